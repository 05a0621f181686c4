"""The Positivist calendar of Auguste Comte (1849), from 1 January 1789.

Source: A. Comte, Calendrier positiviste (Paris, 1849).
"""

from fasti.dates.calendars.gregorian import CALENDAR as GREGORIAN
from fasti.dates.calendars.yearly import Yearly

OFFSET = 1788


class Positivist(Yearly):
    """The Gregorian year in thirteen months of 28 days, and one festival day or two as the fourteenth."""

    name = "positivist"
    says = "Positivist calendar"
    epoch = GREGORIAN.day_number(1 + OFFSET)
    mean_year = 365.2425
    first = epoch

    def new_year(self, year: int) -> int:
        """The day number of 1 Moses."""
        return GREGORIAN.day_number(year + OFFSET)

    def lengths(self, year: int) -> tuple[int, ...]:
        """Thirteen times 28, and the festival days."""
        return (28,) * 13 + (GREGORIAN.month_length(year + OFFSET, 2) - 27,)


CALENDAR = Positivist()
