"""Tagging: a text in, its temporal expressions out, in one pass from left to right."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fasti.reading.times.expression import TimeExpression
from fasti.reading.times.grammar import REMEMBERED, Grammar, Match, grammar
from fasti.reading.times.manner import dateline, manner
from fasti.reading.times.moment import Moment, day_of
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.place import Brackets, Place
from fasti.reading.times.plausible import likely
from fasti.reading.times.readings import Reading, readers
from fasti.reading.times.resolve import resolve
from fasti.reading.times.scan import Scan
from fasti.reading.times.slots import Slots


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
    """What every match says, and where: leftmost first, the longest that can be read."""
    text, starts, ends, signs = scan.text, scan.starts, scan.ends, scan.signs
    brackets = Brackets(text)
    here, end = 0, len(signs)
    while here < end and (start := rules.start.search(signs, here)):
        here = start.start()
        for match in rules.at(signs, here):
            readings = _read(scan, match, here)
            if readings is None:
                continue
            for (first, last), said in zip(match.extents, readings, strict=True):
                opens = starts[here + first]
                yield Place(text, said, opens, ends[here + last - 1], brackets.around(opens))
            here += match.end
            break
        else:
            here += 1


def _read(scan: Scan, match: Match, here: int) -> Sequence[Reading] | None:
    """The readings of a match; None where one of its extents cannot be read."""
    begin, end = scan.starts[here], scan.ends[here + match.width - 1]
    key = (match.pattern.name, scan.text[begin:end])
    readings = _remembered.get(key)
    if readings is None:
        slots = Slots(scan, match, here)
        said = [readers()[name](slots) for name in match.pattern.read]
        readings = () if None in said else tuple(one for one in said if one is not None)
        if len(_remembered) >= REMEMBERED:
            _remembered.clear()
        _remembered[key] = readings
    if not readings:
        return None
    if readings[0].weak or readings[-1].weak:
        first, last = here + match.extents[0][0], here + match.extents[-1][1] - 1
        return likely(scan.text, scan.starts[first], scan.ends[last], readings)
    return readings


_remembered: dict[tuple[str, str], tuple[Reading, ...]] = {}
"""What words were read as by a pattern: a reading depends on its words alone."""


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
    return day_of(parts) if parts else None
