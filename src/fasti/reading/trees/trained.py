"""Trees by the package's own model (extra `fasti[model]`)."""

from collections.abc import Sequence
from functools import cache

from fasti.reading.model import Model, load
from fasti.reading.trees.tree import Tree


class Trained:
    """The model as a dependency parser."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __call__(self, words: Sequence[str]) -> Tree:
        """The tree of one sentence."""
        [said] = self._model.tag([words])
        return Tree(tuple(head - 1 for head in said.heads), said.labels, said.xpos)


@cache
def trained() -> Trained:
    """The package's model as a dependency parser. Raises ModelError where it cannot be opened."""
    return Trained(load())
