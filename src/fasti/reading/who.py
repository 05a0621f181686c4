"""Who is meant: names brought to their fullest form, pronouns and “the young officer” to a person."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fasti.claims import Span
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import PRONOUN, TITLE, Phrase
from fasti.reading.subject import bare, subject, words_of
from fasti.reading.tokens import Sentence

__all__ = ["Cast", "Referent", "bare", "fullest"]


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a phrase stands for, and the words that name them there."""

    name: str
    span: Span


class Cast:
    """The persons of one text: its subject and everyone it names."""

    def __init__(
        self, title: str, found: Sequence[Sequence[Mention]], sentences: Sequence[Sentence], lexicon: Lexicon
    ) -> None:
        self.lexicon = lexicon
        self.full = fullest([m.text for ms in found for m in ms if m.type == PERSON], lexicon.forenames)
        about = subject(title, found, sentences, lexicon)
        self.topic = self.full.get(about.name, about.name)
        self.full |= dict.fromkeys(about.others, self.topic)
        self.gender = self._gender(sentences)
        self.focus = self.topic
        self.beside = ""
        self.pair: tuple[str, ...] = ()
        self.kin: dict[str, str] = {}

    def _gender(self, sentences: Sequence[Sentence]) -> str:
        grammar = self.lexicon.tables["grammar"]
        counts = Counter(t.lower for s in sentences[:60] for t in s.tokens if t.tag in ("PRON", "POSS"))
        he = sum(counts[w] for w in grammar["masculine"])
        she = sum(counts[w] for w in grammar["feminine"])
        return "" if he == she else "he" if he > she else "she"

    def call(self, name: str, other: str) -> None:
        """Learn that two names are one person's: the subject's name where one of them is, else the first."""
        one, two = self.full.get(name, name), self.full.get(other, other)
        best = self.topic if self.topic in (one, two, name, other) else one
        for known, full in self.full.items():
            if full in (one, two):
                self.full[known] = best
        self.full[name] = self.full[other] = best

    def name(self, mention: Mention) -> str:
        """The fullest form of a person's name."""
        return self.full.get(mention.text, mention.text)

    def refer(self, phrase: Phrase) -> list[Referent]:
        """Whom a phrase stands for; nobody where it names no person."""
        span = (phrase.start, phrase.end)
        if phrase.name is not None:
            named = phrase.kind == PERSON or phrase.name.text in self.full
            return [Referent(self.name(phrase.name), (phrase.name.start, phrase.name.end))] if named else []
        if phrase.kind == PRONOUN:
            return self._pronoun(phrase.noun, span)
        for app in phrase.apps:
            if app.kind == PERSON and app.name is not None:
                return [r for p in app.all for r in self.refer(p)]
        if phrase.noun in self.lexicon.words("people", "pairs"):
            return [Referent(name, span) for name in self.pair]
        if phrase.kind == TITLE and phrase.article == "the" and not phrase.preps and self.topic:
            return [Referent(self.topic, span)]
        if phrase.possessor is not None and phrase.noun in self.kin:
            return [Referent(self.kin[phrase.noun], span)]
        return []

    def _pronoun(self, word: str, span: Span) -> list[Referent]:
        grammar = self.lexicon.tables["grammar"]
        if word in grammar["plural"] and self.pair:
            return [Referent(name, span) for name in self.pair]
        gendered = "he" if word in grammar["masculine"] else "she" if word in grammar["feminine"] else ""
        if word in ("it", "its", "i", "we", "us", "me", "my", "our", "whose"):
            return []
        if gendered and self.gender and gendered != self.gender and self.focus != self.topic:
            return [Referent(self.focus, span)]
        if gendered and self.gender and gendered != self.gender:
            return []
        return [Referent(self.topic, span)] if self.topic else []


MANY = 400
"""A name that more others than this may be a fuller form of is taken for nobody's short form."""


def fullest(names: Iterable[str], forenames: frozenset[str] = frozenset()) -> dict[str, str]:
    """Each name → the fullest name in the text that can be the same person's; where two can, the name itself.

    What merely has words before a name (“The Painter Jane Hill”) is no fuller name, unless they are `forenames`.
    """
    given = frozenset(bare(name) for name in forenames)
    split = {name: words_of(name) for name in dict.fromkeys(names)}
    by_word: dict[str, list[str]] = {}
    for name, words in split.items():
        for word in set(words):
            by_word.setdefault(word, []).append(name)
    fuller: dict[str, str] = {}
    for name, words in split.items():
        near = by_word[words[-1]] if words else []
        longer = [n for n in near if _covers(split[n], words)] if len(near) <= MANY else []
        longer = [n for n in longer if not (given and _prefixed(split[n], words, given))]
        fuller[name] = max(longer, key=len) if len({split[n][0] for n in longer}) == 1 else name
    return fuller


def _prefixed(longer: Sequence[str], shorter: Sequence[str], given: frozenset[str]) -> bool:
    """Whether a name is another with words before it that are no forenames."""
    more = longer[: -len(shorter)]
    return (
        len(shorter) > 1
        and list(longer[-len(shorter) :]) == list(shorter)
        and len(more[0]) > 1
        and more[0] not in given
    )


def _covers(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether a longer name can be the same person's: it ends in the same word, or holds the single word."""
    if len(longer) <= len(shorter):
        return False
    if len(shorter) == 1:
        return shorter[0] in longer and len(shorter[0]) > 2
    if longer[-1] != shorter[-1]:
        return False
    return all(
        any(x == y or (len(y) == 1 and x.startswith(y)) or (len(x) == 1 and y.startswith(x)) for x in longer[:-1])
        for y in shorter[:-1]
    )
