"""The historical calendar: Julian to 4 October 1582, Gregorian from the next day, which was 15 October.

It is what an unmarked date is taken in. The ten days that the reform left out were lived through everywhere outside
Italy, Poland, Spain and Portugal, so “5 October 1582” to “14 October 1582” are read as Julian days, not refused.
"""

from fasti.dates.calendars.calendar import Day, TwelveMonths
from fasti.dates.calendars.gregorian import CALENDAR as GREGORIAN
from fasti.dates.calendars.julian import CALENDAR as JULIAN

REFORM = (1582, 10, 15)
REFORM_DAY = GREGORIAN.day_number(*REFORM)


class Historical(TwelveMonths):
    """Julian before 15 October 1582, Gregorian from it."""

    name = "historical"
    says = "historical calendar (Julian to 4 October 1582)"

    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day of the historical calendar."""
        if year > 1582 or (year == 1582 and (month, day) >= (10, 15)):
            return GREGORIAN.day_number(year, month, day)
        return JULIAN.day_number(year, month, day)

    def date(self, day_number: int) -> Day:
        """Year, month and day in the historical calendar."""
        return (GREGORIAN if day_number >= REFORM_DAY else JULIAN).date(day_number)

    def month_length(self, year: int, month: int) -> int:
        """28 to 31 days: the number of the month's last day."""
        return (GREGORIAN if year > 1582 else JULIAN).month_length(year, month)


CALENDAR = Historical()
