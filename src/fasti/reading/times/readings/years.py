"""Readings of months and years, and of ranges of them."""

from fasti.dates import When
from fasti.reading.times.moment import Moment
from fasti.reading.times.readings.reading import Reading, mark_of, reading, year_of
from fasti.reading.times.slots import Slots, number

FIRST_IN_WORDS, LAST_IN_WORDS = 1100, 1999


@reading
def month(slots: Slots) -> Reading | None:
    """The name of a month and nothing else: its year is the story's."""
    return Reading("date", Moment(month=slots.get("m")), weak=True)


@reading
def first_month(slots: Slots) -> Reading | None:
    """The first of two months that share a year, or the year before where it comes later in it."""
    year = year_of(slots)
    if year is not None and slots.get("m") > slots.get("m2"):
        year -= 1
    return Reading("date", Moment(year, slots.get("m")))


@reading
def second_month(slots: Slots) -> Reading | None:
    """The second of two months that share a year."""
    return Reading("date", Moment(year_of(slots), slots.get("m2")))


@reading
def year(slots: Slots) -> Reading | None:
    """A bare year."""
    return Reading("date", Moment(slots.get("y")), weak=True)


@reading
def first_year(slots: Slots) -> Reading | None:
    """The first year of a range of two whole years."""
    about = "mark1" in slots
    moment = Moment(slots.get("y1"), mod="APPROX" if about else "", mark="~" if about else "")
    return Reading("date", moment, mod=moment.mod, weak=not about) if slots.get("y1") < slots.get("y") else None


@reading
def last_year(slots: Slots) -> Reading | None:
    """The last year of a range of two whole years."""
    about = "mark" in slots
    moment = Moment(slots.get("y"), mod="APPROX" if about else "", mark="~" if about else "")
    return Reading("date", moment, mod=moment.mod, weak=moment.year is not None and moment.year < 1000)


@reading
def about_year(slots: Slots) -> Reading | None:
    """A year that is about right."""
    return Reading("date", Moment(slots.get("y"), mod="APPROX", mark="~"), mod="APPROX", weak=True)


@reading
def old_year(slots: Slots) -> Reading | None:
    """A bare year of three digits: a number like any other unless the text is about such times."""
    return Reading("old", Moment(year_of(slots)), weak=True)


@reading
def year_of_era(slots: Slots) -> Reading | None:
    """A first year that takes the era of the one after it, where that makes it the earlier of the two."""
    first, last = slots.get("y1"), slots.get("y")
    mark = "~" if "mark1" in slots else ""
    if "era1" in slots:
        return Reading("date", Moment(-first if slots.get("era1") < 0 else first, mark=mark))
    if slots.get("era") < 0:
        return Reading("date", Moment(-first, mark=mark)) if first > last else None
    return Reading("date", Moment(first if first < last else -first, mark=mark))


@reading
def small_year(slots: Slots) -> Reading | None:
    """A year of one or two digits, which only its era makes a year."""
    mark = mark_of(slots)
    return Reading("date", Moment(year_of(slots), mark=mark), mod="APPROX" if mark else "")


@reading
def short_year(slots: Slots) -> Reading | None:
    """The last year of a range, its first digits those of the first."""
    first, last = slots.get("y"), slots.get("yy")
    size = 100 if len(slots.words("yy")) == 2 else 10
    last += first - first % size
    return Reading("date", Moment(last), weak=True) if last > first else None


@reading
def clipped_year(slots: Slots) -> Reading | None:
    """A year without its century ("'89")."""
    return Reading("short", step=slots.get("yy"))


@reading
def either_side(slots: Slots) -> Reading | None:
    """Two years with a cross between them, as editors of charters write: some time from the one to the other."""
    first, last = slots.get("y1"), slots.get("y", slots.get("yy"))
    if last < 100 <= first:
        last += first - first % 100
    if first >= last:
        return None
    years = (f"{first:04d}", f"{last:04d}")
    return Reading("given", when=When.parse(f"[{years[0]}..{years[1]}]"), value="/".join(years))


@reading
def year_in_words(slots: Slots) -> Reading | None:
    """A year in words: "eighteen hundred and twelve", "nineteen fourteen"."""
    hundreds = int(number(slots.words("hundreds")))
    hundreds = hundreds * 100 if hundreds < 100 else hundreds
    found = hundreds + (int(number(slots.words("rest"))) if "rest" in slots else 0)
    return Reading("date", Moment(found), weak=True) if FIRST_IN_WORDS <= found <= LAST_IN_WORDS else None
