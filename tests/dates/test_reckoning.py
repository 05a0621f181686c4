"""Reckoning: “two years after spring 1904” in, the date with its doubt out."""

import pytest

from fasti.dates import When
from fasti.dates.calendars import calendar
from fasti.dates.edtf import parse
from fasti.dates.reckoning import Lapse, shifted
from fasti.errors import DateError


@pytest.mark.parametrize(
    ("start", "lapse", "then"),
    [
        ("1940-08-20", {"days": 1}, "1940-08-21"),
        ("1927-11-07", {"weeks": 1}, "1927-11-14"),
        ("1927-12-31", {"days": 1}, "1928-01-01"),
        ("1582-10-04", {"days": 1}, "1582-10-15"),
        ("1904-01-31", {"months": 1}, "1904-02-29"),
        ("1904-02-29", {"years": 1}, "1905-02-28"),
        ("1904-11", {"months": 3}, "1905-02"),
        ("1904", {"years": 2}, "1906"),
        ("1904-21", {"years": 2}, "1906-21"),
        ("1904-21", {"months": 3}, "[1904-06..1904-09-21]"),
        ("1904", {"months": 6}, "[1904-07..1905-06]"),
        ("1926-10", {"weeks": 1}, "[1926-10-08..1926-11-07]"),
        ("1904", {"years": (2, 9)}, "[1906..1913]"),
        ("1904-05", {"years": (2, 9)}, "[1906-05..1913-05]"),
        ("1904-05-03", {"days": (2, 4)}, "[1904-05-05..1904-05-07]"),
        ("192X", {"years": 10}, "193X"),
        ("192X", {"years": 2}, "[1922..1931]"),
        ("19XX", {"years": -100}, "18XX"),
        ("[..1905]", {"years": 2}, "[..1907]"),
        ("[1905..]", {"months": 1}, "[1905-02..]"),
        ("[1905,1907]", {"years": -1}, "[1904,1906]"),
        ("{1905,1907-03}", {"years": 1}, "{1906,1908-03}"),
        ("[1905..1907]", {"years": 1}, "[1906..1908]"),
        ("1892~", {"years": 2}, "1894~"),
        ("1892-05-03?", {"days": 2}, "1892-05-05?"),
        ("1892-05-03?", {"months": 2}, "1892-07-03?"),
        ("-0043", {"years": 44}, "0001"),
        ("0001", {"years": -1}, "0000"),
        ("1904", {}, "1904"),
        ("XXXX", {"years": 3}, "XXXX"),
        ("9999", {"years": 1}, "Y10000"),
    ],
)
def test_doubt_is_kept(start: str, lapse: dict[str, int | tuple[int, int]], then: str) -> None:
    assert When.parse(start).shift(**lapse).edtf == then


def test_a_marked_year_shifted_by_days_keeps_its_width() -> None:
    about = When.parse("1892~")
    later = about.shift(days=10)
    assert later.bounds == about.bounds.shift(10)


def test_it_reckons_in_its_own_calendar() -> None:
    start = When.parse("1900-02-28", calendar="julian", rule="because")
    assert start.shift(days=1).edtf == "1900-02-29"
    assert start.shift(days=1).calendar == "julian"
    assert start.shift(days=1).rule == "because"


def test_the_least_comes_before_the_most() -> None:
    with pytest.raises(DateError, match="the least, 9"):
        Lapse.of(years=(9, 2))


def test_a_stretch_is_not_shifted() -> None:
    with pytest.raises(DateError, match="its begin and its end"):
        shifted(parse("1904/1905"), Lapse.of(years=1), calendar("historical"))
