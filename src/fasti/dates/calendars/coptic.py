"""The Coptic calendar: the era of the Martyrs, or of Diocletian, from 29 August 284 (Julian).

Source: Reingold and Dershowitz, Calendrical Calculations, ch. 4.
"""

from fasti.dates.calendars.yearly import ThirtyDayMonths


class Coptic(ThirtyDayMonths):
    """Twelve months of thirty days and a short one; every fourth year, before the Julian leap year, is long."""

    name = "coptic"
    says = "Coptic calendar (era of the Martyrs)"
    epoch = 1825030
    first = epoch

    def leap(self, year: int) -> bool:
        """Whether the short month has six days."""
        return year % 4 == 3

    def new_year(self, year: int) -> int:
        """The day number of 1 Thout."""
        return self.epoch + 365 * (year - 1) + year // 4


CALENDAR = Coptic()
