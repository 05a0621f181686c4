"""Write: the shortest EDTF that has given bounds."""

from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar, Day, calendar
from fasti.dates.edtf import Date, DateSet, Range

UNKNOWN_YEAR = Date("XXXX")


def from_day_number(day_number: int, calendar_name: str = "historical") -> str:
    """A day number as an EDTF day: 2425199 is `1927-11-14`."""
    return str(day_date(calendar(calendar_name).date(day_number)))


def year_text(year: int) -> str:
    """A year as EDTF writes it: `1927`, `0476`, `-0043` for 44 BC, `Y12345` beyond four digits."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"{year:05d}"


def day_date(day: Day) -> Date:
    """The EDTF date of one day."""
    return Date(year_text(day[0]), f"{day[1]:02d}", f"{day[2]:02d}")


def date_of(bounds: Bounds, counted: Calendar) -> Date | DateSet:
    """The shortest EDTF value that has just these bounds in a calendar.

    A day, a whole month, year, decade, century or millennium is written as such, other bounds as the set `[a..b]` of
    their `range_of`. Nothing known at all is `XXXX`.
    """
    first = None if bounds.not_before is None else counted.date(bounds.not_before)
    last = None if bounds.not_after is None else counted.date(bounds.not_after)
    if first is None and last is None:
        return UNKNOWN_YEAR
    if first and last and (unit := _whole_unit(first, last, counted)):
        return unit
    return DateSet((range_of(bounds, counted),))


def range_of(bounds: Bounds, counted: Calendar) -> Range:
    """Bounds as a range within a set, each side by the largest unit up to a year that begins or ends there.

    A unit that holds both sides is not used: `1905-01..1905-06`, not `1905..1905-06`.
    """
    first = None if bounds.not_before is None else counted.date(bounds.not_before)
    last = None if bounds.not_after is None else counted.date(bounds.not_after)
    shared = 0
    if first and last:
        shared = (first[0] == last[0]) + (first[:2] == last[:2])
    return Range(_opening(first, shared) if first else None, _closing(last, counted, shared) if last else None)


def _opening(day: Day, shared: int = 0) -> Date:
    """The largest unit that begins on a day: a year, a month (1 shared) or a day (2 shared)."""
    year, month, number = day
    if number > 1 or shared == 2:
        return day_date(day)
    return Date(year_text(year), f"{month:02d}" if month > 1 or shared else "")


def _closing(day: Day, counted: Calendar, shared: int = 0) -> Date:
    """The largest unit that ends on a day: a year, a month (1 shared) or a day (2 shared)."""
    year, month, number = day
    if number < counted.month_length(year, month) or shared == 2:
        return day_date(day)
    return Date(year_text(year), f"{month:02d}" if month < counted.months_in(year) or shared else "")


def _whole_unit(first: Day, last: Day, counted: Calendar) -> Date | None:
    """The one unit that begins on one day and ends on the other."""
    if first == last:
        return day_date(first)
    begin, end = _opening(first), _closing(last, counted)
    if not begin.day and first[:2] == last[:2] and not end.day:
        return Date(begin.year, f"{first[1]:02d}")
    if begin.month or end.month:
        return None
    if begin.year == end.year:
        return begin
    for digits in (1, 2, 3):
        span = 10**digits
        if first[0] >= 0 and first[0] % span == 0 and last[0] == first[0] + span - 1 <= 9999:
            return Date(begin.year[:-digits] + "X" * digits)
    return None
