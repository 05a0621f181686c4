"""Moment: a point of the calendar as words give it, with what they leave open, and its two spellings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fasti.dates.calendars import calendar

SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_GREGORIAN_SINCE = 1582
MODERN = 1000
"""Years before this are numbers of three digits, to be looked at twice."""


def is_leap(year: int) -> bool:
    """Whether a year (negative: BC, without a year 0) has a 29 February in the historical calendar."""
    count = astronomical(year)
    return count % 4 == 0 and (count <= _GREGORIAN_SINCE or count % 100 != 0 or count % 400 == 0)


def astronomical(year: int) -> int:
    """The number of a year in EDTF, where 1 BC is 0; `year` is negative for BC and never 0."""
    return year + 1 if year < 0 else year


def historical(count: int) -> int:
    """The year, negative for BC, with this number in EDTF."""
    return count - 1 if count <= 0 else count


@dataclass(slots=True)
class Moment:
    """A day, month, year, decade or century, or a part of one.

    `year` is negative for BC (there is no year 0). `decade` is the year without its last digit, `century` without the
    last two; with `bc` they count back. `part` is a part of the day in TIMEX3 letters, `clock` a time of day ("05:34").
    `week` is an ISO week, `weekday` 1 (Monday) to 7. `mark` is an EDTF mark, `mod` a TIMEX3 modifier.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str = ""
    quarter: int = 0
    half: int = 0
    week: int = 0
    weekday: int = 0
    weekend: bool = False
    decade: int | None = None
    century: int | None = None
    bc: bool = False
    part: str = ""
    clock: str = ""
    mod: str = ""
    mark: str = ""

    def but(self, **changes: object) -> "Moment":
        """The same moment with other parts."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def possible(self) -> bool:
        """Whether there is such a day."""
        if self.day is None or self.month is None:
            return True
        if self.day > MONTH_DAYS[self.month - 1]:
            return False
        return (self.month, self.day) != (2, 29) or self.year is None or is_leap(self.year)

    def value(self) -> str:
        """As TIMEX3 writes it: `1917-11-07`, `BC0490`, `195`, `1776-WI`, `XXXX-10`."""
        if self.decade is not None:
            return f"BC{self.decade:03d}" if self.bc else f"{self.decade:03d}"
        if self.century is not None:
            return f"BC{self.century:02d}" if self.bc else f"{self.century:02d}"
        text = self._year_value() + self._within_year()
        if self.clock:
            return self._full(text) + "T" + self.clock
        return self._full(text) + "T" + self.part if self.part else text

    def _year_value(self) -> str:
        if self.year is None:
            return "XXXX"
        return f"{self.year:04d}" if self.year > 0 else f"BC{-self.year:04d}"

    def _within_year(self) -> str:
        """What follows the year: the month and day, or the season, quarter, half or week."""
        if self.month is not None:
            return f"-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")
        if self.season:
            return f"-{self.season}"
        if self.quarter or self.half:
            return f"-Q{self.quarter}" if self.quarter else f"-H{self.half}"
        if self.week:
            return f"-W{self.week:02d}" + ("-WE" if self.weekend else "")
        return f"-WXX-{self.weekday}" if self.weekday else ""

    def _full(self, text: str) -> str:
        """A time of day needs a day, known or not."""
        if self.day is not None or self.week or self.weekday:
            return text
        return text + ("-XX" if self.month is not None else "-XX-XX")

    def edtf(self) -> str:
        """As EDTF writes it, modifiers left out; empty where the year is not known."""
        if self.decade is not None:
            return self._tens(self.decade, 10)
        if self.century is not None:
            return self._tens(self.century, 100)
        if self.year is None or not self.possible:
            return ""
        year = edtf_year(self.year)
        if self.month is not None:
            text = f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")
            return text + self.mark
        if self.season:
            return f"{year}-{SEASON_CODES[self.season]}{self.mark}"
        if self.quarter:
            return f"[{year}-{3 * self.quarter - 2:02d}..{year}-{3 * self.quarter:02d}]"
        if self.half:
            return f"[{year}-{6 * self.half - 5:02d}..{year}-{6 * self.half:02d}]"
        return year + self.mark

    def _tens(self, count: int, size: int) -> str:
        if size == 100:  # the third century BC is 300 to 201, which EDTF counts as −299 to −200
            return f"{'-' * self.bc}{count:02d}XX{self.mark}"
        if not self.bc:
            return f"{count:03d}X{self.mark}"
        first, last = -(count * size + size - 1), -(count * size or 1)
        return f"[{edtf_year(first)}..{edtf_year(last)}]"

    def to(self, unit: str) -> "Moment":
        """The day, month, year, decade or century (`unit`: TIMEX3 letters) that it lies in, as far as it tells."""
        if unit in ("Y", "DE", "CE"):
            return self.to_year(unit)
        if unit == "M":
            return Moment(self.year, self.month)
        return Moment(self.year, self.month, self.day)

    def to_year(self, unit: str) -> "Moment":
        """The year, decade or century that it lies in."""
        year = self.first_year
        if unit == "Y" or year is None:
            return Moment(year)
        size = 10 if unit == "DE" else 100
        count = abs(year) // size
        return Moment(decade=count, bc=year < 0) if size == 10 else Moment(century=count, bc=year < 0)

    @property
    def order(self) -> int | None:
        """Months since the year 0, for telling what comes first; None where the year is not known."""
        year = self.first_year
        if year is None:
            return None
        month = self.month or SEASON_MONTHS.get(self.season, 0)
        return astronomical(year) * 12 + month - 1

    @property
    def first_year(self) -> int | None:
        """The year it lies in, or that its decade or century begins with."""
        if self.decade is not None:
            return -(self.decade * 10 + 9) if self.bc else self.decade * 10
        if self.century is not None:
            return -(self.century * 100 + 99) if self.bc else max(self.century * 100, 1)
        return self.year


def edtf_year(year: int) -> str:
    """A year, negative for BC, with the four digits of EDTF."""
    count = astronomical(year)
    return f"-{-count:04d}" if count < 0 else f"{count:04d}"


def day_number(moment: "Moment", reckoning: str = "historical") -> int:
    """The day number of a day; of the first day of a month or year."""
    year = astronomical(moment.year or 1)
    return calendar(reckoning).day_number(year, moment.month or 1, moment.day or 1)


def on_day(number: int, reckoning: str = "historical") -> "Moment":
    """The day with this day number."""
    year, month, day = calendar(reckoning).date(number)
    return Moment(historical(year), month, day)


DAYS = {"D": 1, "W": 7, "FN": 14}
MONTHS = {"M": 1}
YEARS = {"Y": 1, "DE": 10, "CE": 100}


def shift(moment: Moment, count: float, unit: str) -> Moment | None:
    """The moment `count` units later (negative: earlier), no finer than its start; None where it cannot be told."""
    if moment.decade is not None or moment.century is not None:
        return _shift_many(moment, count, unit)
    if moment.year is None:
        return None
    if unit in YEARS:
        return _shift_years(moment, count * YEARS[unit], unit)
    if unit in MONTHS:
        return _shift_months(moment, int(count))
    if unit in DAYS:
        if moment.day is not None:
            return on_day(day_number(moment) + round(count * DAYS[unit]))
        return moment.but(mod="") if moment.month is not None and abs(count * DAYS[unit]) < 8 else None
    return None


def _shift_many(moment: Moment, count: float, unit: str) -> Moment | None:
    """A decade or century by whole decades, centuries or years."""
    size = 10 if moment.decade is not None else 100
    if unit not in YEARS or (count * YEARS[unit]) % size:
        return None
    step = round(count * YEARS[unit] / size)
    old = moment.decade if moment.decade is not None else moment.century or 0
    new = old - step if moment.bc else old + step
    if new < 0:
        return None
    return Moment(decade=new, bc=moment.bc) if size == 10 else Moment(century=new, bc=moment.bc)


def _shift_years(moment: Moment, count: float, unit: str) -> Moment:
    year = historical(astronomical(moment.year or 1) + round(count))
    if moment.day is not None and unit == "Y" and count == 0:
        return moment
    return Moment(year)


def _shift_months(moment: Moment, count: int) -> Moment | None:
    if moment.month is None:
        return None
    months = astronomical(moment.year or 1) * 12 + moment.month - 1 + count
    return Moment(historical(months // 12), months % 12 + 1)


def day_of(parts: Sequence[int]) -> Moment:
    """The day, month or year that one, two or three numbers name."""
    year, month, day = (*parts, None, None)[:3]
    return Moment(year, month, day)
