"""Offsets: a length of time that is counted from a date ("three days after 3 May", "two years after her death").

TIMEX3 takes the two for a duration and a date, and so does the tagger; a claim takes them for one point of time.
"""

import re

from fasti.dates import When
from fasti.reading.times.expression import Span, TimeExpression
from fasti.reading.times.moment import Moment, day_of, historical, shift
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.place import Place

JUST_BEFORE = 120
"""How near, in code points, a date must have been told for “after the wedding” to be counted from it."""
BEFORE_A_DATE = 60
"""How far ahead a date of its own would stand."""

_WAY = r"\s+(?:(?P<on>after|following|from)|(?P<back>before|prior\s+to|preceding))\s+"
_BETWEEN = re.compile(_WAY + r"(?:the\s+)?")
_OF_STORY = re.compile(_WAY + r"(?:the|his|her|its|their|this|that|these|those)\s+[a-z]")
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d){0,2}")


def counted_from_next(place: Place, expression: TimeExpression, following: TimeExpression) -> TimeExpression:
    """A length with the point that it comes to, where the date that follows is what it is counted from."""
    way = _BETWEEN.fullmatch(place.text, expression.end, following.start)
    if way is None or not _counts(place) or following.when is None:
        return expression
    moment = _moment(following.when)
    return _at(place, expression, moment, (following.start, following.end), -1 if way["back"] else 1)


def counted_from_story(place: Place, expression: TimeExpression, story: Narrative) -> TimeExpression:
    """A length with the point that it comes to, where it is counted from what the story has just told and dated."""
    if not _counts(place) or story.last is None or place.start - story.last_said[1] > JUST_BEFORE:
        return expression
    way = _OF_STORY.match(place.text, place.end)
    if way is None or (place.ahead is not None and place.ahead.start - place.end < BEFORE_A_DATE):
        return expression
    return _at(place, expression, story.last, story.last_said, -1 if way["back"] else 1)


def _counts(place: Place) -> bool:
    """Whether an expression is a length of so many units."""
    return place.reading.type == "DURATION" and place.reading.kind == "fixed" and bool(place.reading.unit)


def _at(place: Place, expression: TimeExpression, start: Moment | None, basis: Span, direction: int) -> TimeExpression:
    moment = shift(start, place.reading.step * direction, place.reading.unit) if start else None
    edtf = moment.but(mark="").edtf() if moment else ""
    return expression._replace(when=When.parse(edtf), basis=(basis,)) if edtf else expression


def _moment(when: When) -> Moment | None:
    """A day, month or year as a moment; None for anything else."""
    if not _PLAIN.fullmatch(when.edtf):
        return None
    year, *rest = (int(part) for part in re.findall(r"\d+", when.edtf))
    return day_of((historical(-year if when.edtf[0] == "-" else year), *rest))
