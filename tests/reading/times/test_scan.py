"""Texts as strings of signs: what is a number, a year, a decade, and where the words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.reading.times.grammar import grammar
from fasti.reading.times.scan import LINE, Scan
from fasti.reading.times.words import OTHER


def scan(text: str) -> Scan:
    return grammar().scanner.scan(text)


def test_words_without_meaning_are_one_sign() -> None:
    assert scan("colourless green ideas sleep furiously").signs == OTHER


def test_signs_keep_the_place_of_their_words() -> None:
    text = "born  26 January\t1925, it is said"
    found = scan(text)
    assert [found.word(i) for i in range(5)] == ["born", "26", "January", "1925", ","]


@pytest.mark.parametrize("number", ["A380s", "30GB", "007", "12345678901", "747s"])
def test_numbers_grown_to_letters_or_too_long_mean_nothing(number: str) -> None:
    assert scan(number).signs == OTHER


@pytest.mark.parametrize(("one", "other"), [("1925", "1848"), ("1920s", "1870's"), ("414", "987"), ("10:57", "5:34")])
def test_numbers_of_one_shape_have_one_sign(one: str, other: str) -> None:
    assert scan(one).signs == scan(other).signs != OTHER


def test_paragraphs_end_but_wrapped_lines_go_on() -> None:
    assert LINE in scan("It ended.\n\nIn 1925").signs
    assert LINE not in scan("on 26\nJanuary 1925").signs


def test_a_word_that_needs_its_capital_is_not_met_without() -> None:
    assert scan("march").signs == OTHER
    assert scan("March").signs == scan("MARCH").signs != OTHER


@given(st.text(max_size=200))
def test_places_are_in_order_and_inside(text: str) -> None:
    found = scan(text)
    assert len(found.signs) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert all(b <= a for b, a in zip(found.ends, found.starts[1:], strict=False))
