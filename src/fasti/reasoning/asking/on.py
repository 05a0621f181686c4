"""On: what held on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Any

from fasti.claims import Claim, Spell
from fasti.dates import Answer, Bounds, Stretch, When
from fasti.reasoning.asking.line import Line, Lines, claim_line, spell_line
from fasti.reasoning.asking.table import Table
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.history import History
from fasti.reasoning.told import told


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a day is to what sources tell of a spell.

    `away` counts the days to the nearest date that is told of it, 0 where that may be the day itself; None where no
    date is told. `ends` is set where an end is told that is not surely over before.
    """

    away: int | None
    ends: bool


@dataclass(frozen=True, slots=True)
class State(Table):
    """What held on a day, or on some day of a month, a year or a stretch: surely, and possibly.

    `day` is the date as asked, `first` and `last` its day numbers. What possibly held stands in order of its `nearness`
    (one for each line): first that of which a date near the day is told, last that of which none is.
    """

    day: str
    first: int
    last: int
    surely: Lines
    possibly: Lines
    nearness: tuple[Nearness, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, (*self.surely, *self.possibly)))

    def parted(self, days: int) -> tuple[Lines, Lines, Lines]:
        """What possibly held in three parts: near, far, undated.

        Near is that of which a date is told at most so many `days` away, or an end that is yet to come.
        """
        parts: tuple[list[int], list[int], list[int]] = ([], [], [])
        for at, near in enumerate(self.nearness):
            away = inf if near.away is None else near.away
            part = 0 if near.ends or away <= days else 1 if near.away is not None else 2
            parts[part].append(at)
        near_by, far, undated = (self.possibly.chosen(positions) for positions in parts)
        return near_by, far, undated

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each line, the sure ones first."""
        return (line.to_json() for line in (*self.surely, *self.possibly))

    def to_json(self) -> dict[str, Any]:
        """The state as one JSON object; the lines as `Line.to_json`, the possible ones with the days `away`."""
        surely = [line.to_json() for line in self.surely]
        possibly = [
            line.to_json() | {"away": near.away} for line, near in zip(self.possibly, self.nearness, strict=True)
        ]
        return {"day": self.day, "first": self.first, "last": self.last, "surely": surely, "possibly": possibly}


def state(history: History, day: str | When | Stretch) -> State:
    """What held on `day` (EDTF: a day, month, year, or an interval): posts, memberships, stays and other spells.

    What happened on the day (an arrest, a birth) is in it where it surely did; of what is dated no better than “in
    1927” a day of 1927 says nothing. The lines are put into words when they are read. Raises DateError where `day` is
    no date.
    """
    asked = Stretch.parse(day) if isinstance(day, str) else day
    first, last = days_of(asked, history)
    sure: list[Spell | Claim] = [*history.happened.reaching(first, last)]
    possible: list[tuple[Nearness, Spell]] = []
    for spell in history.held_about.reaching(first, last):
        if spell.holds(first, last) is Answer.SURELY:
            sure.append(spell)
        else:
            possible.append((_nearness(spell, history, first, last), spell))
    sure.sort(key=lambda thing: _order(thing, history))
    possible.sort(key=lambda found: (_far(found[0]), _order(found[1], history)))
    surely = Lines(sure, lambda thing: _line(thing, Answer.SURELY, history))
    possibly = Lines([spell for _, spell in possible], lambda thing: _line(thing, Answer.POSSIBLY, history))
    return State(str(day), first, last, surely, possibly, tuple(near for near, _ in possible))


def _line(thing: Spell | Claim, answer: Answer, history: History) -> Line:
    return spell_line(thing, answer, history) if isinstance(thing, Spell) else claim_line(thing, answer, history)


def days_of(asked: When | Stretch, history: History) -> tuple[int, int]:
    """The first and the last day asked about; an open side reaches as far as the history does."""
    bounds = asked.bounds
    first = history.span[0] if bounds.not_before is None else bounds.not_before
    last = history.span[1] if bounds.not_after is None else bounds.not_after
    return min(first, last), max(first, last)


def _nearness(spell: Spell, history: History, first: int, last: int) -> Nearness:
    away: int | None = None
    for ident in spell.rests_on:
        claim = history.claims[ident]
        for when in (claim.begin, claim.at, claim.end):
            days = _distance(when.bounds, first, last) if when else None
            if days is not None and (away is None or days < away):
                away = days
    ends = told(spell, history, "end") if spell.ended_by else ()
    return Nearness(away, any(when.not_after is None or when.not_after >= first for when in ends))


def _distance(bounds: Bounds, first: int, last: int) -> int | None:
    """The days from the stretch asked about to the bounds; None where these are open on the side that would tell."""
    if bounds.not_after is not None and bounds.not_after < first:
        return first - bounds.not_after
    return None if bounds.not_before is None else max(bounds.not_before - last, 0)


def _far(near: Nearness) -> float:
    return inf if near.away is None else near.away


def _order(thing: Spell | Claim, history: History) -> tuple[int, str, str, str, str]:
    """By kind, the name of whom it is about, and then what it is of, in words and by id."""
    if isinstance(thing, Spell):
        return _rank(thing.kind), history.name(thing.who), thing.what, thing.org or thing.place, thing.id
    who = history.of(thing, "who")
    return _rank(thing.kind), who.name if who else "", thing.what, thing.org or thing.place, thing.id


def _rank(kind: str) -> int:
    ranks = _ranks()
    return ranks.get(kind, len(ranks))


@cache
def _ranks() -> dict[str, int]:
    return {kind: position for position, kind in enumerate(spell_kinds())}
