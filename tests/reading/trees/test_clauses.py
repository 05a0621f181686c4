"""A passage and the tree that a parser draws of each sentence in; claims out."""

from collections.abc import Sequence

from fasti.reading import parser, read
from fasti.reading.trees import Tree, parse_by
from fasti.text import Source

PASSAGE = "In 1911 Agnes Falk, who was elected mayor of Bergen in 1907, became governor of Vestland."
WORDS = "In|1911|Agnes|Falk|,|who|was|elected|mayor|of|Bergen|in|1907|,|became|governor|of|Vestland|.".split("|")
HEADS = (1, 14, 14, 2, 2, 7, 7, 2, 7, 10, 8, 12, 7, 2, -1, 14, 17, 15, 14)
LABELS = (
    "case obl nsubj flat punct nsubj:pass aux:pass acl:relcl xcomp case nmod case obl punct root xcomp case nmod punct"
).split()
TAGS = "IN CD NNP NNP , WP VBD VBN NN IN NNP IN CD , VBD NN IN NNP .".split()


def drawn(words: Sequence[str]) -> Tree:
    """The tree of the one sentence, drawn by hand."""
    assert list(words) == WORDS
    return Tree(HEADS, tuple(LABELS), tuple(TAGS))


def told(passage: str, **how: object) -> set[tuple[str, str, str, str]]:
    """Who held what where, and since when or when."""
    source = Source("falk", passage, title="Agnes Falk")
    claims = read(source, **how)  # type: ignore[arg-type]
    return {(c.who, c.what, c.org or c.place, str(c.at or c.begin)) for c in claims if c.kind == "post"}


BOTH = {("Agnes Falk", "mayor", "Bergen", "1907"), ("Agnes Falk", "governor", "Vestland", "1911")}


def test_a_tree_says_which_date_hangs_on_which_verb() -> None:
    assert told(PASSAGE, parser=parse_by(drawn)) == BOTH


def test_the_own_model_draws_trees_too() -> None:
    passage = "Agnes Falk, who was elected mayor of Bergen in 1907, became governor of Vestland in 1911."
    assert told(passage, parser=parser("model")) == BOTH


def test_a_relative_clause_takes_its_antecedent() -> None:
    tree = drawn(WORDS)
    assert tree.base(5) == "nsubj"
    assert tree.has(7, "nsubj:pass")
    assert tree.top(2, 4) == 2
    assert [tree.depth(word) for word in (14, 2, 7, 12)] == [0, 1, 2, 3]


def test_heads_that_go_in_a_circle_end_the_climb() -> None:
    circle = Tree((1, 0), ("dep", "dep"), ("NN", "NN"))
    assert circle.depth(0) == 2
