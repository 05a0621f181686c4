"""Feasts: “Michaelmas 1431”, “the Tuesday after Easter”, as days of a calendar. The feasts are `feasts.toml`."""

from functools import cache
from typing import Any

from fasti.dates.calendars import calendar
from fasti.dates.easter import easter
from fasti.dates.extent import table
from fasti.dates.when import DEFAULT_CALENDAR, When
from fasti.dates.write import from_day_number
from fasti.errors import NotFoundError


@cache
def feasts() -> dict[str, dict[str, Any]]:
    """The entries of `feasts.toml` by every name in lower case, with and without “the”."""
    named: dict[str, dict[str, Any]] = {}
    for entry in table("feasts")["feast"]:
        for name in entry["names"]:
            named[name.lower()] = entry
            named[name.lower().removeprefix("the ")] = entry
    return named


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
    fixed = entry if "day" in entry else entry["sundays_before"]
    month, day = fixed["day"].split("-")
    number = counted.day_number(year, int(month), int(day))
    if "nth" not in fixed:
        return number
    last_sunday = number - 1 - number % 7
    return last_sunday - 7 * (int(fixed["nth"]) - 1)
