"""On: what held on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fasti.claims import Spell
from fasti.dates import Answer, Stretch, When
from fasti.reasoning.asking.line import Line, claim_line, moment, spell_line
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.history import History


@dataclass(frozen=True, slots=True)
class State:
    """What held on a day, or on some day of a month, a year or a stretch: surely, and possibly.

    `day` is the date as asked, `first` and `last` its day numbers.
    """

    day: str
    first: int
    last: int
    surely: tuple[Line, ...]
    possibly: tuple[Line, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, (*self.surely, *self.possibly)))

    def to_json(self) -> dict[str, Any]:
        """The state as one JSON object; the lines as `Line.to_json`."""
        lines = {name: [line.to_json() for line in getattr(self, name)] for name in ("surely", "possibly")}
        return {"day": self.day, "first": self.first, "last": self.last} | lines


def state(history: History, day: str | When | Stretch) -> State:
    """What held on `day` (EDTF: a day, month, year, or an interval): posts, memberships, stays and other spells.

    What happened on the day (an arrest, a birth) is in it where it surely did; of what is dated no better than “in
    1927” a day of 1927 says nothing. Raises DateError where `day` is no date.
    """
    asked = Stretch.parse(day) if isinstance(day, str) else day
    first, last = _days(asked, history)
    answered = [(spell, spell.holds(first, last)) for spell in history.spells.values() if spell.kind != "life"]
    surely = [spell_line(spell, answer, history) for spell, answer in answered if answer is Answer.SURELY]
    possibly = [spell_line(spell, answer, history) for spell, answer in answered if answer is Answer.POSSIBLY]
    surely += _happened(history, first, last)
    return State(str(day), first, last, _sorted(surely), _sorted(possibly))


def _days(asked: When | Stretch, history: History) -> tuple[int, int]:
    """The first and the last day asked about; an open side reaches as far as the history does."""
    begin, end = history.span
    bounds = asked.bounds
    first = begin if bounds.not_before is None else bounds.not_before
    last = end if bounds.not_after is None else bounds.not_after
    return min(first, last), max(first, last)


def _happened(history: History, first: int, last: int) -> Iterator[Line]:
    for claim in history.claims.values():
        if claim.status or claim.kind in spell_kinds():
            continue
        begin, end = moment(claim)
        if Spell("", claim.kind, "", begin=begin, end=end).holds(first, last) is Answer.SURELY:
            yield claim_line(claim, Answer.SURELY, history)


def _sorted(lines: list[Line]) -> tuple[Line, ...]:
    kinds = (*spell_kinds(), "")
    rank = {kind: position for position, kind in enumerate(kinds)}

    def order(line: Line) -> tuple[int, str, str]:
        return rank.get(line.kind, len(kinds)), line.who.name if line.who else "", line.says

    return tuple(sorted(lines, key=order))
