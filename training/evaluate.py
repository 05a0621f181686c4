"""How well a file of weights tags, parses and names: the figures of docs/reference/model.md."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fasti.reading.model import Model
from fasti.reading.model.spans import spans
from training import corpora
from training.corpora import Tree


@dataclass(frozen=True)
class Parsed:
    """Shares of words right, in per cent. `las` looks at labels without subtypes (as CoNLL 2018), `whole` at all."""

    words: int
    upos: float
    xpos: float
    uas: float
    las: float
    whole: float


def parsed(model: Model, trees: Sequence[Tree]) -> Parsed:
    """Compare the parses of a treebank's own words with its trees."""
    count = Counter[str]()
    for tree, found in zip(trees, model.tag([t.words for t in trees]), strict=True):
        for n, head in enumerate(tree.heads):
            same = head == found.heads[n]
            count["words"] += 1
            count["upos"] += tree.upos[n] == found.upos[n]
            count["xpos"] += tree.xpos[n] == found.xpos[n]
            count["uas"] += same
            count["las"] += same and tree.labels[n].partition(":")[0] == found.labels[n].partition(":")[0]
            count["whole"] += same and tree.labels[n] == found.labels[n]
    shares = {key: 100 * count[key] / count["words"] for key in ("upos", "xpos", "uas", "las", "whole")}
    return Parsed(count["words"], **shares)


def named(model: Model, sentences: Iterable[tuple[list[str], list[str]]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of names with their types, of each type and of all, in per cent."""
    right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    pairs = list(sentences)
    for (_, labels), found in zip(pairs, model.tag([words for words, _ in pairs]), strict=True):
        gold = set(spans(labels))
        said = {(s.first, s.last, s.kind) for s in found.names if s.kind != "NORP"}
        for into, these in ((right, gold & said), (given, said), (wanted, gold)):
            into.update(kind for _, _, kind in these)
            into["all"] += len(these)
    return {kind: _prf(right[kind], given[kind], wanted[kind]) for kind in ("all", "PER", "ORG", "LOC")}


def _prf(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    p, r = (100 * right / n if n else 0.0 for n in (given, wanted))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def report(model: Model) -> str:
    """The figures for the parts that nothing was trained on."""
    lines = []
    for name, split in (("ud_gum_open", "test"), ("ud_pud", "test"), ("ud_ewt", "test")):
        p = parsed(model, corpora.treebank(name, split))
        lines.append(
            f"{name} {split}: {p.words:,} words, UPOS {p.upos:.1f} XPOS {p.xpos:.1f} UAS {p.uas:.1f} LAS {p.las:.1f}"
            f" (with subtypes {p.whole:.1f})"
        )
    for path in ("uner_pud/test.iob2.gz", "uner_ewt/test.iob2.gz"):
        found = named(model, corpora.names(path))
        said = " ".join(f"{kind} {p:.1f}/{r:.1f}/{f:.1f}" for kind, (p, r, f) in found.items())
        lines.append(f"names {path.partition('/')[0]} (P/R/F1): {said}")
    return "\n".join(lines)
