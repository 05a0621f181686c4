"""Readings: what each form of the grammar says, before it is known which year or day the story has reached.

One function a reading, named as in `read` of the patterns. Each takes the slots of the match and gives a Reading, or
None where the words cannot mean that (the next best form is tried then).
"""

from collections.abc import Callable
from dataclasses import dataclass

from fasti.dates import When
from fasti.dates.style import double_year as later_year
from fasti.errors import DateError
from fasti.reading.times.expression import Type
from fasti.reading.times.moment import MODERN, Moment, astronomical, day_number, historical, on_day
from fasti.reading.times.slots import Slots


@dataclass(slots=True)
class Reading:
    """What an expression says.

    kind "date": `moment` is the point itself, its year perhaps open. Every other kind needs the story: see resolve.py.
    `step` counts units of `unit` (TIMEX3 letters) from the time of the story. `value` is a TIMEX3 value that needs no
    reckoning, `type` its type.
    """

    kind: str
    moment: Moment | None = None
    step: float = 0
    unit: str = ""
    mod: str = ""
    value: str = ""
    type: Type = "DATE"
    weak: bool = False
    manner: str = ""
    when: When | None = None
    spelled: "tuple[str, When | None] | None" = None


Reader = Callable[[Slots], Reading | None]
READERS: dict[str, Reader] = {}


def reading(function: Reader) -> Reader:
    """Makes a function the reading of its name."""
    READERS[function.__name__.rstrip("_")] = function
    return function


BY_WEEKDAY = "the weekday is right in the Julian calendar only"
MARKS = {"mark": "~", "query": "?"}


def _year(slots: Slots, *names: str) -> int | None:
    """The year in the first of these slots that is filled, negative where the era says BC."""
    year: int | None = slots.first(*(names or ("y",)))
    return -year if year and slots.get("era") == -1 else year


def _mark(slots: Slots) -> str:
    return "".join(mark for name, mark in MARKS.items() if name in slots)


def _dated(moment: Moment, *, sure: bool = False) -> Reading:
    """The reading of a date; what is no day of the calendar is read as nothing at all, not as its month."""
    if not moment.possible:
        return Reading("impossible")
    weak = not sure and moment.year is not None and 0 < moment.year < MODERN
    return Reading("date", moment, mod=moment.mod, weak=weak)


@reading
def date(slots: Slots) -> Reading | None:
    """A day, month or year with what is said of it."""
    mark = _mark(slots)
    moment = Moment(
        _year(slots),
        slots.get("m"),
        slots.get("d"),
        mod="APPROX" if "mark" in slots else slots.get("edge") or "",
        mark=mark,
    )
    if slots.get("style") == "julian":
        moment = _to_gregorian(moment)
    if "w" in slots and (julian := _old_by_weekday(moment, slots.get("w"))):
        return julian
    return _dated(moment, sure="era" in slots)


def _old_by_weekday(moment: Moment, weekday: int) -> Reading | None:
    """A day whose weekday (1 is Monday) is right in the Julian calendar alone: its form stays, its calendar is told."""
    if moment.year is None or moment.day is None or not moment.possible:
        return None
    if _weekday(moment, "historical") == weekday or _weekday(moment, "julian") != weekday:
        return None
    when = When.parse(moment.edtf(), calendar="julian", rule=BY_WEEKDAY)
    return Reading("given", when=when, value=moment.value())


def _weekday(moment: Moment, reckoning: str) -> int:
    return day_number(moment, reckoning) % 7 + 1


@reading
def double_year(slots: Slots) -> Reading | None:
    """A date whose year has two numbers because it began in March: the later one is ours."""
    try:
        year = later_year(slots.get("y"), slots.words("yy"))
    except DateError:
        return None
    return _dated(Moment(year, slots.get("m"), slots.get("d")))


@reading
def either_year(slots: Slots) -> Reading | None:
    """A day of which two years are given."""
    days = [Moment(slots.get(name), slots.get("m"), slots.get("d")) for name in ("y1", "y2")]
    if not all(day.possible for day in days):
        return None
    edtf = ",".join(day.edtf() for day in days)
    return Reading("given", when=When.parse(f"[{edtf}]"), value=days[0].value())


@reading
def split_day(slots: Slots) -> Reading | None:
    """The first of two days with a stroke between them that follow each other ("7/8 May")."""
    first, last = slots.get("d1"), slots.get("d")
    return _dated(Moment(_year(slots), slots.get("m"), first)) if last - first == 1 else None


@reading
def first_day(slots: Slots) -> Reading | None:
    """The first of several days that share a month."""
    return _dated(Moment(_year(slots), slots.get("m"), slots.get("d1")))


@reading
def second_day(slots: Slots) -> Reading | None:
    """The second of several days that share a month."""
    return _dated(Moment(_year(slots), slots.get("m"), slots.get("d2")))


@reading
def second_of_month(slots: Slots) -> Reading | None:
    """The last of several days after the name of their month."""
    first, last = slots.get("d1"), slots.get("d")
    return _dated(Moment(_year(slots), slots.get("m"), last)) if first < last else None


@reading
def first_of_two(slots: Slots) -> Reading | None:
    """The first of two days that share the year of the second, or the year before where it comes later in it."""
    year = _year(slots)
    earlier = year is not None and slots.get("m1") > slots.get("m")
    return _dated(Moment(year - 1 if year is not None and earlier else year, slots.get("m1"), slots.get("d1")))


@reading
def two_styles(slots: Slots) -> Reading | None:
    """One day in both calendars: the Gregorian form is taken, which is ten to thirteen days ahead."""
    month, year = slots.first("m3", "m1", "m2"), slots.first("y3", "y1", "y2")
    if month is None:
        return None
    one = Moment(slots.first("y1", "y3", "y2"), slots.first("m1", "m3", "m2"), slots.get("d1"))
    two = Moment(slots.first("y2", "y3", "y1"), slots.first("m2", "m3", "m1"), slots.get("d2"))
    if not one.possible or not two.possible:
        return None
    ahead = day_number(two.but(year=two.year or 1901)) - day_number(one.but(year=one.year or 1901))
    if ahead < -300 and (year is None or "y1" not in slots):
        return _dated(two.but(year=two.year and two.year + 1))
    if 9 <= ahead <= 13:
        return _dated(two)
    return _dated(one) if -13 <= ahead <= -9 else None


def _to_gregorian(moment: Moment) -> Moment:
    """A day given in the Julian calendar, as the Gregorian calendar has it."""
    if moment.day is None or moment.year is None or not moment.possible:
        return moment
    return on_day(day_number(moment, "julian"), "gregorian")


@reading
def month(slots: Slots) -> Reading | None:
    """The name of a month and nothing else: its year is the story's."""
    return Reading("date", Moment(month=slots.get("m")), weak=True)


@reading
def first_month(slots: Slots) -> Reading | None:
    """The first of two months that share a year, or the year before where it comes later in it."""
    year = _year(slots)
    if year is not None and slots.get("m") > slots.get("m2"):
        year -= 1
    return Reading("date", Moment(year, slots.get("m")))


@reading
def second_month(slots: Slots) -> Reading | None:
    """The second of two months that share a year."""
    return Reading("date", Moment(_year(slots), slots.get("m2")))


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
    return Reading("old", Moment(_year(slots)), weak=True)


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
    return Reading("date", Moment(_year(slots)))


@reading
def short_year(slots: Slots) -> Reading | None:
    """The last year of a range, its first digits those of the first."""
    first, last = slots.get("y"), slots.get("yy")
    size = 100 if len(slots.words("yy")) == 2 else 10
    last += first - first % size
    return Reading("date", Moment(last), weak=size == 10) if last > first else None


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
    year = _year(slots)
    return Reading("date", Moment(year, season=slots.get("s")), mod=slots.get("edge") or "", weak=year is None)


@reading
def first_season(slots: Slots) -> Reading | None:
    """The first of two seasons of one year."""
    return Reading("date", Moment(_year(slots), season=slots.get("s1")))


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
    return Reading("date", Moment(_year(slots), quarter=number)) if 0 < number < 5 else None


@reading
def half(slots: Slots) -> Reading | None:
    """A half of a year."""
    number = slots.get("o", 0)
    return Reading("date", Moment(_year(slots), half=number)) if number in (1, 2) else None


@reading
def clipped_year(slots: Slots) -> Reading | None:
    """A year without its century ("'89")."""
    return Reading("short", step=slots.get("yy"))
