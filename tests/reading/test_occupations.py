"""Occupations: what somebody is called, and posts told apart from it."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Karl Cole was a German-born British chemist.", "chemist"),
        ("Karl Cole was an Irish/British barrister.", "barrister"),
        ("Karl Cole was a nineteenth-century American novelist.", "novelist"),
        ("Karl Cole was a Dutch badminton player.", "badminton player"),
        ("Karl Cole was a Russian general.", "general"),
        ("Karl Cole is a professional Australian rules footballer.", "Australian rules footballer"),
        ("A lawyer by training, Karl Cole moved to Leeds.", "lawyer"),
    ],
)
def test_what_somebody_was(said: Said, text: str, what: str) -> None:
    assert [c["what"] for c in said(text, "Karl Cole", kind="occupation")] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "In 1850 Karl Cole became a teacher.",
        "Karl Cole worked at Weber Institute as a teacher.",
        "Karl Cole worked in Leeds as a teacher.",
    ],
)
def test_a_trade_with_body_place_or_date_is_a_post(said: Said, text: str) -> None:
    assert said(text, "Karl Cole", kind="occupation") == []
    assert "teacher" in [c["what"] for c in said(text, "Karl Cole", kind="post")]


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Karl Cole was a Danish footballer and coach.", ["footballer", "coach"]),
        ("The novelist and playwright Karl Cole lived alone.", ["novelist", "playwright"]),
        ("He wrote to the poet and critic Karl Cole.", ["poet", "critic"]),
    ],
)
def test_two_trades_of_one(said: Said, text: str, trades: list[str]) -> None:
    assert [c["what"] for c in said(text, "Karl Cole", kind="occupation")] == trades


def test_several_called_alike(said: Said) -> None:
    claims = said("She knew poets such as John Clare and Robert Bloomfield.", "Mary Cole", kind="occupation")
    assert [(c["who"], c["what"]) for c in claims] == [("John Clare", "poet"), ("Robert Bloomfield", "poet")]


def test_a_partys_politician_belongs_to_it(said: Said) -> None:
    claims = said("Karl Cole was a Liberal Party politician.", "Karl Cole")
    assert [(c["kind"], c.get("org", c.get("what"))) for c in claims] == [
        ("membership", "Liberal Party"),
        ("occupation", "politician"),
    ]


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Ida Falk was a Swedish film and television actress.", ["film and television actress"]),
        ("Ida Falk was a stage and film director and critic.", ["stage and film director", "critic"]),
        ("Ida Falk was an English painter and engraver.", ["painter", "engraver"]),
    ],
)
def test_two_nouns_may_describe_one_trade(said: Said, text: str, trades: list[str]) -> None:
    assert [claim["what"] for claim in said(text, "Ida Falk", kind="occupation")] == trades


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Brun is an internationally renowned Danish sculptor.", "sculptor"),
        ("Brun was a highly regarded physician.", "physician"),
        ("Brun was an American mathematician best known for his work on knots.", "mathematician"),
    ],
)
def test_praise_is_no_part_of_a_trade(said: Said, text: str, what: str) -> None:
    assert [c["what"] for c in said(text, "Otto Brun", kind="occupation")] == [what]
