"""Tree: a sentence as a dependency parser draws it; and what such a parser is to Fasti."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol


@dataclass(frozen=True)
class Tree:
    """The dependency tree of a sentence, word for word as Fasti cut it.

    `heads` are places of words from 0, -1 for the root. `labels` are those of Universal Dependencies 2, subtypes
    included (`nsubj:pass`, `acl:relcl`); `tags` those of the Penn Treebank.
    """

    heads: tuple[int, ...]
    labels: tuple[str, ...]
    tags: tuple[str, ...]

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that hang directly on each word, in order."""
        found: list[list[int]] = [[] for _ in self.heads]
        for word, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(word)
        return found

    def base(self, word: int) -> str:
        """The label of a word without its subtype."""
        return self.labels[word].partition(":")[0]

    def top(self, first: int, last: int) -> int:
        """The word of [first, last) whose head lies outside."""
        return next((word for word in range(first, last) if not first <= self.heads[word] < last), first)

    def has(self, word: int, label: str) -> bool:
        """Whether something hangs on a word by this label, its subtype counted where one is given."""
        return any(label in (self.labels[child], self.base(child)) for child in self.children[word])

    def depth(self, word: int) -> int:
        """How many words stand above a word; bounded by the length of the sentence, for trees that are none."""
        steps = 0
        while self.heads[word] >= 0 and steps < len(self.heads):
            word, steps = self.heads[word], steps + 1
        return steps


class DependencyParser(Protocol):
    """Draws the tree of a sentence given word by word. A word may hold spaces (a whole date): none is lost or added."""

    def __call__(self, words: Sequence[str]) -> Tree:
        """The tree of one sentence."""
        ...
