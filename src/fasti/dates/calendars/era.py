"""Era: the months of one calendar under another count of years, which may begin with another month."""

from fasti.dates.calendars.calendar import Calendar, Day, TwelveMonths


class Era(TwelveMonths):
    """Year 1 begins with month `first_month` of the year `1 + offset` of the calendar `of`, whose months it keeps.

    Its own months are counted from that in which the year begins: where that is September, September is the first.
    """

    def __init__(self, name: str, says: str, *, of: Calendar, offset: int, first_month: int = 1) -> None:
        self.name = name
        self.says = says
        self._of = of
        self._offset = offset
        self._turn = first_month - 1
        self.first = self.day_number(1)

    def _plain(self, year: int, month: int) -> tuple[int, int]:
        """Year and month in the calendar whose months it keeps."""
        more, index = divmod(month - 1 + self._turn, 12)
        return year + self._offset + more, index + 1

    def day_number(self, year: int, month: int = 1, day: int = 1) -> int:
        """The day number of a day."""
        return self._of.day_number(*self._plain(year, month), day)

    def date(self, day_number: int) -> Day:
        """Year, month and day of a day number."""
        year, month, day = self._of.date(day_number)
        less, index = divmod(month - 1 - self._turn, 12)
        return year - self._offset + less, index + 1, day

    def month_length(self, year: int, month: int) -> int:
        """As in the calendar whose months it keeps."""
        return self._of.month_length(*self._plain(year, month))

    def month_names(self, year: int) -> tuple[tuple[str, ...], ...]:
        """The names, from the month in which the year begins."""
        names = self._of.month_names(year)
        return names[self._turn :] + names[: self._turn]
