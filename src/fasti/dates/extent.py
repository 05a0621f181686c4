"""Extent: the first and the last day that an EDTF value can stand for in a calendar."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from fasti.dates import edtf
from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar, Day
from fasti.dates.edtf import Date, DateSet, Edtf, Interval, Range

YEAR_UNITS = ("year", "decade", "century", "millennium")
SHORTEST_MONTH = 28
PRECISIONS = ("day", "month", "season", *YEAR_UNITS, "unknown")


@cache
def table(name: str) -> dict[str, Any]:
    """A file of data of this room, read once."""
    return tomllib.loads(files("fasti.dates").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def bounds_of(value: Edtf | Range, calendar: Calendar) -> Bounds:
    """The bounds of a date, a set or an interval whose days are counted in `calendar`.

    Seasons are as `seasons.toml` has them, dates marked `~`, `?` or `%` widened as `tolerance.toml` has it. A year of
    which no digit is known bounds nothing. DateError where the calendar has no such day, or a range runs backwards.
    """
    match value:
        case Date():
            return _of_date(value, calendar)
        case Range(first, last):
            return _between(value, first, last, calendar)
        case Interval(begin, end):
            first, last = (part if isinstance(part, Date) else None for part in (begin, end))
            return _between(value, first, last, calendar)
        case DateSet(members):
            bounds = bounds_of(members[0], calendar)
            for member in members[1:]:
                bounds = bounds.hull(bounds_of(member, calendar))
            return bounds


def parts_of(value: Edtf, calendar: Calendar) -> tuple[Bounds, ...]:
    """The bounds of each member of a set, so that the gaps between them show; of anything else its one bounds."""
    if isinstance(value, DateSet):
        return tuple(bounds_of(member, calendar) for member in value.members)
    return (bounds_of(value, calendar),)


def precision_of(value: Edtf | Range) -> str:
    """The unit that a date is known to: one of PRECISIONS, for a set the coarsest of its members' units."""
    match value:
        case Date():
            return _unit(value, 2 if value.day else 1 if value.month else 0)
        case DateSet(members):
            return max(map(precision_of, members), key=PRECISIONS.index)
        case Range(first, last) | Interval(first, last):
            units = [precision_of(part) for part in (first, last) if isinstance(part, Date)]
            return max(units, key=PRECISIONS.index)


def _between(value: Range | Interval, first: Date | None, last: Date | None, calendar: Calendar) -> Bounds:
    begin = bounds_of(first, calendar) if first else Bounds()
    end = bounds_of(last, calendar) if last else Bounds()
    bounds = Bounds(begin.not_before, end.not_after)
    if not bounds.possible:
        text = str(value)
        raise edtf.error(text, len(text) - len(str(last)), "it ends before it begins", "write the earlier date first")
    return bounds


def _of_date(date: Date, calendar: Calendar) -> Bounds:
    if date.year[-4:] == "XXXX":
        return Bounds()
    first, last = _outer_days(date, calendar)
    days = 0
    if date.marks:
        first, last, days = _widened(date, first, last, calendar)
    number = calendar.day_number(*first)
    return Bounds(number - days, (number if first == last else calendar.day_number(*last)) + days)


def _outer_days(date: Date, calendar: Calendar) -> tuple[Day, Day]:
    """The first and the last day that the digits allow, as year, month and day."""
    if "X" in date.year or "X" in date.month or "X" in date.day:
        return _first_fit(date, calendar, backwards=False), _first_fit(date, calendar, backwards=True)
    low, high = _years(date)
    if not date.month:
        return (low, 1, 1), (high, 12, calendar.month_length(high, 12))
    month = int(date.month)
    if month > 20:
        return _group(low, month)
    if not date.day:
        return (low, month, 1), (high, month, calendar.month_length(high, month))
    day = int(date.day)
    if day > SHORTEST_MONTH and not calendar.has(low, month, day):
        raise _no_such_day(date, calendar)
    return (low, month, day), (high, month, day)


def _years(date: Date) -> tuple[int, int]:
    """The first and the last year that a year without X can be, significant digits heeded."""
    if not date.digits and date.year[0] != "Y":
        return int(date.year), int(date.year)
    digits, _, exponent = date.year.lstrip("Y").partition("E")
    year = int(digits) * 10 ** int(exponent or 0)
    if not date.digits:
        return year, year
    unit = 10 ** max(len(str(abs(year))) - date.digits, 0)
    least = abs(year) // unit * unit
    return (least, least + unit - 1) if year >= 0 else (1 - least - unit, -least)


def _first_fit(date: Date, calendar: Calendar, *, backwards: bool) -> Day:
    """The first day, or the last, that has the digits that are known."""
    if date.month > "20" and date.month[0] != "X":
        years = list(_fitting_years(date.year, backwards=False))
        return _group(years[-1], int(date.month))[1] if backwards else _group(years[0], int(date.month))[0]
    for year in _fitting_years(date.year, backwards=backwards):
        for month in _fitting(date.month or "XX", 12, backwards=backwards):
            for day in _fitting(date.day or "XX", calendar.month_length(year, month), backwards=backwards):
                return year, month, day
    raise _no_such_day(date, calendar)


def _fitting_years(mask: str, *, backwards: bool) -> Iterator[int]:
    digits = mask.lstrip("-")
    sign = -1 if digits != mask else 1
    choices = [("9876543210" if backwards == (sign > 0) else "0123456789") if ch == "X" else ch for ch in digits]
    return (sign * int("".join(chosen)) for chosen in product(*choices))


def _fitting(mask: str, last: int, *, backwards: bool) -> Iterator[int]:
    """The numbers from 1 to `last` that fit two digits of which an X can be any."""
    numbers = range(last, 0, -1) if backwards else range(1, last + 1)
    if mask == "XX":
        return iter(numbers)
    if "X" not in mask:
        return iter((int(mask),) if int(mask) <= last else ())
    return (n for n in numbers if all(ch in ("X", d) for ch, d in zip(mask, f"{n:02d}", strict=True)))


def _group(year: int, code: int) -> tuple[Day, Day]:
    """The first and the last day of a season, a quarter or another group of months."""
    return _group_day(year, code, "first"), _group_day(year, code, "last")


@cache
def _group_edge(code: int, edge: str) -> Day:
    """Years to add, month and day of one edge of a group."""
    text: str = table("seasons")[str(code)][edge]
    month, day = text.lstrip("+").split("-")
    return int(text.startswith("+")), int(month), int(day)


def _group_day(year: int, code: int, edge: str) -> Day:
    more, month, day = _group_edge(code, edge)
    return year + more, month, day


def _unit(date: Date, component: int) -> str:
    """The unit of a component (0 year, 1 month, 2 day), or of the one to its left where no digit of it is known."""
    if component == 2 and date.day != "XX":
        return "day"
    if component >= 1 and date.month != "XX":
        return "month" if date.month < "21" or date.month[0] == "X" else "season"
    digits = date.year.lstrip("-")
    known = date.digits or len(digits.rstrip("X"))
    if not known:
        return "unknown"
    if digits[0] == "Y":
        return "year" if not date.digits else "millennium"
    return YEAR_UNITS[min(len(digits) - known, 3)]


def _widened(date: Date, first: Day, last: Day, calendar: Calendar) -> tuple[Day, Day, int]:
    """The outer days moved apart by the tolerance of each mark, and the days by which they are still to be moved."""
    days = months = 0
    for component in range(3):
        marks = date.before[component] + date.behind[component]
        times = len(marks) + marks.count("%")
        if times:
            tolerance = table("tolerance").get(_unit(date, component), {})
            days += times * tolerance.get("days", 0)
            months += times * tolerance.get("months", 0)
    return moved(first, -months, calendar), moved(last, months, calendar, whole=not is_day(date)), days


def is_day(date: Date) -> bool:
    """Whether a date names a day of the month."""
    return bool(date.day) and date.day != "XX"


def moves_by_days(date: Date) -> bool:
    """Whether it is a day whose marks, if any, widen it by days alone, so that they mean the same at any other day."""
    known = bool(date.day) and "X" not in f"{date.year}{date.month}{date.day}"
    return known and not any((*date.before[:2], *date.behind[:2]))


def moved(day: Day, months: int, calendar: Calendar, *, whole: bool = False) -> Day:
    """The day `months` later, or the last of its month where that has fewer days.

    The last day of a `whole` month moves to the last day of a month.
    """
    if not months:
        return day
    year, month = divmod(day[0] * 12 + day[1] - 1 + months, 12)
    length = calendar.month_length(year, month + 1)
    ends = whole and day[2] == calendar.month_length(day[0], day[1])
    return year, month + 1, length if ends else min(day[2], length)


def _no_such_day(date: Date, calendar: Calendar) -> Exception:
    text = str(date)
    leap = date.month == "02" and date.day == "29" and calendar.name != "julian"
    mend = "in the Julian calendar there is, if the year divides by 4: give calendar='julian'" if leap else ""
    return edtf.error(text, text.rindex("-") + 1, f"the {calendar.says} has no such day", mend)
