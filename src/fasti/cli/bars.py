"""Bars: a stretch of time drawn in one line of letters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fasti.cli.lines import dated, year

SURE, MAYBE, EMPTY = "█", "░", " "

NEAR = 20 * 365
"""Days: a bound further than this from all that is sure says only that somebody lived then, and flattens the bars."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `first` to `last` laid on `width` letters."""

    first: int
    last: int
    width: int

    @classmethod
    def of(cls, lines: Iterable[Mapping[str, Any]], width: int) -> "Scale | None":
        """The scale that holds what the lines surely cover, and bounds not far from it.

        None where that leaves not two days to tell apart.
        """
        edges = [(line["begin"], line["end"]) for line in lines if dated(line)]
        sure = _days(day for begin, end in edges for day in (begin["not_after"], end["not_before"]))
        outer = _days(day for begin, end in edges for day in (begin["not_before"], end["not_after"]))
        near = [day for day in outer if any(abs(day - other) < NEAR for other in sure)]
        days = {*sure, *near}
        return cls(min(days), max(days), width) if len(days) > 1 and width >= 10 else None

    @property
    def years(self) -> str:
        """The years of the two ends, written over them."""
        left, right = year(self.first), year(self.last)
        return left + right.rjust(self.width - len(left))

    def bar(self, line: Mapping[str, Any]) -> str:
        """A line as letters: full where it surely held, light where it possibly did.

        A bound that is not known, or lies beyond the scale, reaches to its end.
        """
        begin, end = line["begin"], line["end"]
        maybe = self._cells(begin["not_before"], end["not_after"])
        known = begin["not_after"] is not None and end["not_before"] is not None
        sure = self._cells(begin["not_after"], end["not_before"]) if known else range(0)
        letters = (SURE if cell in sure else MAYBE if cell in maybe else EMPTY for cell in range(self.width))
        return "".join(letters).rstrip()

    def _cells(self, first: int | None, last: int | None) -> range:
        """The letters that a stretch covers: at least one, unless its last day comes before its first."""
        first, last = self.first if first is None else first, self.last if last is None else last
        return range(self._cell(first), self._cell(last) + 1) if first <= last else range(0)

    def _cell(self, day: int) -> int:
        inside = min(max(day, self.first), self.last)
        return (inside - self.first) * (self.width - 1) // (self.last - self.first)


def _days(days: Iterable[int | None]) -> list[int]:
    return [day for day in days if day is not None]
