"""Stretch: throughout, in and out of EDTF."""

import pytest

from fasti.dates import Stretch, When
from fasti.errors import DateError


def test_open_and_unknown_are_told_apart() -> None:
    assert Stretch.parse("1985/..") == Stretch(When.parse("1985"), None, open_end=True)
    assert Stretch.parse("1985/") == Stretch(When.parse("1985"), None)
    assert Stretch.parse("../1985").open_begin


def test_a_date_alone_begins_and_ends_a_stretch() -> None:
    assert Stretch.parse("1985") == Stretch(When.parse("1985"), When.parse("1985"))


def test_its_bounds_are_the_outer_ones() -> None:
    stretch = Stretch.parse("1925-05/1927-11-17")
    assert stretch.bounds.not_before == When.parse("1925-05-01").not_before
    assert stretch.bounds.not_after == When.parse("1927-11-17").not_before
    assert Stretch.parse("1925/").bounds.not_after is None


def test_the_calendar_holds_for_both_ends() -> None:
    stretch = Stretch.parse("1916/1917-10-25", calendar="julian")
    assert stretch.end == When.parse("1917-10-25", calendar="julian")


def test_an_end_in_doubt_cannot_be_written_as_an_interval() -> None:
    stretch = Stretch(When.parse("[1917-03..1918-05]"), None)
    with pytest.raises(DateError, match="apart"):
        str(stretch)


def test_a_stretch_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(DateError, match="ends before it begins"):
        Stretch.parse("1927/1925")
