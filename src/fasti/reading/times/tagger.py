"""Tagging: a text in, its temporal expressions out, in one pass from left to right."""

import re
from collections.abc import Iterator
from functools import cache

from fasti.reading.times import clock, history, lengths, steps
from fasti.reading.times.expression import TimeExpression
from fasti.reading.times.grammar import Grammar, Match, grammar
from fasti.reading.times.manner import dateline, manner
from fasti.reading.times.moment import Moment
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.place import Place
from fasti.reading.times.plausible import plausible
from fasti.reading.times.readings import READERS, Reading
from fasti.reading.times.resolve import resolve
from fasti.reading.times.scan import Scan
from fasti.reading.times.slots import Slots

READING_MODULES = (clock, history, lengths, steps)
"""Where the readings beside those of dates are."""


def tag(text: str, dct: str = "") -> list[TimeExpression]:
    """The temporal expressions of a text, in order and without overlaps.

    `dct` is when the text was written, as an ISO date; empty where it is not known. The values follow TIMEX3, `when`
    the forms of the claim contract.
    """
    rules = grammar()
    scan = rules.scanner.scan(text)
    written = _written(dct or _iso(dateline(text)))
    story = Narrative(manner(text, written), written)
    return resolve(list(_places(rules, scan)), story)


def _places(rules: Grammar, scan: Scan) -> Iterator[Place]:
    """What every match says, and where."""
    starts, ends = scan.starts, scan.ends
    for match, readings in _met(rules, scan):
        for (first, last), said in zip(match.extents, readings, strict=True):
            yield Place(scan.text, said, starts[first], ends[last - 1])


def _met(rules: Grammar, scan: Scan) -> Iterator[tuple[Match, list[Reading]]]:
    """Each match that can be read, leftmost and longest first, with the readings of its extents."""
    place, end = 0, len(scan.signs)
    search = rules.start.search
    while place < end and (start := search(scan.signs, place)):
        place = start.start()
        if not rules.may_start(scan.signs, place):
            place += 1
            continue
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
    whole = (match.extents[0][0], match.extents[-1][1])
    for name in match.pattern.read:
        said = READERS[name](slots)
        if said is None or (said.weak and not plausible(scan, whole, said)):
            return None
        readings.append(said)
    return readings


@cache
def _iso(words: str) -> str:
    """The ISO form of a dateline."""
    if not words:
        return ""
    rules = grammar()
    scan = rules.scanner.scan(words)
    for place in _places(rules, scan):
        return place.reading.moment.value() if place.reading.moment else ""
    return ""


@cache
def _written(dct: str) -> Moment | None:
    """The day on which a source was written."""
    parts = [int(part) for part in re.findall(r"\d+", dct[:10])]
    return Moment(*parts[:3]) if parts else None
