"""Extent: stretches of days put in order, so that those which reach a day are found without looking at all."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from math import inf
from typing import Generic, TypeVar

T = TypeVar("T")


class Extents(Generic[T]):
    """Things with a first and a last day (day numbers, both included; None where a side is open).

    They stand sorted by their first days, and over them a tree of their last days: a node holds the latest of all below
    it, so that a part in which everything is over is passed by whole.
    """

    def __init__(self, extents: Iterable[tuple[int | None, int | None, T]]) -> None:
        found = [
            (-inf if first is None else first, inf if last is None else last, thing) for first, last, thing in extents
        ]
        found.sort(key=lambda extent: extent[0])
        self._firsts = [first for first, _, _ in found]
        self._things = [thing for _, _, thing in found]
        self._leaves = 1 << max(len(found) - 1, 0).bit_length()
        self._lasts = [-inf] * self._leaves + [last for _, last, _ in found]
        self._lasts += [-inf] * (2 * self._leaves - len(self._lasts))
        for node in range(self._leaves - 1, 0, -1):
            self._lasts[node] = max(self._lasts[2 * node], self._lasts[2 * node + 1])

    def reaching(self, first: int, last: int) -> Iterator[T]:
        """The things that begin no later than `last` and end no earlier than `first`, in order of their first days."""
        stop = bisect_right(self._firsts, last)
        nodes = [(1, 0, self._leaves)]
        while nodes:
            node, start, size = nodes.pop()
            if start >= stop or self._lasts[node] < first:
                continue
            if size == 1:
                yield self._things[start]
                continue
            half = size // 2
            nodes += [(2 * node + 1, start + half, half), (2 * node, start, half)]
