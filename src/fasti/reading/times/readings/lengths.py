"""Readings of lengths of time and of what comes round again."""

from fasti.reading.times.moment import Moment
from fasti.reading.times.readings.reading import Reading, reading
from fasti.reading.times.slots import Slots
from fasti.reading.times.words import values

CLOCK_UNITS = {"S": "S", "m": "M", "H": "H"}
OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "FN": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
"""The value of a unit of which nothing is known."""
RECURRING = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "H": "XXXX-XX-XXTXX"}


def period(amount: float | str, unit: str) -> str:
    """A TIMEX3 period: P3Y, P2.5Y, PT30M, PXD; a fortnight is two weeks, a millennium ten centuries."""
    if unit in ("FN", "ML"):
        factor, unit = (2, "W") if unit == "FN" else (10, "CE")
        amount = amount if isinstance(amount, str) else amount * factor
    number = amount if isinstance(amount, str) else f"{amount:g}"
    return f"PT{number}{CLOCK_UNITS[unit]}" if unit in CLOCK_UNITS else f"P{number}{unit}"


def _length(value: str, slots: Slots, *, weak: bool = False) -> Reading:
    return Reading("fixed", value=value, type="DURATION", mod=slots.get("mod", ""), weak=weak)


@reading
def length(slots: Slots) -> Reading | None:
    """So many units; one where no number is given."""
    count, unit = slots.get("n", 1), slots.get("u")
    found = _length(period(count, unit), slots, weak=bool(slots.get("weak")))
    if "mod" not in slots.given and count == int(count):
        found.step, found.unit = count, unit
    return found


@reading
def first_length(slots: Slots) -> Reading | None:
    """The first of two lengths that share their unit."""
    return _length(period(slots.get("n1"), slots.get("u")), slots)


@reading
def part_of_date(slots: Slots) -> Reading | None:
    """The first or last units of a month or year: a length of time, and a point within the month or year."""
    year = slots.get("y")
    moment = Moment(-year if year and slots.get("era") == -1 else year, slots.get("m"))
    unit = slots.get("u")
    amount = slots.get("n") or ("X" if slots.words("u").lower() in values()["UNITS"] else 1)
    return Reading("date", moment, mod=slots.get("edge"), value=period(amount, unit), type="DURATION")


@reading
def some_time(slots: Slots) -> Reading | None:
    """A length of which nothing is said."""
    return _length("PXX", slots)


@reading
def length_and_half(slots: Slots) -> Reading | None:
    """So many units and a half."""
    return _length(period(slots.get("n", 1) + 0.5, slots.get("u")), slots)


@reading
def half_length(slots: Slots) -> Reading | None:
    """Half a unit: half an hour is thirty minutes, half a year six months, half a day twelve hours."""
    halves = {"H": "PT30M", "Y": "P6M", "D": "PT12H", "CE": "P50Y", "DE": "P5Y"}
    value = halves.get(slots.get("u"))
    return _length(value, slots) if value else None


@reading
def vague_length(slots: Slots) -> Reading | None:
    """Some units, nobody says how many."""
    return _length(period("X", values()["UNITS"][slots.words("vague").lower()]), slots, weak=bool(slots.get("weak")))


@reading
def every(slots: Slots) -> Reading | None:
    """Every unit, or every so many."""
    unit = slots.get("u")
    value = period(slots.get("n"), unit) if "n" in slots else RECURRING.get(unit, period(1, unit))
    return Reading("fixed", value=value, type="SET")


@reading
def rate(slots: Slots) -> Reading | None:
    """So much a unit."""
    return Reading("fixed", value=period(1, slots.get("u")), type="SET")


@reading
def recurring(slots: Slots) -> Reading | None:
    """Daily, weekly and so on; the unit is the pattern's."""
    return Reading("set", unit=slots.get("unit"), type="SET")


@reading
def every_weekday(slots: Slots) -> Reading | None:
    """A day of every week."""
    return Reading("fixed", value=f"XXXX-WXX-{slots.get('w')}", type="SET")


@reading
def every_part(slots: Slots) -> Reading | None:
    """A part of every day."""
    return Reading("fixed", value=f"XXXX-XX-XXT{slots.get('p')}", type="SET")


@reading
def every_season(slots: Slots) -> Reading | None:
    """A season of every year."""
    return Reading("fixed", value=f"XXXX-{slots.get('s')}", type="SET")


@reading
def every_month(slots: Slots) -> Reading | None:
    """A month of every year."""
    return Reading("fixed", value=f"XXXX-{slots.get('m'):02d}", type="SET")
