"""Sentences turned about, set right: clefts, “where”, a time as subject, and who it is that an infinitive speaks of.

Frames look for subject, object and prepositions where plain sentences have them; these clauses are given them there.
"""

from collections.abc import Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY, PERSON, PLACE
from fasti.reading.phrase import PRONOUN, Phrase
from fasti.reading.sharing import last_phrase

WHEREABOUTS = ("in", "at", "to", "into", "for", "near", "on")
"""A clause with one of these has a place of its own."""


STAYED = "stay"
"""What a time that found somebody somewhere says of them."""


def set_right(clauses: Sequence[Clause], lexicon: Lexicon) -> None:
    """Give the clauses of a sentence what a turned-about wording keeps from them, in place."""
    for clause in clauses:
        _cleft(clause)
        _where(clause)
        _timed(clause, lexicon)
    for clause in clauses:
        _control(clause, lexicon)


def _cleft(clause: Clause) -> None:
    """“It was in 1905 that he joined the party”: what stands before “that” belongs to the clause behind it."""
    head = clause.head
    if clause.opener != "that" or head is None or head.verb is None or head.verb.lemma != "be" or head.objects:
        return
    if [p.noun for p in head.subject] == ["it"]:
        clause.extents[:0], clause.preps[:0] = head.extents, head.preps


def _where(clause: Clause) -> None:
    """“He went to Yale, **where** he studied law”: the place of the clause is the one told before."""
    head = clause.head
    if clause.opener != "where" or head is None or any(prep in WHEREABOUTS for prep, _ in clause.preps):
        return
    is_where = head.verb is not None and head.verb.lemma == "be" and not head.objects
    place = head.subject[:1] if is_where else last_phrase(head)
    if place and place[0].kind in (BODY, PLACE) and place[0].name is not None and place[0].last <= clause.first + 1:
        clause.preps.append(("at" if place[0].kind == BODY else "in", place[0]))


def _timed(clause: Clause, lexicon: Lexicon) -> None:
    """“1905 found her in Zurich”, “the year brought him a chair”: what befell somebody is said of them."""
    verb = clause.verb
    meanings = lexicon.tables["grammar"]["time_subjects"]
    if verb is None or verb.voice != "active" or verb.lemma not in meanings or not clause.objects:
        return
    times = lexicon.words("grammar", "times")
    told = clause.extents and clause.tokens[verb.first - 1].end == clause.extents[0].span[1] and not clause.subject
    if not told and not any(p.noun in times and p.name is None for p in clause.subject[:1]):
        return
    befallen, placed = clause.objects[0], any(p.kind == PLACE for p in clause.by("in", "at"))
    if befallen.kind not in (PERSON, PRONOUN) or (meanings[verb.lemma] == STAYED and not placed):
        return
    clause.subject, clause.objects = befallen.all, clause.objects[1:]
    clause.verb = replace(verb, lemma=meanings[verb.lemma])


def _control(clause: Clause, lexicon: Lexicon) -> None:
    """“Stalin sent **him** to study in Moscow”, “1916 saw **her** become a nun”: who does what the infinitive says."""
    head, verb = clause.head, clause.verb
    if clause.relation != "inf" or head is None or head.verb is None or verb is None or head.verb.voice != "active":
        return
    if head.verb.lemma not in lexicon.words("grammar", "controlling"):
        return
    before = [p for p in head.objects if p.last <= verb.first]
    if before and _somebody(before[-1]) and not _parted(clause, before[-1]):
        clause.subject = before[-1].all


def _somebody(phrase: Phrase) -> bool:
    person = phrase.kind == PERSON or (phrase.kind == PRONOUN and phrase.noun not in ("it", "himself", "herself"))
    return person or phrase.kind == BODY


def _parted(clause: Clause, phrase: Phrase) -> bool:
    """Whether a comma stands between the object and the infinitive, which then tells of something else."""
    assert clause.verb is not None
    return any(t.text == "," for t in clause.tokens[phrase.last : clause.verb.first])
