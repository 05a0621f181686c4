"""Readings of times of day."""

import re

from fasti.reading.times.moment import Moment
from fasti.reading.times.readings.reading import Reading, reading
from fasti.reading.times.slots import Slots, number

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?")


@reading
def clock(slots: Slots) -> Reading | None:
    """A time by the clock, on the day that the story has reached."""
    words = slots.words("clock")
    found = _CLOCK.match(words)
    hour, minute, second = found.groups() if found else (str(number(words)), None, None)
    hours = int(hour)
    if "mer" in slots:
        if hours > 12:
            return None
        hours = hours % 12 + slots.get("mer")
    if hours > 24 or int(minute or 0) > 59:
        return None
    text = f"T{hours:02d}:{minute or '00'}" + (f":{second}" if second else "")
    return Reading("clock", Moment(clock=text[1:] + slots.get("zone", "")), type="TIME")


@reading
def part_of_day(slots: Slots) -> Reading | None:
    """A part of a day that has a date."""
    moment = Moment(slots.get("y"), slots.get("m"), slots.get("d"), part=slots.get("p"))
    return Reading("date", moment, mod=slots.get("edge", ""), type="TIME") if moment.possible else None


@reading
def part_of_weekday(slots: Slots) -> Reading | None:
    """A part of a day of the week."""
    return Reading("weekday", Moment(weekday=slots.get("w"), part=slots.get("p")), step=9, type="TIME")


@reading
def part_of_story(slots: Slots) -> Reading | None:
    """A part of the day where the story stands, or of the one beside it."""
    return Reading("part", Moment(part=slots.get("p")), step=slots.get("step", 0), unit="D", type="TIME")


@reading
def some_part(slots: Slots) -> Reading | None:
    """A part of no day in particular."""
    return Reading("fixed", value=f"XXXX-XX-XXT{slots.get('p')}", type="TIME", weak=True, manner="history")


@reading
def tonight(slots: Slots) -> Reading | None:
    """The night of the day of writing."""
    del slots
    return Reading("today", Moment(part="NI"), step=0, unit="D", type="TIME")


@reading
def named_hour(slots: Slots) -> Reading | None:
    """Noon or midnight."""
    hour = "24:00" if slots.get("hour") == "midnight" else "12:00"
    return Reading("clock", Moment(clock=hour), type="TIME")
