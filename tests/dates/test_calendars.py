"""Calendars: day numbers there and back, and the days that convertdate gives."""

import random
from collections.abc import Callable
from math import floor
from types import ModuleType
from typing import Any

import pytest
from convertdate import (
    armenian,
    coptic,
    french_republican,
    gregorian,
    hebrew,
    indian_civil,
    islamic,
    julian,
    persian,
    positivist,
)
from hypothesis import given
from hypothesis import strategies as st

from fasti.dates.calendars import Calendar, calendar, calendars
from fasti.errors import DateError, NotFoundError

FIRST_YEAR, LAST_YEAR = -9999, 9999
GREGORIAN, JULIAN = calendar("gregorian"), calendar("julian")
FAR_BACK, FAR_ON = GREGORIAN.day_number(FIRST_YEAR), GREGORIAN.day_number(LAST_YEAR, 12, 31)


@pytest.mark.parametrize(
    ("name", "date", "day_number"),
    [
        ("gregorian", (2000, 1, 1), 2451545),
        ("gregorian", (1858, 11, 17), 2400001),
        ("gregorian", (-4713, 11, 24), 0),
        ("julian", (-4712, 1, 1), 0),
        ("julian", (1582, 10, 4), 2299160),
        ("julian", (1917, 10, 25), 2421540),
        ("historical", (1582, 10, 4), 2299160),
        ("historical", (1582, 10, 15), 2299161),
        ("historical", (1582, 10, 5), 2299161),
        ("hebrew", (5784, 1, 1), 2460204),
        ("hebrew", (5708, 9, 5), 2432686),
        ("islamic", (1, 1, 1), 1948440),
        ("french-republican", (2, 11, 9), 2376513),
        ("french-republican", (8, 2, 18), 2378444),
        ("byzantine", (6961, 9, 29), 2251915),
        ("byzantine", (7208, 1, 1), 2341861),
        ("ab-urbe-condita", (710, 3, 15), 1705426),
        ("coptic", (1, 1, 1), 1825030),
        ("bahai", (1, 1, 1), 2394647),
        ("bahai", (150, 16, 3), 2449355),
        ("persian", (1304, 1, 1), 2424231),
        ("spanish-era", (1422, 1, 1), 2226564),
    ],
)
def test_a_day_has_the_number_that_the_literature_gives(name: str, date: tuple[int, int, int], day_number: int) -> None:
    assert calendar(name).day_number(*date) == day_number


@pytest.mark.parametrize("name", sorted(calendars()))
def test_day_numbers_go_there_and_back(name: str) -> None:
    counted = calendar(name)
    draw = random.Random(name)
    first = FAR_BACK if counted.first is None else counted.first
    last = FAR_ON if counted.last is None else counted.last
    for _ in range(2000):
        number = draw.randint(first, last)
        date = counted.date(number)
        assert counted.has(*date)
        assert counted.check(*date) == number


@given(st.integers(FAR_BACK, FAR_ON), st.sampled_from(sorted(calendars())))
def test_a_later_day_is_a_later_date(number: int, name: str) -> None:
    counted = calendar(name)
    if (counted.first is None or number >= counted.first) and (counted.last is None or number < counted.last):
        assert counted.date(number) < counted.date(number + 1)


def _hebrew(year: int, month: int, day: int) -> tuple[int, int, int]:
    """convertdate counts from Nisan, Fasti from Tishri."""
    extra = calendar("hebrew").months_in(year) - 12
    return year, month - 6 if month > 6 else month + 6 + extra, day


def _same(*date: int) -> tuple[int, ...]:
    return date


# convertdate counts the last day of every fourth century to the wrong Positivist year, and gives the Bahá’í years
# before 2015 the New Year's days of the rule that was made then: those days are left out.
PEERS: dict[str, tuple[ModuleType, Callable[..., tuple[int, ...]], int, int]] = {
    "gregorian": (gregorian, _same, GREGORIAN.day_number(1), FAR_ON),
    "julian": (julian, _same, 1, FAR_ON),
    "hebrew": (hebrew, _hebrew, 348000, FAR_ON),
    "islamic": (islamic, _same, 1948440, FAR_ON),
    "french-republican": (french_republican, _same, 2375840, 2375840 + 14 * 365),
    "coptic": (coptic, _same, 1825030, FAR_ON),
    "armenian": (armenian, _same, 1922868, FAR_ON),
    "indian-civil": (indian_civil, _same, GREGORIAN.day_number(79, 3, 22), FAR_ON),
    "positivist": (positivist, _same, GREGORIAN.day_number(1789), GREGORIAN.day_number(2000, 12, 30)),
    "persian": (persian, _same, 2424231, 2496913),
}


SLOW_PEERS = ("french-republican", "persian")


@pytest.mark.parametrize("name", sorted(PEERS))
def test_convertdate_gives_the_same_day(name: str) -> None:
    _compare(name, days=100 if name in SLOW_PEERS else 10_000)


@pytest.mark.soak
@pytest.mark.parametrize("name", SLOW_PEERS)
def test_convertdate_gives_the_same_ten_thousand_days(name: str) -> None:
    _compare(name, days=10_000)


def _compare(name: str, days: int) -> None:
    peer, translated, first, last = PEERS[name]
    draw = random.Random(name)
    for _ in range(days):
        number = draw.randint(first, last)
        assert translated(*_peer_date(peer, number)) == calendar(name).date(number), number


def _peer_date(peer: ModuleType, number: int) -> tuple[Any, ...]:
    """What convertdate makes of the midnight with which the day begins."""
    return tuple(floor(part) for part in peer.from_jd(number - 0.5)[:3])


def test_months_are_known_by_their_spellings() -> None:
    assert calendar("french-republican").month("nivose", 8) == 4
    assert calendar("hebrew").month("Marcheshvan", 5784) == 2
    assert calendar("byzantine").month("May", 6961) == 9
    assert calendar("islamic").month("Rabi' al-Awwal", 1332) == 3


def test_adar_of_a_leap_year_is_the_second() -> None:
    assert calendar("hebrew").month("Adar", 5784) == 7
    assert calendar("hebrew").month("Adar", 5783) == 6


def test_every_calendar_has_as_many_names_as_months() -> None:
    for name, counted in calendars().items():
        for year in range(1180, 1200):
            assert len(counted.month_names(year)) == counted.months_in(year), name


def test_a_day_that_is_not_there_is_refused() -> None:
    with pytest.raises(DateError, match="no day 6 in month 13 of 8"):
        calendar("french-republican").check(8, 13, 6)
    with pytest.raises(DateError, match="no month 13"):
        GREGORIAN.check(1900, 13, 1)
    with pytest.raises(DateError, match="outside the time"):
        calendar("islamic").check(0, 1, 1)


def test_an_unknown_calendar_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="gregorian"):
        calendar("gregorean")


def test_a_calendar_says_what_it_is() -> None:
    assert repr(calendar("julian")) == "<Calendar julian>"
    assert isinstance(calendar("julian"), Calendar)
