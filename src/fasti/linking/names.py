"""Names of persons, taken apart."""

import re
from dataclasses import dataclass
from functools import lru_cache

from fasti.claims.letters import plain
from fasti.linking.spelling import lore

_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_INITIALS = re.compile(r"\b((?:\w{1,2}\.[\s-]?){1,5})")
_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})")
_PARTS = re.compile(r"[^\s,]+|,")


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name in plain words.

    `given` are the forenames and patronymic in order, an initial being one letter (or two: “iu”) marked by a point:
    “g.”. `surname` are the words of the family name without its particles; it is empty for a ruler. `number` is the
    number of a ruler, `generation` a word of `names.toml` (“younger”), `bearer` “woman” or “man” where a form of
    address tells. `family_first` is set where the name was written so.
    """

    given: tuple[str, ...]
    surname: tuple[str, ...]
    particles: tuple[str, ...] = ()
    number: str = ""
    generation: str = ""
    bearer: str = ""
    family_first: bool = False

    @property
    def full_given(self) -> tuple[str, ...]:
        """The forenames that are more than an initial."""
        return tuple(word for word in self.given if not word.endswith("."))

    @property
    def words(self) -> tuple[str, ...]:
        """All words in order, forenames before the surname."""
        return self.given + self.surname


@lru_cache(maxsize=131072)
def name(text: str) -> Name:
    """The parts of a name as printed: “Mironov, Filipp Kuz′mich”, “G. E. Zinov′ev”, “Henry VIII”, “von Papen, Franz”.

    The family name comes last, or first before a comma or in capitals. Words in brackets are left aside.
    """
    bare = _BRACKETS.sub(" ", text).strip(" ,;:")
    before, comma, after = bare.partition(",")
    if comma and not _generation(plain(after)):
        family, bearer, _ = _dressed(_split(before))
        given, other, generation = _dressed(_split(after))
        surname, particles = _without_particles(family)
        given, behind = _without_particles(given)
        return Name(given, surname or family, particles + behind, "", generation, bearer or other, family_first=True)
    words = _split(bare.replace(",", " "))
    words, bearer, generation = _dressed(words)
    return _in_order(words, _capitals(bare), bearer, generation)


def _split(text: str) -> tuple[str, ...]:
    """Plain words; an initial keeps its point."""
    found: list[str] = []
    for part in _PARTS.findall(_INITIALS.sub(lambda m: m[1].replace(".", ". ").replace("-", " "), text)):
        word = plain(part)
        initial = part.endswith(".") and len(word) <= 2 and word not in _titles()
        lone = len(word) == 1 and part.isupper()
        found += [f"{word}."] if word and (initial or lone) else word.split()
    return tuple(found)


@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    return {word: bearer for bearer, words in lore()["honorifics"].items() for word in words}


def _generation(word: str) -> str:
    """The generation that a plain word stands for; empty where none."""
    for meaning, words in lore()["generations"].items():
        if word.removeprefix("the ") in words:
            return str(meaning)
    return ""


def _dressed(words: tuple[str, ...]) -> tuple[tuple[str, ...], str, str]:
    """The words without forms of address before and generations behind, and what these say."""
    bearer = generation = ""
    while len(words) > 1 and (title := _titles().get(words[0].rstrip("."))):
        if words[0] == "m." and not bearer:
            break
        bearer = bearer or (title if title != "other" else "")
        words = words[1:]
    if len(words) > 2 and words[-2] == "the" and words[-1] in lore()["bynames"]["words"]:
        words = words[:-2]
    behind = words[-1].rstrip(".") if len(words) > 1 else ""
    if (found := _generation(behind)) and (len(words) > 2 or behind not in ("i", "ii", "iii", "iv")):
        generation, words = found, words[:-1]
        words = words[:-1] if words[-1] == "the" and len(words) > 1 else words
    return words, bearer, generation


def _in_order(words: tuple[str, ...], capitals: str, bearer: str, generation: str) -> Name:
    """The name whose words stand forename first, a ruler's name, or one whose family name is told by its capitals."""
    at = next((i for i, word in enumerate(words) if i and _ROMAN.fullmatch(word) and word), 0)
    if at and (at == len(words) - 1 or words[at + 1] in ("of", "the")) and at <= 2:
        return Name(words[:at], (), (), words[at], generation, bearer)
    if capitals and len(words) > 1 and words[0] == capitals:
        given, particles = _without_particles(words[1:])
        return Name(given, words[:1], particles, "", generation, bearer, family_first=True)
    if len(words) < 2:
        return Name((), words, (), "", generation, bearer)
    start = _family(words)
    surname, particles = _without_particles(words[start:])
    return Name(words[:start], surname, particles, "", generation, bearer)


def _family(words: tuple[str, ...]) -> int:
    """Where the family name begins: at the last “ibn”, else at the first particle, else at the last word."""
    descent = [i for i, word in enumerate(words[:-1]) if word in lore()["descent"]["words"]]
    particles = [i for i, word in enumerate(words[:-1]) if word in lore()["particles"]["words"]]
    return descent[-1] if descent else particles[0] if particles else len(words) - 1


def _without_particles(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = lore()["particles"]["words"]
    return tuple(w for w in words if w not in known), tuple(w for w in words if w in known)


def _capitals(text: str) -> str:
    """The first word in plain letters where it alone is in capitals (“NAGY Imre”); else empty."""
    first, _, rest = text.partition(" ")
    shouts = len(first) > 2 and first.isupper() and not first.endswith(".")
    return plain(first) if shouts and rest and not rest.isupper() else ""


def natural(text: str) -> str:
    """A name written family first turned round: “Mironov, Filipp” gives “Filipp Mironov”; others as they are."""
    bare = _BRACKETS.sub("", text).strip(" ,;:")
    before, comma, after = bare.partition(",")
    if not comma or not after.strip() or _generation(plain(after)):
        return bare or text
    given, comma, behind = after.partition(",")
    family = before.strip()
    family = family.title() if family.isupper() and len(family) > 1 else family
    turned = f"{given.strip()} {family}"
    return f"{turned}, {behind.strip()}" if comma and _generation(plain(behind)) else turned
