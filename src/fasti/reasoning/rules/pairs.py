"""Pairs: findings of two dates that the rules share."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from fasti.claims import Claim, Finding, Grade
from fasti.claims.letters import plain
from fasti.dates import When
from fasti.reasoning.days import in_words
from fasti.reasoning.grading import by_calendar, clash
from fasti.reasoning.history import History

Dated = tuple[Claim, When]
GENERATION = 7_305
"""Days: 20 years. One text seldom contradicts itself by so much; it tells of two people of one name."""
NAMESAKES = "One source tells both, a generation apart: two people of one name may be taken for one."


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
            grade, settles = excludes
            if grade is Grade.HARD and namesakes((one, one.at), (two, two.at)):
                grade, settles = Grade.IDENTITY, NAMESAKES
            yield Finding(rule, grade, dated, (one.id, two.id), settles)


def namesakes(one: Dated, two: Dated) -> bool:
    """Whether two dates that exclude each other are of one source, and a generation apart."""
    (claim, when), (other, then) = one, two
    apart = max(when.not_before or 0, then.not_before or 0) - min(when.not_after or 0, then.not_after or 0)
    return claim is not other and claim.source.id == other.source.id and apart > GENERATION


def names_in_doubt(claims: Sequence[Claim], history: History) -> str:
    """Two names, of two sources, that claims which exclude each other join in one person; empty where none are."""
    named: dict[str, dict[str, str]] = {}
    for claim in claims:
        for slot in ("who", "other"):
            person = history.of(claim, slot)
            if person is not None and person.type == "person":
                told = named.setdefault(person.id, {})
                told.setdefault(claim.source.id, getattr(claim, slot))
    for by_source in named.values():
        for one, two in combinations(by_source.values(), 2):
            if plain(one) != plain(two):
                return f"“{one}” and “{two}” may be two people."
    return ""


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
    elif namesakes(earlier, later):
        grade, settles = Grade.IDENTITY, NAMESAKES
    return Finding(rule, grade, says, tuple(dict.fromkeys((claim.id, other.id))), settles)
