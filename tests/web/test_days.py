"""The page's own days agree with the record's, BC and across the change of the calendar."""

from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from fasti.dates import When


@pytest.fixture
def width() -> int:
    return 1440


@pytest.fixture
def days(page: Page) -> Any:
    """Call a function of the page's module of days."""
    page.goto("/")

    def call(name: str, *arguments: Any) -> Any:
        script = "async ([name, given]) => (await import('/static/js/days.js'))[name](...given)"
        return page.evaluate(script, [name, list(arguments)])

    return call


def bounds(edtf: str) -> list[int | None]:
    found = When.parse(edtf).bounds
    return [found.not_before, found.not_after]


def test_random_dates_have_the_day_numbers_of_the_record(page: Page) -> None:
    page.goto("/")
    chance = Random(1917)
    dates = [(chance.randint(-4700, 3000), chance.randint(1, 12), chance.randint(1, 28)) for _ in range(400)]
    dates += [(1582, 10, 4), (1582, 10, 15), (0, 2, 29), (-4, 2, 29), (1500, 2, 29), (1900, 2, 28), (2000, 2, 29)]
    script = """async (dates) => {
      const { jdn, date, edtf } = await import("/static/js/days.js");
      return dates.map(([year, month, day]) => [jdn(year, month, day), edtf({ year, month, day }),
                                               edtf(date(jdn(year, month, day)))]);
    }"""
    for number, edtf, back in page.evaluate(script, dates):
        assert [number, number] == bounds(edtf)
        assert back == edtf


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("1927-11-01", "1927-11-01"),
        ("1 Nov 1927", "1927-11-01"),
        ("1st November, 1927", "1927-11-01"),
        ("November 1, 1927", "1927-11-01"),
        ("  nov   1927 ", "1927-11"),
        ("1927", "1927"),
        ("476", "0476"),
        ("44 BC", "-0043"),
        ("15 March 44 BC", "-0043-03-15"),
        ("1 BC", "0000"),
        ("9 Sept. A.D. 14", "0014-09-09"),
        ("-0043-03-15", "-0043-03-15"),
        ("29 February 1500", "1500-02-29"),
    ],
)
def test_a_day_may_be_written_in_many_ways(days: Any, written: str, edtf: str) -> None:
    when = days("parse", written)
    assert days("edtf", when) == edtf
    assert days("bounds", when) == bounds(edtf)
    assert days("parse", days("words", when)) == when


@pytest.mark.parametrize(
    "written", ["", "soon", "31 November 1927", "29 February 1900", "1927-13-01", "0 May 1900", "1 1927", "1 Xyz 1927"]
)
def test_what_is_no_day_is_none(days: Any, written: str) -> None:
    assert days("parse", written) is None


@pytest.mark.parametrize(
    ("start", "count", "larger", "end"),
    [
        ("1927-11-30", 1, False, "1927-12-01"),
        ("1582-10-04", 1, False, "1582-10-15"),
        ("1927-01-31", 1, True, "1927-02-28"),
        ("0000-01-01", -1, False, "-0001-12-31"),
        ("1927-12", 1, False, "1928-01"),
        ("1927-12", 1, True, "1928-12"),
        ("1927", -1, False, "1926"),
        ("1927", 1, True, "1937"),
    ],
)
def test_a_step_goes_by_the_units_of_the_day(days: Any, start: str, count: int, larger: bool, end: str) -> None:  # noqa: FBT001
    assert days("edtf", days("step", days("parse", start), count, larger)) == end


WEEKDAYS = [("1927-11-01", "Tuesday"), ("1582-10-04", "Thursday"), ("1582-10-15", "Friday")]


@pytest.mark.parametrize(("edtf", "name"), WEEKDAYS)
def test_weekdays_run_on_through_the_change_of_the_calendar(days: Any, edtf: str, name: str) -> None:
    assert days("weekday", bounds(edtf)[0]) == name
