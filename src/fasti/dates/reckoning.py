"""Reckoning: years, months, weeks and days later or earlier, with the doubt kept.

Two years after spring 1904 is spring 1906; a week after October 1926 is some time from 8 October to 7 November; some
years after 1904, with “some” taken for two to nine, is some time from 1906 to 1913. A month after 31 January is the
last day of February.

Whole years shift whatever is counted in years or better, whole decades and centuries likewise; any other lapse moves
the first and the last day that a date can have been, each by the lapse. So reckoning adds up (a year and then another
are two years) wherever months are not counted from the last days of a month.
"""

from dataclasses import dataclass

from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar, Day
from fasti.dates.edtf import Date, DateSet, Edtf, Interval, Range
from fasti.dates.extent import bounds_of, is_day, moved, moves_by_days
from fasti.dates.write import date_of, year_text
from fasti.errors import DateError

Count = int | tuple[int, int]
"""How many: a number, or the least and the most."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """How much later: calendar months and days, each from the least to the most; negative is earlier."""

    months: tuple[int, int] = (0, 0)
    days: tuple[int, int] = (0, 0)

    @classmethod
    def of(cls, *, years: Count = 0, months: Count = 0, weeks: Count = 0, days: Count = 0) -> "Lapse":
        """The lapse of some years, months, weeks and days; DateError where a least is more than its most."""
        (years_a, years_b), (months_a, months_b), (weeks_a, weeks_b), (days_a, days_b) = (
            _range(count) for count in (years, months, weeks, days)
        )
        return cls((12 * years_a + months_a, 12 * years_b + months_b), (7 * weeks_a + days_a, 7 * weeks_b + days_b))

    @property
    def whole_months(self) -> int | None:
        """The months, where it is just a known number of months."""
        return self.months[0] if self.months[0] == self.months[1] and self.days == (0, 0) else None


def _range(count: Count) -> tuple[int, int]:
    if isinstance(count, int):
        return count, count
    least, most = count
    if least > most:
        raise DateError(f"the least, {least}, is more than the most, {most}", mend="give the smaller number first")
    return least, most


def shifted(value: Edtf, lapse: Lapse, calendar: Calendar) -> Edtf:
    """A date or a set, later by a lapse."""
    if isinstance(value, DateSet):
        members: list[Date | Range] = []
        for member in value.members:
            later = _shifted_member(member, lapse, calendar)
            members.extend(later.members if isinstance(later, DateSet) else (later,))
        if len(members) == 1 and isinstance(members[0], Date) and not isinstance(value.members[0], Date):
            return members[0]
        return DateSet(tuple(members), value.every)
    if isinstance(value, Interval):
        raise DateError("a stretch is not shifted as one", mend="shift its begin and its end")
    return _shifted_member(value, lapse, calendar)


def _shifted_member(value: Date | Range, lapse: Lapse, calendar: Calendar) -> Date | DateSet:
    if isinstance(value, Date):
        if (months := lapse.whole_months) is not None and (later := _by_months(value, months, calendar)):
            return later
        if lapse.months == (0, 0) and lapse.days[0] == lapse.days[1] and moves_by_days(value):
            return _by_days(value, lapse.days[0], calendar)
    return date_of(_moved_bounds(value, lapse, calendar), calendar)


def _by_months(date: Date, months: int, calendar: Calendar) -> Date | None:
    """The date some months later in its own unit; None where its unit does not move by them."""
    if date.digits or not date.year.lstrip("-").isdigit() or "X" in date.month or "X" in date.day:
        return _by_spans(date, months)
    year = int(date.year)
    if date.day:
        year, month, day = _later(year, int(date.month), int(date.day), months, calendar)
        return date._replace(year=year_text(year), month=f"{month:02d}", day=f"{day:02d}")
    if date.month and date.month < "21":
        year, month, _ = moved((year, int(date.month), 1), months, calendar)
        return date._replace(year=year_text(year), month=f"{month:02d}")
    return None if months % 12 else date._replace(year=year_text(year + months // 12))


def _later(year: int, month: int, day: int, months: int, calendar: Calendar) -> Day:
    """The day some months later, or the last of its month where that has fewer days."""
    year, month, _ = moved((year, month, 1), months, calendar)
    return year, month, min(day, calendar.month_length(year, month))


def _by_spans(date: Date, months: int) -> Date | None:
    """A decade or a century shifted by whole decades or centuries, or a year of two that stays as it is."""
    known = date.year.rstrip("X")
    span = 12 * 10 ** (4 - len(known))
    if date.month or len(date.year) != 4 or not known.isdigit() or months % span:
        return None
    later = f"{int(known) + months // span:0{len(known)}d}"
    return date._replace(year=later.ljust(4, "X")) if len(later) == len(known) and later[0] != "-" else None


def _by_days(date: Date, days: int, calendar: Calendar) -> Date:
    number = calendar.day_number(int(date.year), int(date.month), int(date.day)) + days
    year, month, day = calendar.date(number)
    return date._replace(year=year_text(year), month=f"{month:02d}", day=f"{day:02d}")


def _moved_bounds(value: Date | Range, lapse: Lapse, calendar: Calendar) -> Bounds:
    """The outer days, each moved by the least or the most of the lapse."""
    bounds = bounds_of(value, calendar)
    last = value if isinstance(value, Date) else value.last
    first_day, last_day = (
        None if edge is None else calendar.date(edge) for edge in (bounds.not_before, bounds.not_after)
    )
    least, most = lapse.months
    whole = last is not None and not is_day(last)
    return Bounds(
        calendar.day_number(*moved(first_day, least, calendar)) + lapse.days[0] if first_day else None,
        calendar.day_number(*moved(last_day, most, calendar, whole=whole)) + lapse.days[1] if last_day else None,
    )
