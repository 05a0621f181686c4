"""What somebody was honoured with, and what is too little to be an award."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def awards(said: Said, text: str) -> list[tuple[str, str]]:
    return [(c["what"], c.get("at", "")) for c in said(text, "Anna Reed", kind="award")]


@pytest.mark.parametrize(
    ("text", "what", "at"),
    [
        ("In 1911 she won a bronze medal.", "bronze medal", "1911"),
        ("In 1911 she was awarded the “Amber-Preis”.", "Amber-Preis", "1911"),
        ("She received the Amber Prize for a study of Lund in 1911.", "Amber Prize for a study of Lund", "1911"),
        ("She won the Amber Prize for Verse for her book _Salt_ in 1911.", "Amber Prize for Verse", "1911"),
        ("She was made a Dame Commander of the Order of the Swan in 1911.",
         "Dame Commander of the Order of the Swan", "1911"),
        ("She was knighted in the 1911 Coronation Honours.", "knighted", "1911"),
    ],
)  # fmt: skip
def test_an_award_has_all_its_words_and_its_date(said: Said, text: str, what: str, at: str) -> None:
    assert awards(said, text) == [(what, at)]


@pytest.mark.parametrize(
    "text",
    [
        "She received several awards in 1911.",
        "She has won numerous honours.",
        "She received a letter in 1911.",
        "She obtained a degree in 1911.",
        "She was made commander of the garrison in 1911.",
    ],
)
def test_what_is_no_award(said: Said, text: str) -> None:
    assert awards(said, text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("She was a Guggenheim Fellow in 1951.", "Guggenheim Fellow"),
        ("In 1951 she was a finalist for the Amber Prize.", "Amber Prize"),
        ("In 1951 she was made a Hero of the Soviet Union.", "Hero of the Soviet Union"),
    ],
)
def test_who_is_honoured_holds_no_post(said: Said, text: str, what: str) -> None:
    assert awards(said, text) == [(what, "1951")]
    assert said(text, "Anna Reed", kind="post") == []


def test_an_address_names_no_trade(said: Said) -> None:
    assert said("See www.lund.com/writer/Salt for more.", "Anna Reed", kind="occupation") == []
