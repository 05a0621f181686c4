"""A parsed text → proposals: what its verbs, nouns, titles and brackets offer, sentence by sentence."""

from collections.abc import Iterator, Sequence

from fasti.claims import Span
from fasti.reading.accolades import further, listed
from fasti.reading.authorship import authored
from fasti.reading.bonds import Bonds
from fasti.reading.candidacies import candidacies
from fasti.reading.clause import Clause, phrases_of
from fasti.reading.fillers import NOWHERE, Filler, Fillers, holders
from fasti.reading.lexicon import Lexicon
from fasti.reading.lifedates import life_dates
from fasti.reading.match import Matcher
from fasti.reading.nametypes import GUESS, PERSON
from fasti.reading.occupations import fronted, named_so, paired
from fasti.reading.offices import adherents, post_proposals, titled
from fasti.reading.parse import Parse
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.prizes import outranked
from fasti.reading.proposal import Proposal
from fasti.reading.schooling import Schooling, degrees_alone
from fasti.reading.seats import of_a_place
from fasti.reading.tenure import TENURES, end_with_life, tell_tenures
from fasti.reading.terms import Seats, tell_terms
from fasti.reading.titles import bodies_behind, posts
from fasti.reading.who import Cast

MARK = 16
"""A line's bullet or number stands at most so many code points before it."""


class Proposer:
    """Asks every clause and every noun phrase of one text what it says."""

    def __init__(self, text: str, parse: Parse, cast: Cast, lexicon: Lexicon) -> None:
        self.parse, self.cast, self.lexicon = parse, cast, lexicon
        self.fillers = Fillers(text, cast, lexicon)
        self.matcher = Matcher(lexicon, self.fillers)
        self.seats = Seats(lexicon)
        self.tenures: list[Proposal] = []
        self.schooling = Schooling(self.fillers)

    def all(self, listed: Sequence[Span] = ()) -> list[Proposal]:
        """The proposals of the whole text. In the lines of lists, which are no sentences, no frame is tried."""
        found: list[Proposal] = []
        spans = iter(listed)
        span = next(spans, None)
        for n, sentence in enumerate(self.parse.sentences):
            while span is not None and span[1] <= sentence.start:
                span = next(spans, None)
            if span is None or sentence.end <= span[0] or sentence.start < span[0] - MARK:
                found += self.proposals(n)
        end_with_life(found, self.lexicon)
        return found

    def proposals(self, n: int) -> list[Proposal]:
        """What sentence n says; to be asked for in the order of the text, since it remembers whom that speaks of."""
        parts = self.parse.clauses(n)
        bonds = Bonds(parts, self.lexicon)
        found: list[Proposal] = []
        seen: set[Phrase] = set()
        for clause in parts:
            found += self.matcher.clause(clause)
            found += self._nominal(clause)
            found += self._as(clause)
            found += self._called(clause)
            for phrase in _by_place(clause):
                if phrase not in seen:
                    found += self._phrase(phrase, clause, bonds)
            seen.update(phrases_of(clause))
            self._look(clause, found)
        found += [*further(found, self.matcher.prizes), *listed(parts, self.matcher.prizes, self.fillers)]
        found = outranked([*found, *authored(parts, found, self.fillers)], self.lexicon)
        tell_tenures(parts, found, self.lexicon, self.tenures)
        self.tenures = [p for p in found if p.kind in TENURES] or self.tenures
        self.schooling.tell(n, found)
        found = tell_terms(parts, found, self.seats)
        return found + [p for clause in parts for p in candidacies(clause, self.seats, self.fillers)]

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
                post.orgs = post.orgs or bodies_behind(clause.objects[1:])
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

    def _called(self, clause: Clause) -> Iterator[Proposal]:
        """What a clause calls people in passing: “**painters** such as X”, “**A lawyer** by training, he …”."""
        first = fronted(clause)
        own = [(first, p) for p in clause.subject] if first is not None and first.kind == TITLE else []
        for title, person in [*named_so(clause), *paired(clause), *own]:
            for who in self.fillers.of(person, "who", frozenset({"person"})):
                for post in posts(title.all, self.lexicon):
                    for proposal in post_proposals(post, who, "held", "none", self.fillers):
                        proposal.by, proposal.clause = "title", clause
                        proposal.spans.append(who.span)
                        yield proposal

    def _phrase(self, phrase: Phrase, clause: Clause, bonds: Bonds) -> Iterator[Proposal]:
        yield from life_dates(phrase, self.cast, self.lexicon)
        yield from self.matcher.noun(phrase, clause, bonds.bearers(phrase, clause), bonds.owners(phrase, clause))
        for app in (q for p in phrase.apps for q in p.all) if phrase.kind == PERSON else ():
            yield from self.matcher.noun(app, clause, [phrase], bonds.owners(app, clause))
        for noun, owners in bonds.bracketed(phrase) if phrase.kind == PERSON else ():
            yield from self.matcher.noun(noun, clause, [phrase], owners)
        yield from of_a_place(phrase, clause, self.fillers)
        yield from adherents(phrase, self.lexicon, self.fillers)
        yield from titled(phrase, self.lexicon, self.fillers)

    def _look(self, clause: Clause, found: Sequence[Proposal]) -> None:
        """Remember whom the text has last made the subject of a clause, whom it pairs, and which kin it has named."""
        self._pair(clause, found)
        for phrase in clause.subject:
            if phrase.kind == PERSON and phrase.name is not None:
                self.cast.focus = self.cast.name(phrase.name)
        told = {p.slots[slot].text for p in found for slot in ("who", "other") if slot in p.slots}
        for phrase in phrases_of(clause):
            if phrase.kind == PERSON and phrase.name is not None:
                name = self.cast.name(phrase.name)
                name = name if phrase.name.strength > GUESS or phrase.words or name in told else self.cast.topic
                self.cast.beside = name if name != self.cast.topic else self.cast.beside
            if phrase.possessor is not None and phrase.noun:
                named = (
                    phrase.name
                    if phrase.kind == PERSON and phrase.name
                    else next((a.name for a in phrase.apps if a.name), None)
                )
                if named is not None:
                    self.cast.kin[phrase.noun] = self.cast.name(named)

    def _pair(self, clause: Clause, found: Sequence[Proposal]) -> None:
        """Remember whom “they” and “the couple” mean: the last married, or the subjects of a clause."""
        married = [p.slots for p in found if p.kind == "marriage" and p.clause is clause]
        named = [r.name for p in clause.subject for r in self.cast.refer(p)] if len(clause.subject) > 1 else []
        if married:
            two = (married[-1]["who"].text, married[-1]["other"].text)
            self.cast.pair = two if self.cast.topic in two or self.cast.topic not in self.cast.pair else self.cast.pair
        elif len(set(named)) > 1:
            self.cast.pair = tuple(dict.fromkeys(named))


def _by_place(clause: Clause) -> list[Phrase]:
    unique = {id(p): p for p in phrases_of(clause)}
    return sorted(unique.values(), key=lambda p: p.first)
