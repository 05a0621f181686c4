"""The Islamic calendar by rule (civil or tabular Hijri): eleven leap years of thirty, from 16 July 622 (Julian).

Months were and are begun by sight of the moon, which can differ from the rule by a day or two. Source: Reingold and
Dershowitz, Calendrical Calculations, ch. 7.
"""

from fasti.dates.calendars.yearly import Yearly


class Islamic(Yearly):
    """Years of 354 or 355 days, in twelve months of 30 and 29 days by turns."""

    name = "islamic"
    says = "Islamic (civil Hijri) calendar"
    epoch = 1948440
    mean_year = 354.36667
    first = epoch

    def new_year(self, year: int) -> int:
        """The day number of 1 Muharram."""
        return self.epoch + 354 * (year - 1) + (11 * year + 3) // 30

    def lengths(self, year: int) -> tuple[int, ...]:
        """30 and 29 by turns, the last 30 in a leap year."""
        return (30, 29) * 5 + (30, 30 if (11 * year + 14) % 30 < 11 else 29)


CALENDAR = Islamic()
