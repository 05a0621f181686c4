"""Likeness: how far two personal names can be one person's, with the reason."""

from functools import lru_cache
from typing import NamedTuple

from fasti.linking.names import Name, name
from fasti.linking.spelling import forename, forms_of, lore, one_letter_apart, sound

SAME = 0.8
"""From this score on two names are taken for one person's where nothing else speaks against it."""

ASK = 0.5
"""From this score on they may be one person's: something else must speak for it. Below, they are two people's."""


class Likeness(NamedTuple):
    """A score from 0 to 1 and the sentence that explains it."""

    score: float
    reason: str


@lru_cache(maxsize=262144)
def compare(left: str, right: str) -> Likeness:
    """How far two names can be one person's. Symmetric; nothing but the names is looked at."""
    one, two = name(left), name(right)
    if against := _against(one, two):
        return Likeness(0.1, against)
    if one.number or two.number:
        return _rulers(one, two)
    likeness = _same_words(one, two) or (_given(one, two) if _same_surname(one, two) else _other_surname(one, two))
    if one.generation != two.generation and likeness.score >= SAME:
        return Likeness(0.7, f"{likeness.reason}; the generation is told on one side only")
    if "woman" in (one.bearer, two.bearer) and one.bearer != two.bearer and likeness.score >= SAME:
        return Likeness(0.6, f"{likeness.reason}; a wife may be called by her husband's name")
    return likeness


def _same_words(one: Name, two: Name) -> Likeness | None:
    """The likeness of two names of the same full words, whatever their order; None where they are not."""
    if any(word.endswith(".") for word in (*one.words, *two.words)):
        return None
    spoken, other = sorted(map(sound, one.words)), sorted(map(sound, two.words))
    if spoken != other and sound("".join(one.words)) != sound("".join(two.words)):
        return None
    if len(spoken) == len(other) == 1:
        return Likeness(0.6, "the same surname, and nothing but a surname")
    return Likeness(0.95, "the same words, in one order or another")


def _against(one: Name, two: Name) -> str:
    """What tells the bearers apart before any letter is compared; empty where nothing does."""
    if one.bearer and two.bearer and one.bearer != two.bearer:
        return "one is spoken of as a man, the other as a woman"
    if "woman" in (one.bearer, two.bearer) and one.bearer != two.bearer and not (one.full_given and two.full_given):
        return "one is spoken of as a woman, the other is not"
    if one.generation and two.generation and one.generation != two.generation:
        return "they are of different generations (the elder, the younger)"
    return ""


def _rulers(one: Name, two: Name) -> Likeness:
    same = [*map(forename, one.words)] == [*map(forename, two.words)]
    if not same:
        return Likeness(0.1, "different names of rulers")
    if one.number == two.number:
        return Likeness(0.9, "the same ruler's name and number")
    if one.number and two.number:
        return Likeness(0.1, "the same ruler's name, another number")
    return Likeness(0.55, "the same ruler's name, without a number in one place")


def _same_surname(one: Name, two: Name) -> bool:
    return _surname(one) == _surname(two) or "".join(_surname(one)) == "".join(_surname(two))


def _surname(one: Name) -> tuple[str, ...]:
    return tuple(map(sound, one.surname))


def _other_surname(one: Name, two: Name) -> Likeness:
    """Surnames that differ: by a letter, by a second surname, or altogether."""
    few, many = sorted((one, two), key=lambda each: len(each.words))
    spoken = [*map(sound, many.words)]
    part = all(sound(word) in spoken for word in few.words) and len(few.full_given) > 0
    if part and few.given and sound(few.given[0]) == spoken[0]:
        return Likeness(0.6, "the one name is a part of the other: a second surname or a middle name is left out")
    left, right = "".join(_surname(one)), "".join(_surname(two))
    if min(len(left), len(right)) > 4 and one_letter_apart(left, right):
        likeness = _given(one, two)
        if likeness.score >= SAME:
            return Likeness(0.6, f"surnames one letter apart; {likeness.reason}")
    return Likeness(0.0, "different surnames")


def _given(one: Name, two: Name) -> Likeness:
    """The likeness of two names that share the surname, by their forenames and initials."""
    if not one.given or not two.given:
        return Likeness(0.6, "the same surname; forenames are not given on both sides")
    agreed = full = 0
    for left, right in zip(one.given, two.given, strict=False):
        match = _forename(left, right)
        if match is None:
            return _shifted(one, two)
        agreed += 1
        full += match
    return _scored(one, two, agreed, full)


def _scored(one: Name, two: Name, agreed: int, full: int) -> Likeness:
    if full >= 2:
        return Likeness(0.97, "the same surname and forenames")
    if full and agreed >= 2:
        return Likeness(0.93, "the same surname and first forename, and initials that agree")
    if full:
        return _one_forename(one, two)
    if agreed >= 2:
        return Likeness(0.85, "the same surname, and two initials that agree")
    return Likeness(0.7, "the same surname, and one initial that agrees")


def _one_forename(one: Name, two: Name) -> Likeness:
    """The likeness of two names that share the surname and one forename, by what the longer has besides."""
    few, many = sorted((one.given, two.given), key=len)
    more = many[len(few) :]
    if not more:
        return Likeness(0.9, "the same surname and forename")
    if all(word.endswith(tuple(lore()["patronymics"]["endings"])) for word in more):
        return Likeness(0.85, "the same surname and forename; the patronymic is given once")
    return Likeness(0.75, "the same surname and forename; a middle name is given once")


def _shifted(one: Name, two: Name) -> Likeness:
    """Forenames that do not agree in their order: perhaps somebody went by a middle name."""
    few, many = sorted((one, two), key=lambda each: len(each.given))
    if few.full_given and len(few.given) == 1 and forename(few.given[0]) in map(forename, many.full_given[1:]):
        return Likeness(0.6, "the same surname, and a middle name used as the forename")
    return Likeness(0.1, "the same surname, but forenames that exclude each other")


def _forename(left: str, right: str) -> bool | None:
    """Whether two forenames are one in full (True) or by an initial (False); None where they exclude each other."""
    if left.endswith(".") or right.endswith("."):
        return False if _initials(left) & _initials(right) else None
    if forename(left) == forename(right) or (len(left) > 4 and one_letter_apart(sound(left), sound(right))):
        return True
    return None


def _initials(word: str) -> set[str]:
    """The letters that a forename can begin with in one transliteration or another."""
    bare = word.rstrip(".")
    if word.endswith(".") and len(bare) == 2:
        return {bare, sound(bare)[:1]}
    forms = (bare,) if word.endswith(".") else (bare, *forms_of(bare))
    return {letters for form in forms for letters in (form[:1], form[:2], sound(form)[:1])}
