"""The grammar: the patterns of `lexicon/en/times/*.toml`, compiled once, and their longest match at a place."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fasti.errors import LexiconError
from fasti.reading.times.form import Compiled, Compiler, literals
from fasti.reading.times.names import name_macros
from fasti.reading.times.scan import NUMBER_CLASSES, SHAPE_CLASSES, Scanner
from fasti.reading.times.words import FOLDER, OTHER, Signs, classes, load

LONGEST = 48
"""More signs than any form that is met in earnest."""
REMEMBERED = 1 << 16
"""How many runs of signs are remembered with what was found in them."""
NOT_PATTERNS = ("words.toml", "macros.toml", "events.toml", "leads.toml")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form and the readings of its extents; `given` are the constants that the pattern adds to what it met.

    `example` has sentences, taken to be written on the day `written`, and the values of all that is found in each.
    """

    name: str
    form: str
    read: tuple[str, ...]
    given: dict[str, Any]
    example: dict[str, list[str]]
    written: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern met in a text, counted in signs from its first.

    `extents` are the signs of each expression, `slots` those of each named part, `end` the end of the last extent and
    `width` that of the whole, context and all.
    """

    pattern: Pattern
    extents: tuple[tuple[int, int], ...]
    slots: dict[str, tuple[int, int]]
    end: int
    width: int


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns of the lexicon, file by file in the order of their names."""
    found = []
    for path in sorted(files("fasti.lexicon").joinpath(FOLDER).iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml") and path.name not in NOT_PATTERNS:
            entries = load(path.name).get("pattern", [])
            found += [_pattern(entry, f"{path.name}:{number}") for number, entry in enumerate(entries, 1)]
    return tuple(found)


def _pattern(entry: dict[str, Any], name: str) -> Pattern:
    try:
        form, read = entry.pop("form"), entry.pop("read")
    except KeyError as missing:
        raise LexiconError(f"a pattern has no {missing}", where=f"lexicon/{FOLDER}/{name}") from None
    example, written = entry.pop("example", {}), entry.pop("written", "")
    return Pattern(name, form, (read,) if isinstance(read, str) else tuple(read), entry, example, written)


class Grammar:
    """All patterns as regular expressions over signs, by the one or two signs that each can begin with."""

    def __init__(self) -> None:
        macros: dict[str, str] = {**load("macros.toml"), **name_macros()}
        self.patterns = patterns()
        numbers = {**NUMBER_CLASSES, **SHAPE_CLASSES}
        known = set(macros) | set(classes()) | {name for names in numbers.values() for name in names}
        forms = [*macros.values(), *(pattern.form for pattern in self.patterns)]
        signs = Signs({word for form in forms for word in literals(form, known)}, numbers)
        self.scanner = Scanner(signs)
        self._regexes: list[re.Pattern[str]] = []
        self._alone: dict[str, list[int]] = {}
        self._paired: dict[str, list[int]] = {}
        self._met: dict[str, tuple[Match, ...]] = {}
        compiler = Compiler(signs.holding, macros)
        for index, pattern in enumerate(self.patterns):
            self._add(index, pattern, compiler.compile(pattern.form))
        self._paired = {pair: sorted(found + self._alone.get(pair[0], [])) for pair, found in self._paired.items()}
        self.start = re.compile(f"[{''.join({pair[0] for pair in self._paired} | set(self._alone))}]")

    def _add(self, index: int, pattern: Pattern, compiled: Compiled) -> None:
        if compiled.extents != len(pattern.read):
            count = f"{len(pattern.read)} readings for {compiled.extents} extents"
            raise LexiconError(count, where=f"lexicon/{FOLDER}/{pattern.name}")
        self._regexes.append(re.compile(compiled.regex))
        for sign in compiled.single:
            self._alone.setdefault(sign, []).append(index)
        for pair in compiled.pairs:
            if pair[0] not in compiled.single:
                self._paired.setdefault(pair, []).append(index)

    def at(self, signs: str, place: int) -> tuple[Match, ...]:
        """What the patterns find at a place, the longest first, then in the order of the files.

        No form holds a word without a meaning, so what is found depends on the signs up to the next one alone; it is
        remembered by them.
        """
        stop = signs.find(OTHER, place, place + LONGEST)
        ahead = signs[place : stop if stop >= 0 else place + LONGEST]
        found = self._met.get(ahead)
        if found is None:
            if len(self._met) >= REMEMBERED:
                self._met.clear()
            found = self._met[ahead] = self._find(ahead)
        return found

    def _find(self, ahead: str) -> tuple[Match, ...]:
        indices = self._paired.get(ahead[:2]) or self._alone.get(ahead[0], [])
        met = [(index, match) for index in indices if (match := self._regexes[index].match(ahead))]
        found = [self._match(self.patterns[index], match) for index, match in met]
        return tuple(sorted(found, key=lambda match: -match.width))

    @staticmethod
    def _match(pattern: Pattern, match: re.Match[str]) -> Match:
        extents: list[tuple[int, int]] = []
        slots: dict[str, tuple[int, int]] = {}
        for name, number in match.re.groupindex.items():
            span = match.span(number)
            if span[0] >= 0 and name[0] == "x":
                extents.append(span)
            elif span[0] >= 0:
                slots[name[: name.index("_")]] = span
        return Match(pattern, tuple(extents), slots, extents[-1][1], match.end())


@cache
def grammar() -> Grammar:
    """The grammar of English times."""
    return Grammar()
