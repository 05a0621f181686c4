"""The model: sentences of words in, tags, trees, names and relations out."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np

from fasti.reading.model.graph import Answers, Graph, open_graph
from fasti.reading.model.pieces import Piecer
from fasti.reading.model.relate import odds
from fasti.reading.model.spans import likeliest, spans
from fasti.reading.model.tagged import Floats, Place, Span, Tagged
from fasti.reading.model.tree import tree
from fasti.reading.model.windows import windows

DIGITS = 3
"""Probabilities are rounded to so many digits, so that machines agree on them."""
LEAST = 0.6
"""A name less likely than this is none: chosen on names of web text (UNER EWT, test) that nothing is quoted for."""
FAINT = 0.05
"""Relations less likely than this are not given."""


class Model:
    """Tags, parses, names and relates. One sentence is run by itself: what is said of it depends on it alone."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._piecer = Piecer(graph.vocabulary)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """What the model says of each sentence. A word may hold spaces (a whole date); none is lost or added.

        A sentence longer than the encoder takes is read in parts, the root of each hanging on that of the first.
        """
        return [self._tagged(words) for words in sentences]

    def relations(self, tagged: Tagged, pairs: Sequence[tuple[Place | None, Place]]) -> list[dict[str, float]]:
        """For each pair of subject and object, how likely the object stands to the subject in each relation.

        A subject of None is the one whose life is told, where the sentence does not name them. The relations are the
        properties of KnowledgeNet (`PLACE_OF_BIRTH`), a claim's slots (`education:org`) and its `how`
        (`education=studied`); those less likely than FAINT are left out.
        """
        if not pairs:
            return []
        names = self._graph.labels["relations"]
        found = odds(tagged.sides, pairs, self._graph.relations)
        return [{names[n]: round(float(row[n]), DIGITS) for n in np.flatnonzero(row >= FAINT)} for row in found]

    def _tagged(self, words: Sequence[str]) -> Tagged:
        if not words:
            return Tagged((), (), (), (), (), (), (), np.zeros((1, 5), dtype=np.float32))
        counts = [len(self._piecer.of_word(word)) for word in words]
        parts = [self._part(words[a:b]) for a, b in windows(words, counts)]
        return parts[0] if len(parts) == 1 else _joined(parts)

    def _part(self, words: Sequence[str]) -> Tagged:
        pieces = self._piecer(words)
        answers = self._graph(pieces.ids, pieces.shapes, pieces.first)
        labels = self._graph.labels
        heads = tree(answers["arcs"])
        return Tagged(
            tuple(words),
            _names(labels["upos"], answers["upos"]),
            _names(labels["xpos"], answers["xpos"]),
            tuple(heads),
            tuple(self._label(answers, word, head) for word, head in enumerate(heads, start=1)),
            tuple(s for s in _spans(labels["names"], answers["names"]) if s.probability >= LEAST),
            tuple(_spans(labels["whats"], answers["whats"])),
            np.asarray(answers["sides"], dtype=np.float32),
        )

    def _label(self, answers: Answers, word: int, head: int) -> str:
        if head == 0:
            return "root"
        label = self._graph.labels["labels"][int(answers["labels"][word, head])]
        return "dep" if label == "root" else label


def _names(labels: Sequence[str], numbers: Any) -> tuple[str, ...]:
    return tuple(labels[int(n)] for n in numbers[1:])


def _spans(labels: Sequence[str], probabilities: Floats) -> Iterator[Span]:
    """The spans of the likeliest labels together, each as likely as its words are on the mean."""
    best = likeliest(probabilities[1:], labels)
    sure = probabilities[np.arange(1, len(best) + 1), best]
    for first, last, kind in spans([labels[n] for n in best]):
        yield Span(first, last, kind, round(float(sure[first:last].mean()), DIGITS))


def _joined(parts: Sequence[Tagged]) -> Tagged:
    """The parts of a long sentence as one: the later roots hang on the first."""
    heads: list[int] = []
    labels: list[str] = []
    spanned: tuple[list[Span], list[Span]] = [], []
    root = parts[0].heads.index(0) + 1
    for part in parts:
        shift = len(heads)
        for head, label in zip(part.heads, part.labels, strict=True):
            above = head + shift if head else (root if shift else 0)
            heads.append(above)
            labels.append("parataxis" if not head and shift else label)
        for into, found in zip(spanned, (part.names, part.titles), strict=True):
            into += [Span(s.first + shift, s.last + shift, s.kind, s.probability) for s in found]
    return Tagged(
        tuple(w for p in parts for w in p.words),
        tuple(t for p in parts for t in p.upos),
        tuple(t for p in parts for t in p.xpos),
        tuple(heads),
        tuple(labels),
        tuple(spanned[0]),
        tuple(spanned[1]),
        np.concatenate([parts[0].sides[:1], *(p.sides[1:] for p in parts)]),
    )


@cache
def load() -> Model:
    """The model of the package, opened once. Raises ModelError where its weights are missing or unfit."""
    with as_file(files("fasti.reading.model").joinpath("weights/english.onnx")) as path:
        return Model(open_graph(path))
