"""Names compared: the table of pairs in `pairs.tsv`, and what must hold of every pair."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.linking import compare
from fasti.linking.likeness import ASK, SAME

TABLE = Path(__file__).with_name("pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in TABLE if not line.startswith("#")]
NAMES = sorted({name for pair in PAIRS for name in pair[:2]})


def verdict(score: float) -> str:
    return "same" if score >= SAME else "ask" if score >= ASK else "different"


@pytest.mark.parametrize(("left", "right", "expected", "tradition"), PAIRS)
def test_the_table_of_pairs(left: str, right: str, expected: str, tradition: str) -> None:
    likeness = compare(left, right)
    assert verdict(likeness.score) == expected, f"{tradition}: {likeness.reason} ({likeness.score})"


def test_the_table_is_broad() -> None:
    assert len(PAIRS) >= 100
    assert len({tradition for *_, tradition in PAIRS}) >= 15


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_likeness_is_the_same_both_ways(left: str, right: str) -> None:
    assert compare(left, right) == compare(right, left)


@given(st.sampled_from(NAMES))
def test_a_name_is_never_excluded_by_itself(text: str) -> None:
    assert compare(text, text).score >= ASK


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_compared(left: str, right: str) -> None:
    likeness = compare(left, right)
    assert 0 <= likeness.score <= 1
    assert likeness.reason


def test_the_reason_is_a_sentence_for_people() -> None:
    assert compare("John Smith", "John Smith Jr.").reason == (
        "the same words, in one order or another; the generation is told on one side only"
    )
