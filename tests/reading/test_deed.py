"""The words of a deed: what an event is told by."""

import pytest

from fasti.reading import lexicon, times
from fasti.reading.clause import Clause
from fasti.reading.deed import deed, done, verb_alone
from fasti.reading.parse import RuleParse
from fasti.reading.timeline import Timeline
from fasti.text import Source

WORDS = lexicon()


def clauses(text: str) -> list[Clause]:
    source = Source("passage", text)
    return list(RuleParse(source, Timeline(source, times(source), WORDS), WORDS).clauses(0))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 1764 Pitt petitioned the House.", "petitioned the House"),
        ("He was subsequently admitted to the bar in 1809.", "admitted to the bar"),
        ("She sold the mill in 1899 to her cousin.", "sold the mill"),
        ("He declined to sign the treaty.", "declined to sign the treaty"),
    ],
)
def test_a_deed_goes_from_its_verb_to_what_it_governs(text: str, words: str) -> None:
    span = deed(clauses(text)[0])
    assert span is not None
    assert text[slice(*span)] == words


@pytest.mark.parametrize("text", ["He resigned.", "He was fined for selling his office in 1712."])
def test_a_verb_alone_and_a_reason_are_no_deeds(text: str) -> None:
    assert deed(clauses(text)[-1]) is None


def test_what_is_done_is_told_with_what_it_is_done_to() -> None:
    text = "The town of Bristol surrendered to Rupert."
    span = done(clauses(text)[0])
    assert span is not None
    assert text[slice(*span)] == "town of Bristol surrendered"


def test_nothing_is_done_where_nothing_is_named() -> None:
    assert done(clauses("Surrendered in 1645.")[0]) is None


def test_a_verb_is_told_without_its_auxiliaries() -> None:
    text = "He had been pardoned in 1485."
    assert text[slice(*verb_alone(clauses(text)[0]))] == "pardoned"
