"""The French Republican calendar, from 22 September 1792 (1 Vendémiaire I).

In force to 31 December 1805 (10 Nivôse XIV), and for some days of 1871 (Floréal and Prairial LXXIX). The leap years
were III, VII and XI, and XV was to be the next; those after follow the rule that Romme proposed (as the Gregorian,
from XX). Source: M. Froeschlé, “À propos du calendrier républicain”, Annales historiques de la Révolution française
304 (1996).
"""

from fasti.dates.calendars.yearly import ThirtyDayMonths


class FrenchRepublican(ThirtyDayMonths):
    """Twelve months of thirty days, and five or six complementary days as the thirteenth."""

    name = "french-republican"
    says = "French Republican calendar"
    epoch = 2375840
    first = epoch

    def leap(self, year: int) -> bool:
        """Whether there is a sixth complementary day."""
        if year <= 15:
            return year % 4 == 3
        return year > 16 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def new_year(self, year: int) -> int:
        """The day number of 1 Vendémiaire."""
        before = year - 1
        leaps = year // 4 if year <= 16 else before // 4 - before // 100 + before // 400
        return self.epoch + 365 * before + leaps


CALENDAR = FrenchRepublican()
