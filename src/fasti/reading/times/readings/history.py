"""Readings of dates as other calendars, reigns and the church year have them; `fasti.dates` does the reckoning."""

from fasti.dates import When
from fasti.dates.calendars import calendar
from fasti.dates.converted import converted
from fasti.dates.feasts import feast
from fasti.dates.regnal import regnal
from fasti.dates.roman import MARKS, roman_day
from fasti.errors import DateError, NotFoundError
from fasti.reading.times.moment import Moment, astronomical, day_number, on_day
from fasti.reading.times.names import OWN_SPELLINGS, events, folded
from fasti.reading.times.readings.reading import Reading, reading
from fasti.reading.times.slots import Slots

OFFSETS = {"eve": -1, "morrow": 1, "octave": 7}
LATEST_HIJRI = 1500
"""A month of the Hijra with a year after this has one of ours."""
PIVOT = 30
"""A year of two digits in a date of figures, up to this, is of the twenty-first century."""


def _given(when: When) -> Reading:
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


def _of_calendar(name: str, year: int, month: int = 0, day: int = 0) -> Reading | None:
    try:
        return _given(converted(name, year, month, day))
    except DateError:
        return None


def _year(slots: Slots) -> int | None:
    year: int | None = slots.get("y")
    return -year if year and slots.get("era") == -1 else year


def _feast_number(slots: Slots, year: int) -> int:
    """The day number of the feast that the words name."""
    name = slots.words("feast").replace("’", "'").replace("St.", "St").replace("Sts.", "Sts").replace("  ", " ")
    number = day_number(_moment(feast(name, astronomical(year))))
    return number + next((days for word, days in OFFSETS.items() if word in slots), 0)


def _moment(when: When) -> Moment:
    """A day as a moment."""
    year, month, day = calendar("historical").date(when.not_before or 0)
    return Moment(year if year > 0 else year - 1, month, day)


@reading
def feast_day(slots: Slots) -> Reading | None:
    """A feast of the church in a year; its year is the story's where it names none."""
    year = _year(slots)
    try:
        moment = on_day(_feast_number(slots, year or 2001))
    except (DateError, NotFoundError):
        return None
    if year is not None:
        return Reading("date", moment)
    return Reading("feast", moment.but(year=None), unit=slots.words("feast"))


@reading
def weekday_of_feast(slots: Slots) -> Reading | None:
    """The first day of a name after or before a feast."""
    year = _year(slots)
    if year is None:
        return None
    number, wanted = _feast_number(slots, year), slots.get("w")
    days = (wanted - number % 7 - 1) % 7 or 7
    return Reading("date", on_day(number + (days if slots.get("dir") > 0 else days - 7 or -7)))


@reading
def roman(slots: Slots) -> Reading | None:
    """A day of the Roman month, counted back from its marks."""
    year = _year(slots)
    mark = MARKS[slots.get("rome") - 1]
    try:
        when = roman_day(mark, slots.get("m"), astronomical(year or 2001), before=slots.get("o", 1))
    except DateError:
        return None
    moment = _moment(when)
    return Reading("date", moment if year is not None else moment.but(year=None))


@reading
def city(slots: Slots) -> Reading | None:
    """A year from the founding of Rome."""
    return _of_calendar("ab-urbe-condita", slots.get("y"))


@reading
def creation(slots: Slots) -> Reading | None:
    """A year from the creation of the world, as Byzantium counted."""
    return _of_calendar("byzantine", slots.get("y")) if slots.get("y") > 5000 else None


@reading
def reign_year(slots: Slots) -> Reading | None:
    """The year of a reign."""
    try:
        return _given(regnal(slots.words("ruler"), slots.get("n") or slots.get("o")))
    except (DateError, NotFoundError):
        return None


@reading
def reign_day(slots: Slots) -> Reading | None:
    """A day in the year of a reign."""
    try:
        return _given(regnal(slots.words("ruler"), slots.get("n"), slots.get("m"), slots.get("d")))
    except (DateError, NotFoundError):
        return None


@reading
def republican(slots: Slots) -> Reading | None:
    """A day, month or year of the French Republic."""
    year = slots.get("roman") or slots.get("n")
    name = "french-republican"
    month = calendar(name).month(slots.words("fm"), year) if "fm" in slots else 0
    return _of_calendar(name, int(year), month, slots.get("d", 0))


@reading
def hijri(slots: Slots) -> Reading | None:
    """A day, month or year of the Hijra."""
    if slots.get("y") > LATEST_HIJRI:
        return None
    month = _month("islamic", slots.words("im"), slots.get("y")) if "im" in slots else 0
    return _of_calendar("islamic", slots.get("y"), month, slots.get("d", 0))


@reading
def hebrew(slots: Slots) -> Reading | None:
    """A day or month of the Hebrew calendar."""
    year = slots.get("y")
    return _of_calendar("hebrew", year, _month("hebrew", slots.words("hm"), year), slots.get("d", 0))


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
        return _given(When.parse(f"[{first:04d}-{slots.get('m1'):02d},{first:04d}-{slots.get('m2'):02d}]"))
    last = slots.get("y2") or first - first % 100 + slots.get("yy")
    return _given(When.parse(f"[{first:04d},{last:04d}]")) if last > first else None


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
    """A happening with known dates: some time in it. Years are named where it lasted beyond one."""
    found = events().get(folded(slots.words("event")))
    if found is None:
        return None
    begin, end = found.begin, found.end
    first, last = begin[: 5 if begin[0] == "-" else 4], end[: 5 if end[0] == "-" else 4]
    edtf = begin if begin == end else f"[{begin}..{end}]" if first == last else f"[{first}..{last}]"
    value = begin if begin == end else _value(f"[{begin}..{end}]")
    return Reading("event", when=When.parse(edtf), value=value, unit=slots.words("event"), manner="history")
