"""Style: in which calendar, and from which New Year's day, a bare date counts at a place.

The rule: a place keeps the Julian calendar to the day that `reforms.toml` gives, and has the Gregorian from the next.
A date that falls on both sides of the change, or on a day that was left out, is taken as Julian. Where nothing is
known of a place, the historical calendar is taken.
"""

from dataclasses import dataclass
from functools import cache

from fasti.dates.calendars import Calendar, calendar
from fasti.dates.easter import easter
from fasti.dates.edtf import parse
from fasti.dates.extent import bounds_of, table
from fasti.dates.when import When, day_number
from fasti.errors import DateError

HISTORICAL, GREGORIAN, JULIAN = calendar("historical"), calendar("gregorian"), calendar("julian")


@dataclass(frozen=True, slots=True)
class NewYear:
    """The day on which years began, kept to the day `to`. `day` is “MM-DD” or “easter”; `sets` is behind or ahead."""

    to: str
    day: str
    sets: str


@dataclass(frozen=True, slots=True)
class Reform:
    """When a place left the Julian calendar, and on which days its years began before."""

    place: str
    last_julian: str
    first_gregorian: str
    new_year: tuple[NewYear, ...]
    source: str


@cache
def reforms() -> dict[str, Reform]:
    """The reforms by each name of a place, in lower case."""
    named: dict[str, Reform] = {}
    for entry in table("reforms")["reform"]:
        new_year = tuple(NewYear(**rule) for rule in entry.get("new_year", ()))
        reform = Reform(entry["place"], entry["last_julian"], entry["first_gregorian"], new_year, entry["source"])
        for name in (entry["place"], *entry.get("also", ())):
            named[name.lower()] = reform
    return named


def reform_at(place: str) -> Reform | None:
    """The reform of a place: by its whole name, else by the last known part of “Tver, Russia”; None where unknown."""
    known = reforms()
    names = [place, *reversed(place.split(","))]
    return next((known[name] for part in names if (name := part.strip().lower()) in known), None)


def calendar_for(place: str, when: When | str) -> tuple[Calendar, str]:
    """The calendar that a bare date counts in at a place, and the sentence that says why.

    `when` is the date as it is printed (its own calendar is not looked at). The calendar is the historical one wherever
    that gives the same days, so that equal dates stay equal.
    """
    reform = reform_at(place)
    if reform is None:
        return HISTORICAL, _rule("unknown_place", place=place) if place else _rule("no_place")
    tree = parse(str(when))
    if _new(str(when), reform):
        chosen, sentence = GREGORIAN, _rule("gregorian", place=reform.place, day=_said(reform.first_gregorian))
    else:
        chosen, sentence = JULIAN, _rule("julian", place=reform.place, day=_said(reform.last_julian, "julian"))
    try:
        same = bounds_of(tree, HISTORICAL) == bounds_of(tree, chosen)
    except DateError:
        same = False
    return (HISTORICAL if same else chosen), sentence


def _new(edtf: str, reform: Reform) -> bool:
    """Whether the whole of a date, read as Gregorian, lies in the time of the Gregorian calendar."""
    try:
        first = bounds_of(parse(edtf), GREGORIAN).not_before
    except DateError:
        return False
    return first is not None and first >= day_number(reform.first_gregorian, "gregorian")


def in_style_of(place: str, edtf: str, *, words: str = "") -> When:
    """A bare date as it counts at a place, with the rule that chose its calendar."""
    chosen, rule = calendar_for(place, edtf)
    return When.parse(edtf, calendar=chosen.name, words=words, rule=rule)


def double_year(first: int, second: str) -> int:
    """The later year of “1641/2”, “1641/42” or “1699/1700”: the one that begins on 1 January.

    `second` are the digits behind the stroke. DateError unless it is the year after the first.
    """
    later = first + 1
    if not second.isdigit() or not str(later).endswith(second):
        raise DateError(
            f"{first}/{second} is no double year", mend=f"the second is {later}, in full or by its last digits"
        )
    return later


def year_from_january(place: str, year: int, month: int, day: int) -> tuple[int, str]:
    """The year that begins on 1 January, of a day whose printed year began on the place's own New Year's day.

    The second value is the sentence that says why; empty where the printed year stands. In England 3 February 1641
    was in our 1642, in Russia 3 September 1641 in our 1640.
    """
    reform = reform_at(place)
    for rule in reform.new_year if reform else ():
        to_year, to_month, to_day = (int(part) for part in rule.to.split("-"))
        moved = year + _moves(rule, year, month, day)
        if (max(moved, year), month, day) <= (to_year, to_month, to_day):
            if moved == year:
                return year, ""
            said = rule.day.capitalize() if rule.day == "easter" else _said(f"2000-{rule.day}").removesuffix(" 2000")
            return moved, _rule(
                rule.sets, place=reform.place if reform else place, day=said, to=_said(rule.to, "julian")
            )
    return year, ""


def _moves(rule: NewYear, year: int, month: int, day: int) -> int:
    """How many years the printed year is off: 1 before a day that sets behind, −1 from a day that sets ahead."""
    if rule.sets == "behind":
        return int((month, day) < _new_year_day(rule, year + 1) and month < 7)
    return -int((month, day) >= _new_year_day(rule, year))


def _new_year_day(rule: NewYear, year: int) -> tuple[int, int]:
    if rule.day == "easter":
        return JULIAN.date(easter(year, JULIAN))[1:]
    month, day = rule.day.split("-")
    return int(month), int(day)


def _said(day: str, name: str = "historical") -> str:
    return When.parse(day, calendar=name).say().split(" (")[0]


def _rule(name: str, **filled: str) -> str:
    return str(table("words")["rule"][name]).format(**filled)
