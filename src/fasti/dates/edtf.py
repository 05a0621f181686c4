"""EDTF: the syntax of dates in doubt, in and out.

The standard is the Extended Date/Time Format (Library of Congress, 2019), a profile of ISO 8601-2:2019: levels 0, 1
and 2 in full. What comes out is what went in: `str(parse(text)) == text` for every valid string without blanks. No
library is used for it: the one at hand takes far longer for a date than this does, and gives an unknown end of an
interval bounds that nobody stated.

    date      = [mark] year [S digits] [mark] ["-" [mark] month [mark] ["-" [mark] day [mark] ["T" time]]]
    year      = ["-"] four of 0-9 and X  |  "Y" ["-"] digits ["E" digits]
    month     = two of 0-9 and X: a month 01-12, or a season or group of months 21-41
    mark      = "?" doubtful | "~" about | "%" both
    one of    = "[" part {"," part} "]"      all of = "{" part {"," part} "}"
    part      = date | date ".." date | ".." date | date ".."
    interval  = end "/" end, where end = date | "" unknown | ".." open

A mark to the right of a component counts for it and all to its left, a mark to the left for it alone.
"""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from fasti.errors import DateError

Triple = tuple[str, str, str]
UNMARKED: Triple = ("", "", "")
OPEN: Literal[".."] = ".."
UNKNOWN: Literal[""] = ""
MAX_DIGITS = 15

_TIME = r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
_DATE = (
    r"([?~%])?(-?[0-9X]{4}(?![0-9X])|Y-?[0-9]+(?:E[0-9]+)?)(?:S([1-9][0-9]?))?([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?"
    rf"(?:-([?~%])?([0-9X]{{2}})([?~%])?({_TIME})?)?)?"
)
_prefix = re.compile(_DATE).match
_whole = re.compile(_DATE).fullmatch
_plain = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?").fullmatch
_months = re.compile(r"0[1-9X]|1[0-2X]|2[1-9]|3[0-9]|4[01]|X[0-9X]").fullmatch
_days = re.compile(r"0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]").fullmatch


class Date(NamedTuple):
    """One date as EDTF writes it: year, month (or season) and day as strings, X for a digit that is not known.

    `before` and `behind` hold the marks left and right of the three components, `digits` how many digits of the year
    are significant (0: all), `time` the time of day as written, which bounds in days leave aside.
    """

    year: str
    month: str = ""
    day: str = ""
    before: Triple = UNMARKED
    behind: Triple = UNMARKED
    digits: int = 0
    time: str = ""

    def __str__(self) -> str:
        significant = f"S{self.digits}" if self.digits else ""
        text = f"{self.before[0]}{self.year}{significant}{self.behind[0]}"
        if self.month:
            text += f"-{self.before[1]}{self.month}{self.behind[1]}"
        if self.day:
            text += f"-{self.before[2]}{self.day}{self.behind[2]}"
        return text + self.time

    @property
    def marks(self) -> str:
        """All its marks, from left to right."""
        if self.before == UNMARKED == self.behind:
            return ""
        return "".join(mark for pair in zip(self.before, self.behind, strict=True) for mark in pair)


@dataclass(frozen=True, slots=True)
class Range:
    """From a date to a date within a set; None where the set is open on that side."""

    first: Date | None
    last: Date | None

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class DateSet:
    """One of its members, or `every` one of them."""

    members: tuple[Date | Range, ...]
    every: bool = False

    def __str__(self) -> str:
        inner = ",".join(map(str, self.members))
        return f"{{{inner}}}" if self.every else f"[{inner}]"


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch; each end is a date, `OPEN` (no limit) or `UNKNOWN`."""

    begin: Date | Literal["..", ""]
    end: Date | Literal["..", ""]

    def __str__(self) -> str:
        return f"{self.begin}/{self.end}"


Edtf = Date | DateSet | Interval


def parse(text: str) -> Edtf:
    """The date, set or interval that `text` writes. DateError shows with a caret where it stops being EDTF.

    Only the syntax is looked at and that months and days are within 01–41 and 01–31; whether a calendar has the day is
    for `extent.bounds_of`.
    """
    if text[:1] in ("[", "{"):
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _date(text, text, 0)


def error(text: str, position: int, why: str, mend: str = "") -> DateError:
    """The error that shows `text` with a caret at `position`."""
    shown = text if len(text) <= 200 else text[:197] + "…"
    return DateError(f"not an EDTF date: {why}\n    {shown}\n    {' ' * min(position, 197)}^", mend=mend)


def _date(text: str, whole: str, at: int) -> Date:
    """The date in `text`, which starts at position `at` of `whole`."""
    if plain := _plain(text):
        year, month, day = plain.groups("")
        return Date(year, month, day)
    match = _whole(text)
    if match is None:
        raise _broken(text, whole, at)
    parts = match.groups("")
    year, month, day = parts[1], parts[5], parts[8]
    before, behind = (parts[0], parts[4], parts[7]), (parts[3], parts[6], parts[9])
    if month and not _months(month):
        raise error(whole, at + text.index("-", 1) + 1, f"there is no month {month}", "months are 01–12, groups 21–41")
    if day and (not _days(day) or (month > "20" and month[0] != "X")):
        why = f"there is no day {day}" if month <= "20" else "a season has no days"
        raise error(whole, at + text.rindex("-") + 1, why, "days are 01–31")
    if year[0] == "Y":
        _check_long_year(year, whole, at)
    return Date(year, month, day, before, behind, int(parts[2] or 0), parts[10])


def _check_long_year(year: str, whole: str, at: int) -> None:
    digits, _, exponent = year[1:].partition("E")
    if not exponent and len(digits.lstrip("-0")) < 5:
        raise error(whole, at, "Y stands before years of five digits and more", "write four digits without it")
    if len(digits) + int((exponent or "0")[:4]) > MAX_DIGITS:
        raise error(whole, at, "a year beyond what is counted", f"at most {MAX_DIGITS} digits are")


def _broken(text: str, whole: str, at: int) -> DateError:
    """What is wrong with `text`: a caret where the longest date ends that it begins with."""
    if not text:
        return error(whole, at, "a date is missing", "write a year of four digits, as in 1917")
    match = _prefix(text)
    if match is None:
        return error(whole, at, "it does not begin with a year", "a year has four digits, BC a minus: 0476, -0043")
    return error(whole, at + match.end(), "the date ends here", "as in 1917, 1917-11, 1917-11-07, 1917~ or 191X")


def _set(text: str) -> DateSet:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing:
        raise error(text, len(text), "the set is not closed", f"end it with {closing}")
    members: list[Date | Range] = []
    at = 1
    for part in text[1:-1].split(","):
        indent = len(part) - len(part.lstrip())
        members.append(_member(part.strip(), text, at + indent))
        at += len(part) + 1
    for number, member in enumerate(members):
        if isinstance(member, Range) and (
            (number and not member.first) or (member is not members[-1] and not member.last)
        ):
            raise error(text, text.index(str(member)), "a set can be open at its ends only", "begin or end it there")
    return DateSet(tuple(members), every=closing == "}")


def _member(part: str, whole: str, at: int) -> Date | Range:
    first, dots, last = part.partition(OPEN)
    if not dots:
        return _date(part, whole, at)
    if not first and not last:
        raise error(whole, at, "a set with no date", "write at least one, as in [..1917]")
    return Range(
        _date(first, whole, at) if first else None,
        _date(last, whole, at + len(first) + 2) if last else None,
    )


def _interval(text: str) -> Interval:
    first, _, last = text.partition("/")
    if first in (OPEN, UNKNOWN) and last in (OPEN, UNKNOWN):
        raise error(text, 0, "an interval with no date", "write at least one, as in 1917/..")
    return Interval(_end(first, text, 0), _end(last, text, len(first) + 1))


def _end(part: str, whole: str, at: int) -> Date | Literal["..", ""]:
    if part == OPEN:
        return OPEN
    if part == UNKNOWN:
        return UNKNOWN
    return _date(part, whole, at)
