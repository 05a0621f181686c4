"""Say: dates and bounds in, English out."""

import pytest

from fasti.dates import Bounds, When, say_bounds
from fasti.dates.say import ordinal


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1926-10-23", "23 October 1926"),
        ("1926-10", "October 1926"),
        ("1926", "1926"),
        ("192X", "1920s"),
        ("19XX", "20th century"),
        ("00XX", "1st century"),
        ("1892~", "about 1892"),
        ("1892?", "perhaps 1892"),
        ("1892%", "perhaps about 1892"),
        ("1926-10-~23", "about 23 October 1926"),
        ("[1905..]", "1905 or later"),
        ("[..1905]", "1905 or earlier"),
        ("[1905,1906]", "1905 or 1906"),
        ("[1905,1906,1908]", "1905, 1906 or 1908"),
        ("{1905,1906}", "1905 and 1906"),
        ("{1667,1668,1670..1672}", "1667, 1668 and 1670 to 1672"),
        ("[1905..1907]", "between 1905 and 1907"),
        ("[1905-06-03..1905-06-05]", "between 3 and 5 June 1905"),
        ("[1905-06..1905-08]", "between June and August 1905"),
        ("[1904-05..1905-06-03]", "between May 1904 and 3 June 1905"),
        ("[1904~..1905]", "between about 1904 and 1905"),
        ("0450-11-27", "27 November 450"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("0014", "AD 14"),
        ("-0043-03-15", "15 March 44 BC"),
        ("1921-21", "spring 1921"),
        ("1921-33", "first quarter of 1921"),
        ("1985-04-XX", "April 1985"),
        ("1985-XX", "1985"),
        ("1984-1X", "between October and December 1984"),
        ("1XXX", "between 1000 and 1999"),
        ("004X", "between AD 40 and AD 49"),
        ("XXXX-12-25", "unknown"),
        ("XXXX", "unknown"),
        ("1950S2", "about 1950"),
        ("Y-17E7", "170000001 BC"),
        ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
        ("{1905}", "1905"),
    ],
)
def test_a_date_in_words(edtf: str, words: str) -> None:
    assert When.parse(edtf).say() == words


def test_the_style_is_said_where_it_is_not_the_usual_one() -> None:
    assert When.parse("1917-10-25", calendar="julian").say() == "25 October 1917 (Old Style)"
    assert When.parse("1500-10-25", calendar="julian").say() == "25 October 1500"
    assert When.parse("1500-10-25", calendar="gregorian").say() == "25 October 1500 (Gregorian)"
    assert When.parse("XXXX", calendar="julian").say() == "unknown"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1926-10-23", "23 October 1926"),
        ("1925", "some time in 1925"),
        ("1925-05", "some time in May 1925"),
        ("192X", "some time in the 1920s"),
        ("19XX", "some time in the 20th century"),
        ("1XXX", "between 1000 and 1999"),
        ("[1925..]", "1925 or later"),
        ("[..1905-06-03]", "3 June 1905 or earlier"),
        ("[1904-05..1905-06-03]", "between May 1904 and 3 June 1905"),
        ("1892~", "between 1887 and 1897"),
        ("XXXX", "unknown"),
        ("-0043", "some time in 44 BC"),
    ],
)
def test_bounds_in_words(edtf: str, words: str) -> None:
    assert say_bounds(When.parse(edtf).bounds) == words


def test_bounds_that_cross_leave_no_day() -> None:
    assert say_bounds(Bounds(5, 4)) == "no day at all"


def test_bounds_are_said_in_the_calendar_asked_for() -> None:
    bounds = When.parse("1917-11-07").bounds
    assert say_bounds(bounds, "julian") == "25 October 1917"


def test_ordinals() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th",
    ]  # fmt: skip
