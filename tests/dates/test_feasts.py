"""Feasts, Easter and Roman days: the name and the year in, the day out."""

import pytest
from convertdate import holidays

from fasti.dates.calendars import calendar
from fasti.dates.easter import easter, gregorian_easter, julian_easter
from fasti.dates.feasts import feast, feasts
from fasti.dates.roman import roman_day
from fasti.errors import DateError, NotFoundError


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1583, (4, 10)),
        (1700, (4, 11)),
        (1818, (3, 22)),
        (1943, (4, 25)),
        (1954, (4, 18)),
        (1981, (4, 19)),
        (2000, (4, 23)),
        (2025, (4, 20)),
    ],
)
def test_easter_of_the_west(year: int, day: tuple[int, int]) -> None:
    assert gregorian_easter(year)[1:] == day


@pytest.mark.parametrize(
    ("year", "day"), [(325, (4, 18)), (1066, (4, 16)), (1431, (4, 1)), (1582, (4, 15)), (1917, (4, 2)), (2025, (4, 7))]
)
def test_easter_of_the_east(year: int, day: tuple[int, int]) -> None:
    assert julian_easter(year)[1:] == day


def test_both_computi_are_those_of_convertdate() -> None:
    for year in range(1583, 3000):
        assert gregorian_easter(year)[1:] == holidays.easter(year, church="western")[1:]
        assert calendar("gregorian").date(easter(year, calendar("julian"))) == holidays.easter(year, church="orthodox")


def test_easter_is_a_sunday_in_its_season() -> None:
    for year in range(300, 3000):
        for name in ("julian", "historical", "gregorian"):
            number = easter(year, calendar(name))
            assert number % 7 == 6
            assert (3, 22) <= calendar(name).date(number)[1:] <= (4, 25)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Michaelmas", 1431, "1431-09-29"),
        ("Easter", 1431, "1431-04-01"),
        ("Easter Monday", 1916, "1916-04-24"),
        ("Ash Wednesday", 2025, "2025-03-05"),
        ("Whitsun", 1917, "1917-05-27"),
        ("Corpus Christi", 1264, "1264-06-19"),
        ("the Annunciation", 1500, "1500-03-25"),
        ("annunciation", 1500, "1500-03-25"),
        ("St Crispin’s Day", 1415, "1415-10-25"),
        ("Advent Sunday", 2022, "2022-11-27"),
        ("Advent Sunday", 2023, "2023-12-03"),
    ],
)
def test_a_feast_has_its_day(name: str, year: int, day: str) -> None:
    assert feast(name, year).edtf == day


def test_a_feast_of_the_east_keeps_its_calendar_and_words() -> None:
    when = feast("Easter", 1917, calendar_name="julian", words="Easter 1917")
    assert (when.edtf, when.calendar, when.words) == ("1917-04-02", "julian", "Easter 1917")


def test_every_feast_falls_in_its_year() -> None:
    for name in feasts():
        assert feast(name, 1450).edtf.startswith("1450-")


def test_an_unknown_feast_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="Michaelmas"):
        feast("Michelmas", 1431)


@pytest.mark.parametrize(
    ("mark", "month", "year", "before", "day"),
    [
        ("ides", 3, -43, 1, "-0043-03-15"),
        ("ides", 4, 1200, 1, "1200-04-13"),
        ("ides", 3, 1200, 2, "1200-03-14"),
        ("nones", 7, 64, 1, "0064-07-07"),
        ("nones", 8, 1200, 3, "1200-08-03"),
        ("kalends", 4, 1200, 1, "1200-04-01"),
        ("kalends", 4, 1200, 3, "1200-03-30"),
        ("kalends", 1, 1200, 2, "1199-12-31"),
        ("kalends", 3, 1201, 6, "1201-02-24"),
        ("kalends", 3, 1200, 6, "[1200-02-24,1200-02-25]"),
        ("kalends", 3, 1200, 7, "1200-02-23"),
        ("kalends", 3, 1200, 5, "1200-02-26"),
        ("kalends", 9, 1200, 17, "1200-08-16"),
    ],
)
def test_roman_days_count_back_from_a_mark(mark: str, month: int, year: int, before: int, day: str) -> None:
    assert roman_day(mark, month, year, before=before).edtf == day


@pytest.mark.parametrize("year", [1200, 1201])
def test_every_day_of_a_year_has_one_roman_name(year: int) -> None:
    named = []
    for month in range(1, 13):
        for mark in ("kalends", "nones", "ides"):
            for before in range(1, 20):
                try:
                    named.append(roman_day(mark, month, year, before=before))
                except DateError:
                    continue
    days = [when.not_before for when in named]
    assert len(set(days)) == len(days)
    assert len(days) == 365


@pytest.mark.parametrize(("mark", "before"), [("nones", 5), ("ides", 9), ("kalends", 20), ("ides", 0)])
def test_a_count_does_not_pass_the_mark_before(mark: str, before: int) -> None:
    with pytest.raises(DateError, match="counted from the next mark"):
        roman_day(mark, 4, 1200, before=before)


def test_an_unknown_mark_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="ides"):
        roman_day("idus", 3, 1200)
