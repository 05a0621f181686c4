"""Awards and works in lists, and behind another."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def told(claims: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(c["what"], c.get("at", "")) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Her honours include the Amber Prize (1990) and the Copper Medal.",
        "Among her awards are the Amber Prize (1990) and the Copper Medal.",
    ],
)
def test_a_list_of_somebody_s_awards(said: Said, text: str) -> None:
    assert told(said(text, "Anna Reed", kind="award")) == [("Amber Prize", "1990"), ("Copper Medal", "")]


def test_nobody_s_awards_are_no_claim(said: Said) -> None:
    assert said("The awards include the Amber Prize (1990).", "Anna Reed", kind="award") == []


@pytest.mark.parametrize(
    "text",
    [
        "She won the Amber Prize in 1990 and the Iron Medal in 1995.",
        "She won the Amber Prize in 1990, and in 1995 the Iron Medal.",
    ],
)
def test_each_award_has_its_own_date(said: Said, text: str) -> None:
    assert told(said(text, "Anna Reed", kind="award")) == [("Amber Prize", "1990"), ("Iron Medal", "1995")]


def test_each_work_has_its_own_date(said: Said) -> None:
    text = "She published _Salt_ in 1990, _The Iron Road_ in 1995 and _Gold_ in 1999."
    assert told(said(text, "Anna Reed", kind="work")) == [("Salt", "1990"), ("The Iron Road", "1995"), ("Gold", "1999")]
