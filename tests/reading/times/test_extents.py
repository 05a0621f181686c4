"""Extents: what a claim takes as its dates, with the words that bind them."""

import pytest

from fasti.dates import When
from fasti.reading.times import Extent, extents, tag


def only(text: str) -> Extent:
    (found,) = extents(text, tag(text))
    return found


def at(text: str) -> When:
    found = only(text).at
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "span", "relation"),
    [
        ("He left on 26 January 1925.", "on 26 January 1925", "at"),
        ("head (May 1925–17 November 1927)", "May 1925–17 November 1927", "range"),
        ("head (from 1925)", "from 1925", "from"),
        ("Turkey (to 24 July 1933)", "to 24 July 1933", "until"),
        ("ill since 1920", "since 1920", "since"),
        ("dead before 1917", "before 1917", "before"),
        ("dead by 1917", "by 1917", "by"),
        ("abroad between 1904 and 1906", "between 1904 and 1906", "between"),
        ("fought during 1848", "during 1848", "during"),
    ],
)
def test_span_takes_in_the_binding_words(text: str, span: str, relation: str) -> None:
    found = only(text)
    assert text[slice(*found.span)] == span
    assert found.relation == relation


def test_brackets_directly_around_are_marked_and_left_out() -> None:
    assert only("expelled (23 October 1926)").bracketed
    assert not only("expelled (he said, on 23 October 1926, no)").bracketed


def test_dates_keep_their_printed_words() -> None:
    assert at("on 26 October (7 November) 1917").words == "26 October (7 November) 1917"


def test_a_range_does_not_run_backwards() -> None:
    text = "in 1906–1904"
    assert [found.at and found.at.edtf for found in extents(text, tag(text))] == ["1906", "1904"]


def test_lengths_and_sets_offer_nothing() -> None:
    text = "for two years, every day"
    assert extents(text, tag(text)) == []


def test_an_event_stands_for_the_years_it_lasted() -> None:
    assert at("He served in the First World War.").edtf == "[1914..1918]"


def test_a_date_in_figures_keeps_both_readings() -> None:
    assert at("12.03.1921").edtf == "[1921-03-12,1921-12-03]"


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("on 25 October 1917", "julian"),
        ("on 26 October (7 November) 1917", "historical"),
        ("on 1 May 1925", "historical"),
    ],
)
def test_a_bare_date_counts_as_its_place_does(text: str, calendar: str) -> None:
    (found,) = extents(text, tag(text), place="Petrograd, Russia")
    assert found.at is not None
    assert found.at.calendar == calendar


def test_a_source_may_state_its_calendar() -> None:
    text = "on 25 October 1917"
    (found,) = extents(text, tag(text), calendar="julian")
    assert found.at == When.parse("1917-10-25", calendar="julian")
    assert found.at.rule


def test_a_weekday_tells_the_calendar() -> None:
    found = at("on Sunday, 9 January 1905")
    assert found == When.parse("1905-01-09", calendar="julian")
    assert "weekday" in found.rule
    assert at("on Sunday, 22 January 1905").calendar == "historical"
    assert at("on Monday, 22 January 1905").calendar == "historical"


def test_two_decades_are_either_or() -> None:
    assert at("in the 1920s or 30s").edtf == "[192X,193X]"


def test_dates_in_figures_keep_the_order_that_one_of_them_shows() -> None:
    text = "*3.5.1871 Kiev, †24.6.1940 Paris"
    assert [found.at and found.at.edtf for found in extents(text, tag(text))] == ["1871-05-03", "1940-06-24"]


@pytest.mark.parametrize("text", ["head 1923-, then", "(1923– )", "since 1923", "from 1923 on"])
def test_open_ends_begin(text: str) -> None:
    found = only(text)
    assert found.begin == When.parse("1923")
    assert found.end is None
