"""Words before the encoder: shapes, pieces, windows, mentions; and spans behind it."""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

pytest.importorskip("tokenizers")

from fasti.reading.model.mentions import mentions
from fasti.reading.model.pieces import MAX_PIECES, Piecer
from fasti.reading.model.shapes import SHAPES, shape
from fasti.reading.model.spans import likeliest, spans
from fasti.reading.model.windows import LONGEST_PIECES, LONGEST_WORDS, windows

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "war", "##saw", "7", "november", "1879", "."]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("war", "lower"),
        ("Warsaw", "title"),
        ("USSR", "upper"),
        ("A", "letter"),
        ("McKinley", "mixed"),
        ("1902", "digit"),
        ("7 November 1879", "digit"),
        (",", "none"),
        ("東京", "none"),
    ],
)
def test_a_word_has_a_shape(word: str, known: str) -> None:
    assert SHAPES[shape(word)] == known


def test_each_word_begins_where_its_first_piece_is() -> None:
    pieces = Piecer(PIECES)(["The", "Warsaw", "7 November 1879", "."])
    assert [PIECES[n] for n in pieces.ids] == "[CLS] the war ##saw 7 november 1879 . [SEP]".split()
    assert pieces.first == [0, 1, 2, 4, 7]
    assert [SHAPES[n] for n in pieces.shapes] == "none title title title digit digit digit none none".split()


@given(st.lists(st.text(max_size=300), max_size=12))
def test_every_word_has_a_piece_and_not_too_many(words: list[str]) -> None:
    pieces = Piecer(PIECES)(words)
    ends = [*pieces.first[1:], len(pieces.ids) - 1]
    assert len(pieces.first) == len(words) + 1
    assert all(0 < b - a <= MAX_PIECES for a, b in zip(pieces.first, ends, strict=True))


@given(st.lists(st.tuples(st.sampled_from(["war", ";", "."]), st.integers(1, MAX_PIECES)), max_size=900))
def test_windows_cover_a_sentence_and_fit(sentence: list[tuple[str, int]]) -> None:
    words, counts = [w for w, _ in sentence], [n for _, n in sentence]
    found = list(windows(words, counts))
    assert [n for a, b in found for n in range(a, b)] == list(range(len(words)))
    assert all(b - a <= LONGEST_WORDS and sum(counts[a:b]) <= LONGEST_PIECES for a, b in found)


def test_a_window_ends_behind_a_mark() -> None:
    words = [*["war"] * 150, ";", *["war"] * 149]
    assert list(windows(words, [1] * 300)) == [(0, 151), (151, 300)]


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("He was born on 7 November 1879 in Kherson .", ["He", "7 November 1879", "Kherson"]),
        ("On Nov . 7 , 1879 she left St Petersburg", ["On", "Nov . 7 , 1879", "she", "St Petersburg"]),
        ("elected in May 1904 , and 7 may go", ["May 1904"]),
        ("born in 1902 near the sea", ["1902"]),
    ],
)
def test_dates_pronouns_and_capitals_may_be_mentions(sentence: str, known: list[str]) -> None:
    words = sentence.split()
    assert [" ".join(words[a:b]) for a, b in mentions(words)] == known


def test_a_name_is_a_mention_as_it_is_given() -> None:
    words = "the University of Kazan in 1887".split()
    assert mentions(words, [(1, 4)]) == [(1, 4), (5, 6)]


@given(st.lists(st.sampled_from(["O", "B-PER", "I-PER", "B-LOC", "I-LOC"])))
def test_spans_hold_each_labelled_word_once(labels: list[str]) -> None:
    found = list(spans(labels))
    held = [n for first, last, _ in found for n in range(first, last)]
    assert held == [n for n, label in enumerate(labels) if label != "O"]
    assert all(labels[n].endswith(kind) for first, last, kind in found for n in range(first, last))


def test_two_names_side_by_side_are_two() -> None:
    assert list(spans(["B-PER", "I-PER", "B-PER", "O", "I-LOC"])) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC")]


LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]


def well_formed(labels: Sequence[str]) -> bool:
    return all(
        not other.startswith("I-") or one in (f"B-{other[2:]}", other) for one, other in pairwise(["O", *labels])
    )


@given(arrays(np.float32, st.tuples(st.integers(1, 4), st.just(5)), elements=st.floats(0.125, 1, width=32)))
def test_the_likeliest_labels_are_those_that_fit_together(probabilities: NDArray[np.float32]) -> None:
    found = likeliest(probabilities, LABELS)
    assert well_formed([LABELS[n] for n in found])
    fit = [way for way in product(range(5), repeat=len(probabilities)) if well_formed([LABELS[n] for n in way])]
    best = max(np.log(probabilities)[range(len(way)), way].sum() for way in fit)
    assert np.log(probabilities)[range(len(found)), found].sum() == pytest.approx(best, abs=1e-4)


def test_a_name_that_two_kinds_claim_is_of_one_kind() -> None:
    told = np.array([[0.1, 0.5, 0, 0.4, 0], [0.1, 0, 0.3, 0, 0.6]], dtype=np.float32)
    assert [LABELS[n] for n in likeliest(told, LABELS)] == ["B-ORG", "I-ORG"]
