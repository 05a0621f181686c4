"""Readings of what is longer than a year, and of seasons, quarters and halves of one."""

from fasti.dates import When
from fasti.dates.style import double_year
from fasti.errors import DateError
from fasti.reading.times.moment import Moment, astronomical, edtf_year, historical
from fasti.reading.times.readings.reading import Reading, reading, year_of
from fasti.reading.times.slots import Slots
from fasti.reading.times.slots import number as number_of


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
    if "stroke" in slots and first > 0:
        return _double_year_season(slots)
    if season_ != "WI":
        return None
    when = When.parse(Moment(first, season=season_).edtf())
    return Reading("given", when=when, value=Moment(last, season=season_).value(), mod=slots.get("edge") or "")


def _double_year_season(slots: Slots) -> Reading | None:
    """A season whose year has two numbers: the later one is ours, as of any date."""
    try:
        year = double_year(slots.get("y1"), slots.words("yy"))
    except DateError:
        return None
    return Reading("date", Moment(year, season=slots.get("s")), mod=slots.get("edge") or "")


@reading
def decade_of_century(slots: Slots) -> Reading | None:
    """A decade by its place in a century; the first is that of the years 00 to 09."""
    number, nth = slots.get("o"), 10 if "last" in slots else slots.get("o1", 1)
    if not 0 < number < 30 or not 0 < nth <= 10:
        return None
    bc = slots.get("era") == -1
    return Reading("date", Moment(decade=(number - 1) * 10 + (10 - nth if bc else nth - 1), bc=bc))


@reading
def decade_in_words(slots: Slots) -> Reading | None:
    """A decade with its century in words ("the nineteen-twenties")."""
    hundreds = int(number_of(slots.words("hundreds")))
    if not 10 < hundreds < 21:
        return None
    return Reading("date", Moment(decade=hundreds * 10 + slots.get("decw")), mod=slots.get("edge") or "")


@reading
def turn_of_century(slots: Slots) -> Reading | None:
    """About the year in which a century begins; which one is told by the story where the words do not."""
    if "o" not in slots:
        return Reading("turn", mod="APPROX")
    return Reading("date", Moment(max((slots.get("o") - 1) * 100, 1), mark="~"), mod="APPROX")


@reading
def millennium(slots: Slots) -> Reading | None:
    """A thousand years, counted from 1."""
    nth, bc = slots.get("o"), slots.get("era") == -1
    first, last = (nth - 1) * 1000, nth * 1000 - 1
    if not 0 < nth < 10:
        return None
    years = (edtf_year(-(last + 1)), edtf_year(-(first + 1))) if bc else (f"{first or 1:04d}", f"{last:04d}")
    value = f"{'BC' * bc}{nth - 1}"
    return Reading("given", when=When.parse(f"[{years[0]}..{years[1]}]"), value=value, mod=slots.get("edge") or "")


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
