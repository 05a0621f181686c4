"""The parse of a text: what stands between its letters and the frames. Here is the seam for another parser."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from fasti.reading.aliases import Alias, aliases
from fasti.reading.attach import attach
from fasti.reading.classes import classes
from fasti.reading.clause import Clause
from fasti.reading.clauses import clauses
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention, mentions, settle
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import Unit
from fasti.reading.phrases import Chunker
from fasti.reading.sharing import return_dates
from fasti.reading.timeline import Timeline
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Sentence, labelled, sentences
from fasti.reading.worknames import WorkName, titled, titles_of
from fasti.text import Source


class Parse(Protocol):
    """What the frames ask of a parsed text: its sentences, the names and aliases in each, and the clauses of each."""

    @property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences in the order of the text."""
        ...

    @property
    def mentions(self) -> Sequence[Sequence[Mention]]:
        """The names of each sentence."""
        ...

    @property
    def aliases(self) -> Sequence[Sequence[Alias]]:
        """The other names that each sentence gives to persons it names."""
        ...

    def clauses(self, n: int) -> list[Clause]:
        """The clauses of sentence n, in order, with all that belongs to each."""
        ...


class Parser(Protocol):
    """Makes a parse of a source whose dates are known. A trained model takes the place of `RuleParse` here."""

    def __call__(self, source: Source, timeline: Timeline, lexicon: Lexicon) -> Parse:
        """The parse of `source`."""
        ...


class RuleParse:
    """The parse by rules: tokens, sentences, word classes, names, phrases, attachment, clauses."""

    def __init__(self, source: Source, timeline: Timeline, lexicon: Lexicon) -> None:
        self.text, self.timeline, self.lexicon = source.text, timeline, lexicon
        self.works = titles_of(source.text, lexicon)
        self._work_starts = [w.span[0] for w in self.works]
        unbroken = [e.span for e in timeline.extents] + [w.span for w in self.works]
        self.sentences = sentences(source.text, lexicon, unbroken)
        capitals = _capitals(self.sentences)
        for sentence in self.sentences:
            classes(sentence, lexicon, capitals, self._dated(sentence))
        self.prose = [not labelled(s.tokens, 0) for s in self.sentences]
        pairs_of_prose = zip(self.sentences, self.prose, strict=True)
        self.mentions = [self._named(s) if prose else [] for s, prose in pairs_of_prose]
        settle(self.mentions, [source.title])
        pairs = zip(self.sentences, self.mentions, strict=True)
        self.aliases = [list(aliases(s.tokens, found, lexicon)) for s, found in pairs]
        for alias in (a for found in self.aliases for a in found):
            alias.other.type = PERSON

    def clauses(self, n: int) -> list[Clause]:
        """The clauses of sentence n; none where a label stands instead of prose."""
        sentence = self.sentences[n]
        if not self.prose[n]:
            return []
        extents = self._extents(sentence)
        chunker = Chunker(sentence, self.mentions[n], extents, self.lexicon)
        units = chunker.units(skipped=[(a.first, a.last) for a in self.aliases[n]])
        units = attach(units, self.text, self.lexicon)
        for phrase in (u.phrase for u in units if u.phrase is not None):
            phrase.extents += self.timeline.anniversaries_within(phrase.start, phrase.end)
        found = self._clauses(units, sentence)
        return_dates(found)
        return found

    def _clauses(self, units: Sequence[Unit], sentence: Sentence) -> list[Clause]:
        """The clauses that the units of a sentence make."""
        return clauses(units, sentence.tokens, self.lexicon)

    def _works(self, sentence: Sentence) -> Sequence[WorkName]:
        """The titles in italics that begin in a sentence."""
        return self.works[bisect_left(self._work_starts, sentence.start) : bisect_left(self._work_starts, sentence.end)]

    def _named(self, sentence: Sentence) -> list[Mention]:
        """The names of a sentence; a title in italics is one, and those inside it are none."""
        works = self._works(sentence)
        found = mentions(sentence, self.text, self.lexicon)
        return titled(found, works, sentence.tokens, self.text, self.lexicon) if works else found

    def _extents(self, sentence: Sentence) -> list[Extent]:
        """The dates of a sentence; a year inside a title dates nothing."""
        works = [w.span for w in self._works(sentence)]
        extents = self.timeline.within(sentence.start, sentence.end)
        return [e for e in extents if not any(a <= e.span[0] < b for a, b in works)]

    def _dated(self, sentence: Sentence) -> frozenset[int]:
        """Where the tokens inside dates start."""
        starts = [t.start for t in sentence.tokens]
        spans = [e.span for e in self._extents(sentence)]
        return frozenset(s for a, b in spans for s in starts[bisect_left(starts, a) : bisect_left(starts, b)])


def _capitals(found: Sequence[Sentence]) -> frozenset[str]:
    """The words that a text writes with a capital inside its sentences, and never without."""
    lower = {t.lower for s in found for t in s.tokens if t.shape == "lower"}
    return frozenset(
        token.lower
        for sentence in found
        for before, token in pairwise(sentence.tokens)
        if token.shape in ("Cap", "UPPER") and before.text not in (".", ":", "") and token.lower not in lower
    )
