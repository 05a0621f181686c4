"""Beside: with whom somebody shared a body, a place or a happening, and when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fasti.claims import Entity, Spell
from fasti.dates import Answer, Bounds
from fasti.reasoning.asking.find import find_person
from fasti.reasoning.asking.line import named
from fasti.reasoning.asking.table import Table
from fasti.reasoning.days import bounds_in_words, english
from fasti.reasoning.history import History, Meeting


@dataclass(frozen=True, slots=True)
class Shared:
    """That a person and an `other` were in one body, place or happening at one time.

    `first` bounds the first day of it, `last` the last; `spells` are the two it follows from, `claims` theirs.
    """

    answer: Answer
    says: str
    other: Entity
    meeting: Meeting
    first: Bounds
    last: Bounds
    spells: tuple[str, str]
    claims: tuple[str, ...]

    def __str__(self) -> str:
        return self.says if self.answer is Answer.SURELY else f"{self.answer.value}: {self.says}"

    def to_json(self) -> dict[str, Any]:
        """One JSON object; the days as `not_before` and `not_after`."""
        days = {
            edge: {"words": bounds_in_words(b), "not_before": b.not_before, "not_after": b.not_after}
            for edge, b in (("first", self.first), ("last", self.last))
        }
        told = {"answer": self.answer.value, "says": self.says, "other": named(self.other), "kind": self.meeting.kind}
        return told | days | {"spells": list(self.spells), "claims": list(self.claims)}


@dataclass(frozen=True, slots=True)
class Company(Table):
    """With whom a person shared what: surely first, then possibly, each in order of time."""

    person: Entity
    lines: tuple[Shared, ...]

    def __str__(self) -> str:
        return "\n".join((self.person.name, *map(str, self.lines)))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each time that two people shared."""
        return (line.to_json() for line in self.lines)

    def to_json(self) -> dict[str, Any]:
        """`person`, and the lines as `Shared.to_json`."""
        return {"person": named(self.person), "lines": [line.to_json() for line in self.lines]}


def beside(history: History, person: str, other: str = "") -> Company:
    """Who shared a body, a place or a happening with `person`, or what `other` did; NotFoundError as `find_person`.

    What surely fell into different times is left out: two members of one union who were in it a generation apart
    shared nothing. Two spells of which no day is told share only possibly.
    """
    found = find_person(person, history)
    only = find_person(other, history).id if other else ""
    lines = [
        shared
        for mine in history.spells_of.get(found.id, ())
        if mine.who == found.id
        for shared in _shared(history, mine)
        if only in ("", shared.other.id)
    ]
    lines.sort(key=lambda s: (s.answer is not Answer.SURELY, s.first.not_before or 0, s.other.name, s.says))
    return Company(found, tuple(lines))


def _shared(history: History, mine: Spell) -> Iterator[Shared]:
    for meeting in history.meetings_of(mine):
        for theirs in history.met.get(meeting, ()):
            if theirs.who != mine.who and (answer := _together(mine, theirs)) is not Answer.NO:
                first = Bounds(_later(mine.begin.not_before, theirs.begin.not_before, known=False),
                               _later(mine.begin.not_after, theirs.begin.not_after, known=True))  # fmt: skip
                last = Bounds(_earlier(mine.end.not_before, theirs.end.not_before, known=True),
                              _earlier(mine.end.not_after, theirs.end.not_after, known=False))  # fmt: skip
                other = history.entity(theirs.who)
                assert other is not None
                claims = tuple(dict.fromkeys((*mine.rests_on, *theirs.rests_on)))
                says = _says(history, mine, other, meeting)
                yield Shared(answer, says, other, meeting, first, last, (mine.id, theirs.id), claims)


def _together(one: Spell, two: Spell) -> Answer:
    """Whether two spells held together for more than the day on which one may have given way to the other."""
    first = _later(one.begin.not_before, two.begin.not_before, known=False)
    last = _earlier(one.end.not_after, two.end.not_after, known=False)
    if first is not None and last is not None and first >= last:
        return Answer.NO
    begun = _later(one.begin.not_after, two.begin.not_after, known=True)
    still = _earlier(one.end.not_before, two.end.not_before, known=True)
    sure = begun is not None and still is not None and begun < still and not (one.doubtful or two.doubtful)
    return Answer.SURELY if sure else Answer.POSSIBLY


def _later(one: int | None, two: int | None, *, known: bool) -> int | None:
    """The later of two days; where one is unknown the other, or nothing if both must be `known`."""
    if one is None or two is None:
        return None if known else one if two is None else two
    return max(one, two)


def _earlier(one: int | None, two: int | None, *, known: bool) -> int | None:
    """The earlier of two days; as `_later`."""
    if one is None or two is None:
        return None if known else one if two is None else two
    return min(one, two)


def _says(history: History, mine: Spell, other: Entity, meeting: Meeting) -> str:
    words: dict[str, str] = english()["shared"]
    where = history.name(meeting.where) or mine.what
    return words[meeting.kind].format(who=history.name(mine.who), other=other.name, where=where)
