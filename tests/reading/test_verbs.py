"""Forms of words."""

import pytest

from fasti.reading.verbs import guess, singular, verb_forms


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("resigned", "resign", "part"),
        ("stopped", "stop", "past"),
        ("married", "marry", "past"),
        ("dies", "die", "s"),
        ("dying", "die", "ing"),
        ("chose", "choose", "past"),
        ("chosen", "choose", "part"),
        ("visited", "visit", "past"),
    ],
)
def test_forms_lead_to_their_lemma(word: str, lemma: str, form: str) -> None:
    found, forms = verb_forms(["choose chose chosen"], ["resign", "stop", "marry", "die", "visit"])[word]
    assert found == lemma
    assert form in forms


def test_a_form_of_two_verbs_goes_to_the_irregular_one() -> None:
    assert verb_forms(["find found found"], ["found"])["found"][0] == "find"


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("codified", "codify"), ("plotted", "plot"), ("translated", "translate"), ("assailed", "assail")],
)
def test_an_unknown_verb_is_guessed_from_its_ending(word: str, lemma: str) -> None:
    reading = guess(word)
    assert reading is not None
    assert reading[0] == lemma


def test_no_verb_is_guessed_from_other_words() -> None:
    assert guess("red") is guess("king") is guess("seed") is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("ministries", "ministry"),
        ("statesmen", "statesman"),
        ("churches", "church"),
        ("kings", "king"),
        ("boss", "boss"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
