"""Scores of arcs → the best tree with one root (Chu and Liu 1965, Edmonds 1967; one root as Gabow and Tarjan ask)."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
NEVER = -1e9


def tree(scores: Scores) -> list[int]:
    """The heads of the best tree.

    `scores[d, h]` is how well word d hangs on h, both counted from 1, where h = 0 is the root; row 0 is not looked at.
    Gives one head a word, 0 for the one word that hangs on the root.
    """
    n = len(scores) - 1
    if n < 1:
        return []
    work = np.array(scores, dtype=np.float64)
    np.fill_diagonal(work, NEVER)
    greedy = work[1:].argmax(axis=1)
    if (greedy == 0).sum() == 1 and not _cycle([0, *greedy.tolist()]):
        return [int(h) for h in greedy]
    return _rooted(work)


def _rooted(work: NDArray[np.float64]) -> list[int]:
    """The best tree with one root: the roots' scores are lowered until only the best of trees with one root wins."""
    penalised = work.copy()
    reach = np.abs(work[work > NEVER / 2]).max() * len(work) + 1.0 if len(work) > 1 else 1.0
    penalised[1:, 0] -= reach
    return _edmonds(penalised)[1:]


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """The heads of the best arborescence rooted in 0 (the head of 0 is 0), cycles drawn together one by one."""
    heads = [0, *(int(h) for h in scores[1:].argmax(axis=1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [v for v in range(len(scores)) if v not in set(cycle)]
    into = scores[np.ix_(cycle, rest)] - scores[cycle, [heads[v] for v in cycle]][:, None]
    entry = into.argmax(axis=0)
    out = scores[np.ix_(rest, cycle)]
    leaving = out.argmax(axis=1)
    small = np.full((len(rest) + 1, len(rest) + 1), NEVER)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = into.max(axis=0)
    small[:-1, -1] = out.max(axis=1)
    drawn = _edmonds(small)
    for place, v in enumerate(rest[1:], start=1):
        head = drawn[place]
        heads[v] = cycle[int(leaving[place])] if head == len(rest) else rest[head]
    broken = drawn[-1]
    heads[cycle[int(entry[broken])]] = rest[broken]
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """The words of a cycle; none where there is none."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        v, path = start, []
        while v and not seen[v]:
            seen[v] = start
            path.append(v)
            v = heads[v]
        if v and seen[v] == start:
            return path[path.index(v) :]
    return []
