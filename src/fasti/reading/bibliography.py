"""Entries of bibliographies, filmographies and footnotes → proposals of works: who made what, when, in which part.

An entry is read by its form, not as a sentence: “2015: *Title* (writer, director)”, “*Title* (London, 1902)”, “Family,
Given. *Title*. Publisher, 1997”, “Given Family, *Title* (1986)”, “Family, Given (2001). Title”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fasti.claims import Span
from fasti.reading.bylines import Byline, byline, editors, partner
from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.listings import SAID, Entry
from fasti.reading.proposal import Proposal
from fasti.reading.timeline import Timeline
from fasti.reading.times.expression import Extent
from fasti.reading.who import Cast
from fasti.reading.worknames import WorkName, work_names

LINK = re.compile(r"https?://|www\.")
TITLE_ENDS = re.compile(r"\. |\.$| \(|, |\s\[|\.(?=\d{4})")
LAST_WORD = re.compile(r"([^\W\d_]+)(?:\s+(?:on|as\s+of))?\s*$")
BLANKS = " \t,.:;–—-"

LONG = 300
"""A title with more code points than this is none."""

OPENING = 300
"""How far into a text its subject's trade is looked for, in code points."""

UNMARKED = 160
"""A line of a list that no mark opens has no more code points than this; what is longer is prose."""


@dataclass(slots=True)
class _Line:
    """An entry with its dates and the titles set apart in it."""

    entry: Entry
    extents: Sequence[Extent]
    names: Sequence[WorkName]


@dataclass(slots=True)
class _Citation:
    """What was found in one entry: a title, `sure` where marks set it apart, and who had what part in it, when."""

    title: Span
    sure: bool
    authors: tuple[Span, ...] = ()
    editing: bool = False
    editors: list[tuple[Span, Span]] = field(default_factory=list)
    partner: Span | None = None
    parts: list[str] = field(default_factory=list)
    extent: Extent | None = None


class Bibliography:
    """Reads the entries of one text. Where an entry names no author, they are the works of whom the text is about."""

    def __init__(self, text: str, timeline: Timeline, cast: Cast, lexicon: Lexicon) -> None:
        self.text, self.timeline, self.cast, self.lexicon = text, timeline, cast, lexicon
        makers = lexicon.tables["works"]["makers"]
        self.making = next((makers[w] for w in SAID.findall(text[:OPENING].lower()) if w in makers), "published")

    def proposals(self, entry: Entry) -> Iterator[Proposal]:
        """The works that an entry tells of; none where it has not the form of one."""
        start, end = entry.span
        if LINK.match(self.text, start):
            return
        line = _Line(entry, list(self.timeline.within(start, end)), work_names(self.text, start, end))
        cited = self._cited(line)
        if cited is not None and self._holds(cited, entry):
            yield from self._told(cited, entry)

    def _told(self, cited: _Citation, entry: Entry) -> Iterator[Proposal]:
        extents = [cited.extent] if cited.extent is not None else []
        authors = [self._person(a) for a in cited.authors]
        if authors:
            hows = ["edited" if cited.editing else "published" if extents else "wrote"]
        else:
            hows = cited.parts or [self._how(entry)]
        for who in authors or [Filler(self.cast.topic, NOWHERE)]:
            for how in hows:
                yield self._work(who, cited.title, how, extents)
        if cited.partner is not None:
            yield self._work(self._person(cited.partner), cited.title, hows[0], extents)
        for editor, book in cited.editors:
            yield self._work(self._person(editor), book, "edited", extents)

    def _work(self, who: Filler, title: Span, how: str, extents: list[Extent]) -> Proposal:
        what = Filler(self.text[slice(*title)], title)
        spans = [f.span for f in (what, who) if f.span != NOWHERE]
        return Proposal("work", {"who": who, "what": what}, how, "at", "entry", extents, spans, confidence=0.85)

    def _how(self, entry: Entry) -> str:
        """How a listed work was made: by the heading above it, else by its maker's trade."""
        for how in ("edited", "translated", "composed", "painted", "designed"):
            if entry.heading & self.lexicon.words("works", f"sections.{how}"):
                return how
        return self.making

    def _person(self, span: Span) -> Filler:
        name = self.text[slice(*span)]
        return Filler(self.cast.full.get(name, name), span)

    def _cited(self, line: _Line) -> _Citation | None:
        """What an entry says, by its form; None where no title stands where one should."""
        start, end = line.entry.span
        lead = next((e for e in line.extents if e.span[0] == start and e.at is not None), None)
        at = self._skip(lead.span[1], end) if lead is not None else start
        by, dated = self._byline(line, at), None
        if by is not None:
            dated = next((e for e in line.extents if by.end <= e.span[0] <= by.end + 1), None)
            at = by.end if dated is None else self._skip(dated.span[1] + 1, end)
        cited = self._titled(line, at)
        if cited is None:
            return None
        cited.extent = lead or dated or self._dated(cited.title, line.extents)
        if by is not None:
            cited.authors, cited.editing = by.names, by.editing
        self._others(cited, line.entry)
        return cited

    def _skip(self, at: int, end: int) -> int:
        while at < end and self.text[at] in BLANKS:
            at += 1
        return at

    def _byline(self, line: _Line, at: int) -> Byline | None:
        """The names that open an entry, if what follows them is a title or a date; a title may look like names."""
        by = byline(self.text, at, line.entry.end)
        if by is None:
            return None
        titled = any(n.whole[0] == by.end for n in line.names)
        dated = self.text[by.end : by.end + 1] == "(" and any(e.span[0] == by.end + 1 for e in line.extents)
        if titled:
            return by if by.inverted or by.stopped else None
        loose = dated or (by.inverted and by.stopped and line.entry.section == "sources")
        return by if loose and line.entry.section != "works" else None

    def _titled(self, line: _Line, at: int) -> _Citation | None:
        """The title that begins at a place: set apart by marks, else up to the mark that ends it."""
        sure = next((n for n in line.names if n.whole[0] == at), None)
        if sure is not None:
            return _Citation(sure.span, sure=True)
        head, end = self.text[at : at + 1], line.entry.end
        if not (head.isupper() or head.isdigit()):
            return None
        bracket = next((e for e in line.extents if e.bracketed or self._in_bracket(e, at)), None)
        opened = self.text.rfind(" (", at, bracket.span[0]) if bracket is not None else -1
        stop = opened if opened > at else self._title_end(at, end, line.extents)
        return _Citation((at, stop), sure=False) if at + 3 < stop <= at + LONG else None

    def _title_end(self, at: int, end: int, extents: Sequence[Extent] = ()) -> int:
        """Where a title that no marks set apart ends; years of its matter (“…, 1865–1915”) are part of it."""
        ranges = {e.span[0] for e in extents[:-1] if e.at is None}
        return next((m.start() for m in TITLE_ENDS.finditer(self.text, at + 3, end) if m.end() not in ranges), end)

    def _in_bracket(self, extent: Extent, at: int) -> bool:
        inside = self.text[at : extent.span[0]]
        return inside.count("(") > inside.count(")")

    def _dated(self, title: Span, extents: Sequence[Extent]) -> Extent | None:
        """The first date behind the title, unless it is the day on which somebody looked at it."""
        for extent in extents:
            if extent.span[0] < title[1] or extent.relation not in ("at", "range"):
                continue
            before = LAST_WORD.search(self.text[title[1] : extent.span[0]].rstrip(" ("))
            looked = before is not None and before[1].lower() in self.lexicon.words("works", "marks.looked")
            return None if looked else extent
        return None

    def _others(self, cited: _Citation, entry: Entry) -> None:
        """The editors, the partner and the parts that stand behind a title."""
        behind, end = cited.title[1], entry.end
        for found in editors(self.text, behind, end):
            book = cited.title
            if found.book is not None:
                start = self._skip(found.book, end)
                book = start, min(self._title_end(start, end), start + LONG)
            cited.editors += [(name, book) for name in found.names if book[0] < book[1]]
        if entry.section != "sources":
            cited.partner = partner(self.text, behind, end)
        parts = self.lexicon.tables["works"]["parts"]
        if entry.heading & self.lexicon.words("works", "sections.parts"):
            said = SAID.findall(self.text[behind:end].lower())
            cited.parts = list(dict.fromkeys(parts[w] for w in said if w in parts)) or [""]

    def _holds(self, cited: _Citation, entry: Entry) -> bool:
        """Whether enough of the form is there to take the line for a citation."""
        if cited.authors:
            return cited.extent is not None or cited.sure
        if entry.section == "sources" or not self.cast.topic:
            return False
        if not entry.listed and entry.end - entry.start > UNMARKED:
            return False
        return [cited.extent is not None, cited.sure, entry.section == "works"].count(True) > 1
