"""Life: one life in order of time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from fasti.claims import Claim, Entity, kind_of
from fasti.dates import Answer
from fasti.reasoning.asking.find import find_person
from fasti.reasoning.asking.line import Line, claim_line, spell_line
from fasti.reasoning.asking.table import Table
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.history import History

_RANK = {"birth": 0, "death": 2, "burial": 3, "rehabilitation": 4}


@dataclass(frozen=True, slots=True)
class Life(Table):
    """What is told of one person, in order of time."""

    person: Entity
    lines: tuple[Line, ...]

    def __str__(self) -> str:
        return "\n".join((self.person.name, *map(str, self.lines)))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each line."""
        return (line.to_json() for line in self.lines)

    def to_json(self) -> dict[str, Any]:
        """The life as one JSON object; the lines as `Line.to_json`."""
        person = {"id": self.person.id, "name": self.person.name, "aliases": list(self.person.aliases)}
        return {"person": person, "lines": [line.to_json() for line in self.lines]}


def life(history: History, person: str) -> Life:
    """The life of `person` (an id, a name, or a part of one): its spells, and what happened in it.

    What others did to the person is in it too, and what binds two people is told from the side of this one. What is
    told without a date stands at the end. A claim that its source denies or that speaks of an attempt is answered “no”,
    a plan “possibly”. Raises NotFoundError as `find_person` does.
    """
    found = find_person(person, history)
    lines = [
        spell_line(spell, _answer(doubtful=spell.doubtful), history, of=found.id)
        for spell in history.spells_of.get(found.id, ())
    ]
    lines += _happened(history, found.id)
    return Life(found, tuple(sorted(lines, key=_order)))


def _happened(history: History, person: str) -> Iterator[Line]:
    """What happened in a life: the claims that make no spell."""
    for claim in history.claims_about.get(person, ()):
        unheld = claim.status in ("denied", "attempted", "planned")
        driven_out = claim.kind == "exile" and not claim.place
        if claim.kind not in spell_kinds() or unheld or driven_out:
            yield claim_line(claim, _claim_answer(claim), history, of=person)
    for claim in history.claims_towards.get(person, ()):
        if claim.kind not in spell_kinds() and ("other",) in kind_of(claim.kind).key:
            yield claim_line(claim, _claim_answer(claim), history, of=person)


def _answer(*, doubtful: bool) -> Answer:
    return Answer.POSSIBLY if doubtful else Answer.SURELY


def _claim_answer(claim: Claim) -> Answer:
    if claim.status in ("denied", "attempted"):
        return Answer.NO
    return Answer.POSSIBLY if claim.status else Answer.SURELY


def _order(line: Line) -> tuple[float, int, str]:
    """By the first told day; of two on one day a birth comes first, a death late. Births without a date come first."""
    rank = _RANK.get(line.kind, 1)
    undated = -inf if line.kind == "birth" else inf
    return undated if line.order is None else line.order, rank, line.says
