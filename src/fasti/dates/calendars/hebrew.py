"""The Hebrew calendar, as fixed by rule (Hillel II by tradition; in full by the tenth century).

The rule: a month is 29 days, 12 hours and 793 parts of 1080; seven years of nineteen have a thirteenth month; the year
begins on the day of the new moon of Tishri, put off so that it is no Sunday, Wednesday or Friday, and that no year has
a length that is not allowed. Source: E. M. Reingold and N. Dershowitz, Calendrical Calculations, ch. 8.

Months are counted from Tishri, with which the year begins: Nisan is the 7th, in a leap year the 8th.
"""

from functools import lru_cache

from fasti.dates.calendars.calendar import month_table
from fasti.dates.calendars.yearly import Yearly

PARTS_IN_DAY = 25920
MONTH_PARTS = 29 * PARTS_IN_DAY + 13753
FIRST_NEW_MOON = 12084
FIRST_LEAP_MONTH = 6


class Hebrew(Yearly):
    """Years of 12 or 13 months and 353 to 385 days."""

    name = "hebrew"
    says = "Hebrew calendar"
    epoch = 347998
    mean_year = 365.24682
    first = epoch

    def new_year(self, year: int) -> int:
        """The day number of 1 Tishri."""
        return _new_year(year)

    def lengths(self, year: int) -> tuple[int, ...]:
        """The lengths of the months from Tishri."""
        return _lengths(year)

    def month_names(self, year: int) -> tuple[tuple[str, ...], ...]:
        """The names from Tishri, with two months of Adar in a leap year."""
        return month_table()["hebrew-leap" if _leap(year) else "hebrew"]


def _leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _new_moon_day(year: int) -> int:
    """Days from the epoch to the new moon of Tishri, put off from Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    day = (FIRST_NEW_MOON + MONTH_PARTS * months) // PARTS_IN_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


@lru_cache(maxsize=4096)
def _new_year(year: int) -> int:
    last, this, after = (_new_moon_day(y) for y in (year - 1, year, year + 1))
    put_off = 2 if after - this == 356 else 1 if this - last == 382 else 0
    return Hebrew.epoch + this + put_off


@lru_cache(maxsize=4096)
def _lengths(year: int) -> tuple[int, ...]:
    days = _new_year(year + 1) - _new_year(year)
    heshvan = 30 if days % 10 == 5 else 29
    kislev = 29 if days % 10 == 3 else 30
    adar = (30, 29) if _leap(year) else (29,)
    return (30, heshvan, kislev, 29, 30, *adar, 30, 29, 30, 29, 30, 29)


CALENDAR = Hebrew()
