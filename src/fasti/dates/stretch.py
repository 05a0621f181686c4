"""Stretch: throughout, from a date to a date."""

from dataclasses import dataclass

from fasti.dates import edtf as syntax
from fasti.dates.bounds import Bounds
from fasti.dates.calendars import calendar as calendar_called
from fasti.dates.edtf import OPEN, UNKNOWN, Date, Interval
from fasti.dates.extent import bounds_of
from fasti.dates.when import DEFAULT_CALENDAR, When
from fasti.errors import DateError


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time throughout which something held: its first and its last day, each a `When` or not known (None).

    `open_begin` and `open_end` say that it has no limit on that side, which is another thing than a limit not known.
    """

    begin: When | None = None
    end: When | None = None
    open_begin: bool = False
    open_end: bool = False

    @classmethod
    def parse(cls, edtf: str, *, calendar: str = DEFAULT_CALENDAR) -> "Stretch":
        """The stretch that an EDTF interval writes (`1964/2008`, `1985/..`); a date alone begins and ends it.

        DateError shows with a caret where it stops being one, or that it ends before it begins.
        """
        tree = syntax.parse(edtf)
        if not isinstance(tree, Interval):
            when = When.parse(edtf, calendar=calendar)
            return cls(when, when)
        bounds_of(tree, calendar_called(calendar))
        ends = (tree.begin, tree.end)
        begin, end = (When.parse(str(part), calendar=calendar) if isinstance(part, Date) else None for part in ends)
        return cls(begin, end, tree.begin == OPEN, tree.end == OPEN)

    @property
    def edtf(self) -> str:
        """The stretch as an EDTF interval; DateError where an end is a set, which an interval cannot hold."""
        ends = []
        for when, is_open in ((self.begin, self.open_begin), (self.end, self.open_end)):
            if when is not None and not isinstance(when.tree, Date):
                raise DateError(f"an EDTF interval cannot end in {when}", mend="write its begin and its end apart")
            ends.append(str(when) if when is not None else OPEN if is_open else UNKNOWN)
        return "/".join(ends)

    def __str__(self) -> str:
        return self.edtf

    @property
    def bounds(self) -> Bounds:
        """The first day that it can have begun and the last that it can have ended."""
        return Bounds(
            self.begin.not_before if self.begin else None,
            self.end.not_after if self.end else None,
        )
