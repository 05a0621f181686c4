"""Forms: the little language in which the grammar is written, and its translation into regular expressions over signs.

    form  = alternative { "|" alternative }
    alternative = { item }
    item  = [ name ":" ] atom [ "?" ]
    atom  = "(" form ")" | "<" alternative ">" | CLASS | MACRO | word | sign of punctuation

A word in lower case stands for itself however it is capitalised, one with a capital asks for it. `<` and `>` mark the
extent of an expression; what stands outside them is context, and a form without them is one expression. A name gives
the words that its atom met to the reading.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from fasti.errors import LexiconError

_PIECE = re.compile(r"[a-z]\w*:|[^\W_]+|[()|?<>]|\S")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A form as a regular expression over signs, how it can begin, and how many extents it marks.

    `pairs` are the first two signs that it can begin with, `single` the signs that are a whole match.
    """

    regex: str
    pairs: frozenset[str]
    single: frozenset[str]
    extents: int


@dataclass(slots=True)
class _Parse:
    """What is known of a part: its expression, how it may begin, whether one sign or none can be all of it."""

    regex: str = ""
    first: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    single: set[str] = field(default_factory=set)
    empty: bool = True

    def then(self, following: "_Parse") -> None:
        """Adds a part behind this one."""
        self.regex += following.regex
        self.pairs |= {one + two for one in self.single for two in following.first}
        single = self.single if following.empty else set()
        if self.empty:
            self.first |= following.first
            self.pairs |= following.pairs
            single = single | following.single
        self.single = single
        self.empty = self.empty and following.empty


def literals(form: str, known: set[str]) -> set[str]:
    """The words and signs of punctuation that a form names, given the names of classes and macros."""
    pieces = _PIECE.findall(form)
    return {p for p in pieces if (p == ":" or not p.endswith(":")) and p not in known and p not in "()|?<>"}


class Compiler:
    """Translates forms, given the signs that each class and literal holds and the macros by name."""

    def __init__(self, holding: Mapping[str, str], macros: Mapping[str, str]) -> None:
        self._holding = holding
        self._macros = macros
        self._names = 0
        self._extents = 0
        self._pieces: list[str] = []

    def compile(self, form: str) -> Compiled:
        """The regular expression of a form; LexiconError where it cannot be read."""
        self._names = self._extents = 0
        whole = self._parse(form)
        if whole.empty:
            raise LexiconError(f"the form “{form}” can match nothing at all", where="lexicon/en/times")
        if not self._extents:
            whole.regex = f"(?P<x0>{whole.regex})"
            self._extents = 1
        return Compiled(whole.regex, frozenset(whole.pairs), frozenset(whole.single), self._extents)

    def _parse(self, form: str) -> _Parse:
        outer, self._pieces = self._pieces, _PIECE.findall(form)[::-1]
        parse = self._form()
        if self._pieces:
            raise LexiconError(f"“{self._pieces[-1]}” is out of place in “{form}”", where="lexicon/en/times")
        self._pieces = outer
        return parse

    def _form(self) -> _Parse:
        parts = [self._alternative()]
        while self._pieces and self._pieces[-1] == "|":
            self._pieces.pop()
            parts.append(self._alternative())
        if len(parts) == 1:
            return parts[0]
        return _Parse(
            f"(?:{'|'.join(part.regex for part in parts)})",
            {sign for part in parts for sign in part.first},
            {pair for part in parts for pair in part.pairs},
            {sign for part in parts for sign in part.single},
            any(part.empty for part in parts),
        )

    def _alternative(self) -> _Parse:
        whole = _Parse()
        while self._pieces and self._pieces[-1] not in "|)>":
            whole.then(self._item())
        return whole

    def _item(self) -> _Parse:
        piece = self._pieces.pop()
        if piece.endswith(":") and len(piece) > 1:
            self._names += 1
            group = f"{piece[:-1]}_{self._names}"
            item = self._item()
            optional = item.regex.endswith("?") and item.empty
            inner = item.regex[:-1] if optional else item.regex
            item.regex = f"(?P<{group}>{inner})" + ("?" if optional else "")
            return item
        item = self._atom(piece)
        if self._pieces and self._pieces[-1] == "?":
            self._pieces.pop()
            item.regex, item.empty = f"(?:{item.regex})?", True
        return item

    def _atom(self, piece: str) -> _Parse:
        if piece in "(<":
            if piece == "<":
                group, self._extents = f"(?P<x{self._extents}>", self._extents + 1
            else:
                group = "(?:"
            inner = self._form()
            if not self._pieces or self._pieces.pop() not in ")>":
                raise LexiconError("a bracket of a form is not closed", where="lexicon/en/times")
            return replace(inner, regex=f"{group}{inner.regex})")
        if piece in self._macros:
            inner = self._parse(self._macros[piece])
            return replace(inner, regex=f"(?:{inner.regex})")
        signs = self._holding.get(piece) or self._holding.get("=" + piece)
        if not signs:
            raise LexiconError(f"no class, macro or word “{piece}”", where="lexicon/en/times")
        return _Parse(f"[{signs}]" if len(signs) > 1 else signs, set(signs), set(), set(signs), empty=False)
