"""Tighten: the bounds that constraints leave, and the claims that cannot all hold.

Each component is solved by itself. Where its constraints cannot all hold, the weakest rule among those that exclude
each other gives way (`constraints.toml`), so that a contradiction moves no date; unless the rule is soft, the claims
are kept as a conflict. A date that is one of several is tried as each of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, product
from math import prod
from typing import Literal

from fasti.dates import Bounds
from fasti.reasoning.constraints import ranks
from fasti.reasoning.network import (
    ORIGIN,
    Choice,
    Circle,
    Constraint,
    Network,
    Point,
    circle_in,
    components,
    solve,
)

Side = Literal["not_before", "not_after"]

BRANCHES = 64
"""At most so many choices among dates are tried in one component; more, and the bounds take in all of them."""

UNBOUNDED = Bounds()


@dataclass(frozen=True)
class Tightened:
    """What is left to each day, and what cannot all hold: `conflicts`, one for each contradiction."""

    worlds: Mapping[Point, Sequence[Network]] = field(repr=False)
    conflicts: tuple[Circle, ...] = ()

    def bounds(self, point: Point) -> Bounds:
        """The earliest and the latest day that is left to a point; no bounds where nothing is told of it."""
        found = [world.bounds(point) for world in self.worlds.get(point, ())]
        bounds = found[0] if found else UNBOUNDED
        for other in found[1:]:
            bounds = bounds.hull(other)
        return bounds

    def because(self, point: Point, side: Side) -> tuple[Constraint, ...]:
        """The constraints that make one of the bounds, from the day to what is told; none where there is no bound."""
        bound = getattr(self.bounds(point), side)
        worlds = self.worlds.get(point, ())
        return next((w.because(point, side) for w in worlds if getattr(w.bounds(point), side) == bound), ())


def tighten(constraints: Iterable[Constraint], choices: Iterable[Choice] = ()) -> Tightened:
    """The tightest bounds that constraints leave, each of the choices made as it can be."""
    worlds: dict[Point, Sequence[Network]] = {}
    conflicts: list[Circle] = []
    chosen: dict[Point, list[Choice]] = {}
    for choice in choices:
        chosen.setdefault(choice.point, []).append(choice)
    for component in components(constraints):
        points = {point for c in component for point in (c.earlier, c.later)} - {ORIGIN}
        found, circles = _component(component, [choice for point in points for choice in chosen.get(point, ())])
        conflicts += circles
        worlds.update(dict.fromkeys(points, found))
    return Tightened(worlds, tuple(conflicts))


def _component(constraints: Sequence[Constraint], choices: Sequence[Choice]) -> tuple[list[Network], list[Circle]]:
    """The networks of one component, one for each way to choose that can be, and its conflicts."""
    kept, whole, circles = _consistent(constraints)
    if not choices or prod(len(choice.options) for choice in choices) > BRANCHES:
        return [whole], circles
    branches = [[*kept, *chain.from_iterable(chosen)] for chosen in product(*(choice.options for choice in choices))]
    worlds = [world for branch in branches if isinstance(world := solve(branch), Network)]
    if worlds:
        return worlds, circles
    # Whatever is chosen contradicts something; the bounds around all choices do not, and stand.
    return [whole], [*circles, min((least(circle_in(branch), branch) for branch in branches), key=len)]


def _consistent(constraints: Sequence[Constraint]) -> tuple[list[Constraint], Network, list[Circle]]:
    """The constraints without those that give way, the network that they make, and the conflicts that were met."""
    kept = list(constraints)
    circles: list[Circle] = []
    rules = ranks()
    while not isinstance(circle := solve(kept), Network):
        weakest = min(circle, key=lambda c: rules[c.rule].rank)
        if not rules[weakest.rule].soft:
            circles.append(least(circle, kept))
        kept = [c for c in kept if c is not weakest]
    return kept, circle, circles


def least(circle: Circle, constraints: Sequence[Constraint]) -> Circle:
    """A circle of as few claims as will do: were any of them wrong, no circle would be left among the others."""
    claims = {ident for c in circle for ident in c.claims}
    pool = [c for c in constraints if claims.issuperset(c.claims)]
    for spared in sorted(claims):
        without = [c for c in pool if spared not in c.claims]
        if smaller := circle_in(without):
            circle, pool = smaller, without
    return circle
