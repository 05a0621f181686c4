"""Bounds and conflicts against brute force, with dates that are one of several, and rules that give way."""

from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from fasti.dates import Bounds
from fasti.reasoning.constraints import between, ranks
from fasti.reasoning.network import ORIGIN, Choice, Constraint, Point, circle_in
from fasti.reasoning.tighten import tighten

POINTS = [Point("a", "begin"), Point("a", "end"), Point("b", "begin"), Point("b", "end")]
DAYS = range(5)
RULES = sorted(ranks())


def world(days: dict[Point, int], constraints: list[Constraint], choices: list[Choice]) -> bool:
    """Whether days keep all the constraints, and of each choice one option."""

    def keeps(some: tuple[Constraint, ...] | list[Constraint]) -> bool:
        return all(days[c.later] - days[c.earlier] >= c.days for c in some)

    return keeps(constraints) and all(any(keeps(option) for option in choice.options) for choice in choices)


def worlds(constraints: list[Constraint], choices: list[Choice]) -> list[dict[Point, int]]:
    tried = ({ORIGIN: 0, **dict(zip(POINTS, days, strict=True))} for days in product(DAYS, repeat=len(POINTS)))
    return [days for days in tried if world(days, constraints, choices)]


def boxed() -> list[Constraint]:
    box = Bounds(DAYS[0], DAYS[-1])
    return [c for point in POINTS for c in between(point, box, "told", ("box",))]


@st.composite
def constraints(draw: st.DrawFn) -> list[Constraint]:
    found = []
    for n in range(draw(st.integers(1, 7))):
        earlier, later = draw(st.permutations([ORIGIN, *POINTS]))[:2]
        rule = "told" if ORIGIN in (earlier, later) else draw(st.sampled_from(RULES))
        found.append(Constraint(earlier, later, draw(st.integers(-4, 4)), rule, (f"c{n}",)))
    return [*boxed(), *found]


@st.composite
def choices(draw: st.DrawFn) -> list[Choice]:
    found = []
    for n, point in enumerate(draw(st.lists(st.sampled_from(POINTS), max_size=2, unique=True))):
        days = draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=3, unique=True))
        options = tuple(tuple(between(point, Bounds(day, day), "told", (f"e{n}",))) for day in days)
        found.append(Choice(point, options))
    return found


@given(constraints(), choices())
def test_bounds_are_those_of_every_world(told: list[Constraint], either: list[Choice]) -> None:
    possible = worlds(told, either)
    assume(possible)
    tight = tighten(told, either)
    assert tight.conflicts == ()
    for point in POINTS:
        days = {days[point] for days in possible}
        assert tight.bounds(point) == Bounds(min(days), max(days))


@given(constraints(), choices())
def test_what_cannot_all_hold_is_found_and_nothing_else(told: list[Constraint], either: list[Choice]) -> None:
    hard = [c for c in told if not ranks()[c.rule].soft]
    tight = tighten(hard, either)
    assert bool(tight.conflicts) == (not worlds(hard, either))


@given(constraints())
def test_without_any_of_its_claims_the_others_of_a_conflict_can_hold(told: list[Constraint]) -> None:
    assume(not circle_in([c for c in told if c.rule == "told"]))
    for circle in tighten(told).conflicts:
        claims = {ident for c in circle for ident in c.claims}
        about = [c for c in told if set(c.claims) <= claims and c.claims]
        for spared in claims:
            assert not circle_in([c for c in about if spared not in c.claims])


@given(constraints())
def test_a_contradiction_moves_no_date(told: list[Constraint]) -> None:
    dates = [c for c in told if c.rule == "told"]
    assume(worlds(dates, []))
    tight, alone = tighten(told), tighten(dates)
    assume(not tight.conflicts)
    assert all(tight.bounds(point).within(alone.bounds(point)) for point in POINTS)


def test_a_soft_rule_gives_way_without_a_word() -> None:
    one, two = POINTS[0], POINTS[1]
    told = [*between(one, Bounds(5, 5), "told", ("x",)), *between(two, Bounds(1, 1), "told", ("y",))]
    tight = tighten([*told, Constraint(one, two, 0, "took_over", ("z",))])
    assert tight.conflicts == ()
    assert (tight.bounds(one), tight.bounds(two)) == (Bounds(5, 5), Bounds(1, 1))


def test_a_hard_rule_that_does_not_hold_is_a_conflict_and_leaves_the_dates() -> None:
    one, two = POINTS[0], POINTS[1]
    told = [*between(one, Bounds(5, 5), "told", ("x",)), *between(two, Bounds(1, 1), "told", ("y",))]
    (circle,) = (tight := tighten([*told, Constraint(one, two, 0, "order")])).conflicts
    assert {ident for c in circle for ident in c.claims} == {"x", "y"}
    assert (tight.bounds(one), tight.bounds(two)) == (Bounds(5, 5), Bounds(1, 1))


def test_a_date_that_is_one_of_two_is_the_one_that_fits() -> None:
    one, two = POINTS[0], POINTS[1]
    either = Choice(one, tuple(tuple(between(one, Bounds(day, day), "told", ("x",))) for day in (1, 5)))
    told = [*between(one, Bounds(1, 5), "told", ("x",)), *between(two, Bounds(3, 4), "told", ("y",))]
    tight = tighten([*told, Constraint(one, two, 0, "order")], [either])
    assert tight.bounds(one) == Bounds(1, 1)
    assert [c.claims for c in tight.because(one, "not_after")] == [("x",)]
