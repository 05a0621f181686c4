"""The Indian national calendar (Saka era), in civil use from 22 March 1957.

Source: Reingold and Dershowitz, Calendrical Calculations, ch. 10; Report of the Calendar Reform
Committee (New Delhi, 1955).
"""

from fasti.dates.calendars.gregorian import CALENDAR as GREGORIAN
from fasti.dates.calendars.yearly import Yearly

OFFSET = 78


class IndianCivil(Yearly):
    """The Gregorian year, begun on 22 March, in a leap year on 21 March."""

    name = "indian-civil"
    says = "Indian national calendar (Saka)"
    epoch = GREGORIAN.day_number(1 + OFFSET, 3, 22)
    mean_year = 365.2425
    first = epoch

    def new_year(self, year: int) -> int:
        """The day number of 1 Chaitra."""
        return GREGORIAN.day_number(year + OFFSET, 3, 22) - self._leap(year)

    def lengths(self, year: int) -> tuple[int, ...]:
        """30 or 31, five times 31, six times 30."""
        return (30 + self._leap(year), *(31,) * 5, *(30,) * 6)

    def _leap(self, year: int) -> int:
        return GREGORIAN.month_length(year + OFFSET, 2) - 28


CALENDAR = IndianCivil()
