"""Calendar: how a way of counting years, months and days turns into day numbers and back."""

from abc import ABC, abstractmethod

from fasti.errors import DateError

Day = tuple[int, int, int]


class Calendar(ABC):
    """A calendar. Years are counted astronomically where it has a year before its first (0 is 1 BC, −43 is 44 BC).

    A day number is the Julian Day Number of the day's noon: an integer that grows by one each day, whatever the
    calendar. A day that begins at sunset (Hebrew, Islamic) is given the number of the daylight it contains.
    """

    name: str
    """What it is called in `When.calendar` and in files of data."""
    says: str
    """What it is, in a few words for people."""
    months: tuple[str, ...] = ()
    """Its months in order, where they have names of their own."""
    first: int | None = None
    """The first day number that it counts; None where it has no beginning."""

    @abstractmethod
    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day. Nothing is checked: see `check`."""

    @abstractmethod
    def date(self, day_number: int) -> Day:
        """Year, month and day of a day number."""

    @abstractmethod
    def month_length(self, year: int, month: int) -> int:
        """How many days a month has; 0 where the year has no such month."""

    @abstractmethod
    def months_in(self, year: int) -> int:
        """How many months a year has."""

    def has(self, year: int, month: int, day: int) -> bool:
        """Whether there is such a day."""
        return 1 <= month <= self.months_in(year) and 1 <= day <= self.month_length(year, month)

    def check(self, year: int, month: int, day: int) -> int:
        """The day number of a day; DateError where there is no such day."""
        if not 1 <= month <= self.months_in(year):
            raise DateError(f"there is no month {month} in the year {year}", where=self.says)
        if not 1 <= day <= self.month_length(year, month):
            length = f"the month has {self.month_length(year, month)}"
            raise DateError(f"there is no day {day} in month {month} of {year}", where=self.says, mend=length)
        return self.day_number(year, month, day)

    def __repr__(self) -> str:
        return f"<Calendar {self.name}>"


class TwelveMonths(Calendar):
    """A calendar whose years all have twelve months."""

    def months_in(self, year: int) -> int:
        """Twelve, in any year."""
        del year
        return 12
