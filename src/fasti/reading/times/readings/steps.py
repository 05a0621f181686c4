"""Readings of what is reckoned from where the story stands, or from the day of writing."""

from fasti.reading.times.moment import Moment
from fasti.reading.times.readings.reading import Reading, reading
from fasti.reading.times.slots import Slots
from fasti.reading.times.words import values

OLDEST = 120
PARTS = {"half": 0.5, "quarter": 0.25, "three": 0.75, "more": 1.5}
"""The slots that say how much of a unit is meant."""


@reading
def step(slots: Slots) -> Reading | None:
    """So many units before or after where the story stands: "two years later", "a week before", "the day after"."""
    unit, direction, count = slots.get("u"), slots.get("dir"), slots.get("n", 1)
    count = next((part for name, part in PARTS.items() if name in slots), count)
    if unit == "Y" and count != int(count):
        count, unit = count * 12, "M"
    return Reading("step", step=count * direction, unit=unit, mod="LESS_THAN" if "less" in slots else "")


@reading
def vague_step(slots: Slots) -> Reading | None:
    """Some units before or after where the story stands; `bare` where nothing at all is said of how many."""
    unit = values()["UNITS"][slots.words("vague").lower()]
    return Reading("vague", step=slots.get("dir"), unit=unit if slots.get("bare") else "")


@reading
def vague_after(slots: Slots) -> Reading | None:
    """Some time after where the story stands."""
    return Reading("vague", step=slots.get("dir"))


@reading
def age(slots: Slots) -> Reading | None:
    """The year in which somebody was so many years old."""
    years = slots.get("n")
    return Reading("age", step=years, unit="Y", value=f"P{years:g}Y", type="DURATION") if 0 < years < OLDEST else None


@reading
def year_of_life(slots: Slots) -> Reading | None:
    """So manieth year of a life: in it one is a year less old."""
    years = slots.get("o")
    return Reading("age", step=years - 1, unit="Y", value=f"P{years}Y", type="DURATION") if 9 < years < OLDEST else None


@reading
def birthday(slots: Slots) -> Reading | None:
    """The day on which somebody became so many years old."""
    return Reading("age", step=slots.get("o"), unit="D")


@reading
def near(slots: Slots) -> Reading | None:
    """The unit next to the one where the story stands, or the same: "the following day", "that year"."""
    return Reading("near", step=slots.get("step"), unit=slots.get("u"), mod=slots.get("edge", ""))


@reading
def near_month(slots: Slots) -> Reading | None:
    """A month or day of a year that is named by its place in the story: "March of that year"."""
    moment = Moment(month=slots.get("m"), day=slots.get("d"), season=slots.get("s", ""))
    return Reading("within", moment, step=slots.get("step"), unit="Y", mod=slots.get("edge", ""))


@reading
def near_day(slots: Slots) -> Reading | None:
    """A day of the month where the story stands: "the 27th of the month"."""
    day = slots.get("d")
    return Reading("within", Moment(day=day), step=slots.get("step", 0), unit="M") if day < 32 else None


@reading
def ago(slots: Slots) -> Reading | None:
    """So many units before the words are written or spoken."""
    return Reading("ago", step=-slots.get("n", 1), unit=slots.get("u"))


@reading
def vague_ago(slots: Slots) -> Reading | None:
    """Some time before the words are written or spoken."""
    del slots
    return Reading("fixed", value="PAST_REF")


@reading
def today(slots: Slots) -> Reading | None:
    """The day of writing, or one beside it."""
    return Reading("today", step=slots.get("step"), unit="D")


@reading
def weekday(slots: Slots) -> Reading | None:
    """A day of the week."""
    return Reading("weekday", Moment(weekday=slots.get("w")), step=slots.get("step", 9), weak="step" not in slots)


@reading
def month_off(slots: Slots) -> Reading | None:
    """A month before or after the one of writing, by its name: "last May"."""
    return Reading("month_off", Moment(month=slots.get("m")), step=slots.get("step"))


@reading
def day_off(slots: Slots) -> Reading | None:
    """A day of the last or the next month of a name: "the 12th of October last"."""
    return Reading("month_off", Moment(month=slots.get("m"), day=slots.get("d")), step=slots.get("step"))


@reading
def season_off(slots: Slots) -> Reading | None:
    """A season before or after where the story stands."""
    return Reading("season_off", Moment(season=slots.get("s")), step=slots.get("step"))


@reading
def weekend(slots: Slots) -> Reading | None:
    """The end of a week."""
    return Reading("weekend", step=slots.get("step", 0), unit="W", manner=slots.get("manner", ""))


@reading
def quarter_off(slots: Slots) -> Reading | None:
    """A quarter of the year of writing."""
    if "o" in slots:
        return Reading("date", Moment(quarter=slots.get("o")), manner=slots.get("manner", ""))
    return Reading("quarter_off", step=slots.get("step"))


@reading
def edge_of(slots: Slots) -> Reading | None:
    """The beginning, middle or end of the year or month where the story stands."""
    return Reading("near", step=slots.get("step", 0), unit=slots.get("u"), mod=slots.get("edge", ""))


@reading
def present(slots: Slots) -> Reading | None:
    """Now, whenever that is."""
    return Reading("fixed", value="PRESENT_REF", manner=slots.get("manner", ""))


@reading
def past(slots: Slots) -> Reading | None:
    """At some time gone by."""
    return Reading("fixed", value="PAST_REF", manner=slots.get("manner", ""))


@reading
def future(slots: Slots) -> Reading | None:
    """At some time to come."""
    return Reading("fixed", value="FUTURE_REF", manner=slots.get("manner", ""))


@reading
def that_time(slots: Slots) -> Reading | None:
    """The time that the story has reached, named without a unit."""
    del slots
    return Reading("that_time", manner="history")
