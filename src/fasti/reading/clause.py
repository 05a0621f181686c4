"""Clause: one predicate with what belongs to it; what a parser delivers and frames are matched on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fasti.reading.phrase import Phrase, Verb
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Token


@dataclass(slots=True, eq=False)
class Clause:
    """One predicate with what belongs to it.

    `verb` is None in a verbless clause. `subject` is empty where the text gives none: then it is the one whom the text
    is about. `relation` is main, also (a second one with its own subject), and (joined to the one before), rel, part (a
    participle), inf, bare (a dictionary's, without subject) or nominal (without verb). `head` is the clause that it
    leans on, `leaning` those that lean on it. `objects` are phrases behind the verb, `preps` those under a preposition,
    `naming` those behind “notably” and the like, `loose` the rest.
    `particles` are the adverbs behind the verb (“grew **up**”). `opener` is the word that opens it (“who”, “after”).
    `part` counts the stretches between semicolons.
    """

    first: int
    last: int
    verb: Verb | None = None
    subject: list[Phrase] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    preps: list[tuple[str, Phrase]] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    relation: str = "main"
    head: "Clause | None" = None
    opener: str = ""
    naming: list[Phrase] = field(default_factory=list)
    particles: list[str] = field(default_factory=list)
    loose: list[Phrase] = field(default_factory=list)
    part: int = 0
    leaning: list["Clause"] = field(default_factory=list)
    tokens: Sequence[Token] = ()

    def code_points(self, first: int, last: int) -> tuple[int, int]:
        """The code points of tokens [first, last)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def by(self, *prepositions: str) -> list[Phrase]:
        """The phrases under one of these prepositions, conjuncts parted."""
        return [p for prep, phrase in self.preps if prep in prepositions for p in phrase.all]


def phrases_of(clause: Clause) -> Iterator[Phrase]:
    """Every phrase of a clause, hung ones and conjuncts included."""
    stack = [*clause.subject, *clause.objects, *[p for _, p in clause.preps], *clause.naming, *clause.loose]
    while stack:
        phrase = stack.pop()
        yield phrase
        stack += [*phrase.also, *phrase.apps, *phrase.within, *[p for _, ps in phrase.preps for p in ps]]
        stack += [p for b in phrase.brackets for p in b.phrases]
        if phrase.possessor is not None:
            stack.append(phrase.possessor)
