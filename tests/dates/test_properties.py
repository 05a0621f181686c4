"""What holds of every date: the laws of the room, on dates that nobody chose."""

from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fasti.dates import Bounds, Stretch, When, from_day_number, say_bounds
from fasti.dates.calendars import calendar
from fasti.dates.edtf import OPEN, UNKNOWN, Date, DateSet, Interval, Range, parse
from fasti.dates.extent import bounds_of
from fasti.dates.write import date_of, year_text
from fasti.errors import DateError

FIRST_YEAR, LAST_YEAR = -9998, 9998
NATIVE = ("historical", "gregorian", "julian")

years = st.integers(FIRST_YEAR, LAST_YEAR)
near_years = st.integers(1000, 2100)
months = st.integers(1, 12)
safe_days = st.integers(1, 28)
marks = st.sampled_from(["", "?", "~", "%"])
calendars = st.sampled_from(NATIVE)
day_numbers = st.integers(calendar("gregorian").day_number(FIRST_YEAR), calendar("gregorian").day_number(LAST_YEAR))


@st.composite
def plain_dates(draw: st.DrawFn, year: st.SearchStrategy[int] = years, *, seasons: bool = True) -> Date:
    """A year, a month, a season or a day, with no mark and no X."""
    date = Date(year_text(draw(year)))
    unit = draw(st.sampled_from(["year", "month", "season", "day"] if seasons else ["year", "month", "day"]))
    if unit == "season":
        return Date(date.year, f"{draw(st.integers(21, 41))}")
    if unit == "month":
        return Date(date.year, f"{draw(months):02d}")
    if unit == "day":
        return Date(date.year, f"{draw(months):02d}", f"{draw(safe_days):02d}")
    return date


@st.composite
def marked_dates(draw: st.DrawFn) -> Date:
    """A date with marks anywhere that it has a component."""
    date = draw(plain_dates())
    parts = 1 + bool(date.month) + bool(date.day)
    before = tuple(draw(marks) if n < parts else "" for n in range(3))
    behind = tuple(draw(marks) if n < parts else "" for n in range(3))
    return Date(date.year, date.month, date.day, before, behind)  # type: ignore[arg-type]


@st.composite
def date_sets(draw: st.DrawFn) -> DateSet:
    """A set of dates and of ranges that run forwards."""
    members: list[Date | Range] = list(draw(st.lists(marked_dates(), min_size=1, max_size=4)))
    first, more = draw(near_years), draw(st.integers(0, 20))
    if draw(st.booleans()):
        members.append(Range(Date(year_text(first)), draw(st.sampled_from([None, Date(year_text(first + more))]))))
    return DateSet(tuple(members), draw(st.booleans()))


edtf_dates = st.one_of(marked_dates(), date_sets())


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """An interval that runs forwards; one side may be open or unknown."""
    first = draw(near_years)
    begin, end = Date(year_text(first)), Date(year_text(first + draw(st.integers(0, 50))), "12")
    kind = draw(st.sampled_from(["both", "begin", "end"]))
    side: Literal["..", ""] = draw(st.sampled_from([OPEN, UNKNOWN]))
    if kind == "both":
        return Interval(begin, end)
    return Interval(begin, side) if kind == "begin" else Interval(side, end)


@given(st.one_of(edtf_dates, intervals()))
def test_what_is_written_is_read_as_itself(value: Date | DateSet | Interval) -> None:
    assert parse(str(value)) == value


@given(edtf_dates, calendars)
def test_a_date_survives_being_kept(value: Date | DateSet, name: str) -> None:
    when = When.parse(str(value), calendar=name)
    assert str(when) == str(value)
    assert When.parse(str(when), **when.detail()) == when


@given(intervals())
def test_a_stretch_survives_being_kept(value: Interval) -> None:
    assert Stretch.parse(str(value)).edtf == str(value)


@given(st.text(alphabet="0123456789X-?~%[]{},./YESTZ: ", max_size=24))
def test_any_string_is_a_date_or_a_date_error(text: str) -> None:
    try:
        tree = parse(text)
    except DateError:
        return
    assert parse(str(tree)) == tree


@given(plain_dates(), st.sampled_from("?~%"), st.integers(0, 2), st.sampled_from(["before", "behind"]), calendars)
def test_a_mark_never_narrows(date: Date, mark: str, component: int, side: str, name: str) -> None:
    assume(component == 0 or (component == 1 and date.month) or (component == 2 and date.day))
    placed = tuple(mark if n == component else "" for n in range(3))
    marked = Date(date.year, date.month, date.day, **{side: placed})  # type: ignore[arg-type]
    counted = calendar(name)
    assert bounds_of(date, counted).within(bounds_of(marked, counted))


@given(marked_dates(), st.data(), calendars)
def test_a_digit_forgotten_never_narrows(date: Date, data: st.DataObject, name: str) -> None:
    assume(date.month < "21")
    components = [part for part in ("year", "month", "day") if getattr(date, part)]
    part = data.draw(st.sampled_from(components))
    digits = getattr(date, part)
    place = data.draw(st.integers(len(digits) - (4 if part == "year" else 2), len(digits) - 1))
    forgotten = Date(
        **{
            **{field: getattr(date, field) for field in ("year", "month", "day", "before", "behind")},
            part: digits[:place] + "X" + digits[place + 1 :],
        }
    )
    counted = calendar(name)
    assert bounds_of(date, counted).within(bounds_of(forgotten, counted))


@given(plain_dates(near_years, seasons=False), calendars)
def test_a_coarser_unit_never_narrows(date: Date, name: str) -> None:
    counted = calendar(name)
    for coarser in (
        Date(date.year, date.month),
        Date(date.year),
        Date(date.year[:3] + "X"),
        Date(date.year[:2] + "XX"),
    ):
        assert bounds_of(date, counted).within(bounds_of(coarser, counted))


@given(date_sets(), marked_dates())
def test_another_member_never_narrows(value: DateSet, other: Date) -> None:
    counted = calendar("historical")
    more = DateSet((other, *value.members), value.every)
    assert bounds_of(value, counted).within(bounds_of(more, counted))


@given(st.one_of(st.none(), day_numbers), st.one_of(st.none(), day_numbers), calendars)
def test_bounds_are_written_and_read_as_themselves(first: int | None, last: int | None, name: str) -> None:
    bounds = Bounds(first, last)
    assume(bounds.possible)
    counted = calendar(name)
    written = str(date_of(bounds, counted))
    assert When.parse(written, calendar=name).bounds == bounds


@given(day_numbers, calendars)
def test_a_day_goes_to_its_number_and_back(number: int, name: str) -> None:
    assert When.parse(from_day_number(number, name), calendar=name).not_before == number


@given(edtf_dates, calendars, calendars)
def test_conversion_keeps_the_days_and_goes_back(value: Date | DateSet, name: str, other: str) -> None:
    when = When.parse(str(value), calendar=name)
    there = when.in_calendar(other)
    assert there.bounds == when.bounds
    assert there.in_calendar(name).bounds == when.bounds


@settings(suppress_health_check=[HealthCheck.filter_too_much])  # few dates drawn are whole days
@given(plain_dates(near_years), calendars, calendars)
def test_a_converted_day_goes_back_to_itself(date: Date, name: str, other: str) -> None:
    assume(date.day)
    assume(date.year != "1582")
    assert When.parse(str(date), calendar=name).in_calendar(other).in_calendar(name).edtf == str(date)


lapses = st.integers(-300, 300)


@given(plain_dates(near_years), lapses, lapses)
def test_years_add_up(date: Date, one: int, two: int) -> None:
    when = When.parse(str(date), calendar="gregorian")
    assert when.shift(years=one).shift(years=two).bounds == when.shift(years=one + two).bounds


@given(plain_dates(near_years, seasons=False), lapses, lapses)
def test_months_add_up_where_days_are_not_counted_from_the_end(date: Date, one: int, two: int) -> None:
    when = When.parse(str(date), calendar="gregorian")
    assert when.shift(months=one).shift(months=two).bounds == when.shift(months=one + two).bounds


@given(edtf_dates, lapses, lapses)
def test_days_and_weeks_add_up(value: Date | DateSet, one: int, two: int) -> None:
    when = When.parse(str(value))
    assert when.shift(days=one).shift(weeks=two).bounds == when.shift(days=one, weeks=two).bounds


@given(plain_dates(near_years), st.tuples(lapses, lapses).map(sorted), st.tuples(lapses, lapses).map(sorted))
def test_some_years_add_up(date: Date, one: list[int], two: list[int]) -> None:
    when = When.parse(str(date), calendar="gregorian")
    assume(not date.day)
    twice = when.shift(years=(one[0], one[1])).shift(years=(two[0], two[1]))
    assert twice.bounds == when.shift(years=(one[0] + two[0], one[1] + two[1])).bounds


@given(edtf_dates, lapses, st.integers(0, 50))
def test_a_lapse_in_doubt_never_narrows(value: Date | DateSet, least: int, more: int) -> None:
    when = When.parse(str(value))
    doubtful = when.shift(days=(least, least + more))
    for days in (least, least + more):
        assert when.shift(days=days).bounds.within(doubtful.bounds)


@given(edtf_dates, calendars)
def test_everything_can_be_said(value: Date | DateSet, name: str) -> None:
    when = When.parse(str(value), calendar=name)
    assert when.say()
    assert say_bounds(when.bounds)
    assert "X" not in when.say()


@pytest.mark.parametrize("year", range(1900, 2001))
def test_every_day_of_a_century_follows_the_last(year: int) -> None:
    days = [When.parse(f"{year}-{m:02d}-{d:02d}") for m in range(1, 13) for d in range(1, 29)]
    assert all(one.before(two).value == "surely" for one, two in pairwise(days))
