"""Grading: how firmly two dates of one thing exclude each other, and what would settle it."""

from typing import NamedTuple

from fasti.claims import Grade
from fasti.dates import Answer, Bounds, When
from fasti.dates.calendars import calendar

REFORMS = (2_299_161, 2_424_000)
"""Day numbers: from the Gregorian reform (15 October 1582) to 1924, when the last churches and states had gone over."""

_MARCH = (3, 25)
_LAST_NEW_YEAR = 1752


class Clash(NamedTuple):
    """Two dates that cannot both hold: how firmly, and a sentence on what would settle it."""

    grade: Grade
    settles: str


def clash(one: When, two: When) -> Clash | None:
    """Whether two dates of one thing exclude each other; None where some day would do for both.

    Calendar: two days that differ by just what the Julian calendar lagged behind then, or by a year in the weeks in
    which the year of some places had not begun. Precision: one of them is said to be doubtful or about right only.
    """
    if one.same_day(two) is not Answer.NO:
        return None
    if reason := _calendar(one, two) or _new_year(one, two):
        return Clash(Grade.CALENDAR, reason)
    if any(when.doubtful or when.approximate for when in (one, two)):
        return Clash(
            Grade.PRECISION, "One of the two dates is said to be doubtful or rough: a dated document would tell."
        )
    return Clash(Grade.HARD, _slip(one, two) or "One of the sources is wrong, or two people are taken for one.")


def _calendar(one: When, two: When) -> str:
    """The sentence for two days that are one day in the Julian and in the Gregorian calendar; else empty."""
    if not (one.bounds.exact and two.bounds.exact):
        return ""
    first, last = sorted((one.not_before or 0, two.not_before or 0))
    if not REFORMS[0] <= last <= REFORMS[1] or last - first != lag(last):
        return ""
    return (
        f"The dates are {last - first} days apart, as the Julian calendar was behind the Gregorian then: they are one "
        "day if the earlier is Old Style. A source that marks its calendar would tell."
    )


def _new_year(one: When, two: When) -> str:
    """The sentence for two days a year apart before 25 March, when some began the year on that day; else empty."""
    if not (one.bounds.exact and two.bounds.exact):
        return ""
    first, last = (calendar("historical").date(day) for day in sorted((one.not_before or 0, two.not_before or 0)))
    same = first[1:] == last[1:] and last[0] - first[0] == 1 and first[1:] < _MARCH
    if not same or last[0] > _LAST_NEW_YEAR:
        return ""
    return "The dates are a year apart and before 25 March: they are one day if the earlier counts its year from then."


def _slip(one: When, two: When) -> str:
    """A word on two dates that differ by one digit or by day and month changed round; else empty."""
    left, right = one.edtf, two.edtf
    if len(left) == len(right) and sum(a != b for a, b in zip(left, right, strict=True)) == 1:
        return "The dates differ in one figure: one of them may be a slip, or the sources speak of two people."
    parts, others = left.split("-"), right.split("-")
    if len(parts) == len(others) == 3 and parts[0] == others[0] and parts[1:] == others[:0:-1]:
        return "Day and month are changed round between the two: one of them may be a slip."
    return ""


def lag(day: int) -> int:
    """By how many days the Julian calendar was behind the Gregorian on a day (10 in 1582, 13 in 1900)."""
    return calendar("julian").day_number(*calendar("gregorian").date(day)) - day


def surely_before(one: Bounds, two: Bounds) -> bool:
    """Whether the first came before the second whatever day each of them was."""
    return one.not_after is not None and two.not_before is not None and one.not_after < two.not_before


def by_calendar(days: int, day: int) -> bool:
    """Whether a wrong order by so many days would come right if one date were Old Style."""
    return REFORMS[0] <= day <= REFORMS[1] and 0 < days <= lag(day)
