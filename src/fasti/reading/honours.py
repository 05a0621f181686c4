"""Entries under “Awards” and “Honours” → proposals of awards: “2010: Bordin Prize”, “… of the Académie (1998)”."""

import re
from collections.abc import Iterator

from fasti.claims import Span
from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.listings import SAID, Entry
from fasti.reading.proposal import Proposal
from fasti.reading.timeline import Timeline
from fasti.reading.times.expression import Extent
from fasti.reading.who import Cast

STOP = re.compile(r"\s*(?:[:;(\[]|[.,](?=\s|$)|\s[–—-]\s)")
GIVER = re.compile(r"\s(?:at|from|by)\s(?:the\s)?(?=[^\W\d_a-z])")
GIVER_OF = re.compile(r"\sof\s(?:the\s)?(?=[^\W\d_a-z])")
LABEL = re.compile(r"[^\W\d_]+: +")
AROUND = " \t,.:;–—-()"

LONG = 160
"""An entry whose award is told in more code points than this is prose."""


class Honours:
    """Reads the entries of one text that stand under a heading of awards: those of whom the text is about."""

    def __init__(self, text: str, timeline: Timeline, cast: Cast, lexicon: Lexicon) -> None:
        self.text, self.timeline, self.cast, self.lexicon = text, timeline, cast, lexicon

    def proposals(self, entry: Entry) -> Iterator[Proposal]:
        """The award that an entry tells of, with each of its dates; none where it tells of something else."""
        if entry.section != "awards" or not self.cast.topic:
            return
        extents = [e for e in self.timeline.within(*entry.span) if e.at is not None]
        dated = bool(extents) and extents[0].span[0] == self._begin(entry)
        if not (entry.listed or dated):
            return
        span = self._award(entry, extents)
        if span is None:
            return
        unwon = self._said(entry) & self.lexicon.words("works", "marks.unwon")
        slots = {"who": Filler(self.cast.topic, NOWHERE), **self._slots(span)}
        for own in [[e] for e in extents] or [[]]:
            status = "attempted" if unwon else ""
            yield Proposal("award", slots, "", "at", "entry", own, [span], status, 0.85)

    @property
    def _words(self) -> frozenset[str]:
        """The words of which one stands in what is an award, or a rank in an order."""
        known = [self.lexicon.words("awards", entry) for entry in ("heads", "ranks", "peers")]
        return frozenset().union(*known)

    def _said(self, entry: Entry) -> frozenset[str]:
        return frozenset(SAID.findall(self.text[slice(*entry.span)].lower()))

    def _begin(self, entry: Entry) -> int:
        """Where the entry begins behind the word that says what came of it: “**Winner:** 2001 Shamus Award”."""
        label = LABEL.match(self.text, entry.start, entry.end)
        return label.end() if label is not None and not self._names_one(*label.span()) else entry.start

    def _award(self, entry: Entry, extents: list[Extent]) -> Span | None:
        """The code points of the award's name, dates and remarks left out."""
        start = self._begin(entry)
        if extents and extents[0].span[0] == start:
            start = self._skip(extents[0].span[1], entry.end)
        behind = [e.span[0] for e in extents if e.span[0] > start]
        stops = [m.start() for m in STOP.finditer(self.text, start + 3, entry.end)]
        told = [s for s in stops if s > start and self._names_one(start, s)]
        end = min([entry.end, *behind, *told])
        while end > start and self.text[end - 1] in AROUND:
            end -= 1
        if not self.text[start].isupper() or end - start > LONG or not self._names_one(start, end):
            return None
        opening = SAID.findall(self.text[start:end].lower())[:2]
        return None if self.lexicon.words("works", "marks.belonging").intersection(opening) else (start, end)

    def _names_one(self, start: int, end: int) -> bool:
        """Whether one of the words of awards stands in text[start:end]."""
        return bool(self._words.intersection(SAID.findall(self.text[start:end].lower())))

    def _skip(self, at: int, end: int) -> int:
        while at < end and self.text[at] in AROUND:
            at += 1
        return at

    def _slots(self, span: Span) -> dict[str, Filler]:
        """The award, and who gave it where the entry says so."""
        start, end = span
        giver = GIVER.search(self.text, start, end) or self._giver_of(span)
        if giver is None:
            return {"what": Filler(self.text[start:end], span)}
        what = (start, giver.start())
        return {
            "what": Filler(self.text[slice(*what)], what),
            "org": Filler(self.text[giver.end() : end], (giver.end(), end)),
        }

    def _giver_of(self, span: Span) -> re.Match[str] | None:
        """Who gave it, behind “of the”: “Bordin Prize **of the Académie**”; never in an order's own name."""
        found = GIVER_OF.search(self.text, *span)
        before = self.text[span[0] : found.start()].split() if found is not None else []
        named = len(before) > 1 and before[-1].lower() in self.lexicon.words("awards", "heads")
        return found if named else None
