"""Bounds and answers against brute force: every assignment of days that the claims allow, on a small calendar."""

from collections.abc import Iterator

from hypothesis import assume, given
from hypothesis import strategies as st

from fasti.claims import Claim, Spell
from fasti.dates import Answer, Bounds, When
from fasti.reasoning.evidence import Evidence
from fasti.reasoning.terms import Term, narrowed, terms
from fasti.text import Source

FIRST, LAST = -3, 12
"""The small calendar: bounds that know nothing allow every day of it. What claims tell lies from day 0 to day 9."""

CLAIM = Claim(source=Source("a", "w"), kind="membership", span=(0, 1), quote="w", who="Weber", org="Union")


def bounds() -> st.SearchStrategy[Bounds]:
    days = st.lists(st.integers(0, 9), min_size=2, max_size=2).map(sorted)
    return days.map(lambda pair: Bounds(pair[0], pair[1]))


some = st.none() | bounds()


def days(known: Bounds | None) -> Iterator[int]:
    """The days of the small calendar that bounds allow."""
    first = FIRST if known is None or known.not_before is None else known.not_before
    last = LAST if known is None or known.not_after is None else known.not_after
    return iter(range(first, last + 1))


def worlds(begin: Bounds | None, end: Bounds | None, held: list[Bounds]) -> list[tuple[int, int]]:
    """Every first and last day that the claims allow. Whoever left, and whose beginning nobody tells, was in before."""
    found = []
    for first in days(begin):
        for last in days(end):
            lasted = first < last if end is not None and begin is None else first <= last
            if lasted and all(any(first <= day <= last for day in days(attested)) for attested in held):
                found.append((first, last))
    return found


@given(some, some, st.lists(bounds(), max_size=3))
def test_bounds_are_those_of_every_world(begin: Bounds | None, end: Bounds | None, held: list[Bounds]) -> None:
    term = Term()
    possible = worlds(begin, end, held)
    items = [Evidence(CLAIM, begin=begin, end=end), *(Evidence(CLAIM, held=attested) for attested in held)]
    for item in items:
        if not term.fits(item):
            assert not possible
            return
        term.add(item)
    assume(possible)
    first, last = term.bounds()
    firsts, lasts = [f for f, _ in possible], [e for _, e in possible]
    assert narrowed(first, first=FIRST, last=LAST) == Bounds(min(firsts), max(firsts))
    assert narrowed(last, first=FIRST, last=LAST) == Bounds(min(lasts), max(lasts))


@given(bounds(), bounds(), st.integers(0, 9), st.integers(0, 9))
def test_an_answer_is_that_of_every_world(begin: Bounds, end: Bounds, one: int, two: int) -> None:
    asked = sorted((one, two))
    possible = [(first, last) for first in days(begin) for last in days(end) if first <= last]
    assume(possible)
    tight_begin = Bounds(min(f for f, _ in possible), max(f for f, _ in possible))
    tight_end = Bounds(min(e for _, e in possible), max(e for _, e in possible))
    held = [first <= asked[1] and last >= asked[0] for first, last in possible]
    spell = Spell("s", "post", "w", begin=tight_begin, end=tight_end)
    assert spell.holds(asked[0], asked[1]) is Answer.of(possible=any(held), certain=all(held))


evidence = st.builds(
    lambda begin, end, held: Evidence(
        CLAIM, begin=begin, end=end, held=held, begins=begin is not None, ends=end is not None
    ),
    some,
    some,
    some,
)


@given(items=st.lists(evidence, max_size=6), carries=st.booleans())
def test_no_claim_is_lost_and_no_bounds_are_empty(items: list[Evidence], *, carries: bool) -> None:
    found = terms(items, carries=carries)
    assert sum(len(term.evidence) for term in found) >= len(items)
    for term in found:
        begin, end = term.bounds()
        told_wrongly = any(item.begin and item.end and not worlds(item.begin, item.end, []) for item in term.evidence)
        assert told_wrongly or (begin.possible and end.possible)


@given(items=st.lists(evidence, max_size=6), carries=st.booleans(), random=st.randoms())
def test_terms_do_not_depend_on_the_order_of_claims(items: list[Evidence], *, carries: bool, random: object) -> None:
    claims = [
        Evidence(_claim(number), item.begin, item.end, item.held, item.begins, item.ends)
        for number, item in enumerate(items)
    ]
    shuffled = sorted(claims, key=lambda item: hash((item.claim.id, str(random))))
    one = [(term.bounds(), {item.claim.id for item in term.evidence}) for term in terms(claims, carries=carries)]
    two = [(term.bounds(), {item.claim.id for item in term.evidence}) for term in terms(shuffled, carries=carries)]
    assert one == two


def _claim(number: int) -> Claim:
    text = f"passage {number}"
    return Claim(
        source=Source("a", text), kind="birth", span=(0, len(text)), quote=text, who="W", at=When.parse("1900")
    )
