"""Entries: a dictionary in one document to one source an entry, by its headwords.

A rule says what a headword looks like: a heading of the document (`headings`), words in capitals at the head of a
paragraph (`capitals`), a surname, a comma and a name (`inverted`). `auto` takes the rule that finds the most. Where
words of the two last kinds stand in the order of the alphabet, but for some, those some are no headwords.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from fasti.errors import NotFoundError, SourceDoubt, SourceError
from fasti.text.galley import pared
from fasti.text.layout import Layout, Place
from fasti.text.source import Source

FEWEST = 2
"""Headwords that make a dictionary."""

IN_ORDER = 0.6
"""The share of headwords that must stand in the order of the alphabet for the others to be taken for none."""

_OPEN = r"(?:\A|\n[^\S\n]*\n|(?<=[.!?:;)\]”»])[^\S\n]*\n)[^\S\n]*"
# A letter that is not a small one of Western Europe; that it is a capital is asked afterwards.
_UPPER = r"[^\W\d_a-zà-öø-ÿ]"
_SMALL = r"(?:(?:von|van|de|da|di|del|della|du|le|la|af|al|zu|zur|ibn|bin|y|e|the|of)\s)"
_END = r"(?=\s*(?:[(\[.:;–—]|,\s|\n|\s-\s|$))"
_SHOUT = rf"(?:{_UPPER}|['’\-.])"
_CAPITALS = re.compile(
    rf"{_OPEN}(?P<head>{_SMALL}?{_UPPER}{_SHOUT}{{1,40}}(?:[ ]{_SMALL}?{_UPPER}{_SHOUT}{{1,40}}){{0,4}}"
    rf"(?:,[ ](?:{_SMALL}?[^\W\d_][\w.'’\-]*[ ]?){{1,5}})?){_END}"
)
_INVERTED = re.compile(
    rf"{_OPEN}(?P<head>{_SMALL}?{_UPPER}[\w'’\-]+(?:[ ]{_SMALL}?{_UPPER}[\w'’\-]+){{0,2}},[ ]"
    rf"{_UPPER}[\w.'’\-]*(?:[ ]{_SMALL}?{_UPPER}[\w.'’\-]*){{0,4}}(?:[ ](?:von|van|de|da|di|zu))?){_END}"
)
_HASHES = re.compile(r"(?:\A|\n) {0,3}(?P<marks>#{1,6})[ \t]+(?P<head>[^\n]{0,200}?)[ \t#]*(?=\n|\Z)")


class Headword(NamedTuple):
    """Where an entry begins, and what it is called."""

    start: int
    words: str


def split(source: Source, rule: str = "auto") -> Iterator[Source | SourceError]:
    """The entries of a source, each a source of its own, and first what stands before them.

    An entry is called after its headword, within the id of the source; its places are those of the document. Where no
    headwords are found the source is given as it is, with a doubt. NotFoundError lists the rules.
    """
    found = headwords(source, rule)
    if len(found) < FEWEST:
        mend = f"name another rule with --split: {', '.join(RULES)}"
        yield SourceDoubt("no headwords were found; it is read as one document", where=source.path, mend=mend)
        yield source
        return
    if source.text[: found[0].start].strip():
        yield _piece(source, 0, found[0].start, source.id, source.title)
    taken: dict[str, int] = {}
    ends = [*(word.start for word in found[1:]), len(source.text)]
    for word, end in zip(found, ends, strict=True):
        taken[word.words] = taken.get(word.words, 0) + 1
        number = f" {taken[word.words]}" if taken[word.words] > 1 else ""
        yield _piece(source, word.start, end, f"{source.id}/{word.words}{number}", word.words)


def headwords(source: Source, rule: str = "auto") -> list[Headword]:
    """The headwords of a source by a rule, in the order of its text."""
    if rule == "auto":
        return max((by(source) for by in RULES.values()), key=len)
    if rule not in RULES:
        raise NotFoundError("rule of splitting", rule, ("auto", *RULES))
    return RULES[rule](source)


def _headings(source: Source) -> list[Headword]:
    """The headings of the level that has the most of them; those of Markdown where the document has no layout."""
    heads = [(h.level, h.start, source.text[h.start : h.stop]) for h in (source.layout or Layout()).heads]
    if not heads:
        heads = [(len(m["marks"]), m.start("marks"), m["head"]) for m in _HASHES.finditer(source.text)]
    levels = [level for level, _, _ in heads]
    best = max(levels, key=lambda level: (levels.count(level), -level), default=0)
    return [
        Headword(start, " ".join(words.split())) for level, start, words in heads if level == best and words.strip()
    ]


def _matches(pattern: re.Pattern[str], fits: Callable[[str], bool]) -> Callable[[Source], list[Headword]]:
    def by(source: Source) -> list[Headword]:
        found = [m for m in pattern.finditer(source.text) if fits(m["head"])]
        return in_order([Headword(m.start("head"), " ".join(m["head"].split()).rstrip(" .,")) for m in found])

    return by


def _first(head: str) -> str:
    """The words before the comma that begin with a capital: a particle (“von”) is none of them."""
    return " ".join(word for word in head.partition(",")[0].split() if word[:1].isupper())


RULES: dict[str, Callable[[Source], list[Headword]]] = {
    "headings": _headings,
    "capitals": _matches(_CAPITALS, lambda head: _first(head).isupper()),
    "inverted": _matches(_INVERTED, lambda head: _first(head)[:1].isupper()),
}
"""What finds the headwords of a source, by the name of the rule; where two find as many, the first is taken."""


def in_order(found: list[Headword]) -> list[Headword]:
    """The headwords that stand in the order of the alphabet, where most do; else all of them."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for number, word in enumerate(found):
        key = _key(word.words)
        at = bisect_right(tails, key)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [key]
        ends[at : at + 1] = [number]
    if len(tails) < IN_ORDER * len(found):
        return found
    kept = []
    number = ends[-1] if ends else -1
    while number >= 0:
        kept.append(found[number])
        number = before[number]
    return kept[::-1]


def _key(words: str) -> str:
    """What a headword is sorted by: its letters, without marks above and below."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    return "".join(ch for ch in letters if ch.isalpha() or ch == " ")


def _piece(source: Source, start: int, stop: int, ident: str, title: str) -> Source:
    layout = source.layout or _lines(source, start, stop)
    text, cut = pared(source.text, layout, start, stop)
    return replace(source, id=ident, title=title, text=text, layout=cut)


def _lines(source: Source, start: int, stop: int) -> Layout:
    """The lines of a stretch of plain text as its places, so that an entry leads back to the line of its document."""
    number = source.line(start)[0]
    starts = [start, *(m.end() for m in re.finditer("\n", source.text[start:stop]))]
    places = [Place(start if n == 0 else start + at, f"line {number + n}") for n, at in enumerate(starts)]
    return Layout(tuple(places))
