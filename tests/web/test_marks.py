"""Marks stand where the record says, in code points, however claims overlap."""

from typing import Any

import pytest
from playwright.sync_api import Page


@pytest.fixture
def width() -> int:
    return 1440


@pytest.fixture
def marks(page: Page) -> Any:
    """Call a function of the page's module of marks; a map comes back as a list of pairs."""
    page.goto("/")

    def call(name: str, *arguments: Any) -> Any:
        script = """async ([name, given]) => {
          const marks = await import("/static/js/marks.js");
          const found = marks[name](...given);
          return found.laneOf ? { lanes: Object.fromEntries(found.laneOf), count: found.count } : found;
        }"""
        return page.evaluate(script, [name, list(arguments)])

    return call


def claims(**spans: tuple[int, int]) -> list[dict[str, Any]]:
    return [{"id": name, "span": list(span)} for name, span in spans.items()]


def test_pieces_joined_are_the_text_and_each_knows_its_claims(marks: Any) -> None:
    text = "𝔐argarete 🎻 plays\n\nin Łódź 👩‍👩‍👧 today"
    laid = claims(name=(0, 9), violin=(10, 11), long=(10, 24), town=(22, 26))
    pieces = marks("pieces", text, laid)
    assert "".join(piece["words"] for piece in pieces) == text
    for claim in laid:
        start, end = claim["span"]
        words = "".join(piece["words"] for piece in pieces if claim["id"] in [one["id"] for one in piece["claims"]])
        assert words == text[start:end]
    assert all(text[piece["start"] :].startswith(piece["words"]) for piece in pieces)


def test_the_shortest_claim_of_a_piece_comes_first(marks: Any) -> None:
    pieces = marks("pieces", "abcdefghij", claims(outer=(0, 10), inner=(2, 5), middle=(1, 6)))
    assert [[claim["id"] for claim in piece["claims"]] for piece in pieces] == [
        ["outer"], ["middle", "outer"], ["inner", "middle", "outer"], ["middle", "outer"], ["outer"],
    ]  # fmt: skip


def test_claims_that_overlap_run_in_lanes_of_their_own_the_longest_lowest(marks: Any) -> None:
    laid = marks("lanes", claims(outer=(0, 10), inner=(2, 5), middle=(1, 6), apart=(12, 15), twin=(12, 15)))
    assert laid["lanes"]["inner"] < laid["lanes"]["middle"] < laid["lanes"]["outer"]
    assert {laid["lanes"]["apart"], laid["lanes"]["twin"]} == {0, 1}
    assert laid["count"] == 3


def test_a_text_without_claims_is_one_piece(marks: Any) -> None:
    assert marks("pieces", "Nothing 🎻", []) == [{"words": "Nothing 🎻", "start": 0, "claims": []}]
    assert marks("lanes", []) == {"lanes": {}, "count": 0}
