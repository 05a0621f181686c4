"""Calendar: how a way of counting years, months and days turns into day numbers and back."""

import tomllib
from abc import ABC, abstractmethod
from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

from fasti.errors import DateError, NotFoundError

Day = tuple[int, int, int]


class Calendar(ABC):
    """A calendar. Years are counted astronomically where it has a year before its first (0 is 1 BC, −43 is 44 BC).

    A day number is the Julian Day Number of the day's noon: an integer that grows by one each day, whatever the
    calendar. A day that begins at sunset (Hebrew, Islamic) is given the number of the daylight that it contains.
    `first` and `last` are the day numbers between which the calendar is trusted; None where it has no limit.
    """

    name: str
    """What it is called in `When.calendar` and in files of data."""
    says: str
    """What it is, in a few words for people."""
    first: int | None = None
    last: int | None = None

    @abstractmethod
    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day. Nothing is checked: see `check`."""

    @abstractmethod
    def date(self, day_number: int) -> Day:
        """Year, month and day of a day number."""

    @abstractmethod
    def month_length(self, year: int, month: int) -> int:
        """How many days a month has that the year has."""

    @abstractmethod
    def months_in(self, year: int) -> int:
        """How many months a year has."""

    def has(self, year: int, month: int, day: int) -> bool:
        """Whether there is such a day."""
        return 1 <= month <= self.months_in(year) and 1 <= day <= self.month_length(year, month)

    def check(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day; DateError where there is no such day, or the calendar is not trusted for it."""
        if not 1 <= month <= self.months_in(year):
            raise DateError(f"there is no month {month} in the year {year}", where=self.says)
        if not 1 <= day <= self.month_length(year, month):
            length = f"the month has {self.month_length(year, month)}"
            raise DateError(f"there is no day {day} in month {month} of {year}", where=self.says, mend=length)
        number = self.day_number(year, month, day)
        if (self.first is not None and number < self.first) or (self.last is not None and number > self.last):
            raise DateError(f"the year {year} lies outside the time in which it was used", where=self.says)
        return number

    def month_names(self, year: int) -> tuple[tuple[str, ...], ...]:
        """The names of a year's months in order, each with its other spellings, as `months.toml` has them."""
        del year
        return month_table().get(self.name) or month_table()["julian"]

    def month(self, name: str, year: int) -> int:
        """The number of the month called `name` in a year; NotFoundError lists the names."""
        months = self.month_names(year)
        folded = _folded(name)
        for number, names in enumerate(months, 1):
            if any(_folded(known) == folded for known in names):
                return number
        raise NotFoundError(f"month of the {self.says}", name, (names[0] for names in months))

    def __repr__(self) -> str:
        return f"<Calendar {self.name}>"


class TwelveMonths(Calendar):
    """A calendar whose years all have twelve months."""

    def months_in(self, year: int) -> int:
        """Twelve, in any year."""
        del year
        return 12


@cache
def month_table() -> dict[str, tuple[tuple[str, ...], ...]]:
    """`months.toml`: the names of the months by calendar."""
    data = tomllib.loads(files("fasti.dates.calendars").joinpath("months.toml").read_text(encoding="utf-8"))
    return {calendar: tuple(tuple(names) for names in months) for calendar, months in data.items()}


def _folded(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens and blanks."""
    return "".join(ch for ch in normalize("NFKD", name).casefold() if ch.isalnum() and not combining(ch))
