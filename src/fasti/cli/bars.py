"""Bars: a stretch of time drawn in one line of letters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fasti.cli.lines import year

SURE, MAYBE, EMPTY = "█", "░", " "


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `first` to `last` laid on `width` letters."""

    first: int
    last: int
    width: int

    @classmethod
    def of(cls, lines: Iterable[Mapping[str, Any]], width: int) -> "Scale | None":
        """The scale that holds every known bound of the lines; None where there are not two days to tell apart."""
        days = [
            day
            for line in lines
            for edge in ("begin", "end")
            for bound in ("not_before", "not_after")
            if (day := line[edge][bound]) is not None
        ]
        return cls(min(days), max(days), width) if len(set(days)) > 1 and width >= 10 else None

    @property
    def years(self) -> str:
        """The years of the two ends, written over them."""
        left, right = (year({"not_before": day, "not_after": day}) for day in (self.first, self.last))
        return left + right.rjust(self.width - len(left))

    def bar(self, line: Mapping[str, Any]) -> str:
        """A line as letters: full where it surely held, light where it possibly did.

        A bound that is not known reaches to the end of the scale.
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
        return (day - self.first) * (self.width - 1) // (self.last - self.first)
