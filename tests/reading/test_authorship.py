"""Works of which no verb tells."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def works(said: Said, text: str) -> list[tuple[str, str, str, str]]:
    return [(c["who"], c["what"], c.get("how", ""), c.get("at", "")) for c in said(text, "Otto Brun", kind="work")]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Brun is best known for his novel _The Long Road_.", ("Otto Brun", "The Long Road", "wrote", "")),
        ("Critics praised Eva Lind's opera “Salt”.", ("Eva Lind", "Salt", "composed", "")),
        ("He liked the poem _Salt_ by Eva Lind.", ("Eva Lind", "Salt", "wrote", "")),
        ("War returns in _The Long Road_ (1934).", ("Otto Brun", "The Long Road", "published", "1934")),
        ("In 1940 Eva Lind attacked him in _Salt_ (1934).", ("Eva Lind", "Salt", "published", "1934")),
    ],
)
def test_the_maker_stands_beside_it_or_is_whom_the_text_is_about(
    said: Said, text: str, work: tuple[str, str, str, str]
) -> None:
    assert works(said, text) == [work]


def test_a_comma_may_part_a_title_from_what_it_is(said: Said) -> None:
    assert works(said, "His second memoir, _Salt and Iron_, examines his youth.") == [
        ("Otto Brun", "Salt and Iron", "wrote", "")
    ]
    assert works(said, "_The Salt Road_, his third symphony, was praised.") == [
        ("Otto Brun", "The Salt Road", "composed", "")
    ]
    assert works(said, "_The Salt Road_, a novel by nobody, was praised.") == []


def test_a_list_has_a_claim_for_each(said: Said) -> None:
    assert works(said, "His works include Salt (1931), The Long Road (1934) and Iron (1936).") == [
        ("Otto Brun", "Salt", "published", "1931"),
        ("Otto Brun", "The Long Road", "published", "1934"),
        ("Otto Brun", "Iron", "published", "1936"),
    ]


def test_a_list_told_in_prose_has_those_without_a_year_too(said: Said) -> None:
    assert works(said, "Among his works are “Salt”, “Iron” (1902) and “Gold”.") == [
        ("Otto Brun", "Salt", "wrote", ""),
        ("Otto Brun", "Iron", "published", "1902"),
        ("Otto Brun", "Gold", "wrote", ""),
    ]


def test_a_relative_clause_tells_of_the_title_before_it(said: Said) -> None:
    assert works(said, "He set out these views in The Law of Rivers, which he had published in 1911.") == [
        ("Otto Brun", "The Law of Rivers", "published", "1911")
    ]


def test_what_a_verb_tells_of_is_not_told_twice(said: Said) -> None:
    assert works(said, "In 1931 he translated Eva Lind's novel _Salt_ (1920).") == [
        ("Otto Brun", "Salt", "translated", "1920")
    ]


@pytest.mark.parametrize(
    "text",
    ["He liked _The Long Road_.", "It was reviewed in _The Long Road_ (1934).", "His motto was “Salt and Iron”."],
)
def test_a_title_alone_is_nobody_s(said: Said, text: str) -> None:
    assert works(said, text) == []
