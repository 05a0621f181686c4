"""The Byzantine era of the world (anno mundi): from 1 September 5509 BC, in the months of the Julian calendar.

Used at Constantinople and, to the end of 1699, in Russia. Source: V. Grumel, La chronologie (Paris, 1958), ch. 8.
"""

from fasti.dates.calendars.era import Era
from fasti.dates.calendars.julian import CALENDAR as JULIAN

CALENDAR = Era("byzantine", "Byzantine era of the world", of=JULIAN, offset=-5509, first_month=9)
