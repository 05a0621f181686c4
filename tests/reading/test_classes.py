"""Word classes, by form and neighbours."""

import pytest

from fasti.reading import lexicon, read
from fasti.reading.classes import classes
from fasti.reading.tokens import sentences
from fasti.text import Source

WORDS = lexicon()


def tags(text: str) -> dict[str, str]:
    [sentence] = sentences(text, WORDS)
    classes(sentence, WORDS, frozenset(), frozenset())
    return {t.text: t.tag for t in sentence.tokens}


def test_a_verb_that_is_also_a_noun() -> None:
    assert tags("She heads the ministry")["heads"] == "VERB"
    assert tags("The heads of the ministry met")["heads"] == "NOM"


def test_an_infinitive() -> None:
    assert tags("They asked him to chair the board")["chair"] == "VERB"


def test_a_participle_before_a_noun() -> None:
    assert tags("the disputed election was held")["disputed"] == "NOM"


def test_that() -> None:
    assert tags("the congress that elected her")["that"] == "REL"
    assert tags("she said that he left")["that"] == "SUB"


def test_a_capital_at_the_head_of_a_sentence_makes_no_name_of_a_common_word() -> None:
    assert tags("Chairman of the board was Kirov")["Chairman"] == "NOM"
    assert tags("Kirov was chairman")["Kirov"] == "NAME"


def test_an_adverb_at_the_head_of_a_sentence_is_no_name() -> None:
    assert tags("Gravely ill, he went home")["Gravely"] == "ADV"
    assert tags("Connelly left the house")["Connelly"] == "NAME"


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Potter left school at fifteen.", "left", "VERB"),
        ("He was appointed commanding general of the corps.", "commanding", "NOM"),
        ("He attended boarding schools in Rome.", "boarding", "NOM"),
        ("He began teaching boys in Rome.", "teaching", "VERB"),
        ("He had not yet been elected.", "yet", "ADV"),
        ("He has since received two prizes.", "since", "ADV"),
        ("He was engaged to perform plays and write texts.", "write", "VERB"),
        ("He published travel writing, and poems.", "writing", "NOM"),
        ("- Elected to the Academy in 1910.", "Elected", "VERB"),
    ],
)
def test_a_word_is_what_its_neighbours_make_it(text: str, word: str, tag: str) -> None:
    assert tags(text)[word] == tag


def test_initials_are_no_short_verbs() -> None:
    """“b.” is born; in “L. B. Kamenev” it is an initial."""
    claims = read(Source("s", "Lev Trotsky was opposed by L. B. Kamenev and D. B. Riazanov.", title="Lev Trotsky"))
    assert {claim.kind for claim in claims} == {"relation"}
    assert "L. B. Kamenev" in {claim.who for claim in claims} | {claim.other for claim in claims}


@pytest.mark.parametrize("name", ["A. J. P. Taylor", "I. M. Pei", "A. R. Rao"])
def test_a_letter_that_is_also_a_word_opens_a_name(name: str) -> None:
    claims = read(Source("s", f"{name} was born in 1906.", title=name))
    assert [(claim.kind, claim.who) for claim in claims] == [("birth", name)]
