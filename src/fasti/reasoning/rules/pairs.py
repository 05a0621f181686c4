"""Pairs: findings of two dates that the rules share."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from fasti.claims import Claim, Finding, Grade
from fasti.dates import When
from fasti.reasoning.days import in_words
from fasti.reasoning.grading import by_calendar, clash

Dated = tuple[Claim, When]


def two_dates(rule: str, claims: Sequence[Claim], says: str) -> Iterator[Finding]:
    """A finding for each two dates `at` that exclude each other. Of claims that say the same, the first speaks."""
    first_with: dict[str, Claim] = {}
    for claim in claims:
        if claim.at:
            first_with.setdefault(claim.at.edtf, claim)
    for one, two in combinations(first_with.values(), 2):
        if one.at and two.at and (excludes := clash(one.at, two.at)):
            earlier, later = sorted((one.at, two.at), key=lambda when: when.not_before or 0)
            dated = f"{says}: {in_words(earlier)} and {in_words(later)}"
            yield Finding(rule, excludes.grade, dated, (one.id, two.id), excludes.settles)


def wrong_order(rule: str, says: str, earlier: Dated, later: Dated, settles: str) -> Finding:
    """The finding that `later` surely came before `earlier`; calendar if Old Style in one date would mend it."""
    (claim, when), (other, then) = earlier, later
    grade = Grade.HARD
    days = (when.not_before or 0) - (then.not_after or 0)
    if when.bounds.exact and then.bounds.exact and by_calendar(days, when.not_before or 0):
        grade = Grade.CALENDAR
        settles = f"They are {days} days apart: the order would be right if one were in the other calendar. {settles}"
    elif any(date.doubtful or date.approximate for date in (when, then)):
        grade = Grade.PRECISION
    return Finding(rule, grade, says, tuple(dict.fromkeys((claim.id, other.id))), settles)
