"""Networks of days that hang on one another: the tightest bounds of each, and what cannot all hold.

A constraint says that one day comes at least so many days after another; a plain date is a pair of such constraints on
a fixed day, the origin. What a set of them leaves to each day is found by longest paths, and the set is inconsistent
if and only if some of its constraints make a circle that gains days: R. Dechter, I. Meiri and J. Pearl, “Temporal
constraint networks”, Artificial Intelligence 49 (1991), the simple temporal problem.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from fasti.dates import Bounds

Edge = Literal["begin", "end"]


class Point(NamedTuple):
    """A day that is looked for: the first or the last of a spell."""

    spell: str
    edge: Edge


ORIGIN = Point("", "begin")
"""Day number 0."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """`later` comes at least `days` days after `earlier`; where `days` is negative, at most so many before it.

    `rule` is the name of the rule that says so (`constraints.RANKS`), `claims` the ids of the claims it rests on.
    """

    earlier: Point
    later: Point
    days: int
    rule: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A day that is one of several, as a claim tells it: for each of them, the constraints that say it was that one."""

    point: Point
    options: tuple[tuple[Constraint, ...], ...]


Circle = tuple[Constraint, ...]
"""Constraints that cannot all hold, each leading on to the next: every one of them is needed for it."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The longest way to each point, and the constraint by which it comes there."""

    length: dict[Point, int]
    by: dict[Point, Constraint]

    def way(self, point: Point, *, back: bool = False) -> Iterator[Constraint]:
        """The constraints of the longest way between the origin and a point, beginning at the point."""
        while (step := self.by.get(point)) is not None:
            yield step
            point = step.later if back else step.earlier


@dataclass(frozen=True)
class Network:
    """A consistent set of constraints, solved: `first` are the ways from the origin, `last` those back to it."""

    first: Paths = field(repr=False)
    last: Paths = field(repr=False)

    def bounds(self, point: Point) -> Bounds:
        """The earliest and the latest day that the constraints leave to a point."""
        latest = self.last.length.get(point)
        return Bounds(self.first.length.get(point), None if latest is None else -latest)

    def because(self, point: Point, side: Literal["not_before", "not_after"]) -> tuple[Constraint, ...]:
        """The constraints that together make a bound; none where there is no bound."""
        return tuple(self.first.way(point) if side == "not_before" else self.last.way(point, back=True))


def components(constraints: Iterable[Constraint]) -> list[list[Constraint]]:
    """The constraints in groups, of which no two share a point other than the origin, in the order given."""
    parent: dict[Point, Point] = {}

    def root(point: Point) -> Point:
        while (above := parent.setdefault(point, point)) != point:
            parent[point] = point = parent[above]
        return point

    kept = list(constraints)
    for constraint in kept:
        if ORIGIN not in (constraint.earlier, constraint.later):
            parent[root(constraint.earlier)] = root(constraint.later)
    groups: dict[Point, list[Constraint]] = {}
    for constraint in kept:
        point = constraint.later if constraint.earlier == ORIGIN else constraint.earlier
        groups.setdefault(root(point), []).append(constraint)
    return list(groups.values())


def solve(constraints: Sequence[Constraint]) -> Network | Circle:
    """The network that a set of constraints makes, or a circle in it where no days can satisfy them all."""
    return circle_in(constraints) or solved(constraints)


def solved(constraints: Sequence[Constraint]) -> Network:
    """The network that constraints make of which it is known that all can hold."""
    return Network(_longest(constraints, back=False), _longest(constraints, back=True))


def circle_in(constraints: Sequence[Constraint]) -> Circle:
    """Constraints of the set that cannot all hold, none of which could be spared; empty where all can."""
    found = _relax(constraints, dict.fromkeys(_points(constraints), 0), back=False)
    return found if isinstance(found, tuple) else ()


def _longest(constraints: Sequence[Constraint], *, back: bool) -> Paths:
    found = _relax(constraints, {ORIGIN: 0}, back=back)
    assert isinstance(found, Paths), "a consistent set has longest paths"
    return found


def _points(constraints: Iterable[Constraint]) -> set[Point]:
    return {point for c in constraints for point in (c.earlier, c.later)}


def _relax(constraints: Sequence[Constraint], length: dict[Point, int], *, back: bool) -> Paths | Circle:
    """Lengthen the ways from the points that `length` begins with until none can be; a circle where that has no end."""
    out: dict[Point, list[Constraint]] = {}
    for constraint in constraints:
        out.setdefault(constraint.later if back else constraint.earlier, []).append(constraint)
    by: dict[Point, Constraint] = {}
    size, lengthened = len(_points(constraints)), 0
    waiting, queued = deque(length), set(length)
    while waiting:
        point = waiting.popleft()
        queued.discard(point)
        reached = length[point]
        for constraint in out.get(point, ()):
            ahead = constraint.earlier if back else constraint.later
            if ahead in length and length[ahead] >= reached + constraint.days:
                continue
            length[ahead], by[ahead] = reached + constraint.days, constraint
            lengthened += 1
            # The ways run in a circle if and only if some circle gains days; looked for now and then, it costs little.
            if lengthened % size == 0 and (circle := _circle(by, back=back)):
                return circle
            if ahead not in queued:
                queued.add(ahead)
                waiting.append(ahead)
    by.pop(ORIGIN, None)
    return Paths(length, by)


def _circle(by: dict[Point, Constraint], *, back: bool) -> Circle:
    """A circle that the ways run in; empty where all of them come from somewhere."""
    clear: set[Point] = set()
    for start in by:
        point, seen, way = start, dict[Point, int](), list[Constraint]()
        while point not in clear and (step := by.get(point)) is not None:
            if point in seen:
                return tuple(reversed(way[seen[point] :]))
            seen[point] = len(way)
            way.append(step)
            point = step.later if back else step.earlier
        clear.update(seen)
    return ()
