"""What the model says of a sentence."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Place = tuple[int, int]
"""Where a mention stands: its words [first, last)."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Span:
    """Words [first, last) that are a name or a title, and how likely that is, 0 to 1."""

    first: int
    last: int
    kind: str
    probability: float


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with one answer a word, and its spans.

    `upos` and `labels` are those of Universal Dependencies (subtypes included), `xpos` of the Penn Treebank; `heads`
    count words from 1, 0 is the root. `names` are PER, ORG, LOC, and NORP (a land's adjective); `titles` are POST,
    OCCUPATION, WORK, EVENT, AWARD and FIELD (of study).
    """

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    names: tuple[Span, ...]
    titles: tuple[Span, ...]
    sides: Floats = field(repr=False, compare=False)
