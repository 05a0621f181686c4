"""Bounds: not before, not after. What a date in doubt is compared by."""

from collections.abc import Callable
from dataclasses import dataclass

from fasti.dates.answer import Answer


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that something can have happened on.

    Both are Julian Day Numbers (1 January 2000 is 2451545) and both are included; None where nothing is known on that
    side. Bounds that cross, as two claims that exclude each other make them, are a value like any other: `possible` is
    False then.
    """

    not_before: int | None = None
    not_after: int | None = None

    @property
    def exact(self) -> bool:
        """Whether one day alone is left."""
        return self.not_before is not None and self.not_before == self.not_after

    @property
    def possible(self) -> bool:
        """Whether any day is left."""
        return self.not_before is None or self.not_after is None or self.not_before <= self.not_after

    def before(self, other: "Bounds") -> Answer:
        """Whether a day in these bounds comes before a day in the others."""
        return Answer.of(
            possible=not _reached(other.not_after, self.not_before),
            certain=_passed(self.not_after, other.not_before),
        )

    def after(self, other: "Bounds") -> Answer:
        """Whether a day in these bounds comes after a day in the others."""
        return other.before(self)

    def same_day(self, other: "Bounds") -> Answer:
        """Whether two happenings in these bounds and the others fell on one day."""
        meet = not _passed(self.not_after, other.not_before) and not _passed(other.not_after, self.not_before)
        return Answer.of(possible=meet, certain=self.exact and self == other)

    def within(self, other: "Bounds") -> bool:
        """Whether every day that these bounds allow is allowed by the others."""
        opens = other.not_before is None or _reached(other.not_before, self.not_before)
        closes = other.not_after is None or _reached(self.not_after, other.not_after)
        return opens and closes

    def meet(self, other: "Bounds") -> "Bounds":
        """The days that both allow; not `possible` where there is none."""
        return Bounds(
            _chosen(max, self.not_before, other.not_before),
            _chosen(min, self.not_after, other.not_after),
        )

    def hull(self, other: "Bounds") -> "Bounds":
        """The narrowest bounds around both."""
        return Bounds(
            None if self.not_before is None or other.not_before is None else min(self.not_before, other.not_before),
            None if self.not_after is None or other.not_after is None else max(self.not_after, other.not_after),
        )

    def shift(self, days: int, more: int | None = None) -> "Bounds":
        """The bounds of a day `days` later, or of one from `days` to `more` days later; negative is earlier."""
        return Bounds(
            None if self.not_before is None else self.not_before + days,
            None if self.not_after is None else self.not_after + (days if more is None else more),
        )


def _passed(earlier: int | None, later: int | None) -> bool:
    """Whether both are known and the first comes before the second."""
    return earlier is not None and later is not None and earlier < later


def _reached(earlier: int | None, later: int | None) -> bool:
    """Whether both are known and the first comes no later than the second."""
    return earlier is not None and later is not None and earlier <= later


def _chosen(choose: Callable[[list[int]], int], left: int | None, right: int | None) -> int | None:
    known = [value for value in (left, right) if value is not None]
    return choose(known) if known else None
