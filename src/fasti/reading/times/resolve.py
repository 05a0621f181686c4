"""Resolving: what the expressions of a text mean where they stand, as the story goes on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from fasti.dates import When
from fasti.reading.times.expression import Span, TimeExpression
from fasti.reading.times.moment import Moment, day_of
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.offsets import counted_from_next, counted_from_story
from fasti.reading.times.place import Place
from fasti.reading.times.readings import Reading
from fasti.reading.times.readings.history import dates_of
from fasti.reading.times.readings.lengths import OPEN, RECURRING, period
from fasti.reading.times.resolvers import RESOLVERS, age_of, ordered

AHEAD = 3
"""A month or day more than so many years on may be an aside that the text comes back from."""

_OF_EVENTS = frozenset({"event", "event_named"})
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_LONG = re.compile(r"P([\d.]+|X)(DE|CE)")
_ON = re.compile(r"[,\s]+(?:[A-Z]?[a-z]+\s+){0,2}(?:on\s+)?(?:the\s+)?(?:[Mm]orning\s+of\s+)?$")


def resolve(places: Sequence[Place], story: Narrative) -> list[TimeExpression]:
    """The time expressions that the places come to, in order; those that prove to be no times are left out."""
    found: list[TimeExpression] = []
    length: Place | None = None
    _look_at_years_ahead(places)
    for index, place in enumerate(places):
        kind = place.reading.kind
        if kind == "clock":
            _look_ahead(places, index, story)
        elif kind == "step":
            _take_year_beside(places, index, story)
        expression = _expression(place, story)
        if expression is None:
            continue
        if length is not None:
            found[-1] = counted_from_next(length, found[-1], expression)
        length = place if expression.type == "DURATION" and expression.when is None else None
        found.append(expression)
    return found


def _look_at_years_ahead(places: Sequence[Place]) -> None:
    """Tells each place the next one outside brackets that names a year."""
    ahead: Place | None = None
    for place in reversed(places):
        place.ahead = ahead
        moment = place.reading.moment
        if moment is not None and moment.year is not None and not place.in_brackets:
            ahead = place


def _look_ahead(places: Sequence[Place], index: int, story: Narrative) -> None:
    """A time by the clock that stands before its day takes it: the story is there already."""
    if index + 1 == len(places):
        return
    place, following = places[index], places[index + 1]
    day = following.reading.moment
    if day is None or day.day is None or not _ON.fullmatch(place.text[place.end : following.start]):
        return
    year = day.year if day.year is not None else story.year_for(day)
    if year is not None:
        story.tell(day.but(year=year), following.span)


def _take_year_beside(places: Sequence[Place], index: int, story: Narrative) -> None:
    """A step that the text works out itself ("170 years later, in 1896") comes to the year that it names."""
    if index + 1 == len(places):
        return
    place, following = places[index], places[index + 1]
    named = following.reading.moment
    if (
        named is not None
        and named.year is not None
        and place.text[place.end : following.start] in (", in ", " in ", " (")
    ):
        year = -named.year if following.reading.kind == "old" and story.in_bc else named.year
        place.reading = replace(place.reading, kind="date", moment=Moment(year), step=0)


def _expression(place: Place, story: Narrative) -> TimeExpression | None:
    """The time expression of one place; moves the story on."""
    reading = place.reading
    if (reading.manner or reading.kind in _OF_EVENTS) and not _counts_here(place, story):
        return None
    if reading.kind == "figures" and (order := story.order_of_figures(place.text)):
        reading = place.reading = ordered(place, order)
    if reading.when is not None:
        return _given(place, reading.when, story)
    if reading.kind in _UNPLACED:
        return _UNPLACED[reading.kind](place, story)
    resolved = RESOLVERS[reading.kind](place, story)
    if resolved is None:
        unplaced = TimeExpression(*place.span, reading.type, _own_value(reading, story), reading.mod)
        return counted_from_story(place, unplaced, story)
    moment, basis = resolved
    if moment.year is not None or moment.first_year is not None:
        _go_on(place, moment, story)
    expression = _dated(moment, place.span, reading, basis)
    if place.since is not None and expression.when is not None:
        first, last = place.since.edtf(), expression.when.edtf
        if first and "[" not in first + last:
            return expression._replace(when=When.parse(f"[{first}..{last}]"))
    return expression


def _counts_here(place: Place, story: Narrative) -> bool:
    """Whether an expression is a time in a text of this manner; notes the war that it names."""
    reading = place.reading
    if reading.manner and (reading.manner == "history") != (story.manner == "story"):
        return False
    if reading.kind not in _OF_EVENTS:
        return True
    if "war" in reading.unit.lower():
        story.war = reading.unit
    return reading.kind == "event" and not story.is_about(reading.unit, place.text)


def _given(place: Place, when: When, story: Narrative) -> TimeExpression:
    """An expression whose date its reading knows; the story goes on from it where it is a year or better."""
    plain = [int(part) for part in re.findall(r"\d+", when.edtf)] if _PLAIN.fullmatch(when.edtf) else []
    if plain:
        _go_on(place, day_of(plain), story)
    return TimeExpression(*place.span, "DATE", place.reading.value, place.reading.mod, when)


def _age(place: Place, story: Narrative) -> TimeExpression | None:
    """An age, as a point of time; it is one only where the text has told of a birth."""
    edtf, basis = age_of(place, story)
    if not edtf:
        return None
    reading = place.reading
    return TimeExpression(*place.span, reading.type, reading.value or edtf, "", When.parse(edtf), basis)


def _vague(place: Place, story: Narrative) -> TimeExpression:
    """Some time before or after where the story stands."""
    reading, now = place.reading, story.now or story.last
    edtf = now.but(mark="").edtf() if now else ""
    when = When.parse(f"[{edtf}..]" if reading.step > 0 else f"[..{edtf}]") if edtf and edtf[0] != "[" else None
    return TimeExpression(*place.span, "DATE", _own_value(reading, story), "", when, story.basis if when else ())


def _the_war(place: Place, story: Narrative) -> TimeExpression | None:
    """The war that was named last, unless the text is about it or has named none."""
    if not story.war or story.is_about(story.war, place.text) or story.is_about("the war", place.text):
        return None
    found = dates_of(story.war, place.reading.unit)
    return TimeExpression(*place.span, "DATE", found[1], "", found[0]) if found else None


def _nothing(place: Place, story: Narrative) -> None:
    """A day that no calendar has."""
    del place, story


_UNPLACED: dict[str, Callable[[Place, Narrative], TimeExpression | None]] = {
    "age": _age,
    "vague": _vague,
    "impossible": _nothing,
    "the_war": _the_war,
}


def _own_value(reading: Reading, story: Narrative) -> str:
    """The value of what names no point."""
    if reading.kind in ("step", "near", "ago") or (reading.kind == "vague" and reading.unit):
        return ("BC" if story.in_bc else "") + OPEN.get(reading.unit, "XXXX-XX-XX")
    if reading.kind == "vague":
        return "FUTURE_REF" if reading.step > 0 else "PAST_REF"
    if reading.kind == "set":
        return RECURRING[reading.unit] if story.manner == "story" else period(1, reading.unit)
    if reading.kind in ("today", "that_time"):
        return "PRESENT_REF"
    return _in_years(reading.value) if story.manner == "news" else reading.value


def _in_years(value: str) -> str:
    """A length in decades or centuries as news has it: in years."""
    found = _LONG.fullmatch(value)
    if found is None:
        return value
    amount, unit = found.groups()
    return "PXY" if amount == "X" else f"P{float(amount) * (10 if unit == 'DE' else 100):g}Y"


def _go_on(place: Place, moment: Moment, story: Narrative) -> None:
    """Moves the story to a point, or only notes it where it is an aside."""
    year = moment.year
    if year is not None and place.of_birth:
        story.born, story.born_said = moment, place.span
    if year is not None and place.in_heading:
        if story.chapter and story.said[1] > place.start - 12 and story.now:
            story.chapter = (story.chapter[0], year)
        else:
            story.open_chapter(year, year, place.span)
    elif year is None or place.in_brackets or _aside(place, moment, story):
        story.mention(moment, place.span)
    else:
        if story.chapter and not story.chapter[0] <= year <= story.chapter[1]:
            story.chapter = None
        named = place.reading.moment
        story.tell(moment, place.span, dated=named is None or named.year is not None or place.reading.kind != "date")


def _aside(place: Place, moment: Moment, story: Narrative) -> bool:
    """Whether a point is named only in passing: it looks back, or runs ahead and the text comes back."""
    now, year = story.now, moment.year
    if place.reading.kind in ("near", "step", "within") and place.reading.step < 0:
        return True
    if now is None or now.year is None or year is None or year == now.year:
        return False
    ahead = place.ahead.year if place.ahead else None
    if year < now.year:
        returns = ahead is not None and abs(ahead - now.year) < abs(ahead - year)
        return returns or ((ahead is None or place.looks_away) and not place.opens)
    far = moment.month is None or year - now.year > AHEAD
    if far and ahead is not None and ahead < year and ahead - now.year <= (year - now.year) / 2:
        return True
    return moment.month is None and year - now.year > 3 and place.looks_away and not place.opens


def _dated(moment: Moment, span: Span, reading: Reading, basis: tuple[Span, ...] = ()) -> TimeExpression:
    """The time expression of a moment."""
    value, when = _spelled(moment) if moment is not reading.moment else reading.spelled or _spelled(moment)
    if moment is reading.moment:
        reading.spelled = (value, when)
    kind = reading.type if reading.value else "TIME" if moment.clock or moment.part else "DATE"
    return TimeExpression(*span, kind, reading.value or value, reading.mod, when, basis)


def _spelled(moment: Moment) -> tuple[str, When | None]:
    """The two spellings of a moment; a reading that is met again has its own already."""
    edtf = moment.edtf()
    return moment.value(), When.parse(edtf) if edtf else None
