"""Allen: every answer is the one that trying all ends gives."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.dates import Answer, Stretch, When, from_day_number
from fasti.dates.allen import RELATIONS, relation, relations
from fasti.errors import NotFoundError

Choice = tuple[int, int, int, int]
"""Begin and end of the one, begin and end of the other."""


def _meanings(choice: Choice) -> dict[str, bool]:
    begin, end, other_begin, other_end = choice
    return {
        "before": end + 1 < other_begin,
        "meets": end + 1 == other_begin,
        "overlaps": begin < other_begin <= end < other_end,
        "starts": begin == other_begin and end < other_end,
        "during": other_begin < begin and end < other_end,
        "finishes": other_begin < begin and end == other_end,
        "equals": begin == other_begin and end == other_end,
        "after": other_end + 1 < begin,
        "met by": other_end + 1 == begin,
        "overlapped by": other_begin < begin <= other_end < end,
        "started by": begin == other_begin and other_end < end,
        "contains": begin < other_begin and other_end < end,
        "finished by": begin < other_begin and end == other_end,
    }


START = 2415021


def _when(first: int, more: int) -> When:
    return When.parse(f"[{from_day_number(START + first)}..{from_day_number(START + first + more)}]")


ends = st.tuples(st.integers(0, 5), st.integers(0, 2))
doubtful = st.tuples(ends, ends).filter(lambda pair: pair[0][0] <= pair[1][0] + pair[1][1])


Ends = tuple[tuple[int, int], tuple[int, int]]


@given(doubtful, doubtful)
def test_the_answer_is_what_all_choices_of_ends_say(one: Ends, other: Ends) -> None:
    stretches = [Stretch(_when(*begin), _when(*end)) for begin, end in (one, other)]
    choices = [range(first, first + more + 1) for first, more in (*one, *other)]
    held = [_meanings((a, b, c, d)) for a, b, c, d in product(*choices) if a <= b and c <= d]
    for name in RELATIONS:
        outcomes = [meanings[name] for meanings in held]
        assert relation(name, *stretches) is Answer.of(possible=any(outcomes), certain=all(outcomes)), name


@given(st.integers(0, 9), st.integers(0, 3), st.integers(0, 9), st.integers(0, 3))
def test_of_known_ends_just_one_relation_holds(first: int, more: int, other_first: int, other_more: int) -> None:
    one = Stretch(_when(first, 0), _when(first + more, 0))
    other = Stretch(_when(other_first, 0), _when(other_first + other_more, 0))
    assert list(relations(one, other).values()) == [Answer.SURELY]


def test_there_are_thirteen() -> None:
    assert set(RELATIONS) == set(_meanings((0, 1, 2, 3)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1905/1907", "1906/1910", {"overlaps": "surely"}),
        ("1905-01-01/1907-03-04", "1907-03-05/1910-01-01", {"meets": "surely"}),
        ("1985/..", "1990-01-01/1991", {"contains": "surely"}),
        ("../1985", "1990/1991", {"before": "surely"}),
        ("1905-01-01/1906-01-01", "1905-01-01/1906-01-01", {"equals": "surely"}),
        ("1904/1905", "1905/1906", {"before": "possibly", "meets": "possibly", "overlaps": "possibly"}),
    ],
)
def test_how_stretches_lie(one: str, other: str, expected: dict[str, str]) -> None:
    found = relations(Stretch.parse(one), Stretch.parse(other))
    assert {name: answer.value for name, answer in found.items()} == expected


def test_an_end_not_known_leaves_more_open_than_one_without_limit() -> None:
    other = Stretch.parse("1990/1991")
    assert len(relations(Stretch.parse("1985/"), other)) == 5
    assert len(relations(Stretch.parse("1985/.."), other)) == 1


def test_an_unknown_relation_lists_the_thirteen() -> None:
    with pytest.raises(NotFoundError, match="overlaps"):
        relation("overlap", Stretch(), Stretch())
