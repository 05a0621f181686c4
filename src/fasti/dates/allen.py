"""Allen: how two stretches lie to each other, answered surely, possibly or no.

The thirteen relations of J. F. Allen, “Maintaining knowledge about temporal intervals”, Communications of the ACM 26
(1983), over whole days with both ends included: a stretch that meets another ends on the eve of its first day.

Each relation is a set of differences between the four ends (begin and end of each). It is possible where the ends can
be chosen within their bounds so that all differences hold, and sure where no choice breaks any.
"""

from collections.abc import Sequence
from itertools import product

from fasti.dates.answer import Answer
from fasti.dates.bounds import Bounds
from fasti.dates.stretch import Stretch
from fasti.errors import NotFoundError

ZERO, BEGIN, END, OTHER_BEGIN, OTHER_END = range(5)
FAR = 10**18
Difference = tuple[int, int, int]
"""(a, b, days): the first of two ends lies at least `days` before the second."""

_HALF: dict[str, tuple[Difference, ...]] = {
    "before": ((END, OTHER_BEGIN, 2),),
    "meets": ((END, OTHER_BEGIN, 1), (OTHER_BEGIN, END, -1)),
    "overlaps": ((BEGIN, OTHER_BEGIN, 1), (OTHER_BEGIN, END, 0), (END, OTHER_END, 1)),
    "starts": ((BEGIN, OTHER_BEGIN, 0), (OTHER_BEGIN, BEGIN, 0), (END, OTHER_END, 1)),
    "during": ((OTHER_BEGIN, BEGIN, 1), (END, OTHER_END, 1)),
    "finishes": ((OTHER_BEGIN, BEGIN, 1), (END, OTHER_END, 0), (OTHER_END, END, 0)),
    "equals": ((BEGIN, OTHER_BEGIN, 0), (OTHER_BEGIN, BEGIN, 0), (END, OTHER_END, 0), (OTHER_END, END, 0)),
}
_CONVERSE = {
    "after": "before",
    "met by": "meets",
    "overlapped by": "overlaps",
    "started by": "starts",
    "contains": "during",
    "finished by": "finishes",
}
_SWAPPED = {BEGIN: OTHER_BEGIN, END: OTHER_END, OTHER_BEGIN: BEGIN, OTHER_END: END}

RELATIONS: dict[str, tuple[Difference, ...]] = _HALF | {
    name: tuple((_SWAPPED[a], _SWAPPED[b], days) for a, b, days in _HALF[of]) for name, of in _CONVERSE.items()
}
"""The thirteen relations by name, each as the differences that make it."""


def relation(name: str, one: Stretch, other: Stretch) -> Answer:
    """Whether `one` lies to `other` as the relation says; NotFoundError lists the thirteen."""
    if name not in RELATIONS:
        raise NotFoundError("relation of two stretches", name, RELATIONS)
    known = _known(one, other)
    differences = RELATIONS[name]
    return Answer.of(
        possible=_feasible([*known, *differences]),
        certain=not any(_feasible([*known, (b, a, 1 - days)]) for a, b, days in differences),
    )


def relations(one: Stretch, other: Stretch) -> dict[str, Answer]:
    """The relations that are not excluded, each with its answer: one alone is sure, or several are possible."""
    answers = {name: relation(name, one, other) for name in RELATIONS}
    return {name: answer for name, answer in answers.items() if answer is not Answer.NO}


def _known(one: Stretch, other: Stretch) -> list[Difference]:
    """What is known of the four ends: that a stretch ends no sooner than it begins, and the bounds of each end."""
    known = [(BEGIN, END, 0), (OTHER_BEGIN, OTHER_END, 0)]
    for end, bounds in zip((BEGIN, END, OTHER_BEGIN, OTHER_END), (*_ends(one), *_ends(other)), strict=True):
        if bounds.not_before is not None:
            known.append((ZERO, end, bounds.not_before))
        if bounds.not_after is not None:
            known.append((end, ZERO, -bounds.not_after))
    return known


def _ends(stretch: Stretch) -> tuple[Bounds, Bounds]:
    """The bounds of both ends; an end without limit lies farther than any day."""
    begin = Bounds(-FAR, -FAR) if stretch.open_begin else stretch.begin.bounds if stretch.begin else Bounds()
    end = Bounds(FAR, FAR) if stretch.open_end else stretch.end.bounds if stretch.end else Bounds()
    return begin, end


def _feasible(differences: Sequence[Difference]) -> bool:
    """Whether the ends can be chosen so that all differences hold: no way round adds up to more than no days."""
    least: list[list[int | None]] = [[0 if a == b else None for b in range(5)] for a in range(5)]
    for a, b, days in differences:
        least[a][b] = max(days, days if (now := least[a][b]) is None else now)
    for through, a, b in product(range(5), repeat=3):
        first, second = least[a][through], least[through][b]
        if first is not None and second is not None:
            now = least[a][b]
            least[a][b] = first + second if now is None else max(now, first + second)
    return all((way := least[end][end]) is not None and way <= 0 for end in range(5))
