"""Historical time: dates in doubt, the calendars they are counted in, and what can be said when they are compared.

`When` is a point in time known well or badly, `Stretch` a time throughout which something held; `Bounds` are the days
that either can have touched, and an `Answer` is surely, possibly or no.
"""

from fasti.dates.answer import Answer
from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar
from fasti.dates.say import say_bounds
from fasti.dates.stretch import Stretch
from fasti.dates.when import When, day_number
from fasti.dates.write import from_day_number

__all__ = ["Answer", "Bounds", "Calendar", "Stretch", "When", "day_number", "from_day_number", "say_bounds"]
