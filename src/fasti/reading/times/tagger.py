"""Tagging: a text in, its temporal expressions out, in one pass from left to right."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fasti.reading.times import clock, lengths, resolve, steps
from fasti.reading.times.expression import TimeExpression
from fasti.reading.times.grammar import Grammar, Match, grammar
from fasti.reading.times.moment import Moment
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.readings import READERS, Reading
from fasti.reading.times.scan import Scan
from fasti.reading.times.slots import Slots

__all__ = ["clock", "lengths", "steps", "tag"]

ASIDE = 200
"""How far back, in code points, an opening bracket is looked for."""


def tag(text: str, dct: str = "") -> list[TimeExpression]:
    """The temporal expressions of a text, in order and without overlaps.

    `dct` is when the text was written, as an ISO date; empty where it is not known. The values follow TIMEX3, `when`
    the forms of the claim contract.
    """
    rules = grammar()
    scan = rules.scanner.scan(text)
    story = Narrative(written=_written(dct))
    found: list[TimeExpression] = []
    for match, readings in _met(rules, scan):
        for (first, last), said in zip(match.extents, readings, strict=True):
            start, end = scan.starts[first], scan.ends[last - 1]
            expression = resolve.expression(said, (start, end), story, aside=_in_brackets(text, start))
            if expression is not None:
                found.append(expression)
    return found


def _met(rules: Grammar, scan: Scan) -> Iterator[tuple[Match, list[Reading]]]:
    """Each match that can be read, leftmost and longest first, with the readings of its extents."""
    place, end = 0, len(scan.signs)
    search = rules.start.search
    while place < end and (start := search(scan.signs, place)):
        place = start.start()
        for match in rules.at(scan, place):
            readings = _read(scan, match)
            if readings:
                yield match, readings
                place = match.end
                break
        else:
            place += 1


def _read(scan: Scan, match: Match) -> list[Reading] | None:
    """The readings of a match; None where one of its extents cannot be read."""
    slots = Slots(scan, match)
    readings = []
    for name in match.pattern.read:
        said = READERS[name](slots)
        if said is None or said.weak and not plausible(scan, match, said):
            return None
        readings.append(said)
    return readings


_COUNTED = re.compile(
    r"[\s\u00a0]+(?!(?:was|is|as|his|this|has|its|us|thus|always|perhaps|across|unless|besides|towards|plus|versus)\b)"
    r"(?:[a-z]+[a-z]s|men|people|women|children|km|kg|m|ft|mi|mm|cm|feet|infantry|cavalry|per)\b(?!['’])"
)
_YEARLY = re.compile(r"(?:in|of|between|than|since|from|until|by|after|before|during|late|early|to|and|for|year)\s+$", re.I)
_MONTHLY = re.compile(
    r"(?:in|the|of|since|from|until|by|after|before|during|last|next|this|to|and|for|through|till|between|on|around"
    r"|throughout|that|previous|following|every|each|late|early|mid|or|about)\s+$",
    re.I,
)
_ANCIENT = re.compile(
    r"\d (?:BCE?|CE|AD|B\.\s?C\.|A\.\s?D\.)(?!\w)|\bAD \d|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December),? \d{3}(?![\d,.]\d|\d)|\(\d{3}\s?[-–]\s?\d{3}\)"
)
AMBIGUOUS_MONTHS = (3, 4, 5, 6, 8)
"""Months whose names are also verbs or names of people."""


@lru_cache(maxsize=1)
def ancient(text: str) -> bool:
    """Whether a text speaks of times whose years have three digits or none of our era."""
    return _ANCIENT.search(text) is not None


def plausible(scan: Scan, match: Match, said: Reading) -> bool:
    """Whether a number that may be a year, or a word that may be a month, stands where one is meant."""
    first, last = match.extents[-1]
    start, end = scan.starts[first], scan.ends[last - 1]
    before = scan.text[max(0, start - 16) : start]
    moment = said.moment or Moment()
    if said.kind == "old":
        return ancient(scan.text) and bool(_YEARLY.search(before)) and not _COUNTED.match(scan.text, end)
    if moment.year is not None:
        return not _COUNTED.match(scan.text, end) or bool(_YEARLY.search(before))
    if moment.month in AMBIGUOUS_MONTHS:
        return bool(_MONTHLY.search(before))
    return True


def _in_brackets(text: str, start: int) -> bool:
    """Whether a place lies within brackets."""
    low = max(0, start - ASIDE)
    return text.rfind("(", low, start) > text.rfind(")", low, start)


@cache
def _written(dct: str) -> Moment | None:
    """The day on which a source was written."""
    parts = [int(part) for part in re.findall(r"\d+", dct[:10])]
    return Moment(*parts[:3]) if parts else None
