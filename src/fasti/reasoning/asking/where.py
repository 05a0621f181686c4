"""Where: the places in which somebody was on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fasti.claims import Claim, Entity, held_between
from fasti.dates import Answer, Stretch
from fasti.reasoning.asking.find import find_person
from fasti.reasoning.asking.line import Line, claim_line, moment, named, spell_line
from fasti.reasoning.asking.on import days_of
from fasti.reasoning.asking.table import Table
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.history import History

STAYS = ("residence", "exile", "imprisonment")
"""Kinds of spell in which somebody is at a place all the while."""


@dataclass(frozen=True, slots=True)
class Whereabouts(Table):
    """Where a person was on some day of a stretch: surely, possibly, and where not though it is told of other times."""

    person: Entity
    day: str
    surely: tuple[Line, ...]
    possibly: tuple[Line, ...]
    no: tuple[Line, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, (*self.surely, *self.possibly)))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each line: the sure ones first, those that do not hold last."""
        return (line.to_json() for line in (*self.surely, *self.possibly, *self.no))

    def to_json(self) -> dict[str, Any]:
        """The answer as one JSON object; the lines as `Line.to_json`."""
        answers = {"surely": self.surely, "possibly": self.possibly, "no": self.no}
        told = {answer: [line.to_json() for line in lines] for answer, lines in answers.items()}
        return {"person": named(self.person), "day": self.day} | told


def where(history: History, person: str, day: str) -> Whereabouts:
    """Where `person` was on `day` (EDTF: a day, a month, a year, an interval): stays, and what happened at a place.

    Raises NotFoundError as `find_person` does, DateError where `day` is no date.
    """
    found = find_person(person, history)
    first, last = days_of(Stretch.parse(day), history)
    lines: dict[Answer, list[Line]] = {answer: [] for answer in Answer}
    for line in (*_stays(history, found.id, first, last), *_events(history, found.id, first, last)):
        lines[line.answer].append(line)
    for told in lines.values():
        told.sort(key=lambda line: (line.order is None, line.order or 0, line.says))
    return Whereabouts(found, day, *(tuple(lines[answer]) for answer in (Answer.SURELY, Answer.POSSIBLY, Answer.NO)))


def _stays(history: History, person: str, first: int, last: int) -> Iterator[Line]:
    for spell in history.spells_of.get(person, ()):
        if spell.kind in STAYS and spell.place and spell.who == person:
            yield spell_line(spell, spell.holds(first, last), history)


def _events(history: History, person: str, first: int, last: int) -> Iterator[Line]:
    for claim in history.claims_about.get(person, ()):
        if claim.place and claim.dates and claim.kind not in STAYS and claim.kind not in spell_kinds():
            yield claim_line(claim, _happened(claim, first, last), history)


def _happened(claim: Claim, first: int, last: int) -> Answer:
    """Whether what a claim tells happened, or went on, from the first day to the last."""
    if claim.status in ("denied", "attempted", "planned"):
        return Answer.NO
    answer = held_between(*moment(claim), first, last)
    return Answer.POSSIBLY if claim.status and answer is Answer.SURELY else answer
