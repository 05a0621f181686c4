"""Persons: which names of which sources are one person's.

Two names are joined if they are alike (`likeness`), nothing told of the two lives excludes it, and no third bearer fits
as well. A name that says little (a surname, one initial) is joined only within its source, or where the other source
speaks of somebody or some body in common, or gives the same birth or death, or by the rule of `circles`. What stays in
doubt stays apart.
"""

from collections.abc import Iterable, Mapping
from itertools import product

from fasti.claims import Mention
from fasti.dates import Bounds
from fasti.linking.circles import settled
from fasti.linking.groups import Group, Judgements, gather
from fasti.linking.likeness import ASK, SAME, compare
from fasti.linking.names import name
from fasti.linking.spelling import forename, sound

TOLERANCE = 731
"""Days: how far apart two sources can put one birth or death and still speak of one person."""

A_YEAR = 366

ENOUGH = 2
"""How many known surnames two texts must share, where no claim of theirs shares a name, to speak of one circle."""


def persons(groups: Iterable[Group], judgements: Judgements) -> list[Group]:
    """The groups, one for each mention, joined into one for each person."""

    def alike(one: Group, two: Group) -> bool:
        return not judgements.forbid(one, two) and _alike(one, two)

    def fits(one: Group, two: Group) -> bool:
        return alike(one, two) and _supported(one, two)

    by_source: dict[str, list[Group]] = {}
    for group in groups:
        by_source.setdefault(group.mentions[0].source, []).append(group)
    within: list[Group] = []
    for of_source in by_source.values():
        within += gather(sorted(of_source, key=_telling), _blocks, fits=fits, alike=alike)
    across = gather(sorted(judgements.joined(within), key=_telling), _blocks, fits=fits, alike=alike)
    return settled(across, alike)


def fullest(names: Iterable[str]) -> str:
    """Of a person's names the one that says most; of equals the one written forename first, then the longest."""
    return min(names, key=_order)


def surname(text: str) -> str:
    """The surname of a name in the spelling that names are compared by; of a ruler the name."""
    parts = name(text)
    return "".join(map(sound, parts.surname)) or " ".join(map(forename, parts.given))


def _telling(group: Group) -> tuple[tuple[int, int, int, int, str], str]:
    return min(map(_order, group.names)), min(group.sources)


def _order(text: str) -> tuple[int, int, int, int, str]:
    """The most telling names first, always in the same order."""
    parts = name(text)
    return -len(parts.full_given), -len(parts.words), int(parts.family_first), -len(text), text


def _blocks(group: Group) -> set[str]:
    """The surnames, and the last word of each, under which a group can be found."""
    last = {sound(words[-1]) for text in group.names if (words := name(text).surname)}
    return {surname(text) for text in group.names} | last


def _alike(one: Group, two: Group) -> bool:
    """Whether two groups can be one person's. Names of other surnames, which a judgement brought in, are left aside."""
    scores = _scores(one, two)
    return bool(scores) and min(scores) >= ASK and not _lives_apart(one, two)


def _supported(one: Group, two: Group) -> bool:
    """Whether something speaks for it: a telling name, one source, the same life, or company in common."""
    if max(_scores(one, two)) >= SAME or one.sources & two.sources:
        return True
    return _same_life(one, two) or _same_company(one, two)


def _scores(one: Group, two: Group) -> list[float]:
    return [score for pair in product(one.names, two.names) if (score := compare(*pair).score)]


def _same_company(one: Group, two: Group) -> bool:
    own = {surname(text) for text in one.names | two.names}
    return bool((one.company & two.company) - own) or len((one.around & two.around) - own) >= ENOUGH


def _same_life(one: Group, two: Group) -> bool:
    """Whether both give a birth, or both a death, to the year at least, and they are the same."""
    pairs = (*product(one.births, two.births), *product(one.deaths, two.deaths))
    return any(left.meet(right).possible and _width(left) < A_YEAR and _width(right) < A_YEAR for left, right in pairs)


def _lives_apart(one: Group, two: Group) -> bool:
    """Whether the births, the deaths, or what one did and when the other lived, exclude each other."""
    births = any(_gap(left, right) > TOLERANCE for left, right in product(one.births, two.births))
    deaths = any(_gap(left, right) > TOLERANCE for left, right in product(one.deaths, two.deaths))
    return births or deaths or _outside(one, two) or _outside(two, one)


def _outside(lived: Group, acted: Group) -> bool:
    """Whether the one acted before the other was born or after the other had died."""
    born = max((bounds.not_before for bounds in lived.births if bounds.not_before is not None), default=None)
    died = min((bounds.not_after for bounds in lived.deaths if bounds.not_after is not None), default=None)
    for act in (*acted.acts, *acted.births, *acted.deaths):
        if born is not None and act.not_after is not None and act.not_after < born - TOLERANCE:
            return True
        if died is not None and act.not_before is not None and act.not_before > died + TOLERANCE:
            return True
    return False


def _gap(one: Bounds, two: Bounds) -> int:
    """Days between two bounds that share no day; 0 where they do or where a side is not known."""
    met = one.meet(two)
    if met.possible or met.not_before is None or met.not_after is None:
        return 0
    return met.not_before - met.not_after


def _width(bounds: Bounds) -> float:
    if bounds.not_before is None or bounds.not_after is None:
        return float("inf")
    return bounds.not_after - bounds.not_before


def subject(title: str, mentions: Mapping[str, Mention]) -> str:
    """The title, if it is a person's name that fits one of the names of its source; else empty."""
    return title if title and any(compare(title, known).score >= ASK for known in mentions) else ""
