"""Who was in what: wars, meetings and contests as passages tell of them."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def test_the_year_before_a_name_is_that_happenings_own(said: Said) -> None:
    claims = said("Anna Petrova ran at both the 2011 Balkan Games in Sofia and the 2015 Balkan Games in Izmir.")
    told = [(c["what"], c["place"], c["at"]) for c in claims if c["kind"] == "participation"]
    assert told == [("Balkan Games", "Sofia", "2011"), ("Balkan Games", "Izmir", "2015")]


def test_a_numbered_war_is_no_person(said: Said) -> None:
    [claim] = said("World War I (1914–18) saw him on active service.", "Ivan Petrov")
    assert (claim["kind"], claim["what"], claim["begin"], claim["end"]) == (
        "participation", "World War I", "1914", "1918",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["He saw combat.", "He played 142 games.", "He was injured in battle."])
def test_what_is_only_called_a_happening_is_none(text: str, said: Said) -> None:
    assert said(text, "Ivan Petrov", "participation") == []


@pytest.mark.parametrize("text", ["He won the election.", "He never fought in the Boer War."])
def test_polls_and_denials_are_no_participation(text: str, said: Said) -> None:
    assert said(text, "Ivan Petrov", "participation") == []


def test_named_instances_are_happenings_too(said: Said) -> None:
    claims = said("She exhibited at several fairs, notably the Leipzig Fair.", "Anna Ito", "participation")
    assert "Leipzig Fair" in [c["what"] for c in claims]


def test_a_deed_gives_way_to_what_says_more(said: Said) -> None:
    assert [c["kind"] for c in said("In 1849 he was exiled to Siberia.", "Ivan Petrov")] == ["exile"]
    assert [c["kind"] for c in said("In 1849 he was exiled.", "Ivan Petrov")] == ["event"]


def test_a_deed_without_a_date_is_none(said: Said) -> None:
    assert said("He purchased a house.", "Ivan Petrov", "event") == []


def test_the_outbreak_of_a_war_is_the_war(said: Said) -> None:
    [claim] = said("At the outbreak of the civil war he became colonel.", "Ivan Petrov", "participation")
    assert claim["what"] == "civil war"
