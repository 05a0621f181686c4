"""What the tagger finds: spans, types, values, on any text and at any length."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.reading.times import extents, tag
from fasti.reading.times.grammar import grammar
from fasti.reading.times.moment import Moment

WORDS = [
    "in",
    "1921",
    "26",
    "January",
    "March",
    "the",
    "following",
    "year",
    "two",
    "days",
    "later",
    "–",
    "(",
    ")",
    "BC",
    ",",
    "of",
    "s",
    "May",
]


def values(text: str, dct: str = "") -> list[str]:
    return [found.value for found in tag(text, dct)]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_expressions_are_in_order_apart_and_inside(text: str) -> None:
    found = tag(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 <= x.span[0] < x.span[1] <= len(text) for x in extents(text, found))


@given(st.text(max_size=300), st.sampled_from(["", "2009-12-19", "nonsense"]))
def test_no_text_breaks_it(text: str, dct: str) -> None:
    extents(text, tag(text, dct))


@given(
    st.lists(st.sampled_from(sorted(grammar().scanner.known)), max_size=12).map(" ".join),
    st.sampled_from(["", "On 3 May 1921 he came. "]),
)
def test_no_words_of_the_grammar_break_it(text: str, before: str) -> None:
    extents(before + text, tag(before + text, "2013-03-22"))


@given(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28))
def test_a_written_day_is_read_back(year: int, month: int, day: int) -> None:
    names = "January February March April May June July August September October November December".split()
    text = f"It was {day} {names[month - 1]} {year}."
    assert values(text) == [Moment(year, month, day).value()] == [f"{year:04d}-{month:02d}-{day:02d}"]


def test_types_are_told_apart() -> None:
    found = tag("On 3 May 1921 at 11 a.m. he waited for two hours, as every day.")
    assert [one.type for one in found] == ["DATE", "TIME", "DURATION", "SET"]


def test_days_that_no_calendar_has_are_left_alone() -> None:
    assert values("He died on 31 February 1848.") == []


@pytest.mark.parametrize(
    "text",
    [
        "1500 men marched",
        "United Nations Resolution 1483 was passed",
        "pp. 92 (6): 1087–1101",
        "the Airbus A380s",
        "He may march on",
        "They stormed the Winter Palace",
        "She died at her summer home",
        "He moved to Silver Spring, Md.",
    ],
)
def test_numbers_and_words_that_are_no_times_are_left_alone(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "piece",
    ["1", "1939 ", "(", "()[]", "1 January 1900, ", "1 ", "1-", "1/2/", "May ", "the last ", "two hundred and ", "\n",
     "1905-07, ", "a.", "1,000,", "(from 1925) ", "two years later ", "10:57 ", "on Friday ", " ",
     "'", "in 394 he ", "Edw. "],
)  # fmt: skip
def test_hostile_lines_take_time_in_proportion(piece: str) -> None:
    """Twice the text may take twice the time and a little more, never four times."""
    short, long = (piece * (size // len(piece)) for size in (60_000, 120_000))
    tag(short)
    assert _seconds(long) < 3.2 * _seconds(short) + 0.2


def _seconds(text: str) -> float:
    times = []
    for _ in range(2):
        start = time.process_time()
        tag(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.soak
@pytest.mark.parametrize("piece", ["1", "(", "1 January 1900, "])
def test_a_megabyte_in_one_line_takes_two_seconds(piece: str) -> None:
    assert _seconds(piece * (1_000_000 // len(piece))) < 2
