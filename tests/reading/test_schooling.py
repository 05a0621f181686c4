"""Schooling told in pieces."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def told(claims: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(c.get("org", ""), c.get("what", ""), c.get("at", "")) for c in claims]


def test_each_degree_in_brackets_has_its_date(said: Said) -> None:
    text = "She was educated at Leeds High School and at Girton College, Cambridge (BA 1900, MA 1903)."
    assert told(said(text, "Mary Cole", kind="education")) == [
        ("Leeds High School", "", ""),
        ("Girton College", "BA", "1900"),
        ("Girton College", "MA", "1903"),
    ]


def test_the_place_is_that_of_its_own_school(said: Said) -> None:
    text = "He was educated at Leeds High School and New College, Oxford."
    places = [c.get("place", "") for c in said(text, "Karl Cole", kind="education")]
    assert places == ["", "Oxford"]


def test_a_graduation_is_from_the_school_last_told_of(said: Said) -> None:
    text = "He entered Union College in 1860. Three years later he graduated with a degree in law."
    claims = said(text, "Karl Cole", kind="education")
    [claim] = [c for c in claims if c["how"] == "graduated"]
    assert claim["org"] == "Union College"


def test_of_two_schools_none_is_chosen(said: Said) -> None:
    text = "He studied at Union College and at Leeds University. In 1866 he received his doctorate."
    claims = said(text, "Karl Cole", kind="education")
    assert told([c for c in claims if c["how"] == "graduated"]) == [("", "doctorate", "1866")]


def test_each_school_has_the_degree_right_before_it(said: Said) -> None:
    text = "He earned a bachelor's degree from Leeds University and a master's degree from Riga University."
    assert told(said(text, "Karl Cole", kind="education")) == [
        ("Leeds University", "bachelor's degree", ""),
        ("Riga University", "master's degree", ""),
    ]


def test_a_name_that_begins_with_a_school_s_head_is_a_school(said: Said) -> None:
    claims = said("He studied at the Académie Morel and the Lycée Brun.", "Karl Cole", kind="education")
    assert [org for org, _, _ in told(claims)] == ["Académie Morel", "Lycée Brun"]


@pytest.mark.parametrize("text", ["He attended the sessions in Leeds.", "He read the news in Leeds."])
def test_what_is_no_schooling(said: Said, text: str) -> None:
    assert said(text, "Karl Cole", kind="education") == []
