"""What one verb shares with another, and which phrase beside a verb is its subject or antecedent."""

from collections.abc import Sequence

from fasti.reading.clause import Clause
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import PERSON, THING
from fasti.reading.phrase import PRONOUN, TITLE, Phrase, Unit, Verb
from fasti.reading.times.expression import Extent

ALONGSIDE = 3
"""A phrase, an “and” and another phrase: so many marks stand before a verb with two subjects."""


def acts(verb: Verb, following: Unit | None, lexicon: Lexicon) -> bool:
    """Whether a verb that may be a past tense or a participle is a past tense, by what it is or takes.

    “He was born in Rome and **moved** to Paris”, “was released and **wrote a book**”; but “was elected and **appointed
    a judge**”.
    """
    if verb.form == "part":
        return False
    if verb.lemma in lexicon.words("grammar", "active"):
        return True
    takes = following is not None and following.kind == "NP"
    return takes and verb.lemma not in lexicon.words("grammar", "two_objects")


def shares_passive(verb: Verb, owner: Verb, lexicon: Lexicon) -> bool:
    """Whether a participle goes on with the “was” of the verb before: “was arrested and **expelled**”."""
    if owner.voice != "passive" or verb.form not in ("part", "part?"):
        return False
    return owner.lemma != "bear" or verb.form == "part" or verb.lemma in lexicon.words("grammar", "rearing")


def interposed(clause: Clause, phrase: Phrase, marks: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a title is what somebody is or is made, though words stand between: “he was, under X, **consul**”."""
    verb = clause.verb
    if verb is None or clause.objects or phrase.kind != TITLE or "COMMA" not in marks:
        return False
    named = verb.lemma in ("be", "become", "remain") or (
        verb.voice == "passive" and verb.lemma in lexicon.words("grammar", "two_objects")
    )
    return named and set(marks) <= {"COMMA", "PP", "TIME", "ADV"}


def both_subjects(phrases: Sequence[Phrase], marks: Sequence[str]) -> list[Phrase]:
    """The phrases right before a verb, all of those that an “and” joins: “**she and her family** moved”."""
    last = phrases[-1]
    joined = list(marks[-ALONGSIDE:]) == ["NP", "CC", "NP"] and len(phrases) > 1
    first = phrases[-2] if joined else None
    if first is None or first.kind not in (PERSON, PRONOUN) or (first.kind != PERSON and last.kind == PRONOUN):
        return last.all
    return [*first.all, *last.all]


def trailing_name(phrase: Phrase) -> Phrase | None:
    """The person whose name has run together with the noun before it: “in recognition of his work **Ernes** was …”."""
    inner = phrase
    while inner.preps and inner.preps[-1][1]:
        inner = inner.preps[-1][1][-1]
    if inner.kind != PERSON or inner.name is None or not inner.words or inner.also:
        return None
    if inner.words[-1].tag != "NOM" or (inner.possessor is None and inner.article in ("", "a", "an")):
        return None
    return Phrase(inner.name.first, inner.name.last, inner.tokens, kind=PERSON, name=inner.name)


def last_phrase(clause: Clause) -> list[Phrase]:
    """The phrase of a clause that stands last, for a relative pronoun behind it; none where the clause has none."""
    hung = [phrase for _, phrase in clause.preps[-1:]]
    if clause.objects and (not hung or hung[0].first <= clause.objects[-1].first):
        return clause.objects[-1:]
    return hung or clause.subject[-1:]


def unnamed(phrase: Phrase) -> bool:
    """Whether a phrase is hardly one: an adjective by itself, as in “**unable** to find a post, he …”."""
    return phrase.kind == THING and not (phrase.name or phrase.article or phrase.possessor or phrase.preps)


def untitled(phrase: Phrase) -> bool:
    """Whether a phrase is a title said of nobody yet: the beginning of a dictionary's clause."""
    return phrase.kind == TITLE and phrase.name is None and not phrase.article and phrase.possessor is None


def personal(phrase: Phrase) -> list[Phrase]:
    """The person in a phrase, for “who”."""
    if phrase.kind in (PERSON, TITLE, PRONOUN):
        return [phrase]
    for _, inner in reversed(phrase.preps):
        for p in inner:
            if p.kind in (PERSON, TITLE):
                return [p]
    return []


def return_dates(clauses: Sequence[Clause]) -> None:
    """Give a date behind an aside to the clause it is an aside of: “died, **while campaigning**, 11 June 1835”."""
    for clause in clauses:
        head = clause.head
        aside = clause.relation == "part" and clause.opener == "while" and head is not None and not head.extents
        if aside and head is not None and clause.extents:
            dates = [e for e in clause.extents if _behind_comma(clause, e)]
            head.extents += dates
            clause.extents = [e for e in clause.extents if e not in dates]


def _behind_comma(clause: Clause, extent: Extent) -> bool:
    """Whether a comma parts a date from the words before it."""
    before = [t for t in clause.tokens[clause.first :] if t.end <= extent.span[0]]
    return bool(before) and before[-1].text == ","
