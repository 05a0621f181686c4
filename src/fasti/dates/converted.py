"""Converted: dates counted in any calendar as a `When`."""

from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar, calendar
from fasti.dates.extent import table
from fasti.dates.when import DEFAULT_CALENDAR, When
from fasti.dates.write import date_of, year_text

HISTORICAL = calendar(DEFAULT_CALENDAR)


def converted(name: str, year: int, month: int = 0, day: int = 0, *, words: str = "") -> When:
    """A date of the calendar called `name` in the historical one: a day, a month (`day` 0) or a year (both 0).

    A day becomes a day, a month the days that it ran from and to, a year the one or the two of ours that it touched:
    the year 1332 of the Hijra is `[1913..1914]`. Raises NotFoundError for an unknown calendar, DateError where it has
    no such day.
    """
    counted = calendar(name)
    rule = str(table("words")["rule"]["converted"]).format(calendar=counted.says)
    bounds = _bounds(counted, year, month, day)
    text = str(date_of(bounds, HISTORICAL)) if month else years_touched(bounds)
    return When.parse(text, words=words, rule=rule)


def years_touched(bounds: Bounds, counted: Calendar = HISTORICAL) -> str:
    """The years of a calendar that bounds touch, neither side of which is open: `1913`, or `[1913..1914]`."""
    edges = (bounds.not_before, bounds.not_after)
    first, last = (year_text(counted.date(edge)[0]) for edge in edges if edge is not None)
    return first if first == last else f"[{first}..{last}]"


def _bounds(counted: Calendar, year: int, month: int, day: int) -> Bounds:
    if day:
        number = counted.check(year, month, day)
        return Bounds(number, number)
    if month:
        first = counted.check(year, month)
        return Bounds(first, first + counted.month_length(year, month) - 1)
    return Bounds(counted.check(year), counted.day_number(year + 1) - 1)
