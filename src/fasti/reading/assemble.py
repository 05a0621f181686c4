"""Proposals → claims: each with the shortest words that say it, checked against its source."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from fasti.claims import Claim, Span, kind_of
from fasti.errors import ClaimError
from fasti.reading.confidence import confidence
from fasti.reading.dating import extents_for, slots_for
from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent
from fasti.text import Source

TO_PRESENT = re.compile(r"\s*(?:[-–—]+|to)\s*(?:the\s+)?present\b\)?")

QUOTE = 600
"""No quote is longer, in code points: what lies further apart is evidence, not a quotation."""


Weigh = Callable[[Proposal, Extent | None, int], float]
"""Says how likely a proposal is to be right, with the date that it took and the length of its quote."""


def claims_of(
    proposals: Iterable[Proposal], source: Source, lexicon: Lexicon, weigh: Weigh = confidence
) -> Iterator[Claim]:
    """The claims that keep the contract, each weighed; a proposal without its key slots is dropped."""
    for proposal in proposals:
        extents: list[Extent | None] = [*extents_for(proposal, lexicon, source.text)]
        for extent in extents or [None]:
            if (claim := _claim(proposal, extent, source, weigh)) is not None:
                yield claim


def _claim(proposal: Proposal, extent: Extent | None, source: Source, weigh: Weigh) -> Claim | None:
    kind = kind_of(proposal.kind)
    slots = {slot: f for slot, f in proposal.slots.items() if slot in kind.slots and f.text.strip()}
    if not all(any(s in slots or (s == "how" and proposal.how) for s in alternatives) for alternatives in kind.key):
        return None
    dates = slots_for(proposal.kind, proposal.date, extent) if extent is not None else {}
    dated = extent if dates else None
    spans = [*proposal.spans, *(f.span for f in slots.values()), *([dated.span] if dated is not None else [])]
    start, end = _quote([span for span in spans if span not in _far(proposal)], source.text)
    if dated is not None and end >= dated.span[1] and (still := TO_PRESENT.match(source.text, dated.span[1])):
        end = max(end, still.end())
    if end <= start:
        return None
    filled: dict[str, Any] = {slot: _clean(f) for slot, f in slots.items()} | dates
    try:
        return Claim(
            source=source,
            kind=proposal.kind,
            span=(start, end),
            quote=source.text[start:end],
            how=proposal.how if proposal.how in kind.how else "",
            status=proposal.status,
            mentions={slot: f.span for slot, f in slots.items() if f.span != NOWHERE and slot != "what"},
            basis=dated.basis if dated is not None else (),
            confidence=weigh(proposal, dated, end - start),
            by=proposal.by,
            **filled,
        )
    except ClaimError:
        return None


def _far(proposal: Proposal) -> tuple[Span, ...]:
    """The spans that no quote need hold: a subject before an earlier verb, as in “he was replaced … and expelled”."""
    who, clause = proposal.slots.get("who"), proposal.clause
    if who is None or clause is None or clause.relation != "and" or proposal.nominal or not clause.tokens:
        return (NOWHERE,)
    return (NOWHERE, who.span) if who.span[1] <= clause.tokens[clause.first].start else (NOWHERE,)


def _clean(filler: Filler) -> str:
    return " ".join(filler.text.split())


def _quote(spans: list[Span], text: str) -> Span:
    """The stretch from the first to the last of the spans; cut to those near the first where it grows too long."""
    if not spans:
        return 0, 0
    spans = sorted(spans)
    start, end = spans[0]
    for _, last in spans[1:]:
        if last - start <= QUOTE:
            end = max(end, last)
    while end > start and text[end - 1].isspace():
        end -= 1
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    return start, end
