"""The dates of a text that claims can take, in order: what the time tagger offers, fitted to what the parser reads."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from fasti.claims import Span
from fasti.reading.anniversaries import anniversaries
from fasti.reading.lexicon import Lexicon
from fasti.reading.times import extents
from fasti.reading.times.expression import Extent, TimeExpression
from fasti.text import Source

FOLLOWING = re.compile(r"\s{1,9}([^\W\d_]+)")
ARTICLE = re.compile(r"\b(?:an?|the)\s(?:(?:early|late|mid)[\s-])?$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
NEAR_WORDS = 12
"""An article stands so near before what it goes with, in code points."""

NEAR = 4
"""At most so many time expressions make one extent."""


class Timeline:
    """The extents of one source by where they stand; `anniversaries` are those that a noun phrase gives."""

    def __init__(self, source: Source, expressions: Sequence[TimeExpression], lexicon: Lexicon) -> None:
        self.text = text = source.text
        self.lexicon = lexicon
        found = extents(text, expressions, calendar=source.calendar, place=source.place)
        self.extents = [
            opened
            for e in found
            if not self._names_a_happening(e.span) and not self._describes(e.span)
            for opened in self._opened(e, expressions)
        ]
        self.starts = [e.span[0] for e in self.extents]
        self.anniversaries = list(anniversaries(text, lexicon))
        self._anniversary_starts = [e.span[0] for e in self.anniversaries]

    def within(self, start: int, end: int) -> Sequence[Extent]:
        """The extents that begin in text[start:end]."""
        return self.extents[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def anniversaries_within(self, start: int, end: int) -> list[Extent]:
        """The anniversaries that text[start:end] names."""
        first = bisect_left(self._anniversary_starts, start)
        last = bisect_left(self._anniversary_starts, end)
        return [e for e in self.anniversaries[first:last] if e.span[1] <= end]

    def _names_a_happening(self, span: Span) -> bool:
        """Whether a date is no more than part of a name: “the Spanish Civil War”, “October” in “October Revolution”."""
        said = self.text[slice(*span)]
        if any(ch.isdigit() for ch in said):
            return False
        following = FOLLOWING.match(self.text, span[1])
        words = [*said.split(), *([following[1]] if following else [])]
        return any(word.istitle() and word.lower() in self.lexicon.happenings for word in words)

    def _describes(self, span: Span) -> bool:
        """Whether a century only describes what stands behind it: “a **nineteenth-century** American writer”."""
        said = self.text[slice(*span)].lower()
        if not said.endswith("century") or said.startswith(("in ", "during ", "by ", "from ", "since ")):
            return False
        return ARTICLE.search(self.text, max(0, span[0] - NEAR_WORDS), span[0]) is not None and (
            (word := FOLLOWING.match(self.text, span[1])) is not None and word[1].lower() not in self.lexicon.closed
        )

    def _opened(self, extent: Extent, expressions: Sequence[TimeExpression]) -> Iterator[Extent]:
        """An end told by a happening, cut down to its date: “until his death on **6 May 1942**” tells of a death too.

        What it began with stands alone then: “**from 1931** until his death on …”. The clause binds the two together
        again, once the happening has been read (`dating.bound_extents`).
        """
        start, end = extent.span
        told = self._told(extent, expressions) if extent.end is not None else []
        ended = next((e for e in told if e.when == extent.end), None)
        if ended is None or not self._happens(told[0].end if extent.begin else start, ended.start):
            yield extent
            return
        if extent.begin is not None:
            yield replace(extent, span=(start, told[0].end), end=None, relation="from")
        yield replace(extent, span=(ended.start, end), at=extent.end, begin=None, end=None, relation="at")

    def _told(self, extent: Extent, expressions: Sequence[TimeExpression]) -> list[TimeExpression]:
        """The time expressions inside an extent, at most a few."""
        first = bisect_left(expressions, extent.span[0], key=lambda e: e.start)
        inside = expressions[first : first + NEAR]
        return list(takewhile(lambda e: e.end <= extent.span[1], inside))

    def _happens(self, start: int, end: int) -> bool:
        """Whether words of the text tell of something that happens to somebody."""
        return any(word.lower() in self.lexicon.eventive for word in WORD.findall(self.text[start:end]))
