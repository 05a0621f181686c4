"""Other names of one person."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]


def test_a_birth_name_is_the_same_person(said: Said) -> None:
    claims = said("Willy Brandt, born Herbert Frahm, fled to Norway in 1933. Frahm died in 1992.", "Willy Brandt")
    assert {claim["who"] for claim in claims} == {"Willy Brandt"}


def test_a_name_that_follows_the_alias_is_not_its_subject(said: Said) -> None:
    [claim] = said("Alexandra Kollontai, née Domontovich, was born in St Petersburg in 1872.", kind="birth")
    assert claim["who"] == "Alexandra Kollontai"


def test_two_people_beside_each_other_are_two(said: Said) -> None:
    claims = said(
        "Marie Curie, Paul Langevin and Jean Perrin were born in Europe. Langevin died in 1946.", kind="death"
    )
    assert [claim["who"] for claim in claims] == ["Paul Langevin"]


def test_born_in_a_town_is_no_name(said: Said) -> None:
    [claim] = said("Paul Langevin, a physicist, was born in Aarn in 1872.", kind="birth")
    assert claim["who"] == "Paul Langevin"
