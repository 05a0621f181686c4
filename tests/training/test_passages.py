"""Annotated passages to learn from: claims and facts become names, titles and pairs of a sentence."""

from typing import Any

import pytest

pytest.importorskip("tokenizers")

from training.examples import ROOT, Example
from training.labels import labels_of
from training.passages import _of_facts, _Passage

from fasti.reading.tokens import tokens_of

TEXT = "Vera Lind was born in Lund. She was appointed keeper of the Lund Observatory in 1901. Elected a senator."


@pytest.fixture
def passage() -> list[Example]:
    document: dict[str, Any] = {
        "id": "p",
        "text": TEXT,
        "entities": [
            {"id": "e1", "type": "person", "name": "Vera Lind", "aliases": []},
            {"id": "e2", "type": "place", "name": "Lund", "aliases": []},
            {"id": "e3", "type": "organization", "name": "Lund Observatory", "aliases": []},
        ],
        "claims": [
            {"kind": "birth", "who": "e1", "place": "e2", "quote": "Vera Lind was born in Lund"},
            {
                "kind": "post",
                "who": "e1",
                "what": "keeper",
                "org": "e3",
                "how": "appointed",
                "quote": "She was appointed keeper of the Lund Observatory in 1901",
            },
            {"kind": "post", "who": "e1", "what": "senator", "how": "elected", "quote": "Elected a senator"},
        ],
    }
    return list(_Passage(document).examples())


def related(found: Example) -> dict[tuple[str, str], set[str]]:
    def words(span: tuple[int, int]) -> str:
        return "" if span == ROOT else " ".join(found.words[span[0] : span[1] + 1])

    return {(words(p.subject), words(p.object)): set(p.relations) for p in found.pairs if p.relations}


def test_a_slot_is_related_to_the_name_of_whom_the_claim_is_about(passage: list[Example]) -> None:
    assert related(passage[0]) == {("Vera Lind", "Lund"): {"birth:place"}}
    assert passage[0].names == "B-PER I-PER O O O B-LOC O".split()


def test_a_pronoun_stands_for_the_one_whose_life_is_told(passage: list[Example]) -> None:
    assert related(passage[1]) == {
        ("She", "keeper"): {"post:what", "post=appointed"},
        ("She", "Lund Observatory"): {"post:org", "post=appointed"},
    }
    assert (passage[1].whats or [])[passage[1].words.index("keeper")] == "B-POST"


def test_whom_no_word_stands_for_is_the_root(passage: list[Example]) -> None:
    assert related(passage[2]) == {("", "senator"): {"post:what", "post=elected"}}


def test_a_fact_is_asked_for_its_passage_s_properties_only() -> None:
    text = "Vera Lind studied at the Fraunhofer Academy."
    fact = {"propertyName": "EDUCATED_AT", "subjectStart": 10, "subjectEnd": 19, "objectStart": 35, "objectEnd": 53}
    raw = {
        "passageId": "1:10:54",
        "passageStart": 10,
        "passageText": text,
        "exhaustivelyAnnotatedProperties": [{"propertyName": "EDUCATED_AT"}],
        "facts": [fact],
    }
    found = _of_facts(raw, list(tokens_of(text)))
    assert related(found) == {("Vera Lind", "Fraunhofer Academy"): {"EDUCATED_AT"}}
    assert {p.asked for p in found.pairs} == {frozenset({"EDUCATED_AT"})}
    assert found.names == "B-PER I-PER O O O B-ORG I-ORG O".split()


def test_labels_are_those_that_examples_show_and_the_known_properties(passage: list[Example]) -> None:
    found = labels_of(passage)
    assert "EDUCATED_AT" in found.relations
    assert "post:what" not in found.relations, "shown too seldom"
    assert found.names[:3] == ["O", "B-PER", "I-PER"]
