"""Regnal: dates by the year of a reign, as “3 Edw. IV”. The reigns are `reigns.toml`."""

from dataclasses import dataclass
from functools import cache

from fasti.dates.bounds import Bounds
from fasti.dates.calendars import Calendar
from fasti.dates.calendars.julian import CALENDAR as JULIAN
from fasti.dates.converted import years_touched
from fasti.dates.easter import easter
from fasti.dates.extent import table
from fasti.dates.feasts import feasts
from fasti.dates.style import calendar_for
from fasti.dates.when import When, day_number
from fasti.dates.write import from_day_number
from fasti.errors import DateError, NotFoundError


@dataclass(frozen=True, slots=True)
class Reign:
    """A reign by whose years texts are dated: its first and its last day (EDTF, in the calendar of the place)."""

    name: str
    first: str
    last: str
    feast: str = ""
    """The movable feast on which its years began; empty where they began on the day of the first."""
    place: str = ""
    """Where it counted, for the calendar of its days; empty for England."""


@cache
def reigns() -> dict[str, Reign]:
    """The reigns by each name in lower case, without stops."""
    named: dict[str, Reign] = {}
    for entry in table("reigns")["reign"]:
        reign = Reign(entry["names"][0], entry["first"], entry["last"], entry.get("feast", ""), entry.get("place", ""))
        for name in entry["names"]:
            named[_folded(name)] = reign
    return named


def regnal(ruler: str, year: int, month: int = 0, day: int = 0, *, words: str = "") -> When:
    """The year of a reign, or a day or a month in it.

    A year is the one or the two of ours that it touched: 3 Edward IV is `[1463..1464]`. A day is the one that lies in
    it, a month the one that does. Raises NotFoundError for an unknown ruler, DateError where the reign has no such
    year or the year no such day.
    """
    reign = reigns().get(_folded(ruler))
    if reign is None:
        raise NotFoundError("ruler", ruler, (known.name for known in reigns().values()))
    bounds = _year(reign, year)
    first, last = (_said(edge, reign) for edge in (bounds.not_before, bounds.not_after))
    rule = str(table("words")["rule"]["regnal"]).format(year=year, ruler=reign.name, first=first, last=last)
    if not month:
        text = years_touched(bounds, _calendar_at(reign, reign.first))
        return When.parse(text, calendar=_calendar_at(reign, text).name, words=words, rule=rule)
    stem = "-".join(f"{part:02d}" for part in (month, day) if part)
    began = int(reign.first[:4]) + year - 1
    for text in (f"{began:04d}-{stem}", f"{began + 1:04d}-{stem}"):
        when = When.parse(text, calendar=_calendar_at(reign, text).name, words=words, rule=rule)
        if when.bounds.meet(bounds).possible:
            return when
    raise DateError(f"{stem} does not lie in year {year} of {reign.name}", mend=rule)


def _year(reign: Reign, year: int) -> Bounds:
    """The first and the last day of a year of a reign."""
    first, last = _year_start(reign, year), day_number(reign.last, _calendar_at(reign, reign.last).name)
    if year < 1 or first > last:
        raise DateError(f"{reign.name} had no year {year}", mend=f"the reign ran from {reign.first} to {reign.last}")
    return Bounds(first, min(last, _year_start(reign, year + 1) - 1))


def _year_start(reign: Reign, year: int) -> int:
    """The first day of a year: in the calendar that the reign began in, so that a reform makes no year shorter."""
    began, month, day = (int(part) for part in reign.first.split("-"))
    if reign.feast:
        return easter(began + year - 1, JULIAN) + int(feasts()[reign.feast.lower()]["easter"])
    return _calendar_at(reign, reign.first).day_number(began + year - 1, month, day)


def _calendar_at(reign: Reign, text: str) -> Calendar:
    """The calendar that the place of a reign had on a day."""
    return calendar_for(reign.place or table("reigns")["place"], text)[0]


def _said(number: int | None, reign: Reign) -> str:
    """A day number as the place of a reign called it."""
    if number is None:
        return ""
    name = _calendar_at(reign, from_day_number(number, "gregorian")).name
    return When.parse(from_day_number(number, name), calendar=name).say()


def _folded(name: str) -> str:
    return " ".join(name.lower().replace(".", " ").split())
