"""Lives: when a person was born and died, and how that bounds everything else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from fasti.claims import Claim, Spell
from fasti.dates import Bounds
from fasti.reasoning.terms import UNKNOWN, narrowed, ordered

LONGEST_LIFE = 44_926
"""Days: 123 years, a little more than any life that is proved. Nobody is taken to have lived longer than that."""

OUTLIVES = frozenset(
    {"burial", "rehabilitation", "award", "work", "event", "kinship", "relation", "founding", "dissolution"}
)
"""Kinds of claim whose date need not lie within the life of whom they are about."""


def life(ident: str, person: str, claims: Sequence[Claim]) -> Spell:
    """The life of one person as a spell: `begin` bounds the birth, `end` the death.

    `claims` are those about the person. Two births that exclude each other leave the bounds that take in both. Where
    birth or death is not told, what the person did bounds it, and the longest life bounds it from the other side.
    """
    births = [claim for claim in claims if claim.kind == "birth"]
    deaths = [claim for claim in claims if claim.kind == "death"]
    birth, death = _told(births), _told(deaths)
    first, last = _active(claims)
    birth, death = ordered(narrowed(birth, last=first), narrowed(death, first=last))
    death = narrowed(death, last=_plus(birth.not_after, LONGEST_LIFE))
    birth = narrowed(birth, first=_plus(death.not_before, -LONGEST_LIFE))
    return Spell(
        id=ident,
        kind="life",
        who=person,
        begin=birth,
        end=death,
        rests_on=tuple(claim.id for claim in (*births, *deaths)),
        began_by=tuple(claim.id for claim in births),
        ended_by=tuple(claim.id for claim in deaths),
    )


def within(spell: Spell, lives: Mapping[str, Spell], claims: Mapping[str, Claim]) -> Spell:
    """The spell, bounded by the lives of those it binds; unchanged where that would leave it no day.

    Whoever died in a post is replaced later: the day on which a successor came is then no bound of the end.
    """
    begin, end = spell.begin, spell.end
    if _vacated(spell, lives, claims):
        end = Bounds(_still(spell, claims), end.not_after)
    for person in (spell.who, spell.other):
        if person in lives:
            born, died = lives[person].begin.not_before, lives[person].end.not_after
            begin, end = narrowed(begin, first=born, last=died), narrowed(end, first=born, last=died)
    begin, end = ordered(begin, end)
    return spell if (begin, end) == (spell.begin, spell.end) else replace(spell, begin=begin, end=end)


def _vacated(spell: Spell, lives: Mapping[str, Spell], claims: Mapping[str, Claim]) -> bool:
    """Whether all that is told of the end is a successor, who came after the holder's death."""
    died = lives[spell.who].end.not_after if spell.who in lives else None
    replaced = bool(spell.ended_by) and all(claims[ident].how == "replaced" for ident in spell.ended_by)
    return replaced and died is not None and spell.end.not_before is not None and died < spell.end.not_before


def _still(spell: Spell, claims: Mapping[str, Claim]) -> int | None:
    """The last day on which it surely still held, as far as claims say that it held on a day."""
    held = [claims[ident].at for ident in spell.rests_on if ident not in spell.ended_by]
    return max((day for when in held if when and (day := when.not_before) is not None), default=None)


def _told(claims: Sequence[Claim]) -> Bounds:
    """The bounds that all the claims allow together, or where there are none such, those that take in all."""
    told = [claim.at.bounds for claim in claims if claim.at and not claim.status]
    met = hull = told[0] if told else UNKNOWN
    for bounds in told[1:]:
        met, hull = met.meet(bounds), hull.hull(bounds)
    return met if met.possible else hull


def _active(claims: Sequence[Claim]) -> tuple[int | None, int | None]:
    """The day by which the person was surely alive, and the last day on which the person surely still was."""
    first = last = None
    for claim in claims:
        if claim.status or claim.kind in OUTLIVES or claim.kind in ("birth", "death"):
            continue
        for when in (claim.at, claim.begin, claim.end):
            if when is None:
                continue
            if when.not_after is not None:
                first = when.not_after if first is None else min(first, when.not_after)
            if when.not_before is not None:
                last = when.not_before if last is None else max(last, when.not_before)
    return first, last


def _plus(day: int | None, days: int) -> int | None:
    return None if day is None else day + days
