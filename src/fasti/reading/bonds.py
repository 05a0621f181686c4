"""Whose a noun of kin or company is, and who bears it: “her sons **Karl and Otto**”, “**he** had a brother, Paul”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from fasti.reading.clause import Clause, phrases_of
from fasti.reading.fillers import parted
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import PERSON
from fasti.reading.occupations import fronted
from fasti.reading.phrase import PRONOUN, Phrase
from fasti.reading.verbs import singular

COPULAS = ("be", "become", "remain")
REACH = 4
"""“Called” or “named” stands at most so many tokens behind its noun: “a daughter in 1988 called Maud”."""

SERVING = ("serve", "act", "work")
CALLING = ("call", "name", "christen", "baptise", "baptize")

WRONG = {"survive": "active", "predecease": "active", "bear": "passive", "raise": "passive", "adopt": "passive"}
"""The voice in which a verb's subject is not whose kin stand behind it: “she **survived** her son”."""


class Bonds:
    """The relational nouns of one sentence, each with its owners and its bearers."""

    def __init__(self, parts: Sequence[Clause], lexicon: Lexicon) -> None:
        self.parts = parts
        self.lexicon = lexicon
        self.having = lexicon.words("people", "having")
        self.kin = lexicon.kin
        people = (p for part in parts for p in phrases_of(part) if _named(p))
        self.apposed = {id(q) for p in people for a in p.apps for q in a.all}

    def owners(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Whose somebody is: the possessor, who stands behind “of”, who has or leaves them."""
        if phrase.possessor is not None:
            return [self._bound(phrase, clause) or phrase.possessor]
        if phrase.first and phrase.tokens[phrase.first - 1].lower == "whose":
            return self._antecedent(phrase)
        found = self._owned(phrase, clause)
        close = phrase.last < len(phrase.tokens) and phrase.tokens[phrase.last].lower == "by"
        mates = clause.by("by") if close or clause.verb is None or clause.verb.lemma in ("be", "bear") else []
        return [*found, *(p for p in mates if found and p.first >= phrase.last and p.kind == PERSON)]

    def _owned(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Whose somebody is whom no possessor stands before."""
        if owners := _of(phrase) or [o for q in phrase.also[-1:] if q.name is None for o in _of(q)]:
            return [self._bearer_of(o) for o in owners]
        return self._having(phrase, clause) or self._beside(phrase, clause)

    def bearers(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Who somebody's kin, friend or teacher is."""
        if id(phrase) in self.apposed:
            return []
        if phrase.name is not None:
            return [phrase, *self._listed(phrase)]
        if named := [p for a in phrase.apps if a.kind == PERSON for p in a.all]:
            return named
        if phrase is fronted(clause):
            return clause.subject
        found = self._predicated(phrase, clause) or self._called(phrase) or self._behind_colon(phrase, clause)
        return found or parted(clause.naming) or self._headed(phrase, clause) or self._fronted(phrase)

    def bracketed(self, phrase: Phrase) -> Iterator[tuple[Phrase, list[Phrase]]]:
        """The nouns in brackets behind a name, each with its owners: “Pryor (**father** of Mark Pryor)”."""
        for bracket in phrase.brackets:
            for noun, owner in pairwise(bracket.phrases):
                of = owner.first > noun.last and noun.tokens[noun.last].lower == "of" and noun.last + 1 == owner.first
                if of and noun.name is None and _named(owner):
                    yield noun, [owner]

    def _bound(self, phrase: Phrase, clause: Clause) -> Phrase | None:
        """Whom “his” before a noun means, where its own coordination or clause says so."""
        possessor = phrase.possessor
        if possessor is None or possessor.kind != PRONOUN or possessor.noun == "their":
            return None
        if (
            clause.verb is not None
            and clause.verb.lemma in COPULAS
            and any(phrase is p for p in parted(clause.objects))
        ):
            return None
        chain = next((p.all for p in phrases_of(clause) if any(phrase is q for q in p.also)), [])
        before = chain[: next((n for n, p in enumerate(chain) if p is phrase), 0)]
        if before and _named(before[-1]) and before[-1].possessor is None:
            return before[-1]
        subject = clause.subject[0] if clause.subject else None
        if clause.verb is None and clause.objects:
            subject = clause.objects[0]
        named = subject is not None and _named(subject) and subject.possessor is None and len(clause.subject) < 2
        return subject if named and subject is not None and subject.last <= phrase.first else None

    def _antecedent(self, phrase: Phrase) -> list[Phrase]:
        """Whom “whose” before a noun goes back to: the name right before it."""
        near = (p for part in self.parts for p in phrases_of(part) if _named(p) and 0 < phrase.first - p.last <= REACH)
        last = max(near, key=lambda p: p.last, default=None)
        return [last] if last is not None else []

    def _beside(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """The subject, beside whom one of kin is named for the first time: “he lived with a **cousin**, Karl”."""
        named = phrase.name is not None or any(a.kind == PERSON and a.name is not None for a in phrase.apps)
        one = phrase.article in ("a", "an", "another") or any(t.tag == "NUM" for t in phrase.words)
        if not named or not one or phrase.noun not in self.kin:
            return []
        subject = [p for p in clause.subject if p is not phrase and (p.kind == PRONOUN or _named(p))]
        return subject if clause.verb is not None and subject else [implied(phrase)]

    def _bearer_of(self, owner: Phrase) -> Phrase:
        """The person that a title or noun stands for: “son of the governor of Ohio, **John Reed**”."""
        named = next((a for a in owner.apps if a.kind == PERSON and a.name is not None), None)
        return named if owner.name is None and named is not None else owner

    def _having(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Who has, leaves or is survived by the kin that a phrase without an owner tells of."""
        at = next((n for n, part in enumerate(self.parts) if part is clause), 0)
        for part in reversed(self.parts[: at + 1]):
            if part.verb is None or part.verb.lemma in CALLING:
                continue
            if part.verb.lemma not in self.having or part.verb.voice == WRONG.get(part.verb.lemma):
                break
            beside = [p for p in part.by("by", "with") if part.verb.voice == "active" and p.kind == PERSON]
            if part.relation == "rel" and part.objects and part.objects[0].kind == PERSON:
                beside.append(part.objects[0])
            return [*part.subject, *(p for p in beside if p is not phrase)] or [implied(phrase)]
        if clause.verb is not None and clause.verb.lemma in ("bear", "follow", "arrive", "come"):
            named = (p for part in self.parts[: at + 1] for p in part.subject if p is not phrase)
            elder = next((p for p in named if p.possessor is not None), None)
            born = [implied(phrase)] if clause.verb.voice == "passive" and clause.verb.lemma == "bear" else []
            return self.owners(elder, clause) if elder is not None else born
        return [implied(phrase)] if clause.verb is None and _listed_first(phrase, clause) else []

    def _listed(self, phrase: Phrase) -> list[Phrase]:
        """The conjuncts that a plural noun holds for too: “her sons Mark **and Otto**”."""
        last = phrase.words[-1].lower if phrase.words else ""
        plural = singular(last) != last and singular(last) == phrase.noun
        return [p for p in phrase.also if plural and _named(p) and not p.noun and p.possessor is None]

    def _predicated(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Who a noun is said of, or who is said to be it: “he was the son”, “his mother was **Anna**”."""
        verb = clause.verb
        if verb is None:
            return [implied(phrase)] if _listed_first(phrase, clause) and phrase.hung("of") else []
        objects = parted(clause.objects)
        if verb.lemma in SERVING and any(phrase is p for p in clause.by("as")):
            return clause.subject or [implied(phrase)]
        if verb.lemma in (*COPULAS, "include", "comprise", "bear"):
            told = objects + [p for p in clause.loose if p.hung("of") and p.name is None]
            if any(phrase is p for p in told) and verb.lemma not in ("include", "comprise"):
                return clause.subject or [implied(phrase)]
            among = [p for prep, q in clause.preps if prep == "among" for p in q.all]
            if verb.lemma != "bear" and any(phrase is p for p in (*clause.subject, *among)):
                return [p for p in (*objects, *clause.subject) if p is not phrase and _named(p)]
        return []

    def _called(self, phrase: Phrase) -> list[Phrase]:
        """The name that a participle brings: “a daughter called **Maud**”."""
        for part in self.parts:
            if part.verb is None or part.verb.lemma not in CALLING or part.verb.form == "finite":
                continue
            if 0 <= part.verb.first - phrase.last <= REACH and (part.relation != "main" or not phrase.possessor):
                return [p for p in parted(part.objects[:1]) if _named(p) or p.name is not None]
        return []

    def _behind_colon(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """The names behind a colon: “three children: **Karl, Otto and Anna**”."""
        if phrase.last >= len(phrase.tokens) or phrase.tokens[phrase.last].text != ":":
            return []
        behind = next((part for part in self.parts if part.part == clause.part + 1), None)
        return [p for p in parted(behind.objects[:1]) if _named(p)] if behind is not None and not behind.verb else []

    def _fronted(self, phrase: Phrase) -> list[Phrase]:
        """Whom a sentence that opens with “The son of Karl Reed, …” goes on to tell of."""
        told = any(phrase is p for part in self.parts for p in part.subject)
        if phrase.first > 1 or told or not phrase.hung("of") or phrase.noun not in self.kin:
            return []
        main = next(
            (part for part in self.parts if part.verb is not None and part.subject and part.opener != "who"), None
        )
        subject = main.subject if main is not None else []
        return [p for p in subject if _named(p) or p.kind == PRONOUN] or [implied(phrase)]

    def _headed(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Who is one of somebody's kin: “she was the eldest **of the four children** of Karl Reed”."""
        if clause.verb is None or clause.verb.lemma not in COPULAS:
            return []
        outer = (p for p in parted(clause.objects) if any(phrase is q for q in p.hung("of")))
        return clause.subject if any(p.noun in self.lexicon.words("people", "ranked") for p in outer) else []


def implied(phrase: Phrase) -> Phrase:
    """The one whom the text is about, meant by words that name no one."""
    return Phrase(phrase.first, phrase.last, phrase.tokens, kind=PRONOUN)


def _of(phrase: Phrase) -> list[Phrase]:
    """The phrases under the first “of”, two only where “and” joins them: a second “of” says where they are from."""
    found = next(([q for p in ps for q in p.all] for prep, ps in phrase.preps if prep == "of"), [])
    joined = len(found) > 1 and any(t.tag == "CC" for t in phrase.tokens[found[0].first : found[-1].first])
    return found if joined else found[:1]


def _named(phrase: Phrase) -> bool:
    return phrase.kind == PERSON and phrase.name is not None


def _listed_first(phrase: Phrase, clause: Clause) -> bool:
    """Whether a phrase opens a clause without verb, as in a dictionary: “Son of Karl Reed; brother of Otto”."""
    first = clause.objects[0].all if clause.objects else []
    return any(phrase is p for p in first) and phrase.possessor is None
