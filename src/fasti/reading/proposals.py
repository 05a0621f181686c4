"""A parsed text → proposals: what its verbs, nouns, titles and brackets offer, sentence by sentence."""

from collections.abc import Iterator, Sequence

from fasti.claims import Span
from fasti.reading.clause import Clause, phrases_of
from fasti.reading.fillers import NOWHERE, Filler, Fillers, holders
from fasti.reading.lexicon import Lexicon
from fasti.reading.lifedates import life_dates
from fasti.reading.match import Matcher
from fasti.reading.nametypes import PERSON
from fasti.reading.offices import adherents, post_proposals, titled
from fasti.reading.parse import Parse
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.schooling import Schooling, degrees_alone
from fasti.reading.tenure import tell_tenures
from fasti.reading.titles import posts
from fasti.reading.who import Cast

MARK = 16
"""A line's bullet or number stands at most so many code points before it."""


class Proposer:
    """Asks every clause and every noun phrase of one text what it says."""

    def __init__(self, text: str, parse: Parse, cast: Cast, lexicon: Lexicon) -> None:
        self.parse, self.cast, self.lexicon = parse, cast, lexicon
        self.fillers = Fillers(text, cast, lexicon)
        self.matcher = Matcher(lexicon, self.fillers)
        self.schooling = Schooling(self.fillers)

    def all(self, listed: Sequence[Span] = ()) -> Iterator[Proposal]:
        """The proposals of the whole text. In the lines of lists, which are no sentences, no frame is tried."""
        spans = iter(listed)
        span = next(spans, None)
        for n, sentence in enumerate(self.parse.sentences):
            while span is not None and span[1] <= sentence.start:
                span = next(spans, None)
            if span is None or sentence.end <= span[0] or sentence.start < span[0] - MARK:
                yield from self.proposals(n)

    def proposals(self, n: int) -> list[Proposal]:
        """What sentence n says; to be asked for in the order of the text, since it remembers whom that speaks of."""
        parts = self.parse.clauses(n)
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
        self.schooling.tell(n, found)
        return found

    def _nominal(self, clause: Clause) -> Iterator[Proposal]:
        """A verbless clause of a dictionary: “member of the State senate 1842–1844”."""
        if clause.verb is not None or not self.cast.topic:
            return
        who = Filler(self.cast.topic, NOWHERE)
        yield from degrees_alone(clause, who, self.fillers)
        for phrase in clause.objects[:1]:
            if phrase.kind != TITLE:
                continue
            for post in posts([h for p in phrase.all for h in holders(p, self.lexicon)], self.lexicon):
                for proposal in post_proposals(post, who, "held", "at", self.fillers):
                    proposal.by, proposal.clause = "dictionary clause", clause
                    yield proposal

    def _as(self, clause: Clause) -> Iterator[Proposal]:
        """“As president of St John's (1611–21) he rebuilt the library”: a post with its dates, whatever the verb."""
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

    def _phrase(self, phrase: Phrase, clause: Clause) -> Iterator[Proposal]:
        yield from life_dates(phrase, self.cast, self.lexicon)
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
            if phrase.kind == PERSON and phrase.name is not None:
                name = self.cast.name(phrase.name)
                self.cast.beside = name if name != self.cast.topic else self.cast.beside
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
