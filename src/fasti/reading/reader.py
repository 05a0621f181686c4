"""The stages in order: a source in, its claims out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from fasti.claims import Claim
from fasti.reading.aliases import aliases
from fasti.reading.anniversaries import anniversaries
from fasti.reading.assemble import claims_of
from fasti.reading.attach import attach
from fasti.reading.classes import classes
from fasti.reading.clause import Clause, phrases_of
from fasti.reading.clauses import clauses
from fasti.reading.consolidate import consolidate
from fasti.reading.fillers import NOWHERE, Filler, Fillers, holders
from fasti.reading.lexicon import Lexicon
from fasti.reading.lexicon import lexicon as of_language
from fasti.reading.lifedates import life_dates
from fasti.reading.match import Matcher
from fasti.reading.names import Mention, mentions, settle
from fasti.reading.nametypes import BODY, PERSON
from fasti.reading.offices import adherents, post_proposals, titled
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.phrases import Chunker
from fasti.reading.proposal import Proposal
from fasti.reading.tenure import tell_tenures
from fasti.reading.times import extents, tag
from fasti.reading.times.expression import Extent, TimeExpression
from fasti.reading.titles import posts
from fasti.reading.tokens import Sentence, sentences
from fasti.reading.who import Cast
from fasti.text import Source

READER = "fasti-frames/1"
"""The reader and its version, as the log keeps it with what it read."""


def times(source: Source) -> list[TimeExpression]:
    """The time expressions of a source, in order."""
    return tag(source.text, source.dct)


def read(source: Source, *, lexicon: Lexicon | None = None) -> list[Claim]:
    """The claims of a source, in the order of its text.

    `lexicon` is the one to read by; the package's English one where None.
    """
    if not source.text.strip():
        return []
    return Reading(source, lexicon or of_language()).claims()


FOLLOWING = re.compile(r"\s+([^\W\d_]+)")


class Reading:
    """One source being read: what each stage found, for the next and for those who want to see."""

    def __init__(self, source: Source, words: Lexicon) -> None:
        self.source = source
        self.lexicon = words
        self.expressions = times(source)
        self.extents = [e for e in extents(source.text, self.expressions) if not self._only_named(e)]
        self.anniversaries = list(anniversaries(source.text, words))
        self.sentences = sentences(source.text, words, [e.span for e in self.extents])
        self._tag()
        self.mentions = [mentions(s, source.text, words) for s in self.sentences]
        settle(self.mentions, [source.title])
        self.cast = Cast(source.title, self.mentions, self.sentences, words)
        self.skipped: list[list[tuple[int, int]]] = []
        for sentence, found in zip(self.sentences, self.mentions, strict=True):
            said = list(aliases(sentence.tokens, found, words))
            self.skipped.append([(a.first, a.last) for a in said])
            for alias in said:
                alias.other.type = PERSON
                self.cast.call(alias.name.text, alias.other.text)
        self.fillers = Fillers(source.text, self.cast, words)
        self.matcher = Matcher(words, self.fillers)

    def _only_named(self, extent: Extent) -> bool:
        """Whether an extent is no more than the name of a happening: “the Spanish Civil War” is not a date of its own, nor “October” in “October Revolution”."""
        said = self.source.text[slice(*extent.span)]
        following = FOLLOWING.match(self.source.text, extent.span[1])
        words = [*said.split(), *([following[1]] if following else [])]
        return not any(ch.isdigit() for ch in said) and any(
            w.istitle() and w.lower() in self.lexicon.happenings for w in words
        )

    def _tag(self) -> None:
        capitals = frozenset(
            t.lower
            for s in self.sentences
            for n, t in enumerate(s.tokens)
            if n and t.shape in ("Cap", "UPPER") and s.tokens[n - 1].text not in ".:"
        ) - frozenset(t.lower for s in self.sentences for t in s.tokens if t.shape == "lower")
        dates = frozenset(
            t.start
            for s in self.sentences
            for t in s.tokens
            for e in self._within(s)
            if e.span[0] <= t.start < e.span[1]
        )
        for sentence in self.sentences:
            classes(sentence, self.lexicon, capitals, dates)

    def claims(self) -> list[Claim]:
        """All claims, consolidated."""
        found = [p for n in range(len(self.sentences)) for p in self.proposals(n)]
        return consolidate(claims_of(found, self.source, self.lexicon))

    def clauses(self, n: int) -> list[Clause]:
        """The clauses of sentence n."""
        sentence = self.sentences[n]
        chunker = Chunker(sentence, self.mentions[n], self._within(sentence), self.lexicon)
        units = attach(chunker.units(skipped=self.skipped[n]), self.source.text, self.lexicon)
        for phrase in (u.phrase for u in units if u.phrase is not None):
            phrase.extents += [e for e in self.anniversaries if phrase.start <= e.span[0] and e.span[1] <= phrase.end]
        return clauses(units, sentence.tokens)

    def _within(self, sentence: Sentence) -> Sequence[Extent]:
        starts = [e.span[0] for e in self.extents]
        return self.extents[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]

    def proposals(self, n: int) -> list[Proposal]:
        """What the frames offer for sentence n."""
        parts = self.clauses(n)
        found: list[Proposal] = []
        seen: set[Phrase] = set()
        for clause in parts:
            found += self.matcher.clause(clause)
            found += self._nominal(clause)
            found += self._as(clause)
            for phrase in _by_place(clause):
                if phrase not in seen:
                    found += self._phrase(phrase, clause)
            seen.update(phrases_of(clause))
            self._look(clause)
        tell_tenures(parts, found, self.lexicon)
        return found

    def _nominal(self, clause: Clause) -> Iterator[Proposal]:
        """A verbless clause of a dictionary: “member of the State senate 1842–1844”."""
        if clause.verb is not None or not self.cast.topic:
            return
        who = Filler(self.cast.topic, NOWHERE)
        yield from self._degree(clause, who)
        for phrase in clause.objects[:1]:
            if phrase.kind != TITLE:
                continue
            for post in posts([h for p in phrase.all for h in holders(p, self.lexicon)], self.lexicon):
                for proposal in post_proposals(post, who, "held", "at", self.fillers):
                    proposal.by, proposal.clause = "dictionary clause", clause
                    yield proposal

    def _as(self, clause: Clause) -> Iterator[Proposal]:
        """“As president of St John's (1611–21) he rebuilt the library”: a post with its dates, whatever the verb says."""
        if clause.verb is None or not clause.subject:
            return
        for phrase in (
            p for prep, p in clause.preps if prep == "as" and p.kind == TITLE and p.last <= clause.verb.first
        ):
            for who in self.fillers.of(clause.subject[0], "who", frozenset({"person"})):
                for post in posts([h for p in phrase.all for h in holders(p, self.lexicon)], self.lexicon):
                    for proposal in post_proposals(post, who, "held", "at", self.fillers) if post.extents else ():
                        proposal.by, proposal.clause = "as", clause
                        yield proposal

    def _degree(self, clause: Clause, who: Filler) -> Iterator[Proposal]:
        """“B.A., Union College, 1959”."""
        degrees = self.lexicon.words("degrees", "names")
        first = clause.objects[0] if clause.objects else None
        if first is None or first.name is None or first.name.text.replace(" ", "") not in degrees:
            return
        what = Filler(first.name.text, (first.name.start, first.name.end))
        for body in [p for p in clause.objects[1:] if p.kind == BODY][:1]:
            for org in self.fillers.of(body, "org", frozenset({"organization"})):
                slots = {"who": who, "what": what, "org": org}
                yield Proposal("education", slots, "graduated", "at", "degree", [], [what.span], "", 0.9, clause)

    def _phrase(self, phrase: Phrase, clause: Clause) -> Iterator[Proposal]:
        yield from life_dates(phrase, self.cast)
        bearers = self._bearers(phrase, clause)
        yield from self.matcher.noun(phrase, clause, bearers)
        for app in phrase.apps if phrase.kind == PERSON else ():
            yield from self.matcher.noun(app, clause, [phrase])
        yield from adherents(phrase, self.lexicon, self.fillers)
        yield from titled(phrase, self.lexicon, self.fillers)

    def _bearers(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """Whom a noun is said of when it is a predicate: “he was the son of X”."""
        if (
            clause.verb is not None
            and clause.verb.lemma in ("be", "become", "remain")
            and any(phrase is q for p in clause.objects for q in p.all)
        ):
            return clause.subject
        return []

    def _look(self, clause: Clause) -> None:
        """Remember whom the text has last made the subject of a clause, and which kin it has named."""
        for phrase in clause.subject:
            if phrase.kind == PERSON and phrase.name is not None:
                self.cast.focus = self.cast.name(phrase.name)
        for phrase in phrases_of(clause):
            if phrase.possessor is not None and phrase.noun:
                named = (
                    phrase.name
                    if phrase.kind == PERSON and phrase.name
                    else next((a.name for a in phrase.apps if a.name), None)
                )
                if named is not None:
                    self.cast.kin[phrase.noun] = self.cast.name(named)


def _by_place(clause: Clause) -> list[Phrase]:
    unique = {id(p): p for p in phrases_of(clause)}
    return sorted(unique.values(), key=lambda p: p.first)


__all__ = ["READER", "Mention", "Reading", "read", "times"]
