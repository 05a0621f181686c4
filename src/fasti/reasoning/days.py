"""Days in words: dates and bounds as a person would write them."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from fasti.dates import Bounds, When
from fasti.dates.calendars import calendar

_ROUGH = re.compile(r"([^\[\]{}/~?%]+)([~?%])")
_CHOICE = re.compile(r"\[([^.,\]]+(?:,[^.,\]]+)+)\]")
_SEASON = re.compile(r"(-?\d{4})-2([1-4])")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")
_MARKS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


@cache
def english() -> dict[str, Any]:
    """The English wording: `says.toml`."""
    return tomllib.loads(files("fasti.reasoning").joinpath("says.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=65536)
def in_words(when: When) -> str:
    """A date as people write it: “23 October 1926”, “about 1892”, “1905 or 1906”, “spring 1921”, “1905 or earlier”."""
    return _edtf(when.edtf) or bounds_in_words(when.bounds)


@lru_cache(maxsize=65536)
def on_in_words(when: When) -> str:
    """The same with the word that goes before it: “on 23 October 1926”, “in spring 1921”, “by 1905”."""
    bounds, words = when.bounds, in_words(when)
    if words.endswith(" or earlier"):
        return f"by {words.removesuffix(' or earlier')}"
    if words.startswith(("about", "perhaps", "between")):
        return words
    return f"on {words}" if bounds.exact else f"in {words}"


@lru_cache(maxsize=65536)
def bounds_in_words(bounds: Bounds) -> str:
    """Bounds as people write them: a day, a month, a year, “between 1905 and 1907”, “1925 or later”, “unknown”."""
    first, last = bounds.not_before, bounds.not_after
    if first is None and last is None:
        return "unknown"
    if last is None or first is None:
        return f"{_opens(first)} or later" if first is not None else f"{_closes(last)} or earlier"
    if one := _one(first, last):
        return one
    opens, closes = ends_in_words(first, last)
    return f"between {opens} and {closes}"


def ends_in_words(first: int, last: int) -> tuple[str, str]:
    """The first and the last day of a stretch: each as the month or year that begins or ends with it.

    Only where that month or year does not hold the other end too: “1 November 1925” and “5 November 1925”, not
    “November 1925” and “5 November 1925”.
    """
    opens, closes = calendar("historical").date(first), calendar("historical").date(last)
    if opens[:2] == closes[:2]:
        return day_in_words(first), day_in_words(last)
    if opens[0] == closes[0]:
        return _opens(first, whole_year=False), _closes(last, whole_year=False)
    return _opens(first), _closes(last)


def day_in_words(day: int) -> str:
    """A day number as day, month and year of the historical calendar."""
    year, month, number = calendar("historical").date(day)
    return f"{number} {_month(month)} {_year(year)}"


def _edtf(text: str) -> str:
    if rough := _ROUGH.fullmatch(text):
        inner = _edtf(rough[1]) or bounds_in_words(When.parse(rough[1]).bounds)
        return _MARKS[rough[2]] + inner
    if choice := _CHOICE.fullmatch(text):
        return " or ".join(in_words(When.parse(part)) for part in choice[1].split(","))
    if season := _SEASON.fullmatch(text):
        return f"{english()['months']['seasons'][int(season[2]) - 1]} {_year(int(season[1]))}"
    if decade := _DECADE.fullmatch(text):
        return f"the {decade[1]}0s"
    if century := _CENTURY.fullmatch(text):
        return f"the {_ordinal(int(century[1]) + 1)} century"
    return ""


def _one(first: int, last: int) -> str:
    """The day, month or year that the bounds are exactly; empty where they are none."""
    if first == last:
        return day_in_words(first)
    year, month, day = calendar("historical").date(first)
    next_year, next_month, next_day = calendar("historical").date(last + 1)
    if day != 1 or next_day != 1:
        return ""
    if (next_year, next_month) == (year + month // 12, month % 12 + 1):
        return f"{_month(month)} {_year(year)}"
    return _year(year) if (month, next_month, next_year) == (1, 1, year + 1) else ""


def _opens(day: int, *, whole_year: bool = True) -> str:
    """The first day of a stretch, or the month or (if that will do) the year that begins with it."""
    year, month, number = calendar("historical").date(day)
    if number != 1:
        return day_in_words(day)
    return _year(year) if whole_year and month == 1 else f"{_month(month)} {_year(year)}"


def _closes(day: int | None, *, whole_year: bool = True) -> str:
    """The last day of a stretch, or the month or (if that will do) the year that ends with it."""
    if day is None:
        return "unknown"
    year, month, _ = calendar("historical").date(day)
    _, next_month, next_number = calendar("historical").date(day + 1)
    if next_number != 1:
        return day_in_words(day)
    return _year(year) if whole_year and next_month == 1 else f"{_month(month)} {_year(year)}"


def _month(number: int) -> str:
    return str(english()["months"]["names"][number - 1])


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
