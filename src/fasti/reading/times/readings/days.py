"""Readings of days: with their month and year or without, several at once, and in both calendars."""

from fasti.dates import When
from fasti.dates.calendars import calendar
from fasti.dates.extent import table
from fasti.dates.style import double_year as later_year
from fasti.errors import DateError
from fasti.reading.times.moment import Moment, astronomical, day_number, on_day
from fasti.reading.times.readings.reading import Reading, dated, mark_of, reading, year_of
from fasti.reading.times.slots import Slots

REFORM = 1583
"""The first whole year that had a Gregorian calendar."""
NEW_YEAR_IN_MARCH = (-379, -374)
BY_WEEKDAY = "the weekday is right in the Julian calendar only"


@reading
def date(slots: Slots) -> Reading | None:
    """A day, month or year with what is said of it."""
    mark = mark_of(slots)
    moment = Moment(
        year_of(slots),
        slots.get("m"),
        slots.get("d"),
        mod="APPROX" if "mark" in slots else slots.get("edge") or "",
        mark=mark,
    )
    if slots.get("style") == "julian" or "oldstyle" in slots:
        return _old_style(moment)
    if "w" in slots and (julian := _old_by_weekday(moment, slots.get("w"))):
        return julian
    return dated(moment, sure="era" in slots)


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
    return dated(Moment(year, slots.get("m"), slots.get("d")))


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
    return dated(Moment(year_of(slots), slots.get("m"), first)) if last - first == 1 else None


@reading
def first_day(slots: Slots) -> Reading | None:
    """The first of several days that share a month."""
    return dated(Moment(year_of(slots), slots.get("m"), slots.get("d1")))


@reading
def second_day(slots: Slots) -> Reading | None:
    """The second of several days that share a month."""
    return dated(Moment(year_of(slots), slots.get("m"), slots.get("d2")))


@reading
def second_of_month(slots: Slots) -> Reading | None:
    """The last of several days after the name of their month."""
    first, last = slots.get("d1"), slots.get("d")
    return dated(Moment(year_of(slots), slots.get("m"), last)) if first < last else None


@reading
def first_of_two(slots: Slots) -> Reading | None:
    """The first of two days that share the year of the second, or the year before where it comes later in it."""
    year = year_of(slots)
    earlier = year is not None and slots.get("m1") > slots.get("m")
    return dated(Moment(year - 1 if year is not None and earlier else year, slots.get("m1"), slots.get("d1")))


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
        return dated(two.but(year=two.year and two.year + 1))
    if NEW_YEAR_IN_MARCH[0] <= ahead <= NEW_YEAR_IN_MARCH[1]:  # the Old Style day is in a year that began in March
        return dated(one)
    if 9 <= ahead <= 13:
        return dated(two)
    return dated(one) if -13 <= ahead <= -9 else None


def _old_style(moment: Moment) -> Reading:
    """A date marked Old Style: a day as the Gregorian calendar has it, from when there was one."""
    if moment.day is None or moment.year is None or moment.year < REFORM or not moment.possible:
        return dated(moment)
    new = on_day(day_number(moment, "julian"), "gregorian")
    rule = str(table("words")["rule"]["converted"]).format(calendar=calendar("julian").says)
    return Reading("given", when=When.parse(new.edtf() + moment.mark, rule=rule), value=new.value(), mod=moment.mod)


@reading
def eve_of(slots: Slots) -> Reading | None:
    """The day before a day."""
    day = Moment(year_of(slots), slots.get("m"), slots.get("d"))
    return Reading("date", on_day(day_number(day) - 1)) if day.possible and day.year is not None else None


@reading
def last_day(slots: Slots) -> Reading | None:
    """The last day of a month."""
    year, month = year_of(slots), slots.get("m")
    if year is None:
        return None
    length = calendar("historical").month_length(astronomical(year), month)
    return dated(Moment(year, month, length), sure="era" in slots)


@reading
def nth_weekday(slots: Slots) -> Reading | None:
    """A day of the week counted within a month: "the second Sunday of May", "the last Friday in October"."""
    year, month, wanted = slots.get("y"), slots.get("m"), slots.get("w")
    first = day_number(Moment(year, month, 1))
    if "last" in slots:
        end = first + calendar("historical").month_length(year, month) - 1
        return Reading("date", on_day(end - (end % 7 + 1 - wanted) % 7))
    day = on_day(first + (wanted - first % 7 - 1) % 7 + 7 * (slots.get("o") - 1))
    return Reading("date", day) if (day.year, day.month) == (year, month) else None
