"""Entries under “Awards” and “Honours” → proposals of awards: “2010: Bordin Prize”, “… of the Académie (1998)”."""

import re
from collections.abc import Iterator

from fasti.claims import Span
from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.listings import Entry
from fasti.reading.proposal import Proposal
from fasti.reading.timeline import Timeline
from fasti.reading.times.expression import Extent
from fasti.reading.who import Cast

SAID = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
STOP = re.compile(r"\s*(?:[:;(\[]|[.,](?=\s|$)|\s[–—-]\s)")
GIVER = re.compile(r"\s(?:at|from|by)\s(?:the\s)?(?=[^\W\d_a-z])")
AROUND = " \t,.:;–—-()"

LONG = 160
"""An entry whose award is told in more code points than this is prose."""


class Honours:
    """Reads the entries of one text that stand under a heading of awards: those of whom the text is about."""

    def __init__(self, text: str, timeline: Timeline, cast: Cast, lexicon: Lexicon) -> None:
        self.text, self.timeline, self.cast, self.lexicon = text, timeline, cast, lexicon

    def proposals(self, entry: Entry) -> Iterator[Proposal]:
        """The award that an entry tells of, with each of its dates; none where it tells of something else."""
        if entry.section != "awards" or not entry.listed or not self.cast.topic:
            return
        extents = [e for e in self.timeline.within(*entry.span) if e.at is not None]
        span = self._award(entry, extents)
        if span is None:
            return
        unwon = self._said(entry) & self.lexicon.words("works", "marks.unwon")
        slots = {"who": Filler(self.cast.topic, NOWHERE), **self._slots(span)}
        for own in [[e] for e in extents] or [[]]:
            status = "attempted" if unwon else ""
            yield Proposal("award", slots, "", "at", "entry", own, [span], status, 0.85)

    def _said(self, entry: Entry) -> frozenset[str]:
        return frozenset(SAID.findall(self.text[slice(*entry.span)].lower()))

    def _award(self, entry: Entry, extents: list[Extent]) -> Span | None:
        """The code points of the award's name, dates and remarks left out."""
        start = (
            self._skip(extents[0].span[1], entry.end) if extents and extents[0].span[0] == entry.start else entry.start
        )
        behind = [e.span[0] for e in extents if e.span[0] > start]
        stops = [m.start() for m in STOP.finditer(self.text, start + 3, entry.end)]
        end = min([entry.end, *behind, *(s for s in stops if s > start)])
        while end > start and self.text[end - 1] in AROUND:
            end -= 1
        first = SAID.match(self.text, start, end)
        if first is None or not self.text[start].isupper() or end - start > LONG or end - start < len("Prize"):
            return None
        return None if first[0].lower() in self.lexicon.words("works", "marks.belonging") else (start, end)

    def _skip(self, at: int, end: int) -> int:
        while at < end and self.text[at] in AROUND:
            at += 1
        return at

    def _slots(self, span: Span) -> dict[str, Filler]:
        """The award, and who gave it where the entry says so."""
        start, end = span
        giver = GIVER.search(self.text, start, end)
        if giver is None:
            return {"what": Filler(self.text[start:end], span)}
        what = (start, giver.start())
        return {
            "what": Filler(self.text[slice(*what)], what),
            "org": Filler(self.text[giver.end() : end], (giver.end(), end)),
        }
