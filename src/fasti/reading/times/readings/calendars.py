"""Readings of dates counted in other calendars; `fasti.dates` converts them."""

from fasti.dates import When
from fasti.dates.calendars import calendar
from fasti.dates.converted import converted
from fasti.errors import DateError
from fasti.reading.times.moment import Moment
from fasti.reading.times.names import OWN_SPELLINGS, folded
from fasti.reading.times.readings.history import given
from fasti.reading.times.readings.reading import Reading, reading
from fasti.reading.times.slots import Slots

LATEST_HIJRI = 1500
"""A month of the Hijra with a year after this has one of ours."""
HEBREW_YEARS = (4800, 5900)
BYZANTINE_YEARS = (6000, 7500)
"""Years from the creation that the one and the other people counted when they wrote so."""
LATEST_COPTIC = 1800
LATEST_SPANISH = 1460


def _of_calendar(name: str, year: int, month: int = 0, day: int = 0) -> Reading | None:
    try:
        return given(converted(name, year, month, day))
    except DateError:
        return None


@reading
def city(slots: Slots) -> Reading | None:
    """A year from the founding of Rome."""
    return _of_calendar("ab-urbe-condita", slots.get("y"))


@reading
def creation(slots: Slots) -> Reading | None:
    """A date of a year from the creation of the world, as Byzantium and Russia counted, or the Jews."""
    year = slots.get("y")
    if BYZANTINE_YEARS[0] <= year <= BYZANTINE_YEARS[1]:
        month = slots.get("m", 0)
        return _of_calendar("byzantine", year, (month + 3) % 12 + 1 if month else 0, slots.get("d", 0))
    if HEBREW_YEARS[0] <= year <= HEBREW_YEARS[1] and "m" not in slots:
        return _of_calendar("hebrew", year)
    return None


@reading
def republican(slots: Slots) -> Reading | None:
    """A day, month or year of the French Republic."""
    year = slots.get("roman") or slots.get("n")
    name = "french-republican"
    if "complementary" in slots:
        return _of_calendar(name, int(year), 13, slots.get("d"))
    month = calendar(name).month(slots.words("fm"), year) if "fm" in slots else 0
    return _of_calendar(name, int(year), month, slots.get("d", 0))


@reading
def hijri(slots: Slots) -> Reading | None:
    """A day, month or year of the Hijra."""
    year = slots.get("y", slots.get("o"))
    if year > LATEST_HIJRI:
        return None
    month = _month("islamic", slots.words("im"), year) if "im" in slots else 0
    return _of_calendar("islamic", year, month, slots.get("d", 0))


@reading
def hebrew(slots: Slots) -> Reading | None:
    """A day, month or year of the Hebrew calendar."""
    return _month_and_day("hebrew", slots, "hm")


def _month(name: str, words: str, year: int) -> int:
    own = {folded(word): number for word, number in OWN_SPELLINGS.get(name, {}).items()}
    return own.get(folded(words)) or calendar(name).month(words, year)


@reading
def given_beside(slots: Slots) -> Reading | None:
    """A date of another calendar for which the text gives ours in brackets: ours is taken."""
    about = "mark" in slots
    moment = Moment(slots.get("y1"), slots.get("m1"), slots.get("d1"), mark="~" if about else "")
    return Reading("date", moment, mod="APPROX" if about else "") if moment.possible else None


@reading
def given_either(slots: Slots) -> Reading | None:
    """A year or month of another calendar for which the text gives the two of ours that it touched."""
    first = slots.get("y1")
    if "m1" in slots:
        return given(When.parse(f"[{first:04d}-{slots.get('m1'):02d},{first:04d}-{slots.get('m2'):02d}]"))
    last = slots.get("y2") or first - first % 100 + slots.get("yy")
    return given(When.parse(f"[{first:04d},{last:04d}]")) if last > first else None


def _month_and_day(name: str, slots: Slots, months: str) -> Reading | None:
    """A day, month or year of a calendar, its month in the slot `months`."""
    year = slots.get("y")
    month = _month(name, slots.words(months), year) if months in slots else 0
    return _of_calendar(name, year, month, slots.get("d", 0))


@reading
def coptic(slots: Slots) -> Reading | None:
    """A date of the Copts, by the era of the Martyrs."""
    return _month_and_day("coptic", slots, "cm") if slots.get("y") < LATEST_COPTIC else None


@reading
def ethiopian(slots: Slots) -> Reading | None:
    """A date of the Ethiopian church."""
    return _month_and_day("ethiopian", slots, "em")


@reading
def persian(slots: Slots) -> Reading | None:
    """A date of the Persian solar year."""
    return _month_and_day("persian", slots, "pm")


@reading
def armenian(slots: Slots) -> Reading | None:
    """A date of the Armenian era."""
    return _month_and_day("armenian", slots, "am") if slots.get("y") < LATEST_HIJRI else None


@reading
def spanish_era(slots: Slots) -> Reading | None:
    """A year of the Spanish era."""
    return _of_calendar("spanish-era", slots.get("y")) if slots.get("y") <= LATEST_SPANISH else None
