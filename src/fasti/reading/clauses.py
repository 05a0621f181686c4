"""Units → clauses: each verb with its subject, objects, prepositions and dates; clauses without a verb too."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fasti.reading.clause import Clause
from fasti.reading.gapping import AHEAD, gapped_object, listed_after, more_of, title_again
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import PRONOUN, TITLE, Phrase, Unit, Verb, nominative, spends
from fasti.reading.relatives import day_before, governing, left_unsaid, relate, taken_up, title_before
from fasti.reading.sharing import acts, both_subjects, interposed, shares_passive, trailing_name, unnamed, untitled
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Token
from fasti.reading.turned import set_right


@dataclass(slots=True)
class _Segment:
    """What has been met since the last verb or boundary."""

    phrases: list[Phrase] = field(default_factory=list)
    preps: list[tuple[str, Phrase]] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    naming: list[Phrase] = field(default_factory=list)
    opener: str = ""
    marks: list[str] = field(default_factory=list)
    first: int = -1


BOTH = frozenset(("as", "after", "before", "since", "until", "till", "like", "following", "for"))
"""Words that govern a phrase or open a clause, by what follows."""


PARTICIPLES = ("part", "part?")


class ClauseBuilder:
    """Reads the units of one sentence from left to right."""

    def __init__(self, units: Sequence[Unit], tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.units = list(units)
        self.tokens = tokens
        self.clauses: list[Clause] = []
        self.segment = _Segment()
        self.current: Clause | None = None
        self.main: Clause | None = None
        self.waiting: list[Phrase] = []
        self.part = 0
        self.lexicon = lexicon
        self.again: Phrase | None = None

    def run(self) -> list[Clause]:
        """The clauses in the order of their verbs."""
        i = 0
        while i < len(self.units):
            i = self._step(i)
        self._finish()
        set_right(self.clauses, self.lexicon)
        return self.clauses

    def _step(self, i: int) -> int:
        unit = self.units[i]
        if self.segment.first < 0:
            self.segment.first = unit.first
        if unit.kind == "PREP" and unit.word in BOTH and self._opens_clause(i):
            self._mark(Unit("SUB", unit.first, unit.last, word=unit.word), i)
            return i + 1
        if unit.kind in ("PREP", "TO") and (phrase := self._governed(i)) is not None:
            self._hang(unit.word or "to", phrase, i)
            return i + 2
        if unit.kind == "NP" and unit.phrase is not None:
            self._phrase(unit.phrase)
        elif unit.kind == "TIME" and unit.extent is not None:
            self._time(unit.extent, i)
        elif unit.kind == "VERB" and unit.verb is not None:
            self._verb(unit, unit.verb, i)
        elif unit.kind == "NAMING":
            return self._naming(i)
        elif unit.kind == "SEMI":
            self._part(unit)
        elif unit.bracket is not None:
            (self.current or self.segment).extents.extend(unit.bracket.extents)
        else:
            self._mark(unit, i)
        return i + 1

    def _part(self, unit: Unit) -> None:
        """End a part, unless a colon only parts a date from what happened then: “**2005:** member of the Academy”."""
        segment = self.segment
        bare = self.current is None and not segment.phrases and not segment.preps
        if not (unit.word == ":" and bare and segment.extents):
            self._finish()

    def _governed(self, i: int) -> Phrase | None:
        nxt = self.units[i + 1] if i + 1 < len(self.units) else None
        return nxt.phrase if nxt is not None and nxt.kind == "NP" else None

    def _opens_clause(self, i: int) -> bool:
        """Whether “as”, “after” or “until” opens a clause here: a subject and its verb follow."""
        j = i + 1
        if j < len(self.units) and self.units[j].kind == "VERB" and self.units[j].verb is not None:
            return self.units[j].verb.form != "ing"  # type: ignore[union-attr]
        if j >= len(self.units) or self.units[j].kind != "NP":
            return False
        j += 1
        while j < len(self.units) and self.units[j].kind in ("BRACKET", "ADV", "TIME"):
            j += 1
        verb = self.units[j].verb if j < len(self.units) else None
        return verb is not None and verb.form in ("finite", "part?")

    def _hang(self, word: str, phrase: Phrase, i: int) -> None:
        segment = self.segment
        self.current = taken_up(self.current, segment.marks, word)
        if owner := gapped_object(
            self.current, segment.phrases, segment.marks, word, self.units[i + 2 : i + 2 + AHEAD]
        ):
            self._repeat(owner)
        elif title := title_again(self.current, segment.phrases, segment.marks, word):
            self.again = more_of(title, word, phrase)
            if self.again is not None:
                segment.marks.append("PP")
                return
        again = (
            self.current is not None
            and [m for m in self.segment.marks if m not in ("COMMA", "TIME")][-1:] == ["CC"]
            and any(w == word for w, _ in self.current.preps)
        )
        if self.current is not None and (again or not self._fronting()):
            self.current.preps.append((word, phrase))
            self.current.last = phrase.last
        else:
            self.segment.preps.append((word, phrase))
        self.segment.marks.append("PP")

    def _repeat(self, owner: Phrase) -> None:
        """Begin a clause with the verb and subject of the one before, and an object of its own."""
        head = self.current
        assert head is not None
        clause = Clause(owner.first, owner.last, head.verb, list(head.subject), [owner], relation="and", head=head)
        clause.part, clause.tokens, clause.extents = self.part, self.tokens, list(self.segment.extents)
        self.clauses.append(clause)
        head.leaning.append(clause)
        self.current, self.segment = clause, _Segment(first=owner.last)

    def _fronting(self) -> bool:
        """Whether what stands here opens the next clause rather than closing the one before."""
        marks = self.segment.marks
        opened = [mark for mark in marks if mark != "COMMA"][-1:] in (["SUB"], ["REL"])
        return opened or marks[-1:] == ["CC"] or (self.current is None and not self.clauses)

    def _phrase(self, phrase: Phrase) -> None:
        marks, current = self.segment.marks, self.current
        self.segment.phrases.append(phrase)
        if current is not None:
            listed = current.relation == "bare" and marks == ["COMMA"] and not current.objects
            if listed or interposed(current, phrase, marks, self.lexicon) or not self._boundary():
                current.objects.append(phrase)
                current.last = phrase.last
        marks.append("NP")

    def _boundary(self) -> bool:
        parted = any(m in ("COMMA", "CC", "SUB", "REL", "MARK", "DASH") for m in self.segment.marks)
        return parted or nominative(self.segment.phrases)

    def _time(self, extent: Extent, i: int) -> None:
        if self.again is not None and self.segment.marks[-1:] == ["PP"]:
            self.again.extents.append(extent)
            self.segment.marks.append("TIME")
            return
        if (member := self._next_member(i)) is not None:
            member.extents.append(extent)
            return
        if self.current is not None and not self._fronting():
            self.current.extents.append(extent)
            self.current.last = self.units[i].last
        else:
            self.segment.extents.append(extent)
        self.segment.marks.append("TIME")

    def _next_member(self, i: int) -> Phrase | None:
        """The phrase of a list that a date stands before: “in Vienna and, from November 1916, **in New York**”."""
        marks = [m for m in self.segment.marks if m != "COMMA"]
        if self.current is None or marks[-1:] != ["CC"]:
            return None
        j = i + 2 if i + 1 < len(self.units) and self.units[i + 1].kind == "COMMA" else i + 1
        if (
            j < len(self.units)
            and self.units[j].kind == "PREP"
            and any(w == self.units[j].word for w, _ in self.current.preps)
        ):
            return self._governed(j)
        return None

    def _naming(self, i: int) -> int:
        phrase = self._governed(i)
        if phrase is None:
            return i + 1
        if self.current is not None:
            self.current.naming.append(phrase)
            self.current.last = phrase.last
        elif self.segment.phrases:
            self.segment.phrases[-1].apps.append(phrase)
            self.segment.phrases[-1].naming = True
        return i + 2

    def _mark(self, unit: Unit, i: int) -> None:
        if unit.kind == "ADV" and self.current is not None and not self._boundary():
            self.current.particles.append(unit.word)
        self.segment.marks.append(unit.kind)
        if unit.kind in ("SUB", "REL"):
            self.segment.opener = unit.word
        if unit.kind == "SUB" and unit.word == "when" and (day := day_before(self.units, i)) is not None:
            self.segment.extents.append(day)

    def _verb(self, unit: Unit, verb: Verb, i: int) -> None:
        clause = Clause(unit.first, unit.last, verb, part=self.part, tokens=self.tokens)
        segment, before = self.segment, self.current
        self._subject(clause, verb, segment, before, i)
        clause.opener = segment.opener
        clause.preps += segment.preps
        clause.extents += segment.extents
        clause.naming += segment.naming
        taken = [*clause.subject, *(before.objects if before is not None else [])]
        clause.loose += [p for p in segment.phrases if not any(p is q for q in taken)]
        if segment.first >= 0 and (segment.preps or segment.extents or (clause.subject and clause.relation == "main")):
            clause.first = min(clause.first, segment.first)
        self.clauses.append(clause)
        if clause.head is not None:
            clause.head.leaning.append(clause)
        self.current = clause
        if clause.relation in ("main", "also"):
            self.main = clause
        self.segment = _Segment(first=unit.last)

    def _subject(self, clause: Clause, verb: Verb, segment: _Segment, before: Clause | None, i: int) -> None:
        """Find whose verb this is, and how it leans on the clause before."""
        marks = [m for m in segment.marks if m not in ("ADV", "TIME", "PP")]
        if before is None and segment.phrases and not self.waiting:
            self._keep_waiting(verb, segment, marks)
        if verb.form == "ing" and i and self.units[i - 1].kind == "PREP":
            segment.opener = self.units[i - 1].word
        if segment.marks[-1:] == ["TO"] or verb.form == "base":
            clause.relation, clause.head = "inf", before
            clause.subject = before.subject if before else segment.phrases[-1:]
        elif before is not None and self._resumes(verb, before, marks):
            clause.subject, self.waiting = self.waiting, []
            before.head = before.head or clause
        elif "REL" in marks:
            met = segment.marks[: segment.marks.index("REL")].count("NP")
            owners, after = segment.phrases[:met], segment.phrases[met:]
            owners = title_before(self.units, i) or owners
            relate(clause, segment.opener, owners, after, before, governing(self.units, i))
        elif marks[-1:] == ["NP"] and segment.phrases and self._takes_subject(verb, before):
            self._own(clause, segment.phrases[-1], marks, before)
        elif verb.form == "ing" or (verb.form in PARTICIPLES and marks[-1:] == ["NP"]):
            self._participle(clause, verb, segment, before)
        elif before is not None:
            self._joined(clause, verb, marks, before, i)
        else:
            self._opening(clause, segment, marks)
        if clause.relation == "main" and not clause.subject and verb.form in PARTICIPLES:
            clause.relation = "bare"

    def _keep_waiting(self, verb: Verb, segment: _Segment, marks: Sequence[str]) -> None:
        """A subject parted from its verb by an infinitive, a participle or a relative clause waits for it."""
        if verb.form not in ("base", "ing", "part") and "REL" not in marks and segment.marks[-1:] != ["TO"]:
            return
        at = marks.index("REL") if "REL" in marks else len(marks)
        owners = segment.phrases[: marks[:at].count("NP")] or segment.phrases
        named = [p for p in owners if p.kind == PERSON and p.name is not None]
        self.waiting = (named[0] if named and owners[-1].name is None else owners[-1]).all

    def _resumes(self, verb: Verb, before: Clause, marks: Sequence[str]) -> bool:
        """Whether this is the verb that the waiting subject waits for."""
        if not self.waiting or verb.form not in ("finite", "part?") or "CC" in marks:
            return False
        if marks[-2:] == ["COMMA", "NP"] and (self.segment.phrases[-1].kind == PRONOUN or unnamed(self.waiting[0])):
            return False
        return before.relation == "inf" or (before.relation in ("part", "rel") and marks[-1:] != ["NP"])

    def _takes_subject(self, verb: Verb, before: Clause | None) -> bool:
        """Whether the phrase right before a verb is its subject."""
        return verb.form == "finite" or (verb.form == "part?" and (before is None or self._boundary()))

    def _own(self, clause: Clause, phrase: Phrase, marks: Sequence[str], before: Clause | None) -> None:
        """A verb with a subject of its own."""
        free = [p for p in self.segment.phrases if before is None or p not in before.objects or p is phrase]
        clause.subject = both_subjects(free, marks) if free[-1:] == [phrase] else phrase.all
        if before is None:
            return
        if "CC" in marks and before.relation in ("main", "also"):
            clause.relation, clause.head = "also", before
        elif "SUB" in marks:
            clause.head = before
        elif before.head is None and (
            before.relation in ("part", "bare") or (before.opener and before.relation == "main")
        ):
            before.head = clause
            clause.leaning.append(before)
        if phrase in before.objects:
            before.objects.remove(phrase)

    def _opening(self, clause: Clause, segment: _Segment, marks: Sequence[str]) -> None:
        """The first verb, with no phrase right before it."""
        listed = marks[-1:] == ["CC"] or (
            marks[-1:] == ["COMMA"] and clause.verb is not None and clause.verb.form == "part"
        )
        if segment.phrases and listed and untitled(segment.phrases[-1]):
            self._nominal(segment)
            clause.relation = "bare"
        elif segment.phrases and marks[-1:] != ["NP"]:
            first = segment.phrases[0]
            apposed = marks[:3] == ["NP", "COMMA", "NP"] and marks[-1:] == ["COMMA"] and first.name is not None
            clause.subject = (first if apposed and "CC" not in marks else segment.phrases[-1]).all
        elif (
            segment.preps and segment.marks[-1:] == ["PP"] and (name := trailing_name(segment.preps[-1][1])) is not None
        ):
            clause.subject = [name]

    def _participle(self, clause: Clause, verb: Verb, segment: _Segment, before: Clause | None) -> None:
        clause.relation, clause.head = "part", before
        if verb.form != "ing":
            verb.voice = "passive"
            clause.subject = segment.phrases[-1:]
        elif before is not None and segment.marks[-1:] == ["NP"] and not spends(before.verb):
            clause.subject = segment.phrases[-1:]
        else:
            clause.subject = before.subject if before else []

    def _joined(self, clause: Clause, verb: Verb, marks: list[str], before: Clause, i: int) -> None:
        """A verb without a subject of its own: it shares the one before, or goes on after a relative clause."""
        owner = before
        active = acts(verb, self.units[i + 1] if i + 1 < len(self.units) else None, self.lexicon)
        if active and marks[-2:] == ["NP", "COMMA"] and not any(self.segment.phrases[-1] is p for p in before.objects):
            clause.subject = self.segment.phrases[-1].all
            return
        if active and marks[-1:] != ["CC"] and self.main is None and before.preps and self.units[i - 1].kind == "NP":
            name = trailing_name(before.preps[-1][1])
            if name is not None:
                clause.subject = [name]
                return
        if before.relation in ("inf", "part") and before.head is not None:
            owner = left_unsaid(before, marks) or (before.head if verb.form == "finite" or active else before)
        clause.subject = list(owner.subject)
        clause.relation, clause.head = "and", owner
        passive = owner.verb is not None and not active and shares_passive(verb, owner.verb, self.lexicon)
        if passive:
            verb.voice = "passive"
        if marks == ["CC"] and not (before.objects or before.preps or before.extents):
            before.objects, before.preps, before.extents = clause.objects, clause.preps, clause.extents
        if verb.form in PARTICIPLES and "CC" not in marks and "COMMA" in marks and not passive and not active:
            clause.relation = "part"
        if owner.relation == "bare":
            clause.relation = "bare"

    def _finish(self) -> None:
        """Close the sentence or its part: what no verb claimed is a clause of its own."""
        segment = self.segment
        if self.current is not None:
            self._leftovers(self.current, segment)
            if self.waiting and self.main is None:
                self._nominal(_Segment([*self.waiting], [], list(self.current.extents), first=self.waiting[0].first))
        elif segment.phrases and not segment.preps and (owner := self._goes_on(segment)) is not None:
            owner.also += [q for p in segment.phrases for q in p.all]
        elif segment.phrases or segment.preps:
            self._nominal(segment)
        self.again = None
        self.current, self.main, self.waiting = None, None, []
        self.part += 1
        self.segment = _Segment()

    def _goes_on(self, segment: _Segment) -> Phrase | None:
        """The phrase before a semicolon that what stands behind it is one more of."""
        return listed_after(self.clauses[-1], segment.phrases) if self.clauses else None

    def _nominal(self, segment: _Segment) -> None:
        """A clause without a verb, of what the segment holds; the segment is emptied."""
        last = max([p.last for p in segment.phrases] + [p.last for _, p in segment.preps])
        clause = Clause(max(segment.first, 0), last, relation="nominal", part=self.part, tokens=self.tokens)
        clause.objects, clause.preps, clause.extents = segment.phrases, segment.preps, segment.extents
        self.clauses.append(clause)
        segment.phrases, segment.preps, segment.extents = [], [], []

    def _leftovers(self, clause: Clause, segment: _Segment) -> None:
        """What no verb has claimed at the end: a dated title is one more of the post before, the rest stays loose."""
        loose = [p for p in segment.phrases if p not in clause.objects]
        titles = [p for p in loose if untitled(p)]
        if segment.extents and titles and clause.objects and clause.objects[-1].kind == TITLE:
            titles[-1].extents.insert(0, segment.extents.pop(0))
            clause.objects[-1].also += titles[-1].all
            loose.remove(titles[-1])
        clause.loose += loose
        clause.extents += segment.extents
        clause.preps += segment.preps


def clauses(units: Sequence[Unit], tokens: Sequence[Token], lexicon: Lexicon) -> list[Clause]:
    """The clauses of one sentence, of its units and tokens."""
    return ClauseBuilder(units, tokens, lexicon).run()
