"""Claim: the contract is checked where a claim is made, and its id is its content."""

from typing import Any

import pytest

from fasti.claims import Claim
from fasti.dates import When
from fasti.errors import ClaimError, NotFoundError, UngroundedError
from fasti.text import Source

TEXT = "In May 1919 he joined the Spartacus League."
SOURCE = Source("s", TEXT, title="Karl Weber")


def claim(**slots: Any) -> Claim:
    given: dict[str, Any] = {
        "source": SOURCE,
        "kind": "membership",
        "span": (0, 42),
        "quote": TEXT[:42],
        "who": "Karl Weber",
        "org": "Spartacus League",
        "how": "joined",
        "begin": When.parse("1919-05"),
    }
    return Claim(**(given | slots))


@pytest.mark.parametrize("span", [(0, 41), (1, 43), (5, 5), (0, 4000), (-1, 5)])
def test_a_quote_that_does_not_stand_there_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(UngroundedError):
        claim(span=span)


def test_a_kind_that_is_not_known_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="membership"):
        claim(kind="membreship")


@pytest.mark.parametrize(
    "slots", [{"org": ""}, {"what": "a slot of other kinds"}, {"how": "painted"}, {"status": "perhaps"}]
)
def test_a_broken_contract_is_refused(slots: dict[str, str]) -> None:
    with pytest.raises((ClaimError, NotFoundError)):
        claim(**slots)


def test_the_id_holds_neither_reader_nor_confidence() -> None:
    assert claim().id == claim(by="frame:join", confidence=0.4).id


@pytest.mark.parametrize(
    "slots", [{"org": "League"}, {"begin": When.parse("1919")}, {"status": "uncertain"}, {"how": "member"}]
)
def test_the_id_holds_what_is_said(slots: dict[str, Any]) -> None:
    assert claim().id != claim(**slots).id


def test_the_id_names_people_as_the_text_does() -> None:
    he = {"who": (12, 14)}
    assert claim(mentions=he).id == claim(mentions=he, who="Karl Friedrich Weber").id


def test_json_there_and_back() -> None:
    made = claim(mentions={"org": (26, 42)}, basis=((3, 11),), confidence=0.8, by="frame:join")
    assert Claim.from_json(made.to_json(), SOURCE) == made
    assert made.to_json()["begin"] == "1919-05"
