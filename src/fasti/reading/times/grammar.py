"""The grammar: the patterns of `lexicon/en/times/*.toml`, compiled once, and their longest match at a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fasti.errors import LexiconError
from fasti.reading.times.form import Compiler, literals
from fasti.reading.times.names import name_macros
from fasti.reading.times.scan import NUMBER_CLASSES, SHAPE_CLASSES, Scan, Scanner
from fasti.reading.times.words import FOLDER, Signs, classes, load

NOT_PATTERNS = ("words.toml", "macros.toml", "events.toml")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form and the readings of its extents; `given` are the constants that the pattern adds to what it met."""

    name: str
    form: str
    read: tuple[str, ...]
    given: dict[str, Any]
    example: dict[str, list[str]]


@dataclass(slots=True)
class Match:
    """A pattern met in a text. `extents` are the signs of each expression, `slots` those of each named part."""

    pattern: Pattern
    extents: list[tuple[int, int]]
    slots: dict[str, tuple[int, int]]
    end: int


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
    example = entry.pop("example", {})
    return Pattern(name, form, (read,) if isinstance(read, str) else tuple(read), entry, example)


class Grammar:
    """All patterns as regular expressions over signs: for each sign, those that can begin with it."""

    def __init__(self) -> None:
        macros: dict[str, str] = {**load("macros.toml"), **name_macros()}
        self.patterns = patterns()
        numbers = {**NUMBER_CLASSES, **SHAPE_CLASSES}
        known = set(macros) | set(classes()) | {name for names in numbers.values() for name in names}
        words = set[str]().union(*(literals(form, known) for form in [*macros.values(), *(p.form for p in self.patterns)]))
        signs = Signs(words, numbers)
        self.scanner = Scanner(signs)
        compiler = Compiler(signs.holding, macros)
        self._single: list[re.Pattern[str]] = []
        self.seconds: dict[str, set[str]] = {}
        self.single: set[str] = set()
        starting: dict[str, list[int]] = {}
        for index, pattern in enumerate(self.patterns):
            compiled = compiler.compile(pattern.form)
            if compiled.extents != len(pattern.read):
                raise LexiconError(
                    f"{len(pattern.read)} readings for {compiled.extents} extents",
                    where=f"lexicon/{FOLDER}/{pattern.name}",
                )
            self._single.append(re.compile(compiled.regex))
            for sign in compiled.first:
                starting.setdefault(sign, []).append(index)
            for pair in compiled.pairs:
                self.seconds.setdefault(pair[0], set()).add(pair[1])
            self.single |= compiled.single
        self._regexes = [single.pattern for single in self._single]
        self._starting = {sign: (self._together(indices), indices) for sign, indices in starting.items()}
        self.start = re.compile(f"[{''.join(starting)}]")

    def _together(self, indices: list[int]) -> re.Pattern[str]:
        """One expression that tries many forms at a place and keeps the extent of each that matches."""
        named = re.compile(r"\(\?P<\w+>")
        parts = [f"(?:(?=({named.sub('(?:', self._regexes[index])})))?" for index in indices]
        return re.compile("".join(parts))

    def may_start(self, signs: str, place: int) -> bool:
        """Whether some pattern begins with the two signs at a place, or is the one."""
        sign = signs[place]
        return sign in self.single or signs[place + 1 : place + 2] in self.seconds.get(sign, ())

    def at(self, scan: Scan, place: int) -> Iterator[Match]:
        """What the patterns find at a place, the longest first, then in the order of the files."""
        together, indices = self._starting[scan.signs[place]]
        met = together.match(scan.signs, place)
        if met is None or met.lastindex is None:
            return
        regs = met.regs
        found = [(-regs[k][1], index) for k, index in enumerate(indices, 1) if regs[k][1] > place]
        if len(found) > 1:
            found.sort()
        for _, index in found:
            match = self._single[index].match(scan.signs, place)
            if match is not None:
                yield self._match(self.patterns[index], match)

    @staticmethod
    def _match(pattern: Pattern, match: re.Match[str]) -> Match:
        extents: list[tuple[int, int]] = []
        slots: dict[str, tuple[int, int]] = {}
        for name, number in match.re.groupindex.items():
            span = match.regs[number]
            if span[0] < 0:
                continue
            if name[0] == "x":
                extents.append(span)
            else:
                slots[name[: name.index("_")]] = span
        return Match(pattern, extents, slots, extents[-1][1])


@cache
def grammar() -> Grammar:
    """The grammar of English times."""
    return Grammar()
