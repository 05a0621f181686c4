"""The Spanish era (era de César): from 1 January 38 BC.

In use in the Iberian Peninsula to the fourteenth century, in Portugal to 1422. Source: C. R. Cheney and M. Jones, A
Handbook of Dates (Cambridge, 2000), p. 9.
"""

from fasti.dates.calendars.era import Era
from fasti.dates.calendars.julian import CALENDAR as JULIAN

CALENDAR = Era("spanish-era", "Spanish era", of=JULIAN, offset=-38)
