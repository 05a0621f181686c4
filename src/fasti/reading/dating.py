"""Which date goes with which claim, and in which slot."""

from collections.abc import Sequence

from fasti.claims import Span, kind_of
from fasti.dates import When
from fasti.reading.clauses import Clause
from fasti.reading.lexicon import Lexicon
from fasti.reading.match import Proposal
from fasti.reading.times.expression import Extent


def extent_for(proposal: Proposal, lexicon: Lexicon) -> Extent | None:
    """The date that belongs to a proposal: its own, else its clause's, else one shared over a coordination."""
    if proposal.date == "none":
        return None
    if proposal.extents:
        return proposal.extents[0]
    clause = proposal.clause
    if clause is None:
        return None
    if own := (clause.extents if proposal.nominal else bound_extents(clause)):
        return _nearest(own, proposal.spans)
    return _shared(clause, lexicon) or next((e for c in clause.leaning if c.relation == "part" for e in bound_extents(c)), None)


def bound_extents(clause: Clause) -> list[Extent]:
    """A clause's dates, a date behind “until his death” taken for the end: “from March 1931, until his death on 6 May 1942”."""
    until = [p for prep, p in clause.preps if prep in ("until", "till") and p.kind != "time"]
    if not until:
        return clause.extents
    ends = [e for e in clause.extents if e.at is not None and e.span[0] > until[0].start]
    if not ends:
        return clause.extents
    begin = next((e for e in clause.extents if e.begin is not None and e.end is None), None)
    end = ends[0]
    start = begin.span[0] if begin is not None else until[0].start
    whole = Extent((start, end.span[1]), begin=begin.begin if begin else None, end=end.at, relation="range" if begin else "until")
    return [whole, *(e for e in clause.extents if e is not end and e is not begin)]


def _nearest(extents: Sequence[Extent], spans: Sequence[Span]) -> Extent:
    at = [s for s in spans if s[0] >= 0]
    finest = max(_fineness(e) for e in extents)
    extents = [e for e in extents if _fineness(e) == finest]
    if not at:
        return extents[0]
    first, last = min(s[0] for s in at), max(s[1] for s in at)
    return min(extents, key=lambda e: max(e.span[0] - last, first - e.span[1], 0))


def _fineness(extent: Extent) -> int:
    """How exactly an extent tells a day: 2 for a day, 1 for less, counting both of its ends."""
    dates = [w for w in (extent.at, extent.begin, extent.end) if w is not None]
    return max((2 if len(w.edtf.lstrip("-")) == 10 else 1 for w in dates), default=0)


def _shared(clause: Clause, lexicon: Lexicon) -> Extent | None:
    """A date that stands before a coordination holds for all of it, unless a word of sequence says otherwise."""
    head = clause.head
    if head is None or clause.relation not in ("and", "part", "inf", "also"):
        return None
    assert clause.verb is not None
    if clause.relation in ("and", "also") and set(clause.verb.adverbs) & set(lexicon.tables["grammar"]["sequence"]):
        return None
    if clause.relation in ("and", "also"):
        verb_start = head.verb.first if head.verb is not None else head.first
        fronted = [e for e in head.extents if _before(head, e, verb_start)]
        return fronted[0] if fronted else _shared(head, lexicon) if head.head is not None else None
    return head.extents[0] if head.extents else _shared(head, lexicon)


def _before(clause: Clause, extent: Extent, verb: int) -> bool:
    return extent.span[1] <= clause.tokens[verb].start


def slots_for(kind: str, date: str, extent: Extent) -> dict[str, When]:
    """The date slots that an extent fills in a claim of a kind; a lone date goes to the slot `date`."""
    spec = kind_of(kind)
    if spec.extent == "none" or date == "none":
        return {}
    if extent.at is not None:
        slot = date if date in spec.slots else "at" if "at" in spec.slots else "begin"
        return {slot: extent.at} if slot in spec.slots else {}
    if spec.extent == "point" and not ("begin" in spec.slots and extent.begin and extent.end and kind != "event"):
        at = _between(extent)
        return {"at": at} if at is not None else {}
    if extent.relation == "between" and (date in ("begin", "end") or spec.extent == "point"):
        at = _between(extent)
        return {date: at} if at is not None else {}
    found = {"begin": extent.begin, "end": extent.end}
    return {slot: when for slot, when in found.items() if when is not None and slot in spec.slots}


def _between(extent: Extent) -> When | None:
    begin = extent.begin.edtf if extent.begin else ""
    end = extent.end.edtf if extent.end else ""
    if begin.startswith("[") or end.startswith("["):
        return extent.begin or extent.end
    return When.parse(f"[{begin}..{end}]") if begin or end else None
