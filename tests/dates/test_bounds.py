"""Bounds: every answer is the one that trying all days gives."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.dates import Answer, Bounds

DAYS = range(-3, 10)
edges = st.one_of(st.none(), st.integers(0, 6))
some_bounds = st.builds(Bounds, edges, edges).filter(lambda bounds: bounds.possible)


def _days(bounds: Bounds) -> list[int]:
    """The days that bounds allow, among a few; an open side reaches beyond the others' edges."""
    low, high = bounds.not_before, bounds.not_after
    return [day for day in DAYS if (low is None or day >= low) and (high is None or day <= high)]


def _tried(outcomes: list[bool]) -> Answer:
    return Answer.of(possible=any(outcomes), certain=all(outcomes))


@given(some_bounds, some_bounds)
def test_before_after_and_same_day_are_what_all_days_say(one: Bounds, other: Bounds) -> None:
    pairs = list(product(_days(one), _days(other)))
    assert one.before(other) is _tried([a < b for a, b in pairs])
    assert one.after(other) is _tried([a > b for a, b in pairs])
    assert one.same_day(other) is _tried([a == b for a, b in pairs])


@given(some_bounds, some_bounds)
def test_meet_holds_the_days_of_both_and_hull_those_of_either(one: Bounds, other: Bounds) -> None:
    assert set(_days(one.meet(other))) == set(_days(one)) & set(_days(other))
    assert set(_days(one.hull(other))) >= set(_days(one)) | set(_days(other))
    assert one.within(one.hull(other))
    assert one.meet(other).within(one)
    assert one.within(other) == (set(_days(one)) <= set(_days(other)))


def test_nothing_known_allows_everything() -> None:
    assert Bounds(3, 4).within(Bounds())
    assert not Bounds().within(Bounds(3, 4))
    assert Bounds().before(Bounds(3, 3)) is Answer.POSSIBLY


def test_crossed_bounds_leave_no_day() -> None:
    assert not Bounds(4, 3).possible
    assert not Bounds(1, 2).meet(Bounds(4, 5)).possible


@pytest.mark.parametrize(("shift", "expected"), [((7,), Bounds(8, 9)), ((7, 10), Bounds(8, 12)), ((-1,), Bounds(0, 1))])
def test_shift_moves_both_sides(shift: tuple[int, ...], expected: Bounds) -> None:
    assert Bounds(1, 2).shift(*shift) == expected
    assert Bounds().shift(*shift) == Bounds()
