"""Resolving: what an expression means where it stands, given the story so far."""

import datetime
from collections.abc import Callable

from fasti.dates import When
from fasti.reading.times.expression import Span, TimeExpression
from fasti.reading.times.moment import SEASON_MONTHS, Moment, astronomical, day_number, historical, on_day, shift
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


def _ago(reading: Reading, story: Narrative) -> Resolved:
    """Counted back from the day of writing; in a story from where it stands."""
    now = story.spoken
    moment = shift(now, reading.step, reading.unit) if now else None
    return (moment, ()) if moment else None


def _today(reading: Reading, story: Narrative) -> Resolved:
    """The day of writing or one beside it; a story has no such day."""
    now = story.spoken
    if now is None or now.day is None:
        return None
    moment = shift(now, reading.step, "D")
    if moment and reading.moment and reading.moment.part:
        moment = moment.but(part=reading.moment.part)
    return (moment, ()) if moment else None


def _weekday(reading: Reading, story: Narrative) -> Resolved:
    """The day of the week nearest to the day of writing; a story gives it the next one that it comes to."""
    wanted = reading.moment or Moment()
    now = story.spoken
    if now is None or now.day is None:
        return wanted, ()
    today = day_number(now, "gregorian")
    back = (today % 7 + 1 - wanted.weekday) % 7
    if reading.step == 1 or reading.step != -1 and story.tense > 0:
        number = today + (7 - back if back else 7)
        number = today + (7 - back) % 7 if reading.step != 1 else number
    else:
        number = today - (back or (7 if reading.step == -1 else 0))
    return on_day(number, "gregorian").but(part=wanted.part), ()


def _month_off(reading: Reading, story: Narrative) -> Resolved:
    """The last or next month of a name."""
    now, wanted = story.spoken, reading.moment or Moment()
    if now is None or now.year is None:
        return wanted, ()
    if reading.step == 0 or now.month is None or wanted.month is None:
        return wanted.but(year=now.year), ()
    year = astronomical(now.year)
    if reading.step < 0 and wanted.month >= now.month:
        year -= 1
    if reading.step > 0 and wanted.month <= now.month:
        year += 1
    return wanted.but(year=historical(year)), ()


def _season_off(reading: Reading, story: Narrative) -> Resolved:
    now, wanted = story.spoken, reading.moment or Moment()
    if now is None or now.year is None:
        return wanted, ()
    month, starts = now.month or 1, SEASON_MONTHS[wanted.season]
    year = astronomical(now.year)
    if reading.step > 0 and starts <= month:
        year += 1
    if reading.step < 0 and starts + 2 >= month:
        year -= 1
    return wanted.but(year=historical(year)), ()


def _weekend(reading: Reading, story: Narrative) -> Resolved:
    now = story.spoken
    moment = shift(now, reading.step, "W") if now and now.day else None
    return (_week(moment).but(weekend=True), ()) if moment else None


def _week(moment: Moment) -> Moment:
    """The ISO week of a day."""
    year, week, _ = datetime.date(moment.year or 1, moment.month or 1, moment.day or 1).isocalendar()
    return Moment(year, week=week)


def _quarter_off(reading: Reading, story: Narrative) -> Resolved:
    now = story.spoken
    if now is None or now.month is None or now.year is None:
        return None
    count = astronomical(now.year) * 4 + (now.month - 1) // 3 + int(reading.step)
    return Moment(historical(count // 4), quarter=count % 4 + 1), ()


def _clock(reading: Reading, story: Narrative) -> Resolved:
    now, wanted = story.now or story.spoken, reading.moment or Moment()
    if now is None or now.day is None:
        return wanted, ()
    return Moment(now.year, now.month, now.day, clock=wanted.clock), _basis(story)


def _part(reading: Reading, story: Narrative) -> Resolved:
    now, wanted = story.now or story.spoken, reading.moment or Moment()
    if now is None or now.day is None:
        return wanted, ()
    moment = shift(Moment(now.year, now.month, now.day), reading.step, "D")
    return (moment.but(part=wanted.part), _basis(story)) if moment else None


RESOLVERS: dict[str, Callable[[Reading, Narrative], Resolved]] = {
    "date": _date,
    "step": _step,
    "near": _near,
    "within": _within,
    "old": _old,
    "decade": _decade,
    "vague": _nothing,
    "fixed": _nothing,
    "set": _nothing,
    "that_time": _nothing,
    "ago": _ago,
    "today": _today,
    "weekday": _weekday,
    "month_off": _month_off,
    "season_off": _season_off,
    "weekend": _weekend,
    "quarter_off": _quarter_off,
    "clock": _clock,
    "part": _part,
}
