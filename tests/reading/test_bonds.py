"""Whose kin somebody is, and who the kin are."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def bonds(claims: list[dict[str, Any]]) -> set[tuple[str, str, str]]:
    return {(c["who"], c.get("how", "spouse"), c["other"]) for c in claims if c["kind"] in ("kinship", "marriage")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her aunt was the painter Jane Hill.", {("Ruth Cole", "relative", "Jane Hill")}),
        ("Sister of Paul Cole.", {("Paul Cole", "sibling", "Ruth Cole")}),
        ("Among her children were Otto and Jane.", {("Ruth Cole", "child", "Otto"), ("Ruth Cole", "child", "Jane")}),
        ("She had two brothers, Otto and Dan.", {("Ruth Cole", "sibling", "Otto"), ("Ruth Cole", "sibling", "Dan")}),
        ("She was the only child of Karl Cole.", {("Karl Cole", "child", "Ruth Cole")}),
        ("She was the daughter and heiress of Karl Cole.", {("Karl Cole", "child", "Ruth Cole")}),
        ("Jane Hill, and her sister Mary, came too.", {("Jane Hill", "sibling", "Mary")}),
        (
            "She was a niece of Bishop Karl Hill, and a cousin of Otto Hill.",
            {("Karl Hill", "relative", "Ruth Cole"), ("Otto Hill", "relative", "Ruth Cole")},
        ),
        (
            "She leaves a son, Paul; two sisters, Jane Hill and Mary Ford; and a niece.",
            {
                ("Ruth Cole", "child", "Paul"),
                ("Ruth Cole", "sibling", "Jane Hill"),
                ("Ruth Cole", "sibling", "Mary Ford"),
            },
        ),
        (
            "In 1946 she married Gerald Chinn. Their son Brad was born in 1948.",
            {
                ("Ruth Cole", "spouse", "Gerald Chinn"),
                ("Ruth Cole", "child", "Brad"),
                ("Gerald Chinn", "child", "Brad"),
            },
        ),
        (
            "She was born to Eugene and Madge Cole.",
            {("Ruth Cole", "parent", "Eugene"), ("Ruth Cole", "parent", "Madge Cole")},
        ),
    ],
)
def test_whose_kin_and_who(said: Said, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert bonds(said(text, "Ruth Cole")) == expected


def test_who_outlived_somebody_is_not_said_to_be_their_child(said: Said) -> None:
    assert bonds(said("She survived a fire with Paul, a neighbour.", "Ruth Cole")) == set()


def test_they_are_the_two_last_joined(said: Said) -> None:
    [marriage] = said("Ruth Cole and Karl Hill met there. They married in 1912.", "Ruth Cole", kind="marriage")
    assert (marriage["who"], marriage["other"]) == ("Ruth Cole", "Karl Hill")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The child of Karl Cole and of Anna Ford, she grew up there.", {("Karl Cole", "child", "Ruth Cole")}),
        ("Jane Hill was her first cousin.", {("Ruth Cole", "relative", "Jane Hill")}),
        ("Cole, daughter of Karl Cole of Ford House, Ashby, died.", {("Karl Cole", "child", "Ruth Cole")}),
        (
            "Cole, daughter of Karl Cole by Anna, died.",
            {("Karl Cole", "child", "Ruth Cole"), ("Anna", "child", "Ruth Cole")},
        ),
        ("Cole, Ruth, (mother of Mark Cole), was a senator.", {("Mark Cole", "parent", "Ruth Cole")}),
        ("She grew up with an elder half-sister, Jane.", {("Ruth Cole", "sibling", "Jane")}),
        ("Jane, whose father was Karl Hill, came too.", {("Jane", "parent", "Karl Hill")}),
    ],
)
def test_kin_told_by_the_way(said: Said, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert bonds(said(text, "Ruth Cole")) == expected
