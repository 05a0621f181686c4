"""Easter by both computi: the Sunday after the ecclesiastical full moon of spring."""

from fasti.dates.calendars import Calendar, Day
from fasti.dates.calendars.gregorian import CALENDAR as GREGORIAN
from fasti.dates.calendars.historical import REFORM
from fasti.dates.calendars.julian import CALENDAR as JULIAN


def easter(year: int, calendar: Calendar) -> int:
    """The day number of Easter in a year of a calendar.

    The Julian calendar has the Alexandrian computus (the East to this day, the West to 1582), the Gregorian that of
    1582; the historical calendar has the one to 1582 and the other from 1583.
    """
    julian = calendar.name == "julian" or (calendar.name == "historical" and year <= REFORM[0])
    if julian:
        return JULIAN.day_number(*julian_easter(year))
    return GREGORIAN.day_number(*gregorian_easter(year))


def julian_easter(year: int) -> Day:
    """Easter as a day of the Julian calendar, by the cycle of nineteen years."""
    full_moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7
    month, day = divmod(full_moon + to_sunday + 114, 31)
    return year, month, day + 1


def gregorian_easter(year: int) -> Day:
    """Easter as a day of the Gregorian calendar, by the epacts of Lilius (the method of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * golden + century - century // 4 - correction + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - full_moon - rest % 4) % 7
    late = (golden + 11 * full_moon + 22 * to_sunday) // 451
    month, day = divmod(full_moon + to_sunday - 7 * late + 114, 31)
    return year, month, day + 1
