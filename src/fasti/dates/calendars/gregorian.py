"""The Gregorian calendar, also for days before its reform of 1582 (proleptic, as ISO 8601 counts)."""

from fasti.dates.calendars.calendar import Day, TwelveMonths

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Gregorian(TwelveMonths):
    """Leap years are those divisible by 4, but of the centuries only those divisible by 400."""

    name = "gregorian"
    says = "Gregorian calendar"

    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day of the Gregorian calendar."""
        late = (14 - month) // 12
        years = year + 4800 - late
        leaps = years // 4 - years // 100 + years // 400
        return day + (153 * (month + 12 * late - 3) + 2) // 5 + 365 * years + leaps - 32045

    def date(self, day_number: int) -> Day:
        """Year, month and day in the Gregorian calendar."""
        since = day_number + 32044
        century = (4 * since + 3) // 146097
        rest = since - 146097 * century // 4
        year = (4 * rest + 3) // 1461
        return from_march(100 * century + year - 4800, rest - 1461 * year // 4)

    def month_length(self, year: int, month: int) -> int:
        """28 to 31 days."""
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap and month == 2 else LENGTHS[month - 1]


def from_march(year: int, days: int) -> Day:
    """Year, month and day of the day that comes `days` after 1 March of a year: leap days come last, so none counts."""
    month = (5 * days + 2) // 153
    late = month // 10
    return year + late, month + 3 - 12 * late, days - (153 * month + 2) // 5 + 1


CALENDAR = Gregorian()
