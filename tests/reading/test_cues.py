"""Titles that nothing but capitals and a lead sets apart."""

import pytest

from fasti.reading import lexicon
from fasti.reading.cues import cued_titles

WORDS = lexicon()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("his novel The Long Road was banned", ["The Long Road"]),
        ("the novel Salt, written in 1931", ["Salt"]),
        ("he wrote a pamphlet, What the Weavers Are.", ["What the Weavers Are"]),
        ("his first book, On the Road to Life", ["On the Road to Life"]),
        ("author of The Weavers (1820); Salt (1823); and A History of Lund (3 vols., 1830)",
         ["The Weavers", "Salt", "A History of Lund"]),
        ("his plays include Salt (1931) and Iron (1936)", ["Salt", "Iron"]),
        ("his Elements of Mineralogy (1801) went through ten editions", ["Elements of Mineralogy"]),
        ("the novel Salt in April 1931", ["Salt"]),
        ("her best-known novel is The Long Road (1934)", ["The Long Road"]),
    ],
)  # fmt: skip
def test_what_a_lead_brings(text: str, titles: list[str]) -> None:
    assert [text[a:b] for a, b in cued_titles(text, WORDS)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "he wrote to Eva Lind",
        "he was editor of Iron in April 1929",
        "after failing to find work, Otto Brun moved away",
        "his Aunt Eva died in 1931",
        "he published nothing. The Weavers struck in 1931",
        "his works were banned in Sweden",
        "the author of the report, Otto Brun, resigned",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert cued_titles(text, WORDS) == []
