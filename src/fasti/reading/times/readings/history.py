"""Readings of Roman days, reigns, figures and events; `fasti.dates` does the reckoning."""

from fasti.dates import When
from fasti.dates.calendars import calendar
from fasti.dates.regnal import regnal
from fasti.dates.roman import MARKS, PRIDIE, roman_day
from fasti.errors import DateError, NotFoundError
from fasti.reading.times.moment import Moment, astronomical
from fasti.reading.times.names import events, folded
from fasti.reading.times.readings.reading import Reading, reading
from fasti.reading.times.slots import Slots

ENDS = ("end", "close")
PIVOT = 30
"""A year of two digits in a date of figures, up to this, is of the twenty-first century."""


def given(when: When) -> Reading:
    """The reading of a date that needs no story."""
    return Reading("given", when=when, value=_value(when.edtf))


def _value(edtf: str) -> str:
    """A date or a range as TIMEX3 writes it."""
    plain = edtf.strip("[]").replace("..", "/").replace(",", "/").rstrip("~?%")
    return "/".join(_part_value(part) for part in plain.split("/"))


def _part_value(part: str) -> str:
    if part.startswith("0000"):
        return f"BC0001{part[4:]}"
    return f"BC{1 - int(part[:5]):04d}{part[5:]}" if part.startswith("-") else part


def _year(slots: Slots) -> int | None:
    year: int | None = slots.get("y")
    return -year if year and slots.get("era") == -1 else year


def _moment(when: When) -> Moment:
    """A day as a moment."""
    year, month, day = calendar("historical").date(when.not_before or 0)
    return Moment(year if year > 0 else year - 1, month, day)


@reading
def roman(slots: Slots) -> Reading | None:
    """A day of the Roman month, counted back from its marks."""
    year = _year(slots)
    mark = MARKS[slots.get("rome") - 1]
    try:
        before = PRIDIE if "eve" in slots else slots.get("o", slots.get("roman", 1))
        when = roman_day(mark, slots.get("m"), astronomical(year or 2001), before=before)
    except DateError:
        return None
    moment = _moment(when)
    return Reading("date", moment if year is not None else moment.but(year=None))


@reading
def reign_year(slots: Slots) -> Reading | None:
    """The year of a reign."""
    try:
        return given(regnal(slots.words("ruler"), slots.get("n") or slots.get("o")))
    except (DateError, NotFoundError):
        return None


@reading
def reign_day(slots: Slots) -> Reading | None:
    """A day in the year of a reign."""
    try:
        return given(regnal(slots.words("ruler"), slots.get("n"), slots.get("m"), slots.get("d")))
    except (DateError, NotFoundError):
        return None


@reading
def roman_month(slots: Slots) -> Reading | None:
    """A day whose month is a Roman number."""
    month = slots.get("roman")
    if month > 12:
        return None
    moment = Moment(slots.get("y"), month, slots.get("d"))
    return Reading("date", moment) if moment.possible else None


@reading
def figures(slots: Slots) -> Reading | None:
    """A day in figures. Where day and month could change places both are kept; the value has the likelier first.

    With strokes that is the month, as America writes it, else the day.
    """
    one, two, year = (int(part) for part in slots.words("figures").replace("/", ".").replace("-", ".").split("."))
    if year < 100:
        year += 2000 if year <= PIVOT else 1900
    american = "/" in slots.words("figures")
    orders = [(two, one), (one, two)] if not american else [(one, two), (two, one)]
    days = [Moment(year, month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    days = [day for day in days if day.possible]
    if len(days) < 2 or one == two:
        return Reading("date", days[0]) if days else None
    both = ",".join(sorted(day.edtf() for day in days))
    return Reading("figures", days[0], when=When.parse(f"[{both}]"), value=days[0].value())


@reading
def iso(slots: Slots) -> Reading | None:
    """A day as ISO 8601 writes it."""
    year, month, day = (int(part) for part in slots.words("figures").split("-"))
    moment = Moment(year, month, day)
    return Reading("date", moment) if 1 <= month <= 12 and 1 <= day <= 31 and moment.possible else None


@reading
def event(slots: Slots) -> Reading | None:
    """A happening with known dates: some time in it, or its beginning or end."""
    found = dates_of(slots.words("event"), _edge(slots))
    if found is None:
        return None
    return Reading("event", when=found[0], value=found[1], unit=slots.words("event"), manner="history")


def dates_of(name: str, edge: str = "") -> tuple[When, str] | None:
    """Some time in a happening, or its beginning ("START") or end ("END"), with the TIMEX3 value of the whole.

    Years are named where it lasted beyond one.
    """
    found = events().get(folded(name))
    if found is None:
        return None
    begin, end = found.begin, found.end
    first, last = begin[: 5 if begin[0] == "-" else 4], end[: 5 if end[0] == "-" else 4]
    edtf = begin if begin == end else f"[{begin}..{end}]" if first == last else f"[{first}..{last}]"
    value = begin if begin == end else _value(f"[{begin}..{end}]")
    return When.parse({"START": first, "END": last}.get(edge, edtf)), value


def _edge(slots: Slots) -> str:
    """Which end of a happening the words name; empty where neither."""
    if "edge" not in slots:
        return ""
    return "END" if slots.words("edge").lower() in ENDS else "START"


@reading
def event_named(slots: Slots) -> Reading | None:
    """A happening with known dates that is named without a word of time: it dates nothing, but “the war” may be it.

    A name that holds a year ("the War of 1812") leaves the year to be read.
    """
    name = slots.words("event")
    return Reading("event_named", unit=name) if name.replace("-", "").replace(" ", "").isalpha() else None


@reading
def the_war(slots: Slots) -> Reading | None:
    """The war that the text has named; its beginning or end where the words say so."""
    return Reading("the_war", unit=_edge(slots), manner="history")
