"""Whom a text is about: its title, and the names in the text that mean the same person."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import PERSON
from fasti.reading.tokens import PRIMES, Sentence, Token

APOSTROPHE = str.maketrans("", "", PRIMES)

OPENING = 400
"""How far into a text its subject's full name may first stand, in code points."""

LONG = 5
"""What stands behind a title's comma is forenames where it has fewer words than this."""


def bare(name: str) -> str:
    """A name without marks of transliteration and letter case, for comparing."""
    return name.translate(APOSTROPHE).casefold()


def words_of(name: str) -> list[str]:
    """The words of a name as `bare` has them, without marks between."""
    return re.findall(r"[\w-]+", bare(name))


def straight(title: str) -> str:
    """A title without brackets, its forenames first: “Mironov, Filipp Kuzmich” → “Filipp Kuzmich Mironov”."""
    title = title.split("(", maxsplit=1)[0].strip()
    family, comma, given = title.partition(",")
    given = given.split(",")[0]
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and len(given.split()) < LONG else title


@dataclass(frozen=True, slots=True)
class Subject:
    """The name of the one a text is about, and the other names that the text has for them."""

    name: str
    others: frozenset[str]


def subject(title: str, found: Sequence[Sequence[Mention]], sentences: Sequence[Sentence], lexicon: Lexicon) -> Subject:
    """Whom a text is about: as its heading prints the name, else in the fullest form that it has, else as the title.

    `found` are the names of each of the `sentences`. Without a title it is the first person named.
    """
    named = [m for ms in found for m in ms]
    wanted = words_of(title.split("(", maxsplit=1)[0])
    if not wanted:
        return Subject(next((m.text for m in named if m.type == PERSON), ""), frozenset())
    fits = _Fits(wanted, title, lexicon)
    matches = [m for m in named if m.type in (PERSON, "thing") and fits(m)]
    others = {m.text for m in matches if m.type == PERSON or m.text == wanted[-1]}
    others |= {m.text for m in named if m.start < OPENING and m.type == PERSON and fits.within(m)}
    heading = next(_inverted(found, sentences, fits), "") if "," in title else ""
    if heading or not matches:
        return Subject(heading or straight(title), frozenset(others))
    best = max(matches, key=lambda m: (len(m.text.split()) if m.start < OPENING else 0, -m.start)).text
    if len(best.split()) == 1 < len(straight(title).split()) or not fits.named_whole(best):
        others |= {m.text for m in matches if m.type == PERSON}
        return Subject(straight(title), frozenset(others))
    return Subject(best, frozenset(others))


class _Fits:
    """Whether a name can be that of the title."""

    def __init__(self, wanted: Sequence[str], title: str, lexicon: Lexicon) -> None:
        self.wanted = wanted
        self.particles = lexicon.words("people", "particles")
        self.honorifics = lexicon.words("titles", "honorifics")
        self.family = words_of(title.split(",", maxsplit=1)[0])[-1:] if "," in title else []
        self.surname = frozenset(part for word in self.family or self._last(title) for part in word.split("-"))
        given = wanted[len(words_of(title.split(",", maxsplit=1)[0])) :] if self.family else wanted
        self.given = next((w for w in given if w not in self.particles), wanted[0])
        self.forenames = frozenset(bare(name) for name in lexicon.forenames)

    def __call__(self, mention: Mention) -> bool:
        words = words_of(mention.text)
        common = set(self.wanted) & set(words)
        if not common or (self.family and self.family[0] not in words):
            return False
        initials = all(w in common or len(w) == 1 or any(_begins(x, w) for x in self.wanted) for w in words)
        if initials:
            return True
        opens = words[0] in self.forenames or words[0] in self.wanted or len(words[0]) == 1 or mention.start < MARK
        known = any(w == self.given or (1 in (len(w), len(self.given)) and w[0] == self.given[0]) for w in words)
        return opens and ((known and len(common) > 1) or len(common - self.particles) > MANY)

    def _last(self, title: str) -> list[str]:
        """The family name of a title without a comma: its last word, unless it says whence somebody is."""
        words = [w for w in words_of(straight(title)) if w not in GENERATIONS]
        return words[-1:] if len(words) > 1 and self.particles.isdisjoint(words) else []

    def named_whole(self, name: str) -> bool:
        """Whether a name has the family name: one without it may be the name at birth, or that of a forebear."""
        return self.surname <= {part for word in words_of(name) for part in word.split("-")}

    def within(self, mention: Mention) -> bool:
        """Whether a name is nothing but words of the title, forms of address left out."""
        said = [w for w in words_of(mention.text) if w not in self.honorifics]
        return bool(said) and all(w in self.wanted for w in said)


GENERATIONS = frozenset({"jr", "sr", "i", "ii", "iii", "iv", "v", "junior", "senior"})

MARK = 4
"""A text's first name stands no further in than this, an article or bullet before it."""

MANY = 2
"""More common words than this make one name of two, whatever the forename."""


def _begins(one: str, two: str) -> bool:
    return one.startswith(two) or two.startswith(one)


def _inverted(found: Sequence[Sequence[Mention]], sentences: Sequence[Sentence], fits: _Fits) -> Iterator[str]:
    """The heading of a dictionary as it is printed: “WALLER, Sir WILLIAM”."""
    for ms, sentence in zip(found, sentences, strict=True):
        for one, two in pairwise(ms):
            if one.start > OPENING:
                return
            comma = [t.text for t in sentence.tokens[one.last : two.first]] == [","]
            if comma and words_of(one.text)[-1:] == fits.family and fits.within(one) and fits.within(two):
                yield f"{one.text}, {_printed(sentence.tokens[two.first : two.last])}"


def _printed(tokens: Sequence[Token]) -> str:
    parts = [" " * (n > 0 and token.start > tokens[n - 1].end) + token.text for n, token in enumerate(tokens)]
    return "".join(parts)
