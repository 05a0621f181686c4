"""Layout: where each stretch of a text stands in the document that it was taken from, and how it is printed there.

The text of a source is what is read. A document that was made for the eye (a PDF, a book, a page of the web) prints it
otherwise: words broken at the end of a line, running heads and page numbers between two lines, marks of footnotes. The
layout holds each such difference, so that any quote can be shown as it is printed, and looked up where it stands.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Place(NamedTuple):
    """From the code point `start` on, the text stands at `name`, as a reader would look it up: “page 3, line 12”."""

    start: int
    name: str


class Change(NamedTuple):
    """What the text has from `start` to `stop` (nothing where they are one) is `printed` so."""

    start: int
    stop: int
    printed: str


class Head(NamedTuple):
    """A heading, from `start` to `stop`; `level` 1 is the highest."""

    start: int
    stop: int
    level: int


class Layout(NamedTuple):
    """The places, changes and headings of a text, each in its order. In JSON, three lists of lists."""

    places: tuple[Place, ...] = ()
    changes: tuple[Change, ...] = ()
    heads: tuple[Head, ...] = ()

    @classmethod
    def of(cls, kept: Sequence[Sequence[Sequence[Any]]]) -> "Layout":
        """The layout that was written down as JSON."""
        places, changes, heads = kept
        return cls(tuple(map(Place._make, places)), tuple(map(Change._make, changes)), tuple(map(Head._make, heads)))

    def place(self, offset: int) -> str:
        """The name of the place of a code point; empty before the first place."""
        at = bisect_right(self.places, offset, key=lambda place: place.start) - 1
        return self.places[at].name if at >= 0 else ""

    def printed(self, text: str, start: int, stop: int) -> str:
        """What the document prints for `text[start:stop]`, where `text` is the whole text that the layout is of.

        What is printed between two code points counts where both are of the stretch; where a change reaches beyond the
        stretch, it counts whole.
        """
        parts, at = [], start
        for change in self._within(start, stop):
            parts += [text[at : change.start], change.printed]
            at = max(at, change.stop)
        return "".join((*parts, text[at:stop]))

    def _within(self, start: int, stop: int) -> Iterable[Change]:
        first = bisect_left(self.changes, start, key=lambda change: change.start)
        while first and self.changes[first - 1].stop > start:
            first -= 1
        for change in self.changes[first:]:
            if change.start >= stop:
                return
            if change.stop > start or change.start > start:
                yield change

    def cut(self, start: int, stop: int) -> "Layout":
        """The layout of `text[start:stop]` as a text of its own."""
        places = [Place(0, self.place(start))] if self.place(start) else []
        places += [Place(p.start - start, p.name) for p in self.places if start < p.start < stop]
        changes = [
            Change(c.start - start, c.stop - start, c.printed)
            for c in self.changes
            if start <= c.start and c.stop <= stop and (c.stop > start or c.start > start) and c.start < stop
        ]
        heads = [Head(h.start - start, h.stop - start, h.level) for h in self.heads if start <= h.start < stop]
        return Layout(tuple(places), tuple(changes), tuple(heads))
