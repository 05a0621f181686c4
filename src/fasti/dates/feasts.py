"""Feasts: “Michaelmas 1431”, “the Tuesday after Easter”, as days of a calendar. The feasts are `feasts.toml`."""

from functools import cache
from typing import Any

from fasti.dates.calendars import calendar
from fasti.dates.easter import easter
from fasti.dates.extent import table
from fasti.dates.when import DEFAULT_CALENDAR, When
from fasti.dates.write import from_day_number, year_text
from fasti.errors import NotFoundError

LEAP_FEBRUARY = 29


@cache
def feasts() -> dict[str, dict[str, Any]]:
    """The entries of `feasts.toml` by every name in lower case, with and without “the”."""
    named: dict[str, dict[str, Any]] = {}
    for entry in table("feasts")["feast"]:
        for name in names_of(entry):
            named[name.lower()] = entry
            named[name.lower().removeprefix("the ")] = entry
    return named


def names_of(entry: dict[str, Any]) -> list[str]:
    """The names of a feast; a saint's day has that of the saint, with and without “Day”."""
    names = list(entry["names"])
    for name in entry["names"]:
        if name.startswith(("St ", "Sts ")) and not name.endswith("Day"):
            names += [f"{name}'s Day"] + ([f"{name}' Day"] if name.endswith("s") else [])
    return list(dict.fromkeys(names))


@cache
def church_times() -> tuple[dict[str, Any], ...]:
    """The stretches of the church year and the terms of `feasts.toml`."""
    return tuple(table("feasts")["time"])


def church_time(name: str, year: int, *, calendar_name: str = DEFAULT_CALENDAR, words: str = "") -> When:
    """Some time in a stretch of the church year (Lent, Holy Week) or a term; NotFoundError lists the known names."""
    entry = next((one for one in church_times() if name.lower() in (known.lower() for known in one["names"])), None)
    if entry is None:
        raise NotFoundError("time of the church year", name, (known["names"][0] for known in church_times()))
    if "months" in entry:
        first, last = (f"{year_text(year)}-{month:02d}" for month in entry["months"])
    else:
        days = (_day_number(entry[edge], year, calendar_name) for edge in ("first", "last"))
        first, last = (from_day_number(day, calendar_name) for day in days)
    return When.parse(f"[{first}..{last}]", calendar=calendar_name, words=words)


def feast(name: str, year: int, *, calendar_name: str = DEFAULT_CALENDAR, words: str = "") -> When:
    """The day of a feast in a year, by the computus of the calendar; NotFoundError lists the known names."""
    entry = feasts().get(name.lower().replace("’", "'"))
    if entry is None:
        raise NotFoundError("feast", name, (known["names"][0] for known in table("feasts")["feast"]))
    number = _day_number(entry, year, calendar_name)
    return When.parse(from_day_number(number, calendar_name), calendar=calendar_name, words=words)


def _day_number(entry: dict[str, Any], year: int, calendar_name: str) -> int:
    counted = calendar(calendar_name)
    if "easter" in entry:
        return easter(year, counted) + int(entry["easter"])
    if "monday_after" in entry:
        month, day = entry["monday_after"].split("-")
        number = counted.day_number(year, int(month), int(day))
        return number + 7 - number % 7
    fixed = entry if "day" in entry else entry["sundays_before"]
    month, day = fixed["day"].split("-")
    number = counted.day_number(year, int(month), int(day))
    if "nth" not in fixed:
        leaps = "leap" in fixed and counted.month_length(year, 2) == LEAP_FEBRUARY
        return number + int(leaps)
    last_sunday = number - 1 - number % 7
    return last_sunday - 7 * (int(fixed["nth"]) - 1)
