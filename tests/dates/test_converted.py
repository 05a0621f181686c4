"""Converted and regnal: dates of other calendars and reigns in, dates of ours out."""

import pytest

from fasti.dates.calendars import calendar
from fasti.dates.converted import converted
from fasti.dates.regnal import regnal, reigns
from fasti.dates.style import calendar_for
from fasti.dates.when import day_number
from fasti.errors import DateError, NotFoundError


@pytest.mark.parametrize(
    ("name", "date", "edtf"),
    [
        ("islamic", (1332,), "[1913..1914]"),
        ("islamic", (1332, 9), "[1914-07-24..1914-08-22]"),
        ("islamic", (1, 1, 1), "0622-07-16"),
        ("french-republican", (2, 11, 9), "1794-07-27"),
        ("french-republican", (8, 2, 18), "1799-11-09"),
        ("hebrew", (5708, 9, 5), "1948-05-14"),
        ("byzantine", (6961, 9, 29), "1453-05-29"),
        ("byzantine", (7000,), "[1491..1492]"),
        ("ab-urbe-condita", (709,), "-0044"),
        ("coptic", (1,), "[0284..0285]"),
        ("spanish-era", (1422, 5), "1384-05"),
    ],
)
def test_a_day_a_month_and_a_year(name: str, date: tuple[int, ...], edtf: str) -> None:
    when = converted(name, *date, words="as printed")
    assert when.edtf == edtf
    assert when.words == "as printed"
    assert calendar(name).says in when.rule


def test_what_a_calendar_lacks_is_refused() -> None:
    with pytest.raises(DateError, match="no day 30"):
        converted("hebrew", 5784, 4, 30)
    with pytest.raises(NotFoundError, match="islamic"):
        converted("islam", 1332)


@pytest.mark.parametrize(
    ("ruler", "date", "edtf"),
    [
        ("Edw. IV", (3,), "[1463..1464]"),
        ("Edward IV", (3, 9, 1), "1463-09-01"),
        ("edw iv", (3, 1, 1), "1464-01-01"),
        ("Edw. IV", (3, 4), "1463-04"),
        ("John", (2,), "[1200..1201]"),
        ("Victoria", (1, 1, 1), "1838-01-01"),
        ("Charles I", (24, 1, 30), "1649-01-30"),
        ("George II", (30, 1, 1), "1757-01-01"),
        ("Richard III", (3,), "1485"),
    ],
)
def test_a_year_of_a_reign(ruler: str, date: tuple[int, ...], edtf: str) -> None:
    assert regnal(ruler, *date).edtf == edtf


def test_the_rule_tells_the_days_as_the_place_did() -> None:
    assert regnal("Edw. IV", 3).rule == "year 3 of Edward IV ran from 4 March 1463 to 3 March 1464"
    assert "11 June 1752 (Old Style) to 21 June 1753" in regnal("George II", 26).rule
    assert regnal("Charles I", 24, 1, 30).calendar == "julian"


def test_a_reign_has_no_more_years_than_it_lasted() -> None:
    with pytest.raises(DateError, match="had no year 4"):
        regnal("Richard III", 4)
    with pytest.raises(DateError, match="had no year 0"):
        regnal("Richard III", 0)
    with pytest.raises(DateError, match="does not lie in year 3"):
        regnal("Richard III", 3, 9, 1)


def test_an_unknown_ruler_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="Edward IV"):
        regnal("Edward IVV", 1)


def test_reigns_follow_each_other() -> None:
    ordered = list({reign.name: reign for reign in reigns().values() if not reign.place}.values())
    spans = [(_number(reign.first), _number(reign.last)) for reign in ordered]
    assert all(first <= last for first, last in spans)
    assert spans == sorted(spans)


def _number(day: str) -> int:
    return day_number(day, calendar_for("England", day)[0].name)
