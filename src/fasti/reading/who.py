"""Who is meant: names brought to their fullest form, pronouns and “the young officer” to a person."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fasti.claims import Span
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import PRONOUN, TITLE, Phrase
from fasti.reading.tokens import PRIMES, Sentence

APOSTROPHE = str.maketrans("", "", PRIMES)


def words_of(name: str) -> list[str]:
    """The words of a name as `bare` has them, without marks between."""
    return re.findall(r"[\w-]+", bare(name))


def bare(name: str) -> str:
    """A name without marks of transliteration and letter case, for comparing."""
    return name.translate(APOSTROPHE).casefold()


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
        self.full = fullest([m.text for ms in found for m in ms if m.type == PERSON])
        self.headings: list[str] = []
        self.topic = self._topic(title, [m for ms in found for m in ms])
        self.full |= dict.fromkeys(self.headings, self.topic)
        self.gender = self._gender(sentences)
        self.focus = self.topic
        self.beside = ""
        self.pair: tuple[str, ...] = ()
        self.kin: dict[str, str] = {}

    def _topic(self, title: str, found: Sequence[Mention]) -> str:
        """The name of the one the text is about: the title as the text has it, else the title."""
        wanted = re.findall(r"[\w-]+", bare(title.split("(", maxsplit=1)[0]))
        if not wanted:
            return next((m.text for m in found if m.type == PERSON), "")
        matches = [m for m in found if m.type in (PERSON, "thing") and _title_matches(wanted, words_of(m.text))]
        family = bare(title.split(",", maxsplit=1)[0]).split()[-1:] if "," in title else []
        matches = [m for m in matches if not family or family[0] in bare(m.text).split()] or ([] if family else matches)
        self._heading(wanted, found)
        if matches:
            best = max(matches, key=lambda m: (len(m.text.split()) if m.start < OPENING else 0, -m.start)).text
            for m in matches:
                if m.type == PERSON or len(m.text.split()) == 1:
                    self.full[m.text] = self.full.get(best, best)
            whole = _straight(title.split("(", maxsplit=1)[0].strip())
            if whole and len(best.split()) < len(whole.split()) and len(best.split()) == 1:
                self.full[best] = best = whole
            return self.full.get(best, best)
        return _straight(title.split("(", maxsplit=1)[0].strip())

    def _heading(self, wanted: Sequence[str], found: Sequence[Mention]) -> None:
        """A heading that gives the forenames alone (“WALLER, Sir WILLIAM”) means the subject too."""
        self.headings = [
            m.text
            for m in found
            if m.start < OPENING and m.type == PERSON and _within(words_of(m.text), wanted, self.lexicon)
        ]

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


OPENING = 400
"""How far into a text its subject's full name may first stand, in code points."""


MANY = 400
"""A name that more others than this may be a fuller form of is taken for nobody's short form."""


def fullest(names: Iterable[str]) -> dict[str, str]:
    """Each name → the fullest name in the text that can be the same person's; where two can, the name itself."""
    split = {name: words_of(name) for name in dict.fromkeys(names)}
    by_word: dict[str, list[str]] = {}
    for name, words in split.items():
        for word in set(words):
            by_word.setdefault(word, []).append(name)
    fuller: dict[str, str] = {}
    for name, words in split.items():
        near = by_word[words[-1]] if words else []
        longer = [n for n in near if _covers(split[n], words)] if len(near) <= MANY else []
        fuller[name] = max(longer, key=len) if len({split[n][0] for n in longer}) == 1 else name
    return fuller


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


def _within(words: Sequence[str], wanted: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name is nothing but words of the title, forms of address left out."""
    said = [w for w in words if w.rstrip(".") not in lexicon.words("titles", "honorifics")]
    return bool(said) and all(w in wanted for w in said)


def _title_matches(wanted: Sequence[str], words: Sequence[str]) -> bool:
    common = set(wanted) & set(words)
    if not common or not words:
        return False
    initials = all(w in common or len(w) == 1 or any(x.startswith(w) or w.startswith(x) for x in wanted) for w in words)
    return initials or len(common) >= 2


def _straight(title: str) -> str:
    """“Mironov, Filipp Kuzmich” → “Filipp Kuzmich Mironov”."""
    family, comma, given = title.partition(",")
    given = given.split(",")[0]
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and len(given.split()) < 5 else title
