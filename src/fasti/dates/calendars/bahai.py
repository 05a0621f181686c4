"""The Badíʿ (Bahá’í) calendar as kept to 20 March 2015, when its year still began on 21 March everywhere in the West.

Source: Reingold and Dershowitz, Calendrical Calculations, ch. 16 (the Western version).
"""

from fasti.dates.calendars.gregorian import CALENDAR as GREGORIAN
from fasti.dates.calendars.yearly import Yearly

OFFSET = 1843


class Bahai(Yearly):
    """Nineteen months of nineteen days; four or five days (Ayyám-i-Há, counted as the 19th) before the last."""

    name = "bahai"
    says = "Bahá’í calendar"
    epoch = GREGORIAN.day_number(1 + OFFSET, 3, 21)
    mean_year = 365.2425
    first = epoch
    last = GREGORIAN.day_number(2015, 3, 20)

    def new_year(self, year: int) -> int:
        """The day number of Naw-Rúz."""
        return GREGORIAN.day_number(year + OFFSET, 3, 21)

    def lengths(self, year: int) -> tuple[int, ...]:
        """Eighteen times 19, the four or five days, and 19."""
        return (*(19,) * 18, self.new_year(year + 1) - self.new_year(year) - 361, 19)


CALENDAR = Bahai()
