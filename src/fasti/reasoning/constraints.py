"""Constraints: what claims say of days, and what follows from one spell for another (`constraints.toml` in words)."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations, pairwise

from fasti.claims import Claim, Grade
from fasti.dates import Bounds
from fasti.dates.edtf import DateSet
from fasti.reasoning.draft import Draft
from fasti.reasoning.network import ORIGIN, Choice, Constraint, Edge, Point
from fasti.reasoning.witness import attests

LONGEST_LIFE = 44_926
"""Days: 123 years, a little more than any life that is proved. Nobody is taken to have lived longer than that."""

OUTLIVES = frozenset(
    {"burial", "rehabilitation", "award", "work", "event", "kinship", "relation", "founding", "dissolution"}
)
"""Kinds of claim whose date need not lie within the life of whom they are about."""

BOTH_ALIVE = frozenset({"ally", "opponent", "friend", "colleague", "teacher", "student", "patron"})
"""How two people stand to each other only while both live; one may follow or succeed the dead."""


@dataclass(frozen=True, slots=True)
class Rule:
    """An entry of `constraints.toml`, which explains the fields."""

    says: str
    rank: int
    soft: bool
    grade: Grade


@cache
def ranks() -> Mapping[str, Rule]:
    """The rules by name."""
    data = tomllib.loads(files("fasti.reasoning").joinpath("constraints.toml").read_text(encoding="utf-8"))
    return {name: Rule(e["says"], e["rank"], e["soft"], Grade(e["grade"])) for name, e in data.items()}


def between(point: Point, bounds: Bounds, rule: str, claims: tuple[str, ...]) -> Iterator[Constraint]:
    """The constraints that a day lies in bounds."""
    if bounds.not_before is not None:
        yield Constraint(ORIGIN, point, bounds.not_before, rule, claims)
    if bounds.not_after is not None:
        yield Constraint(point, ORIGIN, -bounds.not_after, rule, claims)


def choices(draft: Draft) -> Iterator[Choice]:
    """The days of a spell that a claim tells as one of several with others between: “1905 or 1907”."""
    edges: tuple[tuple[Edge, Point], ...] = (("begin", draft.begin), ("end", draft.end))
    for edge, point in edges:
        told = list(draft.telling(edge))
        if not any(_several(claim) for claim, _ in told) or not all(
            one.meet(two).possible for (_, one), (_, two) in combinations(told, 2)
        ):
            continue
        for claim, bounds in told:
            parts = next((when.choices for when in claim.dates.values() if when.bounds == bounds), ())
            if apart(parts):
                yield Choice(point, tuple(tuple(between(point, part, "told", (claim.id,))) for part in parts))


def _several(claim: Claim) -> bool:
    """Whether a claim gives a date that is one of several."""
    return any(isinstance(when.tree, DateSet) for when in claim.dates.values())


def apart(parts: Sequence[Bounds]) -> bool:
    """Whether days lie between dates: where none do, the bounds around them say all."""
    ordered = sorted(parts, key=lambda part: part.not_before or 0)
    pairs = ((one.not_after, two.not_before) for one, two in pairwise(ordered))
    return any(last is not None and first is not None and last + 1 < first for last, first in pairs)


def of_draft(draft: Draft) -> Iterator[Constraint]:
    """What the claims of one spell say of it: its first day, its last, days on which it held."""
    yield Constraint(draft.begin, draft.end, 0, "order")
    yield from _told(draft.begin, list(draft.telling("begin")))
    ends = list(draft.telling("end"))
    yield from _told(draft.end, ends)
    if ends and not draft.spell.began_by and draft.spell.kind not in ("life", "body") and draft.term.begin is None:
        yield Constraint(draft.begin, draft.end, 1, "eve", tuple(claim.id for claim, _ in ends[:1]))
    for item in draft.evidence:
        if item.held is not None:
            claims = (item.claim.id,)
            if item.held.not_after is not None:
                yield Constraint(draft.begin, ORIGIN, -item.held.not_after, "told", claims)
            if item.held.not_before is not None:
                yield Constraint(ORIGIN, draft.end, item.held.not_before, "told", claims)


def cut_short(claim: Claim) -> bool:
    """Whether the end that a claim gives is that of a term to which somebody was elected or appointed.

    “Elected for 1995–1999” tells how long the term was to last, and not that it was served out.
    """
    return claim.begin is not None and claim.end is not None and claim.how in ("elected", "appointed")


def _told(point: Point, told: Sequence[tuple[Claim, Bounds]]) -> Iterator[Constraint]:
    """A day that claims date. Where they exclude each other, what is told is that it lies around all of them."""
    met = hull = told[0][1] if told else Bounds()
    for _, bounds in told[1:]:
        met, hull = met.meet(bounds), hull.hull(bounds)
    if not met.possible:
        yield from between(point, hull, "told", tuple(dict.fromkeys(claim.id for claim, _ in told)))
        return
    for claim, bounds in told:
        rule = "replaced" if claim.how == "replaced" else "term" if cut_short(claim) else ""
        if point.edge == "begin" or not rule:
            yield from between(point, bounds, "told", (claim.id,))
        else:
            yield from between(point, Bounds(None, bounds.not_after), "told", (claim.id,))
            yield from between(point, Bounds(bounds.not_before, None), rule, (claim.id,))


def of_terms(drafts: Sequence[Draft]) -> Iterator[Constraint]:
    """What terms of one thing, in order of time, say of each other: one was over before the next began."""
    for earlier, later in pairwise(drafts):
        told = [claim.id for claim, _ in (*later.telling("begin"), *earlier.telling("end"))]
        if later.term.begin or earlier.term.end:
            yield Constraint(earlier.end, later.begin, 0, "anew", tuple(told[:1]))


def of_life(life: Draft, claims: Iterable[Claim], spells: Iterable[Draft]) -> Iterator[Constraint]:
    """What one life says of what is told of the person, by claims and by the spells that it has part in."""
    yield Constraint(life.end, life.begin, -LONGEST_LIFE, "longest")
    for claim in claims:
        if not attests(claim) or claim.kind in OUTLIVES or claim.kind in ("birth", "death"):
            continue
        for slot, when in claim.dates.items():
            if when.not_after is not None:
                yield Constraint(life.begin, ORIGIN, -when.not_after, "born", (claim.id,))
            outlasts = slot == "end" and (claim.how == "replaced" or cut_short(claim))
            if when.not_before is not None and not outlasts:
                yield Constraint(ORIGIN, life.end, when.not_before, "died", (claim.id,))
    for draft in spells:
        if _alive(draft, life.spell.who):
            yield Constraint(life.begin, draft.begin, 0, "born")
            yield Constraint(draft.end, life.end, 0, "died")


def _alive(draft: Draft, person: str) -> bool:
    """Whether a spell holds only while the person lives."""
    if draft.spell.kind == "relation":
        return draft.spell.what in BOTH_ALIVE
    return draft.spell.kind == "marriage" or draft.spell.who == person


def of_stays(stays: Sequence[Draft]) -> Iterator[Constraint]:
    """What an exile says of the other stays of one person.

    Whoever is driven out of a place was in it until then, so that a stay elsewhere which still held later, and whose
    beginning nobody tells, had not begun before. This is said only of an exile that names no place to go to: the places
    of one sentence may lie within each other (banished from a town to a village, and out of the country later). The
    places from which the person was ever driven are left alone for the same reason. Otherwise stays bound each other
    not at all: people keep two houses, and a town lies in a country.
    """
    exits = [(stay, claim) for stay in stays for claim, _ in stay.telling("end") if _drives_out(claim)]
    left = {stay.spell.place for stay, _ in exits}
    for stay in stays:
        if not stay.spell.began_by and stay.spell.place not in left:
            over = stay.term.bounds()[1].not_before
            for gone, claim in exits:
                went = gone.term.bounds()[1].not_after
                if went is not None and over is not None and went < over:
                    yield Constraint(gone.end, stay.begin, 0, "driven_out", (claim.id,))


def _drives_out(claim: Claim) -> bool:
    return claim.kind == "exile" and bool(claim.origin) and not claim.place


def of_body(body: Draft, members: Iterable[Draft]) -> Iterator[Constraint]:
    """What the founding and the end of a body say of who was in it."""
    for member in members:
        yield Constraint(body.begin, member.begin, 0, "body")
        yield Constraint(member.end, body.end, 0, "body")


def of_succession(claim: Claim, goes: Draft, comes: Draft) -> Iterator[Constraint]:
    """What a claim that one person followed another in a post says of both tenures."""
    yield Constraint(goes.end, comes.begin, 0, "succession", (claim.id,))
    yield Constraint(comes.begin, goes.end, 0, "took_over", (claim.id,))
