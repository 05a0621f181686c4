"""The words of time: the classes of `lexicon/en/times/words.toml`, and the sign that stands for each word.

The grammar does not look at words but at *signs*. A sign is one character that stands for everything that the grammar
can tell apart: the classes that a word is in and whether a form names it. A text becomes a string of signs, and a form
a regular expression over signs, so that matching is as fast as a search in a short string.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fasti.errors import LexiconError

FOLDER = "en/times"
FIRST_SIGN = 0xE000
OTHER = "x"
"""The sign of any run of words that mean nothing to the grammar."""


def load(name: str) -> dict[str, Any]:
    """One file of the lexicon of times; LexiconError where it is not TOML."""
    path = files("fasti.lexicon").joinpath(FOLDER, name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise LexiconError(f"not a TOML file: {wrong}", where=f"lexicon/{FOLDER}/{name}") from None


@cache
def classes() -> dict[str, dict[str, Any]]:
    """Each class of words with the value of each word, as the file writes it."""
    data = load("words.toml")
    data.pop("capital")
    return data


@cache
def values() -> dict[str, dict[str, Any]]:
    """Each class of words with the value of each word in lower case."""
    return {name: {word.lower(): value for word, value in table.items()} for name, table in classes().items()}


@cache
def leads(name: str) -> frozenset[str]:
    """A list of `leads.toml`: words that tell, where they stand, what a word or number beside them is."""
    return frozenset(load("leads.toml")[name])


def _surfaces(word: str, *, capital: bool) -> Iterable[str]:
    """How a word may be printed: a form that must have its capital is not met without it."""
    yield word
    if not (capital and word.islower()):
        yield word.upper()
    if not capital:
        yield word.lower()
        yield word[:1].upper() + word[1:].lower()


class Signs:
    """The sign of every word that the classes hold or the forms name.

    `of` maps a word as printed to its sign; `holding` maps a class, or a literal as `=word`, to its signs.
    """

    def __init__(self, literals: Iterable[str], number_classes: Mapping[str, Iterable[str]]) -> None:
        properties: dict[str, set[str]] = {}
        capitals = set(load("words.toml")["capital"])
        for name, table in classes().items():
            for word in table:
                for surface in _surfaces(word, capital=name in capitals):
                    properties.setdefault(surface, set()).add(name)
        for literal in literals:
            for surface in _surfaces(literal, capital=literal != literal.lower()):
                properties.setdefault(surface, set()).add("=" + literal)
        for surface, names in number_classes.items():
            properties.setdefault(surface, set()).update(names)
        self.of: dict[str, str] = {}
        self.holding: dict[str, str] = {}
        self._by_signature: dict[frozenset[str], str] = {}
        for surface, names in properties.items():
            self.of[surface] = self._sign(frozenset(names))

    def _sign(self, signature: frozenset[str]) -> str:
        if signature not in self._by_signature:
            sign = chr(FIRST_SIGN + len(self._by_signature))
            self._by_signature[signature] = sign
            for name in signature:
                self.holding[name] = self.holding.get(name, "") + sign
        return self._by_signature[signature]
