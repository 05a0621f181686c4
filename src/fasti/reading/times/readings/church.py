"""Readings of dates as the church year has them; `fasti.dates` does the reckoning."""

from fasti.dates.feasts import church_time as church_time_of
from fasti.dates.feasts import feast
from fasti.errors import DateError, NotFoundError
from fasti.reading.times.moment import astronomical, on_day
from fasti.reading.times.readings.history import given
from fasti.reading.times.readings.reading import Reading, reading, year_of
from fasti.reading.times.slots import Slots

OFFSETS = {"eve": -1, "morrow": 1, "octave": 7, "quindene": 14}


def _feast_number(slots: Slots, year: int) -> int:
    """The day number of the feast that the words name."""
    name = slots.words("feast").replace("’", "'").replace("St.", "St").replace("Sts.", "Sts").replace("  ", " ")
    number = feast(name, astronomical(year)).not_before or 0
    return number + next((days for word, days in OFFSETS.items() if word in slots), 0)


@reading
def feast_day(slots: Slots) -> Reading | None:
    """A feast of the church in a year; its year is the story's where it names none."""
    year = year_of(slots)
    try:
        moment = on_day(_feast_number(slots, year or 2001))
    except (DateError, NotFoundError):
        return None
    if year is not None:
        return Reading("date", moment)
    return Reading("feast", moment.but(year=None), step=slots.get("step", 0), unit=slots.words("feast"))


@reading
def weekday_of_feast(slots: Slots) -> Reading | None:
    """The first day of a name after or before a feast."""
    year = year_of(slots)
    if year is None:
        return None
    number, wanted = _feast_number(slots, year), slots.get("w")
    days = (wanted - number % 7 - 1) % 7 or 7
    return Reading("date", on_day(number + (days if slots.get("dir") > 0 else days - 7 or -7)))


@reading
def feast_near(slots: Slots) -> Reading | None:
    """A feast of a year that is named by its place in the story: "Easter of the following year"."""
    found = feast_day(slots)
    if found is None:
        return None
    return Reading("feast_near", found.moment, step=slots.get("step"), unit=slots.words("feast"))


@reading
def church_time(slots: Slots) -> Reading | None:
    """Some time in a stretch of the church year or in a term."""
    try:
        when = church_time_of(slots.words("time"), slots.get("y"))
    except (DateError, NotFoundError):
        return None
    return given(when)
