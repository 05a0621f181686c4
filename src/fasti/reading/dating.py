"""Which date goes with which claim, and in which slot."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fasti.claims import Span, kind_of
from fasti.dates import When
from fasti.reading.clause import Clause
from fasti.reading.lexicon import Lexicon
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent


def extent_for(proposal: Proposal, lexicon: Lexicon) -> Extent | None:
    """The date that belongs to a proposal: its own, else its clause's, else one shared over a coordination.

    A noun under “from” has none of the clause's: “he escaped from exile in 1902”. Of a tenure that was handed over, the
    one who took it over has the last day, the one who gave it up the first.
    """
    extent = _told(proposal, lexicon)
    if extent is None or not proposal.handed or extent.begin is None or extent.end is None:
        return extent
    turn = extent.end if proposal.date == "begin" else extent.begin
    return replace(extent, at=turn, begin=None, end=None, relation="at")


def _told(proposal: Proposal, lexicon: Lexicon) -> Extent | None:
    if proposal.date == "none":
        return None
    if proposal.extents:
        return _lasting(proposal.extents[0], proposal.clause)
    clause = proposal.clause
    if clause is None:
        return None
    if proposal.nominal:
        noun = proposal.spans[0]
        if clause.relation == "rel" and clause.head is not None and any(p.start == noun[0] for p in clause.subject):
            clause = clause.head
        if any(phrase.start == noun[0] for phrase in clause.by("from")):
            return None
        ended = any(phrase.start > noun[1] for phrase in clause.by("until", "till"))
        dates = bound_extents(clause) if ended else clause.extents
        return _behind(dates, noun) or (_nearest(dates, proposal) if dates and _borne(noun, clause, lexicon) else None)
    if own := bound_extents(clause):
        return _nearest(own, proposal)
    return _shared(clause, lexicon) or _fronted(clause, lexicon) or _of_a_name(clause) or _meanwhile(clause)


def _meanwhile(clause: Clause) -> Extent | None:
    """The date of the clause that happens at the same time: “**on 17 January 395** she was present when he died”."""
    head = clause.head
    return head.extents[0] if clause.opener == "when" and head is not None and head.extents else None


def _of_a_name(clause: Clause) -> Extent | None:
    """The year that belongs to the name of an occasion: “knighted in the **1993** New Year Honours”."""
    return next((e for p in clause.by("in", "at") if p.name is not None for e in p.extents if e.at is not None), None)


def _lasting(extent: Extent, clause: Clause | None) -> Extent:
    """A beginning with the end that its clause tells: “Governor from 1953, until his resignation on 30 May 1960”."""
    if clause is None or extent.begin is None or extent.end is not None:
        return extent
    until = [p for prep, p in clause.preps if prep in ("until", "till") and p.start > extent.span[1]]
    ends = [e for e in clause.extents if until and e.at is not None and e.span[0] > until[0].start]
    if not ends:
        return extent
    return replace(extent, span=(extent.span[0], ends[0].span[1]), end=ends[0].at, relation="range")


def _fronted(clause: Clause, lexicon: Lexicon) -> Extent | None:
    """The date of a participle before the verb: “appointed lieutenant **in 1912**, he joined the fleet”."""
    if clause.relation != "main" or clause.verb is None:
        return None
    for part in clause.leaning:
        verb = part.verb
        if part.relation in ("part", "bare") and part.extents and verb is not None and verb.first < clause.verb.first:
            return None if verb.lemma in lexicon.words("grammar", "background") else part.extents[-1]
    return None


def extents_for(proposal: Proposal, lexicon: Lexicon, text: str) -> list[Extent]:
    """The dates of a proposal, each of which makes a claim: several where it is told of several times.

    “Member of the House 1703–08 and 1711–15”, “arrested in 1900, 1905 and 1912”.
    """
    first = extent_for(proposal, lexicon)
    if first is None:
        return []
    clause = proposal.clause
    beside = proposal.extents or (bound_extents(clause) if clause is not None and not proposal.nominal else [])
    lasts = kind_of(proposal.kind).extent == "stretch"
    row = [e for e in beside if not lasts or (e.begin is not None and e.end is not None)]
    if first not in row or proposal.kind in ONCE:
        return [first]
    n = row.index(first)
    last = n + 1
    while last < len(row) and AGAIN.fullmatch(text, row[last - 1].span[1], row[last].span[0]):
        last += 1
    while n and AGAIN.fullmatch(text, row[n - 1].span[1], row[n].span[0]):
        n -= 1
    return row[n:last]


AGAIN = re.compile(r"\)?\s{0,3}(?:,|;|,?\s{0,3}(?:and|as well as)(?:\s+(?:again|then|later))?)\s{0,3}\(?")
"""What may stand between two dates of one thing told of several times."""

ONCE = ("birth", "death", "burial", "founding", "dissolution")


def bound_extents(clause: Clause) -> list[Extent]:
    """A clause's dates, one behind “until his death” taken for the end: “from 1931 until his death on 6 May 1942”."""
    until = [p for prep, p in clause.preps if prep in ("until", "till") and p.kind != "time"]
    if not until:
        return clause.extents
    ends = [e for e in clause.extents if e.at is not None and e.span[0] > until[0].start]
    begin = next((e for e in clause.extents if e.begin is not None and e.end is None), None)
    if not ends and until[0].noun == "death" and until[0].possessor is not None and until[0].possessor.name is None:
        start = begin.span[0] if begin is not None else until[0].start
        life = Extent((start, until[0].end), begin=begin.begin if begin else None, relation=LIFE)
        return [life, *(e for e in clause.extents if e is not begin)]
    if not ends:
        return clause.extents
    end = ends[0]
    start = begin.span[0] if begin is not None else until[0].start
    whole = Extent(
        (start, end.span[1]), begin=begin.begin if begin else None, end=end.at, relation="range" if begin else "until"
    )
    return [whole, *(e for e in clause.extents if e is not end and e is not begin)]


LIFE = "life"
"""The relation of an extent that ends with somebody's death, whose day is told elsewhere: “until his death”."""


def _borne(noun: Span, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun is what its verb does, so that the verb's date is its own: “in 1912 he made a **journey**”."""
    borne = [*clause.objects, *clause.by("at", "on", "in")]
    if clause.verb is not None and clause.verb.lemma in lexicon.words("grammar", "happening"):
        borne += clause.subject
    return any(phrase.start == noun[0] for p in borne for phrase in p.all)


def _behind(extents: Sequence[Extent], span: Span) -> Extent | None:
    """The date that stands right behind a noun phrase."""
    near = [e for e in extents if 0 <= e.span[0] - span[1] <= BEHIND]
    return min(near, key=lambda e: e.span[0], default=None)


BEHIND = 60
"""A date this far behind a noun, in code points, may still be its own."""


def _nearest(extents: Sequence[Extent], proposal: Proposal) -> Extent:
    """The most exact of a clause's dates, the next one behind what the claim is about where several are as exact."""
    at = [f.span for s, f in proposal.slots.items() if s != "who" and f.span[0] >= 0] or [
        s for s in proposal.spans if s[0] >= 0
    ]
    finest = max(_fineness(e) for e in extents)
    extents = [e for e in extents if _fineness(e) == finest]
    if not at:
        return extents[0]
    last = max(s[1] for s in at)
    return min(extents, key=lambda e: e.span[0] - last if e.span[0] >= last else FRONTED + last - e.span[1])


FRONTED = 10_000
"""A date before what it dates counts as further away than any behind it."""


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
