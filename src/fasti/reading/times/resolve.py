"""Resolving: what an expression means where it stands, given the story so far."""

from collections.abc import Callable

from fasti.dates import When
from fasti.reading.times.expression import Span, TimeExpression
from fasti.reading.times.moment import Moment, shift
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.readings import Reading


def expression(reading: Reading, span: Span, story: Narrative, *, aside: bool) -> TimeExpression | None:
    """The time expression that a reading comes to; None where the words were no time at all. Moves the story on."""
    resolved = RESOLVERS[reading.kind](reading, story)
    if resolved is None:
        return TimeExpression(*span, reading.type, reading.value, reading.mod)
    moment, basis = resolved
    story.tell(moment, span, aside=aside)
    return dated(moment, span, reading.mod, basis)


def dated(moment: Moment, span: Span, mod: str = "", basis: tuple[Span, ...] = ()) -> TimeExpression:
    """The time expression of a moment."""
    edtf = moment.edtf()
    kind = "TIME" if moment.clock or moment.part else "DATE"
    return TimeExpression(*span, kind, moment.value(), mod, When.parse(edtf) if edtf else None, basis)  # type: ignore[arg-type]


Resolved = tuple[Moment, tuple[Span, ...]] | None


def _basis(story: Narrative) -> tuple[Span, ...]:
    return (story.said,) if story.now is not None else ()


def _date(reading: Reading, story: Narrative) -> Resolved:
    """A point of the calendar; its year is the story's where it names none."""
    moment = reading.moment or Moment()
    if moment.year is not None or moment.decade is not None or moment.century is not None:
        return moment, ()
    year = story.year_for(moment)
    return (moment, ()) if year is None else (moment.but(year=year), _basis(story))


def _step(reading: Reading, story: Narrative) -> Resolved:
    """So many units from where the story stands."""
    now = story.now or story.written
    moment = shift(now, reading.step, reading.unit) if now else None
    return (moment, _basis(story)) if moment else None


def _near(reading: Reading, story: Narrative) -> Resolved:
    """A unit beside the one where the story stands, or that one."""
    now = story.now or story.written
    moment = shift(now.to(reading.unit), reading.step, reading.unit) if now else None
    return (moment, _basis(story)) if moment else None


def _within(reading: Reading, story: Narrative) -> Resolved:
    """A month of a year, or a day of a month, that is named by its place in the story."""
    now = story.now or story.written
    frame = shift(now.to(reading.unit), reading.step, reading.unit) if now else None
    moment = reading.moment or Moment()
    if frame is None:
        return moment, ()
    if reading.unit == "M":
        return moment.but(year=frame.year, month=frame.month), _basis(story)
    return moment.but(year=frame.year), _basis(story)


def _old(reading: Reading, story: Narrative) -> Resolved:
    return reading.moment or Moment(), ()


def _decade(reading: Reading, story: Narrative) -> Resolved:
    """A decade of the story's century."""
    year = story.year or (story.written.year if story.written else None) or 1950
    return Moment(decade=year // 100 * 10 + int(reading.step)), _basis(story)


def _nothing(reading: Reading, story: Narrative) -> Resolved:
    del reading, story
    return None


RESOLVERS: dict[str, Callable[[Reading, Narrative], Resolved]] = {
    "date": _date,
    "step": _step,
    "near": _near,
    "within": _within,
    "old": _old,
    "decade": _decade,
    "vague": _nothing,
}
