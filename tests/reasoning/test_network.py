"""Networks against brute force: every assignment of days tried, every bound and every contradiction the same."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from fasti.reasoning.network import ORIGIN, Constraint, Network, Point, components, solve

POINTS = [Point("a", "begin"), Point("a", "end"), Point("b", "begin"), Point("b", "end")]
DAYS = range(5)


def told(point: Point, first: int | None, last: int | None, claim: str) -> list[Constraint]:
    low = [Constraint(ORIGIN, point, first, "told", (claim,))] if first is not None else []
    return low + ([Constraint(point, ORIGIN, -last, "told", (claim,))] if last is not None else [])


def boxed(constraints: list[Constraint]) -> list[Constraint]:
    """The constraints, with every point held within DAYS, so that all assignments can be tried."""
    return constraints + [c for p in POINTS for c in told(p, DAYS[0], DAYS[-1], "box")]


def assignments(constraints: list[Constraint]) -> list[dict[Point, int]]:
    tried = ({ORIGIN: 0, **dict(zip(POINTS, days, strict=True))} for days in product(DAYS, repeat=len(POINTS)))
    return [days for days in tried if all(days[c.later] - days[c.earlier] >= c.days for c in constraints)]


@st.composite
def networks(draw: st.DrawFn) -> list[Constraint]:
    found = []
    for n in range(draw(st.integers(1, 7))):
        earlier, later = draw(st.permutations([ORIGIN, *POINTS]))[:2]
        found.append(Constraint(earlier, later, draw(st.integers(-4, 4)), "drawn", (str(n),)))
    return boxed(found)


@given(networks())
def test_bounds_are_those_of_all_assignments(constraints: list[Constraint]) -> None:
    possible, solved = assignments(constraints), solve(constraints)
    assert isinstance(solved, Network) == bool(possible)
    if isinstance(solved, Network):
        for point in POINTS:
            days = {days[point] for days in possible}
            bounds = solved.bounds(point)
            assert (bounds.not_before, bounds.not_after) == (min(days), max(days))


@given(networks())
def test_every_bound_follows_from_the_constraints_it_names(constraints: list[Constraint]) -> None:
    solved = solve(constraints)
    if isinstance(solved, Network):
        for point in POINTS:
            bounds = solved.bounds(point)
            assert sum(c.days for c in solved.because(point, "not_before")) == bounds.not_before
            assert -sum(c.days for c in solved.because(point, "not_after")) == bounds.not_after


@given(networks())
def test_a_circle_cannot_hold_and_none_of_it_can_be_spared(constraints: list[Constraint]) -> None:
    circle = solve(constraints)
    if not isinstance(circle, Network):
        assert sum(c.days for c in circle) > 0
        assert isinstance(solve(circle), tuple)
        for spared in circle:
            assert isinstance(solve([c for c in circle if c is not spared]), Network)


@given(networks())
def test_components_share_no_point_and_lose_no_constraint(constraints: list[Constraint]) -> None:
    groups = components(constraints)
    assert sorted(map(id, constraints)) == sorted(id(c) for group in groups for c in group)
    touched = [{p for c in group for p in (c.earlier, c.later)} - {ORIGIN} for group in groups]
    assert sum(map(len, touched)) == len(set().union(*touched))


def test_points_that_nothing_bounds_have_no_bounds() -> None:
    solved = solve([Constraint(POINTS[0], POINTS[1], 0, "order")])
    assert isinstance(solved, Network)
    assert solved.bounds(POINTS[0]) == solved.bounds(Point("unheard of", "end"))
    assert solved.because(POINTS[0], "not_before") == ()


def test_a_circle_far_from_the_origin_is_found() -> None:
    one, two = POINTS[:2]
    circle = solve([Constraint(one, two, 1, "order", ("x",)), Constraint(two, one, 0, "order", ("y",))])
    assert isinstance(circle, tuple)
    assert {c.claims for c in circle} == {("x",), ("y",)}
