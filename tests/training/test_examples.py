"""Sentences to learn from, changed: what is cut, joined or put in keeps every answer with its word."""

import random

import pytest

pytest.importorskip("tokenizers")

from training.augment import bracket_of, harvest, joined, with_bracket, without_brackets, without_stop, without_subject
from training.examples import ROOT, Example, Pair, kept, merged
from training.groups import dates, written


def example(text: str, tree: str, names: str = "") -> Example:
    """An example of words, with one `head/label/upos` a word; a word that ends in + is glued to the next."""
    words = text.split()
    parts = [part.split("/") for part in tree.split()]
    return Example(
        [word.removesuffix("+") for word in words],
        [word.endswith("+") for word in words],
        upos=[part[2] for part in parts],
        xpos=["X"] * len(words),
        heads=[int(part[0]) for part in parts],
        labels=[part[1] for part in parts],
        names=names.split() if names else None,
    )


@pytest.fixture
def elected() -> Example:
    return example(
        "She was elected on 7 May 1902 .",
        "3/nsubj:pass/PRON 3/aux:pass/AUX 0/root/VERB 6/case/ADP 6/nummod/NUM 3/obl/PROPN 6/nmod/NUM 3/punct/PUNCT",
    )


@pytest.fixture
def bracketed() -> Example:
    return example(
        "Vera ( born 1871 ) taught .",
        "6/nsubj/PROPN 3/punct/PUNCT 1/acl/VERB 3/obl/NUM 3/punct/PUNCT 0/root/VERB 6/punct/PUNCT",
        "B-PER O O O O O O",
    )


def tree(found: Example) -> list[tuple[str, str]]:
    """Each word with the word it hangs on."""
    heads = found.heads or []
    return [(word, found.words[head - 1] if head else "") for word, head in zip(found.words, heads, strict=True)]


def test_a_date_becomes_one_word_that_hangs_where_its_head_hung(elected: Example) -> None:
    found = merged(elected, dates(elected))
    assert found.words == ["She", "was", "elected", "on", "7 May 1902", "."]
    assert ("7 May 1902", "elected") in tree(found)
    assert ("on", "7 May 1902") in tree(found)
    assert (found.labels or [])[4] == "obl"


def test_what_hangs_on_two_words_outside_stays_several_words(elected: Example) -> None:
    assert merged(elected, [(2, 4)]) == elected


def test_words_with_a_hyphen_are_joined_as_the_reader_has_them() -> None:
    found = example(
        "a well+ -+ known man 's", "5/det/DET 4/advmod/ADV 2/punct/PUNCT 5/amod/ADJ 0/root/NOUN 5/case/PART"
    )
    assert merged(found, written(found)).words == ["a", "well-known", "man", "'s"]


def test_no_name_is_joined_with_what_is_none(bracketed: Example) -> None:
    assert merged(bracketed, [(0, 4)]) == bracketed


def test_a_bracket_is_found_cut_and_put_elsewhere(bracketed: Example) -> None:
    assert bracket_of(bracketed) == (1, 4)
    assert without_brackets(bracketed).words == ["Vera", "taught", "."]
    other = example("Ivan wrote .", "2/nsubj/PROPN 0/root/VERB 2/punct/PUNCT", "B-PER O O")
    found = with_bracket(other, harvest([bracketed])[0], random.Random(1))
    assert found.words == ["Ivan", "(", "born", "1871", ")", "wrote", "."]
    assert tree(found)[:4] == [("Ivan", "wrote"), ("(", "born"), ("born", "Ivan"), ("1871", "born")]
    assert found.names == ["B-PER", "O", "O", "O", "O", "O", "O"]


def test_a_pronoun_subject_can_be_left_out(elected: Example) -> None:
    found = without_subject(elected)
    assert found.words[:2] == ["Elected", "on"]
    assert found.heads is not None
    assert found.heads.count(0) == 1


def test_a_full_stop_can_be_left_out(elected: Example) -> None:
    assert without_stop(elected).words[-1] == "1902"


def test_two_sentences_joined_have_one_root(elected: Example, bracketed: Example) -> None:
    found = joined(elected, bracketed, random.Random(3))
    assert found.heads is not None
    assert found.heads.count(0) == 1
    assert ("taught", "elected") in tree(found)
    assert found.names is None


def test_pairs_move_with_their_words_and_go_with_them() -> None:
    asked = frozenset({"gold"})
    pairs = [Pair(ROOT, (3, 3), frozenset({"post:org"}), asked), Pair((0, 0), (3, 3), frozenset(), asked)]
    found = Example(["He", "joined", "the", "Duma"], [False] * 4, pairs=pairs)
    assert [p.object for p in kept(found, [1, 2, 3]).pairs] == [(2, 2)]
    assert kept(found, [1, 2, 3]).pairs[0].subject == ROOT
