"""The labels of each head, in an order that is kept with the weights."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from training.examples import Example
from training.passages import PROPERTIES, WHATS

SELDOM = 12
"""A relation between fewer pairs of mentions is not learnt."""


@dataclass(frozen=True)
class Labels:
    """What each head tells apart."""

    upos: list[str]
    xpos: list[str]
    labels: list[str]
    names: list[str]
    whats: list[str]
    relations: list[str]

    def as_dict(self) -> dict[str, list[str]]:
        """The lists by the names of the heads."""
        return asdict(self)


def labels_of(examples: Sequence[Example]) -> Labels:
    """The labels that the examples show; those of KnowledgeNet are known beforehand."""
    claims = Counter(r for e in examples if e.corpus == "gold" for p in e.pairs for r in p.relations)
    return Labels(
        _seen(e.upos for e in examples),
        _seen(e.xpos for e in examples),
        _seen(e.labels for e in examples),
        iob(["PER", "ORG", "LOC", "NORP"]),
        iob(sorted(set(WHATS.values()))),
        [*PROPERTIES, *sorted(r for r, n in claims.items() if n >= SELDOM)],
    )


def iob(kinds: Iterable[str]) -> list[str]:
    """The IOB2 labels of some kinds of span."""
    return ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]


def _seen(columns: Iterable[list[str] | None]) -> list[str]:
    return sorted({label for column in columns for label in column or ()})
