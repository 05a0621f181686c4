"""EDTF: every form that the specification shows goes in and comes out, and says what days it stands for."""

import pytest

from fasti.dates import Stretch, When, from_day_number
from fasti.dates.edtf import Date, DateSet, Interval, parse
from fasti.errors import DateError

# The forms of the specification (Library of Congress, 2019), by level and section.
LEVEL_0 = [
    "1985-04-12", "1985-04", "1985",
    "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30+04:30",
    "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02",
]  # fmt: skip
LEVEL_1 = [
    "Y170000002", "Y-170000002",
    "2001-21", "2001-22", "2001-23", "2001-24",
    "1984?", "2004-06~", "2004-06-11%",
    "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX",
    "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985",
    "1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985",
    "1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%", "1984-06?/2004-08?", "1984-06-02?/2004-08-08~",
    "-1985",
]  # fmt: skip
LEVEL_2 = [
    "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3",
    *(f"2001-{code}" for code in range(25, 42)),
    "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760-01,1760-02,1760-12..]", "[1667,1760-12]",
    "[..1984]", "{1667,1668,1670..1672}", "{1960,1961-12}", "{..1984}",
    "2004-06-11%", "2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11",
    "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X",
    "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03",
]  # fmt: skip
CONTRACT = [
    "1927-11-14", "192X", "19XX", "1892~", "1892?", "[..1905]", "[1905..]", "[1905..1907]", "[1905,1906]", "1921-21",
    "-0043", "0476", "[1878-12-31,1884-12-31]",
]  # fmt: skip


@pytest.mark.parametrize("text", [*LEVEL_0, *LEVEL_1, *LEVEL_2, *CONTRACT])
def test_what_comes_out_is_what_went_in(text: str) -> None:
    tree = parse(text)
    assert str(tree) == text
    read = Stretch.parse(text) if isinstance(tree, Interval) else When.parse(text)
    assert str(read) == text


def test_marks_are_kept_where_they_stand() -> None:
    date = parse("?2004-06~-%11")
    assert date == Date("2004", "06", "11", before=("?", "", "%"), behind=("", "~", ""))
    assert date.marks == "?~%"


def test_blanks_within_a_set_are_left_out() -> None:
    assert str(parse("[1667, 1668 ,1670..1672]")) == "[1667,1668,1670..1672]"


def test_one_of_and_all_of_are_told_apart() -> None:
    one, every = parse("[1667,1668]"), parse("{1667,1668}")
    assert isinstance(one, DateSet)
    assert isinstance(every, DateSet)
    assert (one.every, every.every) == (False, True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985-04-12", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("1985-02", "1985-02-01", "1985-02-28"),
        ("1984-02", "1984-02-01", "1984-02-29"),
        ("1985", "1985-01-01", "1985-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("15XX", "1500-01-01", "1599-12-31"),
        ("1XX5", "1005-01-01", "1995-12-31"),
        ("-004X", "-0049-01-01", "-0040-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-31", "1985-01-31", "1985-12-31"),
        ("1985-XX-30", "1985-01-30", "1985-12-30"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
        ("1984-0X", "1984-01-01", "1984-09-30"),
        ("1984-12-2X", "1984-12-20", "1984-12-29"),
        ("19XX-22", "1900-06-01", "1999-09-23"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("1921-21", "1921-03-01", "1921-06-21"),
        ("1921-24", "1921-01-01", "1922-03-21"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("2001-41", "2001-07-01", "2001-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("-1950S2", "-1999-01-01", "-1900-12-31"),
        ("1892~", "1887-01-01", "1897-12-31"),
        ("1892?", "1887-01-01", "1897-12-31"),
        ("1892%", "1882-01-01", "1902-12-31"),
        ("189X~", "1880-01-01", "1909-12-31"),
        ("1926-10~", "1926-09-01", "1926-11-30"),
        ("1926-10-23~", "1926-10-16", "1926-10-30"),
        ("1926-10-~23", "1926-10-16", "1926-10-30"),
        ("1926-10~-23", "1926-09-23", "1926-11-23"),
        ("1926~-10-23", "1921-10-23", "1931-10-23"),
        ("1926-21~", "1925-12-01", "1926-09-21"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("1582-10", "1582-10-01", "1582-10-31"),
    ],
)
def test_the_days_that_it_can_stand_for(text: str, first: str, last: str) -> None:
    when = When.parse(text)
    assert (when.not_before, when.not_after) == (When.parse(first).not_before, When.parse(last).not_after)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("[..1760-12-03]", None, "1760-12-03"),
        ("[1760-12..]", "1760-12-01", None),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01", None),
        ("XXXX", None, None),
        ("XXXX-12-25", None, None),
    ],
)
def test_an_open_side_bounds_nothing(text: str, first: str | None, last: str | None) -> None:
    bounds = When.parse(text).bounds
    shown = tuple(None if day is None else from_day_number(day) for day in (bounds.not_before, bounds.not_after))
    assert shown == (first, last)


@pytest.mark.parametrize(
    ("text", "caret", "why"),
    [
        ("1926-13-01", 5, "no month 13"),
        ("1926-00", 5, "no month 00"),
        ("1926-42", 5, "no month 42"),
        ("1926-10-32", 8, "no day 32"),
        ("1926-10-00", 8, "no day 00"),
        ("1900-02-29", 8, "no such day"),
        ("1926-02-3X", 8, "no such day"),
        ("1921-21-04", 8, "a season has no days"),
        ("1926-1-1", 4, "ends here"),
        ("1926 ", 4, "ends here"),
        ("1926-10-23T25", 10, "ends here"),
        ("19", 0, "begin with a year"),
        ("26 October 1926", 0, "begin with a year"),
        ("", 0, "missing"),
        ("Y1985", 0, "five digits"),
        ("Y1E99", 0, "beyond"),
        ("[1905", 5, "not closed"),
        ("[1905,]", 6, "missing"),
        ("[1905, 19x]", 7, "begin with a year"),
        ("[..]", 1, "no date"),
        ("[..1905,1907]", 1, None),
        ("[1901,..1905,1907]", 6, "open at its ends"),
        ("[1907..1905]", 6, "before it begins"),
        ("1926/1927", 4, "not a point"),
        ("1926-10/", 7, "not a point"),
        ("/", 0, "no date"),
        ("1926S0", 4, "ends here"),
        ("[1905..,1907]", 1, "open at its ends"),
    ],
)
def test_a_caret_shows_where_it_stops_being_a_date(text: str, caret: int, why: str | None) -> None:
    if why is None:
        assert str(When.parse(text)) == text
        return
    with pytest.raises(DateError, match=why) as caught:
        When.parse(text)
    assert caught.value.what.splitlines()[-1] == " " * (caret + 4) + "^"


def test_the_leap_day_that_only_the_julian_calendar_has() -> None:
    with pytest.raises(DateError, match="calendar='julian'"):
        When.parse("1700-02-29")
    assert When.parse("1700-02-29", calendar="julian").bounds.exact


def test_a_hostile_string_is_refused_at_once() -> None:
    for text in ("9" * 1_000_000, "[" * 1_000_000, "[" + "1905," * 200_000, "Y" + "9" * 1_000_000):
        with pytest.raises(DateError):
            When.parse(text)
