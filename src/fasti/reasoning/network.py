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


class Constraint(NamedTuple):
    """`later` comes at least `days` days after `earlier`; where `days` is negative, at most so many before it.

    `rule` is the name of the rule that says so (`constraints.toml`), `claims` the ids of the claims it rests on.
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
    numbers: dict[Point, int] = {ORIGIN: 0}
    parent = [0]

    def number(point: Point) -> int:
        found = numbers.setdefault(point, len(parent))
        if found == len(parent):
            parent.append(found)
        return found

    def root(at: int) -> int:
        while (above := parent[at]) != at:
            parent[at] = at = parent[above]
        return at

    kept = list(constraints)
    homes = []
    for constraint in kept:
        one, two = number(constraint.earlier), number(constraint.later)
        if one and two:
            parent[root(one)] = root(two)
        homes.append(one or two)
    groups: dict[int, list[Constraint]] = {}
    for constraint, home in zip(kept, homes, strict=True):
        groups.setdefault(root(home), []).append(constraint)
    return list(groups.values())


def solve(constraints: Sequence[Constraint]) -> Network | Circle:
    """The network that a set of constraints makes, or a circle in it where no days can satisfy them all."""
    graph = _Graph(constraints)
    first = _relax(graph, {0: 0}, back=False)
    if isinstance(first, Ways) and _sound_apart(graph, first):
        last = _relax(graph, {0: 0}, back=True)
        assert isinstance(last, Ways), "a consistent set has longest paths"
        return Network(graph.paths(first), graph.paths(last))
    return circle_in(constraints)


def circle_in(constraints: Sequence[Constraint]) -> Circle:
    """Constraints of the set that cannot all hold, none of which could be spared; empty where all can."""
    graph = _Graph(constraints)
    found = _relax(graph, dict.fromkeys(range(len(graph.points)), 0), back=False)
    return () if isinstance(found, Ways) else found


class Ways(NamedTuple):
    """The longest way to each point that can be reached, and the constraint by which it comes there, by number."""

    length: dict[int, int]
    by: dict[int, tuple[int, Constraint]]


class _Graph:
    """Constraints from point to point, the points numbered: the origin is 0."""

    def __init__(self, constraints: Sequence[Constraint]) -> None:
        numbers: dict[Point, int] = {ORIGIN: 0}
        ahead: list[list[tuple[int, int, Constraint]]] = [[]]
        behind: list[list[tuple[int, int, Constraint]]] = [[]]
        for constraint in constraints:
            earlier, later, days, _, _ = constraint
            for point in (earlier, later):
                if point not in numbers:
                    numbers[point] = len(numbers)
                    ahead.append([])
                    behind.append([])
            one, two = numbers[earlier], numbers[later]
            ahead[one].append((two, days, constraint))
            behind[two].append((one, days, constraint))
        self.points = list(numbers)
        self.ahead, self.behind = ahead, behind

    def paths(self, ways: Ways) -> Paths:
        """The ways with their points instead of numbers."""
        points = self.points
        return Paths(
            {points[at]: days for at, days in ways.length.items()},
            {points[at]: constraint for at, (_, constraint) in ways.by.items()},
        )


def _sound_apart(graph: _Graph, first: Ways) -> bool:
    """Whether the points that no way from the origin reaches have no circle among them."""
    apart = {at: 0 for at in range(len(graph.points)) if at not in first.length}
    return not apart or isinstance(_relax(graph, apart, back=False), Ways)


def _relax(graph: _Graph, length: dict[int, int], *, back: bool) -> Ways | Circle:
    """Lengthen the ways from the points that `length` begins with until none can be; a circle where that has no end."""
    out = graph.behind if back else graph.ahead
    by: dict[int, tuple[int, Constraint]] = {}
    size, lengthened = len(graph.points), 0
    waiting, queued = deque(length), set(length)
    while waiting:
        point = waiting.popleft()
        queued.discard(point)
        reached = length[point]
        for onward, days, constraint in out[point]:
            if onward in length and length[onward] >= reached + days:
                continue
            length[onward], by[onward] = reached + days, (point, constraint)
            lengthened += 1
            # The ways run in a circle if and only if some circle gains days; looked for now and then, it costs little.
            if lengthened % size == 0 and (circle := _circle(by)):
                return circle
            if onward not in queued:
                queued.add(onward)
                waiting.append(onward)
    by.pop(0, None)
    return Ways(length, by)


def _circle(by: dict[int, tuple[int, Constraint]]) -> Circle:
    """A circle that the ways run in; empty where all of them come from somewhere."""
    clear: set[int] = set()
    for start in by:
        point, seen, way = start, dict[int, int](), list[Constraint]()
        while point not in clear and (step := by.get(point)) is not None:
            if point in seen:
                return tuple(reversed(way[seen[point] :]))
            seen[point] = len(way)
            way.append(step[1])
            point = step[0]
        clear.update(seen)
    return ()
