"""Readings of what is longer than a year, and of seasons, quarters and halves of one."""

from fasti.dates import When
from fasti.reading.times.moment import Moment, astronomical, historical
from fasti.reading.times.readings.reading import Reading, reading, year_of
from fasti.reading.times.slots import Slots


@reading
def decade(slots: Slots) -> Reading | None:
    """Ten years that share all digits but the last."""
    digits = slots.words("dec").rstrip("s'’")
    if slots.get("era") == -1 or len(digits) > 2:
        moment = Moment(decade=int(digits) // 10, bc=slots.get("era") == -1)
        return Reading("date", moment, mod=slots.get("edge") or "", weak=len(digits) < 4 and "era" not in slots)
    number = int(digits) // 10 if digits else slots.get("decw")
    return Reading("decade", step=number, mod=slots.get("edge") or "", weak=True)


@reading
def decade_of_year(slots: Slots) -> Reading | None:
    """The first of two decades, written as its first year ("1980-90s")."""
    return Reading("date", Moment(decade=slots.get("y") // 10)) if slots.get("y") % 10 == 0 else None


@reading
def decade_after(slots: Slots) -> Reading | None:
    """The second of two decades, of the century of the first."""
    first, last = slots.get("y"), int(slots.words("dec").rstrip("s'’"))
    last += first - first % 100 if last < 100 else 0
    return Reading("date", Moment(decade=last // 10)) if last > first else None


@reading
def century(slots: Slots) -> Reading | None:
    """A hundred years, counted from 1."""
    number = slots.get("o")
    if not 0 < number < 30:
        return None
    bc = slots.get("era") == -1
    return Reading("date", Moment(century=number - 1, bc=bc), mod=slots.get("edge") or "")


@reading
def first_century(slots: Slots) -> Reading | None:
    """The first of two centuries."""
    number = slots.get("o1")
    return Reading("date", Moment(century=number - 1, bc=slots.get("era") == -1)) if 0 < number < 30 else None


@reading
def season(slots: Slots) -> Reading | None:
    """A season, with its year or without."""
    year = year_of(slots)
    return Reading("date", Moment(year, season=slots.get("s")), mod=slots.get("edge") or "", weak=year is None)


@reading
def first_season(slots: Slots) -> Reading | None:
    """The first of two seasons of one year."""
    return Reading("date", Moment(year_of(slots), season=slots.get("s1")))


@reading
def split_season(slots: Slots) -> Reading | None:
    """A winter that has two years: TIMEX3 calls it by the second, its EDTF form begins in the first."""
    first = -slots.get("y1") if slots.get("era") == -1 else slots.get("y1")
    season_, last = slots.get("s"), historical(astronomical(first) + 1)
    if season_ != "WI":
        return None
    when = When.parse(Moment(first, season=season_).edtf())
    return Reading("given", when=when, value=Moment(last, season=season_).value(), mod=slots.get("edge") or "")


@reading
def quarter(slots: Slots) -> Reading | None:
    """A quarter of a year."""
    number = slots.get("o")
    return Reading("date", Moment(year_of(slots), quarter=number)) if 0 < number < 5 else None


@reading
def half(slots: Slots) -> Reading | None:
    """A half of a year."""
    number = slots.get("o", 0)
    return Reading("date", Moment(year_of(slots), half=number)) if number in (1, 2) else None
