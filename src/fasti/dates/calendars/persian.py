"""The Persian solar calendar (Solar Hijri, law of 1925), by the cycle of 33 years with eight leap years.

The year begins with the equinox as seen from Tehran; the cycle gives the same days while the calendar has been in
force, from 1304 (1925) on, and to 1502. Source: K. M. Borkowski, “The Persian calendar for 3000 years”, Earth, Moon and
Planets 74 (1996).
"""

from fasti.dates.calendars.yearly import Yearly


class Persian(Yearly):
    """Six months of 31 days, five of 30, and a last of 29 or 30."""

    name = "persian"
    says = "Persian solar calendar"
    epoch = 1948321
    mean_year = 365.2424
    first = 2424231
    last = 2496913

    def new_year(self, year: int) -> int:
        """The day number of 1 Farvardin."""
        return self.epoch - 1 + 365 * (year - 1) + (8 * year + 21) // 33

    def lengths(self, year: int) -> tuple[int, ...]:
        """31, 30 and the rest."""
        return (31,) * 6 + (30,) * 5 + (self.new_year(year + 1) - self.new_year(year) - 336,)


CALENDAR = Persian()
