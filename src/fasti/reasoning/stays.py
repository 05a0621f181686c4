"""Stays: what an exile out of a place says of the other places in which somebody lived."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from fasti.claims import Claim, Spell
from fasti.reasoning.terms import narrowed, ordered


def after_exile(stays: Sequence[Spell], claims: Mapping[str, Claim]) -> list[Spell]:
    """The stays of one person, those of untold beginning bounded by the exile that came before their end.

    Whoever is driven out of a place was in it until then, so that a stay elsewhere which still held later, and whose
    beginning nobody tells, had not begun before. This is said only of an exile that names no place to go to: the places
    of one sentence may lie within each other (banished from a town to a village, and out of the country later). The
    places from which the person was ever driven are left alone for the same reason. Otherwise stays bound each other
    not at all: people keep two houses, and a town lies in a country.
    """
    exits = [spell for spell in stays if any(_drives_out(claims[ident]) for ident in spell.ended_by)]
    left = {spell.place for spell in exits}
    found = []
    for stay in stays:
        told = stay.began_by or stay.place in left
        driven = [] if told else [exit_.end.not_before for exit_ in exits if _came_before(exit_, stay)]
        since = max((day for day in driven if day is not None), default=None)
        begin, end = ordered(narrowed(stay.begin, first=since), stay.end)
        found.append(replace(stay, begin=begin, end=end))
    return found


def _drives_out(claim: Claim) -> bool:
    return claim.kind == "exile" and bool(claim.origin) and not claim.place


def _came_before(exit_: Spell, stay: Spell) -> bool:
    """Whether the exile surely came before the stay was over."""
    gone, over = exit_.end.not_after, stay.end.not_before
    return gone is not None and over is not None and gone < over
