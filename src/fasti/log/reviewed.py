"""Reviewed: claims as the people who read them say that they should be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fasti.claims import DATE_SLOTS, SLOTS, Claim, Review, Word
from fasti.dates import When
from fasti.errors import ClaimError, FastiError, NotFoundError

CORRECTABLE = (*SLOTS, "status", "kind", "span")
"""What a correction may set."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Claims after review.

    `claims` are given out: without the rejected ones, the corrected ones with what the corrections set. `orphans` are
    the reviews whose claim is no longer found, or to which their correction can no longer be made. `found` leads from
    every id that a claim has or had before a correction to the claim as it is now, the rejected ones too.
    """

    claims: tuple[Claim, ...]
    orphans: tuple[Review, ...] = ()
    found: Mapping[str, Claim] = field(default_factory=dict)


def reviewed(claims: Iterable[Claim], reviews: Iterable[Review]) -> Reviewed:
    """The claims with every review applied, in the order in which the reviews were given; the last word counts.

    A review may name a claim by the id under which it was read, or by any that a correction gave it. Where two sources
    have the same words, a claim of both has one id, and a review of it counts for both.
    """
    said = list(claims)
    places: dict[str, list[int]] = {}
    for place, claim in enumerate(said):
        places.setdefault(claim.id, []).append(place)
    rejected: set[int] = set()
    orphans = []
    for review in reviews:
        where = places.get(review.claim, [])
        try:
            better = [corrected(said[place], review.slots) for place in where]
        except FastiError:
            better = []
        if not better:
            orphans.append(review)
        for place, claim in zip(where, better, strict=False):
            said[place] = claim
            if place not in places.setdefault(claim.id, []):
                places[claim.id].append(place)
        (rejected.update if review.word is Word.REJECTED else rejected.difference_update)(where)
    given = {(claim.source.id, claim.id): claim for place, claim in enumerate(said) if place not in rejected}
    found = {ident: said[where[0]] for ident, where in places.items()}
    return Reviewed(tuple(given.values()), tuple(orphans), found)


def corrected(claim: Claim, slots: Mapping[str, Any]) -> Claim:
    """The claim with other slots, given as in JSON Lines: strings, dates as EDTF, `span` as [first, last].

    An empty string clears a slot. A slot that is set loses its mention, as its words are no longer those of the text; a
    new span takes its quote from the text. Raises what Claim raises, DateError, and NotFoundError for an unknown slot.
    """
    changes: dict[str, Any] = {slot: _value(slot, value, claim) for slot, value in slots.items()}
    if "span" in changes:
        start, end = changes["span"]
        changes["quote"] = claim.source.text[start:end]
    if changes:
        changes["mentions"] = {slot: span for slot, span in claim.mentions.items() if slot not in slots}
    return claim.with_slots(**changes) if changes else claim


def _value(slot: str, value: Any, claim: Claim) -> Any:
    """What a slot is set to; ClaimError where the value is not of its sort."""
    if slot not in CORRECTABLE:
        raise NotFoundError("slot that can be corrected", slot, CORRECTABLE, where=claim.id)
    if slot == "span":
        if isinstance(value, list | tuple) and len(value) == 2 and all(type(end) is int for end in value):
            return tuple(value)
        raise ClaimError("`span` is not two code points", where=claim.id, mend="write it as [first, last]")
    if not isinstance(value, str):
        raise ClaimError(f"`{slot}` is not a string", where=claim.id, mend="write a string, empty to clear it")
    if slot in DATE_SLOTS:
        return When.parse(value) if value else None
    return value
