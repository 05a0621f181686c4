"""Treebanks and names → examples."""

from collections.abc import Iterator

from fasti.reading import lexicon
from training import corpora
from training.corpora import Tree
from training.examples import Example


def of_tree(tree: Tree, corpus: str) -> Example:
    """A sentence of a treebank with all its answers."""
    return Example(
        list(tree.words),
        list(tree.glued),
        tree.upos,
        tree.xpos,
        tree.heads,
        tree.labels,
        tree.names,
        document=tree.document,
        corpus=corpus,
    )


def treebanks() -> list[Example]:
    """GUM's open genres and EWT, the parts to learn from, with what names are known of them."""
    gum = corpora.named(corpora.treebank("ud_gum_open", "train"), "ud_gum_open/train.names.iob2.gz")
    gum += corpora.named(corpora.treebank("ud_gum_open", "dev"), "ud_gum_open/dev.names.iob2.gz")
    ewt = corpora.treebank("ud_ewt", "train")
    ewt += corpora.named(corpora.treebank("ud_ewt", "dev"), "uner_ewt/dev.iob2.gz")
    return [*(of_tree(t, "gum") for t in gum), *(of_tree(t, "ewt") for t in ewt)]


def redocred() -> Iterator[Example]:
    """Sentences of Re-DocRED (dev) with their names.

    What it calls a place is also the adjective of a land, which is a label of its own here (NORP); what it calls
    MISC is left unanswered.
    """
    lands = lexicon().words("places", "demonyms")
    for document in corpora.documents("data/redocred/dev.jsonl.gz"):
        for number, words in enumerate(document["sents"]):
            names = ["O"] * len(words)
            mentions = [m for mentions in document["vertexSet"] for m in mentions if m["sent_id"] == number]
            for mention in sorted(mentions, key=lambda m: m["pos"][0] - m["pos"][1]):
                _write(names, words, mention, lands)
            if words:
                yield Example(words, [False] * len(words), names=names, document=document["title"], corpus="redocred")


def _write(names: list[str], words: list[str], mention: dict[str, list[int]], lands: frozenset[str]) -> None:
    first, end = mention["pos"]
    kind = str(mention["type"])
    if kind not in ("PER", "ORG", "LOC", "MISC") or any(names[n] != "O" for n in range(first, end)):
        return
    if kind == "LOC" and words[end - 1] in lands:
        kind = "NORP"
    for n in range(first, end):
        names[n] = "" if kind == "MISC" else f"{'B' if n == first else 'I'}-{kind}"
