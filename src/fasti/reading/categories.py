"""The categories that an encyclopedia files a life under → proposals: “Category:Rowers at the 1912 Summer Olympics”."""

import re
from collections.abc import Iterator, Sequence

from fasti.claims import Span
from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.listings import SAID
from fasti.reading.proposal import Proposal
from fasti.reading.timeline import Timeline
from fasti.reading.times.expression import Extent
from fasti.reading.who import Cast

FILED = re.compile(
    r"Category:(?P<whom>[^\n:]{3,80}?) (?:(?P<at>at) the |(?:killed |captured )?(?:of|in) (?:the )?)"
    r"(?P<what>[^\n:]{3,80}?)(?=\s*(?:\n|Category:|\Z))"
)
"""A category of people at, of or in something: what it files, and what that was in."""


class Categories:
    """Reads the categories of one text that file whom it is about under a happening."""

    def __init__(self, text: str, timeline: Timeline, cast: Cast, lexicon: Lexicon) -> None:
        self.text, self.timeline, self.cast, self.lexicon = text, timeline, cast, lexicon

    def proposals(self) -> Iterator[tuple[Span, Proposal]]:
        """What each such category says, with the code points of its line, in order; nothing for a text about nobody."""
        if not self.cast.topic:
            return
        for match in FILED.finditer(self.text):
            if self._people(match["whom"], there=match["at"] is not None) and self._happening(match["what"]):
                extents = [e for e in self.timeline.within(match.end("whom"), match.end()) if e.at is not None][:1]
                what = self._undated(match.span("what"), extents)
                slots = {"who": Filler(self.cast.topic, NOWHERE), "what": Filler(self.text[slice(*what)], what)}
                words = [(match.start("whom"), what[1])]
                yield match.span(), Proposal("participation", slots, "", "at", "category", extents, words, "", 0.9)

    def _undated(self, what: Span, extents: Sequence[Extent]) -> Span:
        """What they were in without the year before it: “the **1912** Summer Olympics”, as prose names it too."""
        start, end = what
        year = extents[0].span[1] if extents and extents[0].span[0] <= start < extents[0].span[1] < end else start
        return year + (len(self.text[year:end]) - len(self.text[year:end].lstrip())), end

    def _people(self, whom: str, *, there: bool) -> bool:
        """Whether those filed are people who were in it: not those who study it; of those at it, any that are many."""
        last = SAID.findall(whom.lower())[-1:]
        return bool(self.lexicon.words("happenings", "filed").intersection(last)) or (there and whom.endswith("s"))

    def _happening(self, what: str) -> bool:
        """Whether a happening's own word stands in what they were in."""
        said = frozenset(SAID.findall(what.lower()))
        return bool(said & self.lexicon.words("happenings", "named"))
