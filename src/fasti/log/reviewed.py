"""Reviewed: claims as the people who read them say that they should be."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fasti.claims import DATE_SLOTS, Claim, Review, Word
from fasti.dates import When
from fasti.errors import FastiError


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Claims after review.

    `claims` are given out: without the rejected ones, the corrected ones with what the corrections set. `orphans` are
    the reviews whose claim is no longer found, or to which their correction can no longer be made. `now` leads from an
    id that a claim had before a correction to the one that it has.
    """

    claims: tuple[Claim, ...]
    orphans: tuple[Review, ...] = ()
    now: dict[str, str] = field(default_factory=dict)


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
    now = {ident: said[where[0]].id for ident, where in places.items() if said[where[0]].id != ident}
    return Reviewed(tuple(given.values()), tuple(orphans), now)


def corrected(claim: Claim, slots: dict[str, Any]) -> Claim:
    """The claim with other slots, given as in JSON Lines: dates as EDTF or empty, `span` as [first, last].

    A slot that is set loses its mention, as its words are no longer those of the text; a new span takes its quote from
    the text. Raises what Claim raises, and DateError.
    """
    if not slots:
        return claim
    changes = dict(slots)
    for slot in DATE_SLOTS:
        if isinstance(value := changes.get(slot), str):
            changes[slot] = When.parse(value) if value else None
    if "span" in changes:
        start, end = changes["span"]
        changes |= {"span": (start, end), "quote": claim.source.text[start:end]}
    changes["mentions"] = {slot: span for slot, span in claim.mentions.items() if slot not in slots}
    return claim.with_slots(**changes)
