"""The corpora as they lie in FASTI_CORPORA: read, and their files known by their hashes."""

import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))


@dataclass
class Tree:
    """A sentence of a treebank. `heads` count from 1, 0 is the root; `names` are IOB2 labels, None where unmarked."""

    words: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    labels: list[str]
    glued: list[bool] = field(default_factory=list)
    names: list[str] | None = None
    document: str = ""


def _text(path: Path) -> str:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return str(file.read())


def treebank(name: str, split: str) -> list[Tree]:
    """The sentences of `data/<name>/<split>.conllu.gz`, words of several parts and empty nodes left out."""
    found, document = [], ""
    for block in _text(CORPORA / "data" / name / f"{split}.conllu.gz").split("\n\n"):
        rows = []
        for line in block.splitlines():
            if line.startswith("# newdoc id"):
                document = line.partition("=")[2].strip()
            elif line and line[0] != "#" and line.split("\t", 1)[0].isdigit():
                rows.append(line.split("\t"))
        if rows:
            found.append(_tree(rows, document))
    return found


def _tree(rows: list[list[str]], document: str) -> Tree:
    _, words, _, upos, xpos, _, heads, labels, _, misc = (list(column) for column in zip(*rows, strict=True))
    glued = ["SpaceAfter=No" in m for m in misc]
    return Tree(words, upos, xpos, [int(h) for h in heads], labels, glued, document=document)


def names(path: str) -> list[tuple[list[str], list[str]]]:
    """The sentences of a file of IOB2 labels: words, labels (PER, ORG and LOC)."""
    found = []
    for block in _text(CORPORA / "data" / path).split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        if rows:
            labels = [row[2] if row[2].partition("-")[2] in ("PER", "ORG", "LOC") else "O" for row in rows]
            found.append(([row[1] for row in rows], labels))
    return found


def named(trees: list[Tree], path: str) -> list[Tree]:
    """The trees of a corpus with the names that a file gives to the same words; the others as they are."""
    known = {tuple(words): labels for words, labels in names(path)}
    for tree in trees:
        tree.names = known.get(tuple(tree.words))
    return trees


def documents(path: str) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines under FASTI_CORPORA."""
    for line in _text(CORPORA / path).splitlines():
        if line.strip():
            yield json.loads(line)


def gold() -> Iterator[dict[str, Any]]:
    """The annotated passages to learn from, in the order of their names."""
    for path in sorted((CORPORA / "gold" / "train").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def hashes(paths: list[str]) -> dict[str, str]:
    """The SHA-256 of each file, and of all files of each folder taken together in the order of their names."""
    found = {}
    for path in paths:
        digest = hashlib.sha256()
        whole = CORPORA / path
        for file in sorted(whole.glob("*.json")) if whole.is_dir() else [whole]:
            digest.update(file.read_bytes())
        found[path] = digest.hexdigest()
    return found
