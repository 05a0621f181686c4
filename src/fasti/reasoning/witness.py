"""Witness: which sources speak for themselves, and of what they can speak."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from fasti.claims import Claim
from fasti.dates import When
from fasti.errors import DateError
from fasti.text import Source


def witnesses(sources: Iterable[Source], known: Mapping[str, Source]) -> frozenset[str]:
    """The ids of those that some sources go back to: two that derive from a third are one witness.

    A source that derives from no other is a witness itself; one that derives from two hands on both. `known` are the
    sources of the record by id; what is not among them derives from nothing that is known.
    """
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list({source.id: source for source in sources}.values())
    while waiting:
        source = waiting.pop()
        if source.id in seen:
            continue
        seen.add(source.id)
        origins = [ident for ident in source.derives_from if ident != source.id]
        waiting += [known[ident] for ident in origins if ident in known]
        found.update({ident for ident in origins if ident not in known} if origins else {source.id})
    return frozenset(found) or frozenset(seen)


def copies(ident: str, known: Mapping[str, Source]) -> set[str]:
    """The ids of the sources that have nothing but the source with this id to go back to; its own among them."""
    found = {ident}
    while more := {
        source.id
        for source in known.values()
        if source.id not in found and source.derives_from and set(source.derives_from) <= found
    }:
        found |= more
    return found


def foretells(claim: Claim) -> bool:
    """Whether the source of a claim was written before all that the claim dates: no source attests what is to come.

    The end of a term that had begun is no such thing: it tells how long the term was to last.
    """
    written = _written(claim.source.dct)
    days = [when.not_before for when in claim.dates.values()]
    return written is not None and bool(days) and all(day is not None and day > written for day in days)


def attests(claim: Claim) -> bool:
    """Whether a claim asserts what it tells, and its source was there to tell it."""
    return not claim.status and not foretells(claim)


@lru_cache(maxsize=4096)
def _written(dct: str) -> int | None:
    """The last day on which a source can have been written; None where that is not told in EDTF."""
    try:
        return When.parse(dct).not_after if dct else None
    except DateError:
        return None
