"""Roman: days counted back from the Kalends, the Nones and the Ides, as Rome and the Middle Ages wrote them.

Counting takes in both ends: the third day before the Kalends of April is 30 March. In a leap year the sixth day
before the Kalends of March came twice (24 and 25 February), and both are kept. Source: E. J. Bickerman, Chronology of
the Ancient World (London, 1980), p. 43.
"""

from fasti.dates.calendars import calendar
from fasti.dates.when import DEFAULT_CALENDAR, When
from fasti.dates.write import year_text
from fasti.errors import DateError, NotFoundError

MARKS = ("kalends", "nones", "ides")
FULL_MONTHS = (3, 5, 7, 10)
"""The months whose Nones are the 7th and whose Ides are the 15th; in others the 5th and the 13th."""
PRIDIE = 2
DOUBLED = 6


def roman_day(mark: str, month: int, year: int, *, before: int = 1, calendar_name: str = DEFAULT_CALENDAR) -> When:
    """The day `before` days before a mark of a month, counted as Rome did: 1 is the mark itself, 2 the eve (pridie).

    `mark` is kalends, nones or ides. Raises NotFoundError for another, DateError where the count reaches back to the
    mark that comes before.
    """
    if mark not in MARKS:
        raise NotFoundError("mark of a Roman month", mark, MARKS)
    if mark == "kalends":
        return _before_kalends(month, year, before, calendar_name)
    ides = 15 if month in FULL_MONTHS else 13
    marked = ides if mark == "ides" else ides - 8
    earlier = ides - 8 if mark == "ides" else 1
    return _day(year, month, _counted(marked, before, earlier), calendar_name)


def _before_kalends(month: int, year: int, before: int, calendar_name: str) -> When:
    if before == 1:
        return _day(year, month, 1, calendar_name)
    year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    length = calendar(calendar_name).month_length(year, month)
    leap = month == 2 and length == 29
    if leap and before == DOUBLED:
        stem = f"{year_text(year)}-02"
        return When.parse(f"[{stem}-24,{stem}-25]", calendar=calendar_name)
    marked = length + 1 - (1 if leap and before > DOUBLED else 0)
    return _day(year, month, _counted(marked, before, 15 if month in FULL_MONTHS else 13), calendar_name)


def _counted(marked: int, before: int, earlier: int) -> int:
    day = marked - before + 1
    if before < 1 or (before > 1 and day <= earlier):
        raise DateError(f"the day is not {before} days before that mark", mend="it is counted from the next mark")
    return day


def _day(year: int, month: int, day: int, calendar_name: str) -> When:
    return When.parse(f"{year_text(year)}-{month:02d}-{day:02d}", calendar=calendar_name)
