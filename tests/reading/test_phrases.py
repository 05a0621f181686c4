"""Phrases and what hangs on them."""

from fasti.reading import lexicon, times
from fasti.reading.clause import phrases_of
from fasti.reading.parse import RuleParse
from fasti.reading.phrase import Phrase
from fasti.reading.timeline import Timeline
from fasti.text import Source

WORDS = lexicon()


def parsed(text: str) -> RuleParse:
    source = Source("passage", text)
    return RuleParse(source, Timeline(source, times(source), WORDS), WORDS)


def phrases(text: str) -> dict[str, Phrase]:
    found = [p for clause in parsed(text).clauses(0) for p in phrases_of(clause)]
    return {p.noun or (p.name.text if p.name else ""): p for p in found}


def test_a_title_takes_its_body() -> None:
    [body] = phrases("She became director of the Radium Institute.")["director"].hung("of")
    assert body.name is not None
    assert body.name.text == "Radium Institute"


def test_conjuncts() -> None:
    found = phrases("He met Marie Curie, Paul Langevin and Jean Perrin.")["Marie Curie"]
    assert [p.name.text for p in found.all if p.name] == ["Marie Curie", "Paul Langevin", "Jean Perrin"]


def test_brackets_hang_on_what_stands_before_them() -> None:
    [bracket] = phrases("He was rector of the University of Berlin (1889–1890).")["rector"].hung("of")[0].brackets
    assert [str(e.begin) for e in bracket.extents] == ["1889"]


def test_an_apposition() -> None:
    found = phrases("Pierre Curie, the professor of physics, left.")["Pierre Curie"]
    assert [p.noun for p in found.apps] == ["professor"]


def test_a_place_lies_in_a_place() -> None:
    [around] = phrases("He lived in Springfield, Illinois, for years.")["Springfield"].within
    assert around.name is not None
    assert around.name.text == "Illinois"
