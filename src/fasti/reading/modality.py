"""Whether a text asserts what a clause or a noun says: negated, attempted, planned, doubted, or said to have happened.

The words are in `words/modality.toml`. A clause is judged by its own verb first (“may”, “never”, “allegedly”), then by
what it leans on: an infinitive by the verb or the word before its “to” (“refused **to**”, “unable **to**”), a gerund by
the verb right before it, a clause with “that” by the verb or noun before “that”.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from fasti.reading.clause import Clause
from fasti.reading.lexicon import Lexicon
from fasti.reading.phrase import Phrase, Verb
from fasti.reading.tokens import Token

LEFT_OUT = "left out"

KINDS = (("unreal", LEFT_OUT), ("denied", "denied"), ("attempted", "attempted"), ("planned", "planned"))
"""Entries of the words, and what they make of what is told; the first that holds counts."""

DEPTH = 8
"""A clause leans on others over at most so many steps."""


def status(clause: Clause, lexicon: Lexicon, depth: int = 0) -> str:
    """The status of what a clause says: empty where it is asserted, LEFT_OUT where it is not to be recorded at all."""
    verb = clause.verb
    if verb is None or depth > DEPTH:
        return ""
    return _own(clause, verb, lexicon) or _leaning(clause, verb, lexicon, depth)


def nominal_status(phrase: Phrase, clause: Clause, lexicon: Lexicon) -> str:
    """The status of what a noun says in a clause: “a **failed** campaign”, “demanded his **release**”."""
    if phrase.article in lexicon.words("modality", "grammar.none"):
        return LEFT_OUT
    described = _listed({t.lower for t in phrase.words}, "about", lexicon, (*KINDS[2:], ("uncertain", "uncertain")))
    verb = clause.verb
    if described or verb is None:
        return described
    if any(phrase is p for q in clause.objects for p in q.all):
        governed = _listed({verb.lemma}, "nouns", lexicon, (KINDS[0], KINDS[3]))
        return governed or status(clause, lexicon)
    if any(phrase is p for p in clause.by("for", "with")) and verb.lemma in lexicon.words(
        "modality", "nouns.planned_for"
    ):
        return "planned"
    threatened = verb.lemma == "threaten" and any(phrase is p for p in clause.by("with"))
    return LEFT_OUT if threatened else ""


def _own(clause: Clause, verb: Verb, lexicon: Lexicon) -> str:
    """What the verb group itself and the word that opens the clause say."""
    group = clause.tokens[verb.first : verb.last]
    perfect = any(t.tag == "HAVE" for t in group)
    if verb.modal in lexicon.words("modality", "grammar.guessed") and perfect and not verb.negated:
        return "uncertain"
    if (
        (verb.negated and not _only(clause, verb))
        or verb.modal in lexicon.words("modality", "grammar.unreal")
        or clause.opener in lexicon.words("modality", "grammar.conditions")
        or (verb.form == "ing" and clause.opener in lexicon.words("modality", "grammar.unreal_gerunds"))
        or _of_none(clause, lexicon)
    ):
        return LEFT_OUT
    if verb.modal in lexicon.words("modality", "grammar.narrated") and (perfect or _conditional(clause, lexicon)):
        return LEFT_OUT
    if verb.modal in lexicon.words("modality", "grammar.future"):
        return "planned"
    said = _listed(set(verb.adverbs), "about", lexicon, (KINDS[0], KINDS[2]))
    return said or ("uncertain" if _doubted(clause, verb, lexicon) else "")


def _only(clause: Clause, verb: Verb) -> bool:
    """“Not only” denies nothing."""
    words = [t.lower for t in clause.tokens[verb.first : verb.last + 1]]
    return "only" in words[1:] and words[words.index("only") - 1] == "not"


def _of_none(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether subject or object are nobody: “joined **no** party”, “was **no longer** a member”."""
    none = lexicon.words("modality", "grammar.none")
    return any(p.article in none for p in (*clause.subject[:1], *clause.objects[:1]))


def _conditional(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an “if” stands beside the clause, on which “would” depends."""
    conditions = lexicon.words("modality", "grammar.conditions")
    beside = [*clause.leaning, *([clause.head] if clause.head is not None else [])]
    return any(c.opener in conditions for c in beside)


def _doubted(clause: Clause, verb: Verb, lexicon: Lexicon) -> bool:
    """Whether a word of doubt stands before the verb or right behind it, or a tradition is the source."""
    doubting = lexicon.words("modality", "about.uncertain")
    fronted = [c.verb.first for c in clause.leaning if c.verb is not None and c.relation == "part"]
    before = clause.tokens[min([clause.first, verb.first, *fronted]) : verb.last]
    if any(t.lower in doubting and t.tag == "ADV" for t in (*before, *clause.tokens[verb.last : verb.last + 1])):
        return True
    hearsay = lexicon.words("modality", "words.uncertain")
    return any(
        token.lower == "according" and any(t.lower in hearsay for t in before[n + 1 : n + 5])
        for n, token in enumerate(before)
    )


def _leaning(clause: Clause, verb: Verb, lexicon: Lexicon, depth: int) -> str:
    """What the clause that this one leans on makes of it."""
    head = clause.head
    if clause.relation == "inf":
        return _infinitive(clause, verb, lexicon, depth)
    if clause.opener == "that":
        return _told(clause, lexicon)
    if head is None or head.verb is None:
        return ""
    if verb.form == "ing" and head.verb.last >= verb.first - 1 and not clause.opener:
        return _listed({head.verb.lemma}, "verbs", lexicon, KINDS)
    if clause.relation == "and" and _shares_auxiliary(clause, verb, head.verb):
        return status(head, lexicon, depth + 1)
    governed = head.opener == "that" or head.opener in lexicon.words("modality", "grammar.conditions")
    return status(head, lexicon, depth + 1) if clause.relation == "and" and governed else ""


def _infinitive(clause: Clause, verb: Verb, lexicon: Lexicon, depth: int) -> str:
    """“Unable to go”, “made plans to go”, “too ill to go”, “refused to go”; and what the verb before leans on."""
    words = list(_words_before(clause.tokens, verb.first))
    if words[:1] == ["to"]:
        words.pop(0)
    if "too" in {t.lower for t in clause.tokens[max(0, verb.first - 4) : verb.first - 1]}:
        return LEFT_OUT
    head = clause.head
    if words and (said := _listed({words[0]}, "words", lexicon, KINDS)):
        return said
    if head is None or head.verb is None:
        return ""
    said = status(head, lexicon, depth + 1)
    lemma = head.verb.lemma
    if lemma in lexicon.words("modality", "verbs.hearsay") and head.verb.voice == "passive":
        return said or "uncertain"
    kinds = (*KINDS, ("uncertain", "uncertain"))
    own = _listed({lemma}, "verbs", lexicon, kinds)
    return LEFT_OUT if LEFT_OUT in (said, own) else own or said


def _told(clause: Clause, lexicon: Lexicon) -> str:
    """What stands before a “that” makes of what it tells: “it is **said** that”, “**legend** has it that”."""
    verb, head = clause.verb, clause.head
    assert verb is not None
    first = min([verb.first, *(p.first for p in clause.subject)])
    words = {w for w in islice(_words_before(clause.tokens, first), 2) if w != "that"}
    kinds = (KINDS[0], KINDS[3], ("uncertain", "uncertain"))
    if said := _listed(words, "words", lexicon, (KINDS[0], kinds[2])) or _listed(words, "verbs", lexicon, kinds[2:]):
        return said
    if head is None or head.verb is None:
        return ""
    subjects = {p.noun for p in (*head.subject, *head.loose)}
    if subjects & lexicon.words("modality", "words.uncertain"):
        return "uncertain"
    lemma, passive = head.verb.lemma, head.verb.voice == "passive"
    if lemma in lexicon.words("modality", "verbs.hearsay") and (passive or "it" in subjects):
        return "uncertain"
    if verb.modal == "would" and lemma in lexicon.words("modality", "verbs.telling"):
        return "planned"
    return _listed({lemma}, "verbs", lexicon, kinds)


def _shares_auxiliary(clause: Clause, verb: Verb, head: Verb) -> bool:
    """Whether a verb goes on with the auxiliary of the one before: “was not elected or **appointed**”."""
    bare = verb.last - verb.first == 1 + len(verb.adverbs) and verb.form in ("part", "part?", "base")
    between = {t.lower for t in clause.tokens[head.last : verb.first]}
    auxiliary = head.last - head.first > 1 + len(head.adverbs)
    passive = verb.voice == head.voice == "passive" or "have" in {
        t.lower for t in clause.tokens[head.first : head.last]
    }
    return bare and auxiliary and passive and not between & {"but", "yet", ";"}


def _words_before(tokens: Sequence[Token], first: int) -> Iterator[str]:
    """The words before token `first`, the nearest first, adverbs left out."""
    for n in range(first - 1, max(-1, first - 6), -1):
        if tokens[n].tag != "ADV":
            yield tokens[n].lower


def _listed(words: set[str], table: str, lexicon: Lexicon, kinds: tuple[tuple[str, str], ...]) -> str:
    """The status of the first entry of a table of the words that holds one of `words`."""
    for entry, said in kinds:
        if entry in lexicon.tables["modality"][table] and words & lexicon.words("modality", f"{table}.{entry}"):
            return said
    return ""
