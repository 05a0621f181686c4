"""How well the model tags, parses and names: GUM’s open genres (test), PUD, UNER over PUD.

python bench/parser.py [--weights FILE]     # another file of weights than the package's

LAS is that of CoNLL 2018: labels without their subtypes, punctuation counted, the treebank's own words given.
"""

import argparse
import gzip
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fasti.errors import ModelError
from fasti.reading.model import Model, load
from fasti.reading.model.graph import open_graph
from fasti.reading.model.spans import spans

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))
DATA = CORPORA / "data"
TREEBANKS = ("ud_gum_open", "ud_pud")
NAMES = ("uner_pud",)
KINDS = ("PER", "ORG", "LOC")


@dataclass
class Tree:
    """A sentence of a treebank: heads count from 1, 0 is the root."""

    words: list[str]
    upos: list[str]
    heads: list[int]
    labels: list[str]


def blocks(path: Path) -> Iterator[list[list[str]]]:
    """The rows of each sentence of a file of columns, comments and rows without a plain number left out."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
            if rows := [row for row in rows if row[0].isdigit()]:
                yield rows


def trees(path: Path) -> list[Tree]:
    """The sentences of a treebank."""
    return [
        Tree([r[1] for r in rows], [r[3] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows])
        for rows in blocks(path)
    ]


def names(path: Path) -> list[tuple[list[str], list[str]]]:
    """Words and IOB2 labels of each sentence; labels of other kinds than KINDS are O."""
    return [
        ([r[1] for r in rows], [r[2] if r[2].partition("-")[2] in KINDS else "O" for r in rows])
        for rows in blocks(path)
    ]


def attachment(model: Model, wanted: Sequence[Tree]) -> str:
    """The line of figures of a treebank."""
    count: Counter[str] = Counter()
    begun = time.perf_counter()
    found = model.tag([t.words for t in wanted])
    taken = time.perf_counter() - begun
    for tree, said in zip(wanted, found, strict=True):
        for n, head in enumerate(tree.heads):
            same, label, other = head == said.heads[n], tree.labels[n], said.labels[n]
            count["words"] += 1
            count["UPOS"] += tree.upos[n] == said.upos[n]
            count["UAS"] += same
            count["LAS"] += same and label.partition(":")[0] == other.partition(":")[0]
            count["LAS with subtypes"] += same and label == other
    shares = ", ".join(f"{key} {100 * count[key] / count['words']:.1f}" for key in list(count)[1:])
    return f"{count['words']:,} words: {shares}; {count['words'] / taken:,.0f} words/s"


def naming(model: Model, wanted: Sequence[tuple[list[str], list[str]]]) -> str:
    """The line of figures of a corpus of names: a name is right with its words and its kind."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for (_, labels), found in zip(wanted, model.tag([words for words, _ in wanted]), strict=True):
        gold = set(spans(labels))
        given = {(s.first, s.last, s.kind) for s in found.names if s.kind in KINDS}
        for into, these in ((right, gold & given), (said, given), (there, gold)):
            into.update(kind for _, _, kind in these)
            into["all"] += len(these)
    return "; ".join(f"{kind} {prf(right[kind], said[kind], there[kind])}" for kind in ("all", *KINDS))


def prf(right: int, said: int, there: int) -> str:
    """Precision, recall and F1 in per cent."""
    p, r = 100 * right / said if said else 0.0, 100 * right / there if there else 0.0
    return f"P {p:.1f} R {r:.1f} F1 {2 * p * r / (p + r) if p + r else 0.0:.1f}"


def main() -> None:
    """Print the figures of each corpus that is there."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--weights", type=Path)
    args = ap.parse_args()
    try:
        model = Model(open_graph(args.weights)) if args.weights else load()
    except ModelError as fault:
        print(f"parser: skipped, {fault}")
        return
    for name in TREEBANKS:
        path = DATA / name / "test.conllu.gz"
        print(f"{name}: {attachment(model, trees(path)) if path.exists() else f'skipped, no corpus at {path}'}")
    for name in NAMES:
        path = DATA / name / "test.iob2.gz"
        print(f"{name}: {naming(model, names(path)) if path.exists() else f'skipped, no corpus at {path}'}")


if __name__ == "__main__":
    main()
