"""Awards and works that no verb of their own tells of: in a list, or behind another, each with its date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler, Fillers
from fasti.reading.phrase import WORK, Phrase
from fasti.reading.prizes import Prizes
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent
from fasti.reading.verbs import singular

AWARD = frozenset({"award"})
PERSONS = frozenset({"person"})
LISTING = ("be", "include", "comprise")

NEAR = 4
"""A date is a phrase's own if at most so many code points, an “in” with its blanks, part it from the phrase."""


def listed(parts: Sequence[Clause], prizes: Prizes, fillers: Fillers) -> Iterator[Proposal]:
    """The awards that a clause names among somebody's: “**her honours** include the Amber Prize (1990)”."""
    heads = fillers.lexicon.words("awards", "heads")
    for clause in parts:
        if clause.verb is None or clause.verb.lemma not in LISTING or clause.verb.negated:
            continue
        lists = [p for p in (*clause.subject, *clause.by("among")) if singular(p.noun) in heads]
        owners = [p.possessor for p in lists if p.possessor is not None]
        named = [q for p in (*clause.objects, *clause.naming) for q in p.all] if owners else []
        for who in (f for p in owners[:1] for q in p.all for f in fillers.of(q, "who", PERSONS)):
            for what in (f for p in named if p.name is not None for f in prizes.of(p, clause, AWARD)):
                date = "at" if what.extents else "none"
                slots, spans = {"who": who, "what": what}, [who.span, what.span]
                yield Proposal("award", slots, "", date, "title", what.extents, spans, "", 0.8, clause, nominal=True)


def further(found: Sequence[Proposal], prizes: Prizes) -> Iterator[Proposal]:
    """What a clause goes on with, dated by itself: “won the Amber Prize in 1990 and **the Iron Medal in 1995**”.

    The date is no longer that of the clause.
    """
    told = {p.slots["what"].span for p in found if "what" in p.slots}
    for proposal in found:
        what, clause = proposal.slots.get("what"), proposal.clause
        if proposal.kind not in ("award", "work") or what is None or what.phrase is None or clause is None:
            continue
        if not any(what.phrase is p for p in clause.objects):
            continue
        for phrase in (p for p in clause.loose if p.first >= what.phrase.last):
            for filler in _alike(proposal.kind, phrase, clause, prizes):
                dates = _own(phrase, clause)
                if dates and filler.span not in told:
                    told.add(filler.span)
                    clause.extents = [e for e in clause.extents if e is not dates[0]]
                    slots = {**proposal.slots, "what": filler}
                    yield replace(proposal, slots=slots, extents=dates, spans=[filler.span, dates[0].span])


def _alike(kind: str, phrase: Phrase, clause: Clause, prizes: Prizes) -> list[Filler]:
    """A phrase as what a claim of this kind is about."""
    if kind == "award":
        return prizes.of(phrase, clause, AWARD) if phrase.name is not None else []
    name = phrase.name if phrase.kind == WORK and phrase.possessor is None else None
    return [Filler(name.text, (name.start, name.end), phrase=phrase)] if name is not None else []


def _own(phrase: Phrase, clause: Clause) -> list[Extent]:
    """The date of a clause that stands right behind a phrase, or else right before it."""
    behind = [e for e in clause.extents if 0 <= e.span[0] - phrase.end <= NEAR]
    return (phrase.extents or behind or [e for e in clause.extents if 0 <= phrase.start - e.span[1] <= NEAR])[:1]
