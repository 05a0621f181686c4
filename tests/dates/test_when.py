"""When: what is kept of a date, how dates compare, and what is said of them."""

import copy
import pickle

import pytest

from fasti.dates import Answer, Bounds, When, day_number, from_day_number
from fasti.errors import DateError, FastiError, NotFoundError

SURELY, POSSIBLY, NO = Answer.SURELY, Answer.POSSIBLY, Answer.NO


def test_it_keeps_its_words_its_calendar_and_the_rule() -> None:
    when = When.parse("1917-10-26", calendar="julian", words="26 October 1917", rule="Russia kept the Julian calendar")
    assert when.detail() == {
        "calendar": "julian",
        "words": "26 October 1917",
        "rule": "Russia kept the Julian calendar",
    }
    assert When.parse(when.edtf, **when.detail()) == when


def test_a_plain_date_has_no_detail() -> None:
    assert When.parse("1917").detail() == {}


def test_words_and_rule_do_not_make_a_date_another() -> None:
    plain, printed = When.parse("1917"), When.parse("1917", words="in 1917", rule="because")
    assert plain == printed
    assert hash(plain) == hash(printed)
    assert plain != When.parse("1917", calendar="julian")
    assert plain.with_words("in 1917").words == "in 1917"


def test_it_can_be_copied_and_pickled() -> None:
    when = When.parse("[1905,1907]", words="1905 or 1907")
    for again in (pickle.loads(pickle.dumps(when)), copy.deepcopy(when)):  # noqa: S301
        assert again == when
        assert again.words == when.words
        assert again.bounds == when.bounds


def test_its_repr_makes_it_again() -> None:
    when = When.parse("1917~", calendar="julian")
    assert eval(repr(when)) == when  # noqa: S307


def test_the_calendar_moves_the_day() -> None:
    assert When.parse("1917-10-25", calendar="julian").not_before == day_number("1917-11-07")
    assert When.parse("1582-10-04").not_after == day_number("1582-10-15") - 1
    assert When.parse("1500-01-01").bounds == When.parse("1500-01-01", calendar="julian").bounds
    assert When.parse("1700-01-01").bounds == When.parse("1700-01-01", calendar="gregorian").bounds


def test_an_unknown_calendar_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="julian"):
        When.parse("1917", calendar="julien")


@pytest.mark.parametrize(
    ("one", "other", "before", "after", "same"),
    [
        ("1905", "1906", SURELY, NO, NO),
        ("1905", "1905", POSSIBLY, POSSIBLY, POSSIBLY),
        ("1905-03-01", "1905-03-01", NO, NO, SURELY),
        ("1905-03", "1905-03-31", POSSIBLY, NO, POSSIBLY),
        ("1905~", "1907", POSSIBLY, POSSIBLY, POSSIBLY),
        ("[..1905]", "1906", SURELY, NO, NO),
        ("[1905..]", "1904", NO, SURELY, NO),
        ("[1905..]", "1906", POSSIBLY, POSSIBLY, POSSIBLY),
        ("[1905,1907]", "1906", POSSIBLY, POSSIBLY, NO),
        ("XXXX", "1906", POSSIBLY, POSSIBLY, POSSIBLY),
        ("-0043", "0014", SURELY, NO, NO),
    ],
)
def test_before_after_and_the_same_day(one: str, other: str, before: Answer, after: Answer, same: Answer) -> None:
    left, right = When.parse(one), When.parse(other)
    assert (left.before(right), left.after(right), left.same_day(right)) == (before, after, same)
    assert (right.after(left), right.before(left), right.same_day(left)) == (before, after, same)


def test_old_style_can_settle_what_comes_first() -> None:
    printed = When.parse("1917-11-01")
    assert When.parse("1917-10-25").before(printed) is SURELY
    assert When.parse("1917-10-25", calendar="julian").before(printed) is NO


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("1905-03-01", "day"), ("1905-03", "month"), ("1905-03-XX", "month"), ("1905-21", "season"), ("1905", "year"),
        ("190X", "decade"), ("19XX", "century"), ("1XXX", "millennium"), ("XXXX", "unknown"), ("1905-XX", "year"),
        ("[1905..1907]", "year"), ("[1905-03,1907]", "year"), ("[..1905-03-01]", "day"), ("1950S2", "century"),
        ("Y170000002", "year"),
    ],
)  # fmt: skip
def test_the_unit_that_it_is_known_to(edtf: str, precision: str) -> None:
    assert When.parse(edtf).precision == precision


def test_doubt_and_approximation_are_told_apart() -> None:
    shown = [(When.parse(text).doubtful, When.parse(text).approximate) for text in ("1905", "1905?", "1905~", "1905%")]
    assert shown == [(False, False), (True, False), (False, True), (True, True)]


@pytest.mark.parametrize(
    ("edtf", "there"),
    [
        ("1917-10-25", "1917-11-07"),
        ("1900-02-29", "1900-03-13"),
        ("1917-10-25~", "1917-11-07~"),
        ("1917-10", "[1917-10-14..1917-11-13]"),
        ("[..1917-10-25]", "[..1917-11-07]"),
        ("XXXX", "XXXX"),
    ],
)
def test_julian_becomes_gregorian_and_back(edtf: str, there: str) -> None:
    gregorian = When.parse(edtf, calendar="julian", words="printed").in_calendar("gregorian")
    assert gregorian.edtf == there
    assert gregorian.words == "printed"
    assert gregorian.in_calendar("julian").edtf == edtf


def test_a_day_number_and_its_day() -> None:
    assert day_number("2000-01-01") == 2451545
    assert from_day_number(2451545) == "2000-01-01"
    assert from_day_number(day_number("1917-10-25", "julian")) == "1917-11-07"
    assert from_day_number(day_number("-0043-03-15")) == "-0043-03-15"


@pytest.mark.parametrize("text", ["1926-10", "1926-10-23~", "[1926-10-23..]", "1926-10-1"])
def test_what_is_not_one_day_has_no_number(text: str) -> None:
    with pytest.raises(DateError):
        day_number(text)


def test_an_error_of_dates_is_one_of_fasti() -> None:
    with pytest.raises(FastiError):
        When.parse("yesterday")


def test_bounds_are_a_value() -> None:
    assert When.parse("1905-03-01").bounds == Bounds(2416906, 2416906)


def test_millions_of_bounds_are_cheap() -> None:
    when = When.parse("1905-03-01")
    assert when.bounds is When.parse("1905-03-01").bounds
