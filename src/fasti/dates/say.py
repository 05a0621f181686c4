"""Say: dates and bounds in English, for people. The words are `words.toml` and `seasons.toml`."""

import re
from functools import lru_cache

from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar, calendar
from fasti.dates.edtf import Date, DateSet, Edtf, Range
from fasti.dates.extent import bounds_of, table
from fasti.dates.write import date_of, range_of

_decade = re.compile(r"([1-9][0-9]{2}|0[1-9][0-9])X").fullmatch
_century = re.compile(r"([0-9]{2})XX").fullmatch


def say(value: Edtf, counted: Calendar) -> str:
    """A date or a set: “23 October 1926”, “1920s”, “about 1892”, “1905 or 1906”, “between 1905 and 1907”, “44 BC”."""
    if isinstance(value, Date):
        return _marked(value, counted)
    if isinstance(value, DateSet):
        return _set(value, counted)
    return _between(bounds_of(value, counted), counted)


@lru_cache(maxsize=8192)
def say_bounds(bounds: Bounds, calendar_name: str = "historical") -> str:
    """Bounds: “23 October 1926”, “some time in 1925”, “1925 or later”, “between May 1904 and 3 June 1905”, “unknown”.

    Day numbers are told in the calendar named, which is the historical one unless said otherwise.
    """
    if not bounds.possible:
        return _phrase("never")
    if bounds == Bounds():
        return _phrase("unknown")
    counted = calendar(calendar_name)
    value = date_of(bounds, counted)
    words = say(value, counted)
    if isinstance(value, DateSet) or value.day or ("X" in value.year and not _year(value.year)):
        return words
    return _phrase("whole_the" if "X" in value.year else "whole").format(words)


def _between(bounds: Bounds, counted: Calendar) -> str:
    return _phrase("unknown") if bounds == Bounds() else _range(range_of(bounds, counted), counted, "between")


def _phrase(name: str) -> str:
    phrase: str = table("words")["phrase"][name]
    return phrase


def _marked(date: Date, counted: Calendar) -> str:
    """A date with “about” or “perhaps” before it, as its marks want."""
    words = _date(date, counted)
    if date.digits or "~" in date.marks or "%" in date.marks:
        words = _phrase("about").format(words)
    if "?" in date.marks or "%" in date.marks:
        words = _phrase("doubtful").format(words)
    return words


def _date(date: Date, counted: Calendar) -> str:
    """A date without its marks."""
    month, day = (part if part != "XX" else "" for part in (date.month, date.day))
    if not month and not day and (words := _year(date.year)):
        return words
    if "X" in date.year or "X" in month or "X" in day or (day and not month):
        return _between(bounds_of(Date(date.year, date.month, date.day), counted), counted)
    if month > "20":
        return _phrase("group").format(table("seasons")[str(int(month))]["says"], _year(date.year))
    clock = f", {date.time[1:]}" if date.time else ""
    return " ".join(_parts(Date(date.year, month, day))) + clock


def _parts(date: Date) -> tuple[str, ...]:
    """Day, month and year of a date whose digits are known, as words; those that it lacks left out."""
    day = (str(int(date.day)),) if date.day else ()
    month = (table("words")["months"][int(date.month) - 1],) if date.month else ()
    return *day, *month, _year(date.year)


def _year(text: str) -> str:
    """A year, a decade or a century; empty where words do not say it."""
    words = table("words")["year"]
    if found := _decade(text):
        return str(words["decade"].format(f"{int(found[1])}0"))
    if found := _century(text):
        return str(words["century"].format(ordinal(int(found[1]) + 1)))
    if "X" in text:
        return ""
    digits, _, exponent = text.lstrip("Y").partition("E")
    year = int(digits) * 10 ** int(exponent or 0)
    if year <= 0:
        return str(words["bc"].format(1 - year))
    return str(words["ad"].format(year)) if year < 100 else str(year)


def ordinal(number: int) -> str:
    """“1st”, “2nd”, “11th”, “21st”."""
    endings = table("words")["ordinals"]
    last = number % 10
    return f"{number}{endings[last] if last < len(endings) and number % 100 // 10 != 1 else endings[0]}"


def _set(value: DateSet, counted: Calendar) -> str:
    if len(value.members) == 1 and isinstance(member := value.members[0], Range) and not value.every:
        return _range(member, counted, "between")
    parts = [_range(m, counted, "through") if isinstance(m, Range) else _marked(m, counted) for m in value.members]
    if len(parts) == 1:
        return parts[0]
    joint = _phrase("all_of" if value.every else "one_of")
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"


def _range(value: Range, counted: Calendar, phrase: str) -> str:
    if value.first is None:
        return _phrase("earlier").format(_marked(value.last, counted)) if value.last else ""
    if value.last is None:
        return _phrase("later").format(_marked(value.first, counted))
    return _phrase(phrase).format(_shortened(value.first, value.last, counted), _marked(value.last, counted))


def _shortened(first: Date, last: Date, counted: Calendar) -> str:
    """The first of two dates without what it shares with the second: “3” of “3 and 5 June 1905”."""
    words = _marked(first, counted)
    plain = not first.marks and not last.marks and bool(first.month and last.month)
    if not plain or bool(first.day) != bool(last.day) or "X" in f"{first}{last}" or max(first.month, last.month) > "20":
        return words
    mine, others = list(_parts(first)), list(_parts(last))
    while len(mine) > 1 and mine[-1] == others[-1]:
        mine.pop()
        others.pop()
    return " ".join(mine)
