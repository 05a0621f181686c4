"""Whose a work is of which no verb tells: “his novel *Salt*”, “the poem *Iron* by Eva Lind”, “*Salt* (1931)”."""

from collections.abc import Iterator, Sequence

from fasti.claims import Span
from fasti.reading.clause import Clause, phrases_of
from fasti.reading.fillers import NOWHERE, Filler, Fillers
from fasti.reading.made import own_last
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import WORK, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent
from fasti.reading.verbs import singular

PERSONS = frozenset({"person"})
DAY = len("1931-05-12")


def authored(parts: Sequence[Clause], found: Sequence[Proposal], fillers: Fillers) -> Iterator[Proposal]:
    """The works that the clauses of one sentence name with their makers, those left out that `found` tells of."""
    told = {p.slots["what"].span for p in found if p.kind == "work" and "what" in p.slots}
    seen: set[Span] = set()
    for clause in parts:
        for phrase in sorted(phrases_of(clause), key=lambda p: p.first):
            name = phrase.name
            if phrase.kind != WORK or name is None or (name.start, name.end) in told | seen:
                continue
            seen.add((name.start, name.end))
            yield from (
                _by_owner(phrase, clause, fillers)
                or _by_apposition(phrase, clause, fillers)
                or _by_list(phrase, clause, fillers)
                or _by_date(phrase, clause, fillers)
            )


def _by_owner(phrase: Phrase, clause: Clause, fillers: Fillers) -> list[Proposal]:
    """A work with its maker beside it: as its owner, or behind “by”."""
    behind = [p for prep, p in clause.preps if prep == "by" and 0 < p.first - phrase.last <= 1]
    makers = [phrase.possessor] if phrase.possessor is not None else [*phrase.hung("by"), *behind]
    if phrase.noun and phrase.noun not in fillers.lexicon.words("works", "nouns") | fillers.lexicon.words(
        "works", "made"
    ):
        return []
    owners = [f for p in makers for q in p.all for f in fillers.of(q, "who", PERSONS)]
    return [_work(phrase, who, clause, fillers, _own(phrase)) for who in owners]


def _by_apposition(phrase: Phrase, clause: Clause, fillers: Fillers) -> list[Proposal]:
    """A work beside what is said of it: “**her first novel**, *Salt*, sold well”, “*Salt*, **his second opera**”."""
    nouns = fillers.lexicon.words("works", "nouns") | fillers.lexicon.words("works", "made")
    for told in (*phrase.apps, *phrases_of(clause)):
        if told.noun in nouns and told.possessor is not None and told.name is None and _beside(told, phrase):
            owners = [f for q in told.possessor.all for f in fillers.of(q, "who", PERSONS)]
            return [_work(phrase, who, clause, fillers, _own(phrase), told.noun) for who in owners]
    return []


def _beside(told: Phrase, title: Phrase) -> bool:
    """Whether nothing but a comma and the marks of italics part words from a title."""
    first, last = (own_last(told), title.first) if told.first < title.first else (own_last(title), told.first)
    between = told.tokens[first:last]
    return 0 < len(between) <= APART and all(t.text in (",", "_", "*", ":") or t.shape == "quote" for t in between)


APART = 3
"""So many marks at most part a title from what it stands beside: a comma, and the marks of italics."""


def _by_list(phrase: Phrase, clause: Clause, fillers: Fillers) -> list[Proposal]:
    """A work that a clause names among somebody's: “**her novels** include *Salt* and *Iron*”."""
    if clause.verb is None or clause.verb.lemma not in LISTING or clause.verb.negated:
        return []
    listed = [q for p in (*clause.objects, *clause.naming) for q in p.all]
    lists = [*clause.subject, *clause.by("among")]
    collected = fillers.lexicon.words("works", "collected")
    heads = [p for p in lists if singular(p.noun) in collected and p.possessor is not None]
    if not heads or not any(phrase is p for p in listed):
        return []
    owners = [f for q in heads[0].possessor.all for f in fillers.of(q, "who", PERSONS)]  # type: ignore[union-attr]
    return [_work(phrase, who, clause, fillers, _own(phrase)) for who in owners]


LISTING = ("be", "include", "comprise")


def _by_date(phrase: Phrase, clause: Clause, fillers: Fillers) -> list[Proposal]:
    """A work with the year of its coming out in brackets: it is by whom the text is about, if nobody else acts here."""
    dates = _own(phrase)
    if _cited(phrase, clause):
        return []
    actors = [p for p in clause.subject if p.kind == PERSON and p.last <= phrase.first]
    who = [f for p in actors[:1] for f in fillers.of(p, "who", PERSONS)] or [Filler(fillers.cast.topic, NOWHERE)]
    return [_work(phrase, who[0], clause, fillers, dates)] if dates and who[0].text else []


def _cited(phrase: Phrase, clause: Clause) -> bool:
    """Whether a title stands alone, as in a footnote, or holds what was printed: “published in *Essays* (1914)”."""
    if clause.verb is None:
        return phrase.first <= 1 and phrase.possessor is None
    return clause.verb.voice == "passive" and any(phrase is p for p in clause.by("in"))


def _own(phrase: Phrase) -> list[Extent]:
    """The dates of a title's own brackets that tell when it came out: a year or a month, no day."""
    return [e for e in phrase.extents if e.at is not None and len(e.at.edtf) < DAY] if phrase.brackets else []


def _work(
    phrase: Phrase, who: Filler, clause: Clause, fillers: Fillers, dates: list[Extent], noun: str = ""
) -> Proposal:
    name = phrase.name
    assert name is not None
    what = Filler(name.text, (name.start, name.end), phrase=phrase)
    how = fillers.lexicon.tables["works"]["hows"].get(noun or phrase.noun, "published" if dates else "wrote")
    spans = [what.span, *([who.span] if who.span != NOWHERE else [])]
    slots = {"who": who, "what": what}
    return Proposal(
        "work", slots, how, "at" if dates else "none", "title", dates, spans, "", 0.75, clause, nominal=True
    )
