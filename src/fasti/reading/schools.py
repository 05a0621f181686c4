"""What schools give: whether words name a school, a degree or a subject."""

from itertools import pairwise

from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import PERSON, PLACE
from fasti.reading.phrase import PRONOUN, Phrase
from fasti.reading.verbs import singular


def teaches(name: str, lexicon: Lexicon) -> bool:
    """Whether a body's name says that it teaches: “Boston Latin School”, “Eton”."""
    heads = lexicon.body_heads
    words = [w.strip("(),.").lower() for w in name.split()]
    if any("school" in (heads.get(w), heads.get(singular(w))) for w in words):
        return True
    return knows(name, lexicon)


def is_college(name: str, lexicon: Lexicon) -> bool:
    """Whether a body has pupils and no members: a college or a university, but not an academy of sciences."""
    colleges = lexicon.words("schools", "colleges")
    words = [w.strip("(),.").lower() for w in name.split()]
    return any(w in colleges or singular(w) in colleges for w in words) or knows(name, lexicon)


def knows(name: str, lexicon: Lexicon) -> bool:
    """Whether a name alone is known for a school: “Eton”."""
    return name.replace(" ", "-") in lexicon.words("schools", "known")


def knows_school(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a name is known for a school, be it a town's: “Padua”, “Harrow”."""
    return phrase.name is not None and knows(phrase.name.text, lexicon)


def is_degree(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase is a degree: “a doctorate”, “his M.D.”, “Bachelor of Arts”."""
    said = [t for t in phrase.tokens[phrase.first : phrase.last] if t.shape not in ("open", "close", "punct")]
    plain = {t.text.replace(".", "") for t in said}
    if plain & {name.replace(".", "") for name in lexicon.words("degrees", "names")}:
        return True
    nouns = lexicon.words("degrees", "nouns")
    if phrase.noun in nouns or singular(phrase.noun) in nouns or any(singular(t.lower) in nouns for t in phrase.words):
        return True
    lowered = [t.lower for t in said]
    ranks = lexicon.words("degrees", "ranks")
    return any(a in ranks and b == "of" for a, b in pairwise(lowered))


def is_subject(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase is something one studies: “medicine”, “Semitic languages”, “Botany”."""
    if phrase.kind in (PRONOUN, PLACE) or phrase.article in ("a", "an"):
        return False
    last = phrase.tokens[(phrase.name.last if phrase.name is not None else phrase.first + len(phrase.words)) - 1]
    if phrase.name is None and phrase.words:
        last = phrase.words[-1]
    word = last.lower
    known = word in _subjects(lexicon) or singular(word) in _subjects(lexicon)
    if phrase.kind == PERSON and len(phrase.tokens[phrase.first : phrase.last]) > 1 and not known:
        return False
    return known or (len(word) > ENDED and word.endswith(tuple(lexicon.words("schools", "subject_endings"))))


def _subjects(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("schools", "subjects")


ENDED = 5
"""A word must be longer than this for its ending alone to make it a subject."""
