"""Stretches found by the days they reach: the tree finds just what looking at all of them finds."""

from hypothesis import given
from hypothesis import strategies as st

from fasti.reasoning.extent import Extents

DAYS = st.none() | st.integers(-50, 50)


@given(st.lists(st.tuples(DAYS, DAYS)), st.integers(-60, 60), st.integers(0, 30))
def test_what_reaches_a_stretch_of_days(extents: list[tuple[int | None, int | None]], first: int, more: int) -> None:
    last = first + more
    found = list(Extents((*extent, number) for number, extent in enumerate(extents)).reaching(first, last))
    reaching = [
        number
        for number, (begin, end) in enumerate(extents)
        if (begin is None or begin <= last) and (end is None or end >= first)
    ]
    assert sorted(found) == reaching


def test_what_is_found_stands_in_order_of_its_first_day() -> None:
    extents = Extents([(5, 9, "late"), (None, 7, "open"), (1, 2, "over"), (3, None, "early")])
    assert list(extents.reaching(6, 6)) == ["open", "early", "late"]
    assert list(Extents[str]([]).reaching(0, 9)) == []
