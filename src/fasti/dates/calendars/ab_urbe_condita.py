"""Years from the founding of Rome as Varro set it: 753 BC is the first, in the months of the Julian calendar.

Days before Caesar's reform (45 BC) are proleptic Julian, not those that Rome counted. Source: E. J. Bickerman,
Chronology of the Ancient World (London, 1980), p. 77.
"""

from fasti.dates.calendars.era import Era
from fasti.dates.calendars.julian import CALENDAR as JULIAN

CALENDAR = Era("ab-urbe-condita", "years from the founding of Rome (Varro)", of=JULIAN, offset=-753)
