"""The Ethiopian calendar: the Coptic year, counted from 29 August AD 8 (Julian).

Source: Reingold and Dershowitz, Calendrical Calculations, ch. 4.
"""

from fasti.dates.calendars.coptic import Coptic


class Ethiopian(Coptic):
    """The Coptic calendar by another epoch."""

    name = "ethiopian"
    says = "Ethiopian calendar (era of the Incarnation)"
    epoch = 1724221
    first = epoch


CALENDAR = Ethiopian()
