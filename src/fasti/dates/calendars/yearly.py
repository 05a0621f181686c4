"""Yearly: a calendar told by the day on which each year begins and the lengths of its months."""

from abc import abstractmethod
from itertools import accumulate

from fasti.dates.calendars.calendar import Calendar, Day


class Yearly(Calendar):
    """A calendar that says when its years begin and how long their months are; the rest follows."""

    epoch: int
    """The day number of the first day of its year 1."""
    mean_year: float
    """Days in a year, on average: to guess a year by."""

    @abstractmethod
    def new_year(self, year: int) -> int:
        """The day number of the first day of a year."""

    @abstractmethod
    def lengths(self, year: int) -> tuple[int, ...]:
        """The lengths of a year's months in days."""

    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day."""
        return self.new_year(year) + sum(self.lengths(year)[: month - 1]) + day - 1

    def date(self, day_number: int) -> Day:
        """Year, month and day of a day number."""
        year = int((day_number - self.epoch) // self.mean_year) + 1
        while self.new_year(year) > day_number:
            year -= 1
        while self.new_year(year + 1) <= day_number:
            year += 1
        since = day_number - self.new_year(year)
        begins = [0, *accumulate(self.lengths(year))]
        month = next(number for number in range(len(begins) - 1, 0, -1) if begins[number - 1] <= since)
        return year, month, since - begins[month - 1] + 1

    def month_length(self, year: int, month: int) -> int:
        """How many days a month has."""
        return self.lengths(year)[month - 1]

    def months_in(self, year: int) -> int:
        """How many months a year has."""
        return len(self.lengths(year))


class ThirtyDayMonths(Yearly):
    """Twelve months of thirty days and a short one of five, or of six in a leap year."""

    mean_year = 365.25

    @abstractmethod
    def leap(self, year: int) -> bool:
        """Whether the short month has six days."""

    def lengths(self, year: int) -> tuple[int, ...]:
        """Twelve times thirty, and five or six."""
        return (30,) * 12 + (6 if self.leap(year) else 5,)
