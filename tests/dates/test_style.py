"""Style: a bare date and a place in, the calendar and the year out, with the sentence that says why."""

import pytest

from fasti.dates import When, day_number
from fasti.dates.style import Reform, calendar_for, double_year, in_style_of, reform_at, reforms, year_from_january
from fasti.errors import DateError


@pytest.mark.parametrize(
    ("place", "edtf", "calendar"),
    [
        ("Russia", "1917-10-25", "julian"),
        ("Russia", "1918-02-14", "historical"),
        ("Russia", "1918", "julian"),
        ("Petrograd, Russia", "1917-10", "julian"),
        ("Tver, Russia", "1917-10", "julian"),
        ("russia", "1917-10-25", "julian"),
        ("England", "1649-01-30", "julian"),
        ("England", "1752-09-02", "julian"),
        ("England", "1752-09-05", "julian"),
        ("England", "1752-09-14", "historical"),
        ("England", "1400-06-01", "historical"),
        ("Stockholm", "1700-02-29", "julian"),
        ("Denmark", "1700-02-18", "julian"),
        ("Denmark", "1700-03-01", "historical"),
        ("Rome", "1582-10-15", "historical"),
        ("Greece", "1923-02-15", "julian"),
        ("Atlantis", "1700-01-01", "historical"),
        ("", "1700-01-01", "historical"),
        ("Russia", "[..1905]", "julian"),
        ("Russia", "[1920..]", "historical"),
    ],
)
def test_the_place_and_the_day_choose_the_calendar(place: str, edtf: str, calendar: str) -> None:
    assert calendar_for(place, edtf)[0].name == calendar


def test_the_sentence_says_why() -> None:
    assert calendar_for("Moscow", "1917-10-25")[1] == "Russia kept the Julian calendar to 31 January 1918"
    assert calendar_for("London", "1800")[1] == "England had the Gregorian calendar from 14 September 1752"
    assert "Atlantis" in calendar_for("Atlantis", "1800")[1]
    assert "no place is stated" in calendar_for("", "1800")[1]


def test_a_date_can_be_given_as_a_when() -> None:
    assert calendar_for("Russia", When.parse("1917-10-25", calendar="gregorian"))[0].name == "julian"


def test_in_style_of_keeps_the_printed_words_and_the_rule() -> None:
    when = in_style_of("Russia", "1917-10-25", words="25 October 1917")
    assert when.edtf == "1917-10-25"
    assert when.not_before == day_number("1917-11-07")
    assert when.words == "25 October 1917"
    assert when.rule.startswith("Russia kept")


@pytest.mark.parametrize(
    "reform", {reform.place: reform for reform in reforms().values()}.values(), ids=lambda r: r.place
)
def test_the_day_after_the_last_julian_one_is_the_first_gregorian(reform: Reform) -> None:
    last, first = day_number(reform.last_julian, "julian"), day_number(reform.first_gregorian, "gregorian")
    assert first == last + 1
    assert reform.source
    assert reform_at(reform.place) is reform


@pytest.mark.parametrize(
    ("place", "printed", "year"),
    [
        ("England", (1641, 2, 3), 1642),
        ("England", (1641, 3, 24), 1642),
        ("England", (1641, 3, 25), 1641),
        ("England", (1641, 12, 31), 1641),
        ("England", (1752, 2, 3), 1752),
        ("Scotland", (1599, 2, 3), 1599),
        ("Scotland", (1598, 2, 3), 1599),
        ("Venice", (1700, 2, 28), 1701),
        ("Venice", (1700, 3, 1), 1700),
        ("Pisa", (1500, 4, 1), 1499),
        ("France", (1500, 2, 3), 1501),
        ("France", (1500, 4, 30), 1500),
        ("Russia", (1650, 9, 3), 1649),
        ("Russia", (1650, 8, 31), 1650),
        ("Russia", (1450, 2, 3), 1451),
        ("Russia", (1700, 9, 3), 1700),
        ("Spain", (1650, 2, 3), 1650),
        ("Atlantis", (1650, 2, 3), 1650),
    ],
)
def test_the_year_that_begins_in_january(place: str, printed: tuple[int, int, int], year: int) -> None:
    found, why = year_from_january(place, *printed)
    assert found == year
    assert bool(why) == (year != printed[0])


def test_the_rule_of_the_year_is_said() -> None:
    why = year_from_january("England", 1641, 2, 3)[1]
    assert (
        why == "in England the year began on 25 March, to 31 December 1751: before it the year was still the one before"
    )


@pytest.mark.parametrize(
    ("first", "second", "year"), [(1641, "2", 1642), (1641, "42", 1642), (1699, "1700", 1700), (1699, "00", 1700)]
)
def test_a_double_year_is_the_later_one(first: int, second: str, year: int) -> None:
    assert double_year(first, second) == year


@pytest.mark.parametrize("second", ["3", "1641", "x", ""])
def test_other_years_are_no_double_year(second: str) -> None:
    with pytest.raises(DateError, match="no double year"):
        double_year(1641, second)
