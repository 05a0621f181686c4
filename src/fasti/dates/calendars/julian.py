"""The Julian calendar, also for days before Caesar's reform and the errors that followed it (proleptic)."""

from fasti.dates.calendars.calendar import Day, TwelveMonths
from fasti.dates.calendars.gregorian import LENGTHS, from_march


class Julian(TwelveMonths):
    """Every fourth year is a leap year. The year 0 is 1 BC and a leap year."""

    name = "julian"
    says = "Julian calendar"

    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day of the Julian calendar."""
        late = (14 - month) // 12
        years = year + 4800 - late
        return day + (153 * (month + 12 * late - 3) + 2) // 5 + 365 * years + years // 4 - 32083

    def date(self, day_number: int) -> Day:
        """Year, month and day in the Julian calendar."""
        since = day_number + 32082
        year = (4 * since + 3) // 1461
        return from_march(year - 4800, since - 1461 * year // 4)

    def month_length(self, year: int, month: int) -> int:
        """28 to 31 days."""
        return 29 if month == 2 and year % 4 == 0 else LENGTHS[month - 1]


CALENDAR = Julian()
