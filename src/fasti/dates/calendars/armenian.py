"""The Armenian calendar: years of 365 days without leap, from 11 July 552 (Julian).

Source: Reingold and Dershowitz, Calendrical Calculations, ch. 1.
"""

from fasti.dates.calendars.yearly import ThirtyDayMonths


class Armenian(ThirtyDayMonths):
    """Twelve months of thirty days and five days more; the year wanders through the seasons."""

    name = "armenian"
    says = "Armenian calendar"
    epoch = 1922868
    mean_year = 365.0
    first = epoch

    def leap(self, year: int) -> bool:
        """Never."""
        del year
        return False

    def new_year(self, year: int) -> int:
        """The day number of 1 Nawasard."""
        return self.epoch + 365 * (year - 1)


CALENDAR = Armenian()
