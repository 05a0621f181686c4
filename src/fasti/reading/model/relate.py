"""How two mentions stand to each other: the last layer of the head of relations, in numpy."""

from collections.abc import Sequence

import numpy as np

from fasti.reading.model.tagged import Floats, Place


def odds(sides: Floats, pairs: Sequence[tuple[Place | None, Place]], weights: dict[str, Floats]) -> Floats:
    """The probabilities (pairs, relations) that the object of each pair stands so to its subject.

    `sides` has five parts a word (row 0: the root's): first and last word of a subject, first and last of an object,
    a word between. A subject of None is the one whose life is told, who is not in the sentence.
    """
    places = [(*_rows(subject), *_rows(of_object)) for subject, of_object in pairs]
    s1, s2, o1, o2 = np.array(places, dtype=np.int64).reshape(-1, 4).T
    a, b, c, d, between = np.split(sides, 5, axis=1)
    subject, of_object = a[s1] + b[s2], c[o1] + d[o2]
    sums = np.concatenate([np.zeros_like(between[:1]), np.cumsum(between, axis=0)])
    left, right = np.minimum(s2, o2) + 1, np.maximum(s1, o1)
    length = np.maximum(right - left, 1)[:, None]
    middle = (sums[np.maximum(left, right)] - sums[left]) / length
    together = np.concatenate([_gelu(subject + of_object + middle), np.tanh(subject) * np.tanh(of_object)], axis=1)
    scores = together @ weights["weight"].T + weights["bias"]
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)


def _rows(place: Place | None) -> tuple[int, int]:
    return (0, 0) if place is None else (place[0] + 1, place[1])


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by its tanh (Hendrycks and Gimpel 2016)."""
    return np.asarray(0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x**3))))
