"""Labels word by word (IOB2) ↔ spans of words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from fasti.reading.model.tagged import Floats

NEVER, LEAST = -1e9, 1e-9
"""The score of what IOB2 forbids, and the probability below which none is told apart."""


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The spans [first, last) and their types. An I- that continues nothing begins a span, as a B- does."""
    start, kind = 0, ""
    for n, label in enumerate([*labels, "O"]):
        mark, _, of = label.partition("-")
        if kind and not (mark == "I" and of == kind):
            yield start, n, kind
            kind = ""
        if of and not kind:
            start, kind = n, of


def likeliest(probabilities: Floats, labels: Sequence[str]) -> list[int]:
    """The numbers of the likeliest labels (one a word) in which every I- continues a span of its kind (Viterbi 1967).

    `probabilities` is (words, labels). Where each word's own likeliest label already fits, these are it.
    """
    own = [int(n) for n in probabilities.argmax(axis=1)]
    told = ["O", *(labels[n] for n in own)]
    if all(_follows(one, other) for one, other in pairwise(told)):
        return own
    steps = np.array([[0.0 if _follows(one, other) else NEVER for other in labels] for one in labels])
    scores = np.log(np.maximum(probabilities, LEAST))
    best = scores[0] + [0.0 if _follows("O", label) else NEVER for label in labels]
    came = []
    for row in scores[1:]:
        ways = best[:, None] + steps
        came.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    path = [int(best.argmax())]
    for back in reversed(came):
        path.append(int(back[path[-1]]))
    return path[::-1]


def _follows(one: str, other: str) -> bool:
    """Whether a label may stand behind another."""
    return not other.startswith("I-") or one[1:] == other[1:]
