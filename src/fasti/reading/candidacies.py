"""Candidacies: a post that somebody stood for and did not get, or would not stand for.

“Unsuccessful candidate for election as mayor of Plainfield”, “was not a candidate for renomination in 1952 to the
Eighty-third Congress”: posts that were attempted, or denied.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.fillers import NOWHERE, Filler, Fillers
from fasti.reading.nametypes import BODY
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.terms import Seats
from fasti.reading.titles import posts

CANDIDATES = ("candidate", "nominee", "contender")
RENEWED = ("reelection", "re-election", "renomination")
REFUSING = ("decline", "refuse")
TOWARDS = ("for", "to", "as")
ORGANIZATION = frozenset({"organization"})


def candidacies(clause: Clause, seats: Seats, fillers: Fillers) -> Iterator[Proposal]:
    """The posts that a clause says somebody was a candidate for, attempted or denied."""
    phrase = next((p for p in (*clause.objects, *clause.loose) if p.noun in CANDIDATES and p.name is None), None)
    who = _who(clause, fillers) if phrase is not None else None
    if phrase is None or who is None or any(t.lower == "successful" for t in phrase.words):
        return
    span = phrase.start, phrase.end
    status = "denied" if _denied(clause, phrase) else "attempted"
    for slots in _aims(clause, phrase, seats, fillers):
        spans = [span, *(f.span for f in slots.values() if f.span != NOWHERE)]
        yield Proposal("post", {**slots, "who": who}, "elected", "begin", "candidate", [], spans, status, 0.8, clause)


def _who(clause: Clause, fillers: Fillers) -> Filler | None:
    """The candidate: the subject, or in a dictionary's clause the one whom the text is about."""
    people = [f for p in clause.subject[:1] for f in fillers.of(p, "who", frozenset({"person"}))]
    topic = fillers.cast.topic
    return people[0] if people else Filler(topic, NOWHERE) if topic and not clause.subject else None


def _denied(clause: Clause, phrase: Phrase) -> bool:
    """Whether somebody was no candidate: “was **not** a candidate”, “**declined** to be a candidate”."""
    before = [t.lower for t in clause.tokens[max(0, phrase.first - 2) : phrase.first]]
    verb, head = clause.verb, clause.head
    refused = head is not None and head.verb is not None and head.verb.lemma in REFUSING
    return "not" in before or refused or (verb is not None and (verb.negated or verb.lemma in REFUSING))


def _aims(clause: Clause, phrase: Phrase, seats: Seats, fillers: Fillers) -> Iterator[dict[str, Filler]]:
    """What the candidacy was for, as the slots of a post: a title, a seat in an assembly, or the seat held before."""
    under = [q for prep, p in clause.preps if prep in TOWARDS for q in p.all] + phrase.hung(*TOWARDS)
    aims = [*under, *(q for p in under for q in p.hung(*TOWARDS))]
    titles = [p for p in aims if p.kind == TITLE]
    bodies = [p for p in aims if p.kind == BODY]
    if titles:
        for post in posts(titles[:1], fillers.lexicon):
            slots = {"what": Filler(fillers.text[slice(*post.what)], post.what)}
            for slot, phrases in (("org", post.orgs), ("place", post.places)):
                slots |= [(slot, f) for p in phrases for f in fillers.of(p, slot, frozenset({slot}) | ORGANIZATION)][:1]
            yield slots
        return
    for body in (f for p in bodies for f in fillers.of(p, "org", ORGANIZATION)):
        if title := _seat(body, seats):
            yield {"what": title, "org": body}
            return
    last = next((p for p in reversed(seats.told) if not _later(p.clause, clause)), None)
    if last is not None and any(p.noun in RENEWED for p in aims):
        yield {s: replace(f, span=NOWHERE, extents=[]) for s, f in last.slots.items() if s in ("what", "place")}


def _later(one: Clause | None, two: Clause) -> bool:
    """Whether one clause stands behind another of the same sentence."""
    return one is not None and one.tokens is two.tokens and one.first > two.first


def _seat(body: Filler, seats: Seats) -> Filler | None:
    """The title of a seat in this body: the one that the head of the text names, else its usual one."""
    if (seat := seats.seat_in(body.text)) is not None:
        return replace(seat.slots["what"], span=NOWHERE, extents=[])
    usual: Sequence[str] = seats.titles_of(body.text)
    return Filler(usual[0].title(), NOWHERE) if usual else None
