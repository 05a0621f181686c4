"""The tree is the best there is, and has one root."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("numpy")

from fasti.reading.model.tree import tree


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
@settings(max_examples=150, deadline=None)
def test_no_other_tree_with_one_root_is_better(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n + 1, n + 1)).astype(np.float32)
    all_heads = (h for h in product(range(n + 1), repeat=n) if all(h[d] != d + 1 for d in range(n)))
    best = max((h for h in all_heads if is_tree(h)), key=lambda h: sum(scores[d + 1, h[d]] for d in range(n)))
    assert tuple(tree(scores)) == best


@pytest.mark.parametrize("n", [0, 1, 2, 200])
def test_every_size_gives_a_tree(n: int) -> None:
    scores = np.random.default_rng(n).normal(size=(n + 1, n + 1)).astype(np.float32)
    heads = tuple(tree(scores))
    assert len(heads) == n
    assert not n or is_tree(heads)


def test_equal_scores_still_give_a_tree() -> None:
    assert is_tree(tuple(tree(np.zeros((9, 9), dtype=np.float32))))
