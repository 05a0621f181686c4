"""Terms in an assembly: “elected as a Democrat to the Fifty-first and Fifty-second Congresses (March 4, 1889–1893)”.

A dictionary says at its head which seat somebody had (“a Representative from Ohio”), and later to what he was elected.
Together they are one post: its title and place from the head, its assembly and dates from the election. Which seat
belongs to which assembly is told by `seats` in `words/titles.toml`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from fasti.reading.clause import Clause
from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent

AGAIN = ("reelect", "re-elect")
ELECTING = ("elected to", "seated in", "seated by contest")
"""Frames that tell of an election to an assembly, or of a seat that was claimed in it."""


@dataclass(slots=True)
class Seats:
    """The seats that the head of a text names, by the last word of their titles; and the terms told so far."""

    lexicon: Lexicon
    named: dict[str, Proposal] = field(default_factory=dict)
    told: list[Proposal] = field(default_factory=list)

    def learn(self, proposals: Iterable[Proposal]) -> None:
        """Keep the seats that a verbless clause says somebody has: “A Representative and a Senator from Delaware”."""
        seats = {title for titles in self.lexicon.tables["titles"]["seats"].values() for title in titles.split()}
        for proposal in proposals:
            dated = proposal.extents or (proposal.clause is not None and proposal.clause.extents)
            if proposal.kind != "post" or proposal.by != "dictionary clause" or dated or "org" in proposal.slots:
                continue
            title = proposal.slots["what"].text.lower()
            if title in seats:
                self.named.setdefault(title, proposal)

    def titles_of(self, assembly: str) -> list[str]:
        """The seats, in lower case, that an assembly has by its name; none where it is no such assembly."""
        words = set(assembly.lower().replace(".", "").split())
        if words & self.lexicon.words("titles", "elsewhere"):
            return []
        table: dict[str, str] = self.lexicon.tables["titles"]["seats"]
        heads = [head for head in table if {*head.split("-")} <= words or {*f"{head}es".split("-")} <= words]
        return table[max(heads, key=len)].split() if heads else []

    def seat_in(self, assembly: str) -> Proposal | None:
        """The seat in this assembly that the head of the text names."""
        return next((self.named[t] for t in self.titles_of(assembly) if t in self.named), None)


def tell_terms(clauses: Sequence[Clause], proposals: Sequence[Proposal], seats: Seats) -> list[Proposal]:
    """The proposals, elections to an assembly made posts in it, and the elections told by “reelected in 1966” added."""
    seats.learn(proposals)
    found = [p for p in proposals if not _elected(p)]
    for clause in clauses:
        elections = [p for p in proposals if p.clause is clause and _elected(p)]
        terms = _terms(clause, elections, seats)
        if not terms:
            other = any(p.kind == "post" and p.clause is clause and p.by.startswith("frame:") for p in proposals)
            found += [] if other else elections or _again(clause, found)
        elif (before := _continued(terms[0], seats)) is not None:
            before.extents, before.spans = terms[0].extents, [*before.spans, *terms[0].spans]
            terms = terms[1:]
        seats.told += terms
        found += terms
    held = {p.slots["what"].text for p in found if p.by == "term"}
    heads = [p for p in seats.named.values() if p.slots["what"].text in held]
    return [p for p in found if not any(p is head for head in heads)]


def _elected(proposal: Proposal) -> bool:
    return proposal.by.removeprefix("frame:") in ELECTING and proposal.clause is not None


def _terms(clause: Clause, elections: Sequence[Proposal], seats: Seats) -> list[Proposal]:
    """The posts that the elections of a clause tell of, one for each time; none to what has no seats."""
    seat = next((s for p in elections if (s := seats.seat_in(p.slots["org"].text)) is not None), None)
    if seat is None or clause.verb is None:
        return []
    verb = clause.code_points(clause.verb.first, clause.verb.last)
    places = {"place": replace(seat.slots["place"], span=NOWHERE)} if "place" in seat.slots else {}
    found = []
    for together in _parted([p for p in elections if p.slots["org"].span[0] > verb[0]], clause):
        org = _whole(together, clause)
        slots = {"who": together[0].slots["who"], "what": replace(seat.slots["what"], span=NOWHERE), "org": org}
        extents = _told(e for p in together for e in p.extents)
        spans = [verb, together[0].slots["org"].span, together[-1].slots["org"].span]
        sat = together[0].status == "attempted" and any(e.begin and e.end for e in extents)
        status = "" if sat else together[0].status
        found.append(Proposal("post", slots | places, "elected", "begin", "term", extents, spans, status, 0.9, clause))
    return found


def _parted(elections: Sequence[Proposal], clause: Clause) -> list[list[Proposal]]:
    """Elections told at once, parted behind each bracket: “the Twelfth Congress (1811–1813), the Fifteenth (…)”."""
    groups: list[list[Proposal]] = []
    for election in sorted(elections, key=lambda p: p.slots["org"].span):
        if groups and "(" not in _between(groups[-1][-1], election, clause):
            groups[-1].append(election)
        else:
            groups.append([election])
    return groups


def _between(one: Proposal, two: Proposal, clause: Clause) -> list[str]:
    """The words between two bodies of a clause."""
    first, last = one.slots["org"].span[1], two.slots["org"].span[0]
    return [t.lower for t in clause.tokens if first <= t.start and t.end <= last]


def _whole(elections: Sequence[Proposal], clause: Clause) -> Filler:
    """All that somebody was elected to at once: “Seventy-third and to the eight succeeding Congresses”."""
    n = 0
    while n + 1 < len(elections) and "as" not in _between(elections[n], elections[n + 1], clause):
        n += 1
    first, last = elections[0].slots["org"].span[0], elections[n].slots["org"].span[1]
    inner = [t for t in clause.tokens if first <= t.start and t.end <= last]
    words = "".join(f"{'' if i and t.start == inner[i - 1].end else ' '}{t.text}" for i, t in enumerate(inner))
    return Filler(words.strip(), (first, last))


def _told(extents: Iterable[Extent]) -> list[Extent]:
    """The extent that tells most: one with both ends before any other."""
    kept = list(dict.fromkeys(extents))
    return sorted(kept, key=lambda e: e.begin is None or e.end is None)[:1]


def _continued(term: Proposal, seats: Seats) -> Proposal | None:
    """The undated term that a reelection goes on with: “elected to the Third, reelected to the Fourth and served …”."""
    clause, before = term.clause, next(reversed(seats.told), None)
    if clause is None or clause.verb is None or clause.verb.lemma not in AGAIN or before is None:
        return None
    undated = not before.extents and before.clause is not None and not before.clause.extents
    return before if undated and before.slots["what"].text == term.slots["what"].text else None


def _again(clause: Clause, found: Sequence[Proposal]) -> list[Proposal]:
    """The elections that “reelected in 1962 and 1964” tells of: to what the same person was last elected to."""
    days = [e for e in clause.extents if e.at is not None]
    verb = clause.verb
    if verb is None or verb.lemma not in (*AGAIN, "elect") or verb.negated or clause.objects or not days:
        return []
    if verb.lemma == "elect" and (clause.preps or clause.subject):
        return []
    before = [
        p for p in found if p.how == "elected" and p.kind in ("post", "membership") and p.clause is not None
        and p.clause.first < clause.first and not p.status
    ]  # fmt: skip
    if not before:
        return []
    span = clause.code_points(verb.first, verb.last)
    last = max(before, key=lambda p: p.clause.first)  # type: ignore[union-attr]
    slots = {s: replace(f, span=NOWHERE, extents=[]) for s, f in last.slots.items() if s != "other"}
    return [
        replace(last, slots=slots, date="begin", by="reelected", extents=[e], spans=[span], clause=clause) for e in days
    ]
