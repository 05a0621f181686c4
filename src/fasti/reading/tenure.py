"""Tenures told in pieces: “elected to the Senate … and served from 1897 until 1917”, “(March 4, 1851–1857)”."""

from collections.abc import Sequence
from dataclasses import replace

from fasti.reading.clause import Clause, phrases_of
from fasti.reading.dating import LIFE, bound_extents, extent_for
from fasti.reading.lexicon import Lexicon
from fasti.reading.phrase import PRONOUN
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent

TENURES = ("post", "membership")


def tell_tenures(
    clauses: Sequence[Clause], proposals: Sequence[Proposal], lexicon: Lexicon, earlier: Sequence[Proposal] = ()
) -> None:
    """Give the tenures among the proposals the dates that later clauses and brackets of the sentence tell of them.

    `earlier` are the tenures of the sentence before, for “he held that position until 1901”.
    """
    for clause in clauses:
        if _continues(clause, proposals, lexicon):
            extent = _resumed(_stretch(bound_extents(clause)), clause)
        else:
            extent = _ending(clause, proposals) or _term_end(clause)
        if extent is None:
            continue
        for proposal in _latest(clause, proposals) or _before(clause, earlier, lexicon):
            proposal.extents = [_continued(extent_for(proposal, lexicon), extent)]
    for part in {c.part for c in clauses}:
        _bracketed([c for c in clauses if c.part == part], proposals)


def _ending(clause: Clause, proposals: Sequence[Proposal]) -> Extent | None:
    """The end that a clause tells of a tenure before it: “promoted to curator in 1971, and **retired** in 1983”."""
    verb = clause.verb
    ends = verb is not None and verb.lemma in ("resign", "retire", "abdicate") and not verb.negated
    if not ends or clause.objects or any(prep in ("from", "as", "to", "of") for prep, _ in clause.preps):
        return None
    if any(p.clause is clause and p.kind in TENURES for p in proposals):
        return None
    day = next((e for e in clause.extents if e.at is not None), None)
    return replace(day, at=None, end=day.at, relation="until") if day is not None else None


def _term_end(clause: Clause) -> Extent | None:
    """The end of what somebody was elected for: “reelected in 1962 and 1968 **for the term ending** in 1975”."""
    verb, head = clause.verb, clause.head
    if verb is None or head is None or verb.lemma not in ("end", "expire") or clause.relation != "part":
        return None
    if head.verb is None or head.verb.lemma not in CHOOSING:
        return None
    served = any(prep == "for" and phrase.noun == "term" for prep, phrase in head.preps)
    day = next((e for e in clause.extents if e.at is not None), None)
    return replace(day, at=None, end=day.at, relation="until") if served and day is not None else None


CHOOSING = ("elect", "reelect", "re-elect", "appoint", "reappoint", "choose", "return")
"""What is done for a term; the term of a vacancy is somebody else's."""


def _before(clause: Clause, earlier: Sequence[Proposal], lexicon: Lexicon) -> list[Proposal]:
    """The tenures that the sentence before told of last, where a clause says “he held **that position** until”."""
    named = _holds(clause, lexicon) and clause.objects[0].article in ("this", "that", "the")
    if not named or not earlier or not clause.subject or clause.subject[0].kind != PRONOUN:
        return []
    last = [p for p in earlier if p.clause is earlier[-1].clause and p.how not in ENDED]
    return [p for p in last if not (p.extents and p.extents[0].end is not None)]


def _holds(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause speaks of a post without naming it: “held that **position**”."""
    holding = clause.verb is not None and clause.verb.lemma in ("hold", "occupy", "retain", "keep", "fill")
    first = clause.objects[0] if clause.objects else None
    return holding and first is not None and first.noun in lexicon.words("titles", "holders") and not first.preps


def _continued(told: Extent | None, extent: Extent) -> Extent:
    """A tenure's extent that keeps the beginning told with the post, where the later words tell only its end."""
    begin = (told.begin or told.at) if told is not None else None
    if told is None or begin is None or extent.begin is not None or told.span[0] > extent.span[0]:
        return extent
    return replace(extent, span=(told.span[0], extent.span[1]), begin=begin, relation="range")


def _stretch(extents: Sequence[Extent]) -> Extent | None:
    """The extent that tells most of a tenure: one with both ends, else one with either."""
    whole = [e for e in extents if e.begin is not None and e.end is not None]
    return next(iter(whole or [e for e in extents if e.at is None]), None)


def _resumed(extent: Extent | None, clause: Clause) -> Extent | None:
    """A beginning with its end behind an aside: “from 16 November 1907, when it became a state, **until** 1915”."""
    if extent is None or extent.begin is None or extent.end is not None:
        return extent
    asides = [e for aside in clause.leaning if aside.opener == "when" for e in aside.extents]
    ends = [e for e in asides if e.begin is None and e.end is not None and e.span[0] > extent.span[1]]
    return replace(extent, end=ends[-1].end, relation="range") if ends else extent


def _continues(clause: Clause, proposals: Sequence[Proposal], lexicon: Lexicon) -> bool:
    """Whether a clause only says how long: “and served until his death”."""
    verb = clause.verb
    holds = _holds(clause, lexicon)
    if verb is None or not (holds or verb.lemma in lexicon.words("titles", "serving")):
        return False
    if clause.relation == "rel" and not holds and clause.opener != "where":
        return False
    told = [prep for prep, _ in clause.preps]
    if (clause.objects and not holds) or any(
        prep in ELSEWHERE for prep in told[: told.index("until") if "until" in told else None]
    ):
        return False
    return not any(p.clause is clause and p.kind in TENURES for p in proposals)


def _latest(clause: Clause, proposals: Sequence[Proposal]) -> list[Proposal]:
    """The tenures of the nearest clause before this one that tells of any and whose end is not yet told."""
    before = [
        p
        for p in proposals
        if p.kind in TENURES and p.clause is not None and p.clause.first < clause.first and p.how not in ENDED
        and p.by != ADHERENT
    ]  # fmt: skip
    if not before or clause.part - before[-1].clause.part > REACH:  # type: ignore[union-attr]
        return []
    nearest = [p for p in before if p.clause is before[-1].clause]
    return [p for p in nearest if not (p.extents and p.extents[0].end is not None)]


ELSEWHERE = ("in", "at", "on", "with", "as", "under", "for", "against", "over")
"""What stands under one of these tells of service somewhere else: “served in the army 1917–1919”."""

REACH = 3
"""A tenure may be told so many parts (between semicolons) after the post itself."""

ADHERENT = "frame:elected as an adherent"
"""A party that somebody stood for: what he was elected to is what he served in."""

ENDED = ("left", "expelled", "dismissed", "replaced", "resigned")


def _bracketed(clauses: Sequence[Clause], proposals: Sequence[Proposal]) -> None:
    """A range in brackets at the end of a dictionary's clause is the tenure that its first words tell of."""
    tenures = [p for p in proposals if p.kind in TENURES and p.clause in clauses and p.how not in ENDED]
    if not tenures or clauses[0].relation not in ("bare", "nominal"):
        return
    taken = [e for p in tenures for e in p.extents]
    ranges = [b for c in clauses for e in c.extents if (b := _whole(e)) is not None]
    ranges += [
        e for c in clauses for q in phrases_of(c) for b in q.brackets for e in b.extents if _whole(e) is not None
    ]
    free = [e for e in dict.fromkeys(ranges) if e not in taken]
    if not free:
        return
    for proposal in tenures:
        if proposal.clause is tenures[0].clause and not any(_whole(e) for e in proposal.extents):
            proposal.extents = [free[0]]


def end_with_life(proposals: Sequence[Proposal], lexicon: Lexicon) -> None:
    """Give what lasted “until his death” the day of that death, wherever the text tells it."""
    deaths = {
        p.slots["who"].text: extent
        for p in reversed(proposals)
        if p.kind == "death" and not p.status and "who" in p.slots and (extent := extent_for(p, lexicon)) is not None
    }
    for proposal in proposals:
        extent = _lifelong(proposal, lexicon) if proposal.kind != "death" else None
        death = deaths.get(proposal.slots["who"].text) if "who" in proposal.slots else None
        if extent is None or death is None or death.at is None:
            continue
        relation = "range" if extent.begin is not None else "until"
        proposal.extents = [replace(extent, end=death.at, relation=relation, basis=(death.span,))]


def _lifelong(proposal: Proposal, lexicon: Lexicon) -> Extent | None:
    """The extent of a proposal that ends with a life; the beginning may stand right before: “since 1919 until …”."""
    extent = extent_for(proposal, lexicon)
    if extent is None or extent.relation == LIFE:
        return extent
    ends = bound_extents(proposal.clause) if proposal.clause is not None and not proposal.nominal else []
    life = next((e for e in ends if e.relation == LIFE and 0 <= e.span[0] - extent.span[1] <= BESIDE), None)
    if life is None or extent.begin is None or extent.end is not None:
        return None
    return replace(extent, span=(extent.span[0], life.span[1]), relation=LIFE)


BESIDE = 10
"""So many code points at most part a beginning from what ends it: “from 1919 until his death”."""


def _whole(extent: Extent) -> Extent | None:
    return extent if extent.begin is not None and extent.end is not None else None
