"""Changes: what began, ended and happened from one day to another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from fasti.claims import Spell
from fasti.dates import Answer, Bounds, Stretch, When
from fasti.reasoning.asking.line import Line, claim_line, moment, spell_line
from fasti.reasoning.asking.table import Table
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.history import History
from fasti.reasoning.told import told

Turn = Literal["began", "ended", "happened"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that began, ended or happened: `day` bounds when, `line` says what."""

    turn: Turn
    answer: Answer
    day: Bounds
    line: Line

    def __str__(self) -> str:
        says = self.line.says if self.turn == "happened" else f"{self.turn}: {self.line.says}"
        return says if self.answer is Answer.SURELY else f"{self.answer.value}: {says}"

    def to_json(self) -> dict[str, Any]:
        """The line as `Line.to_json`, with `turn`, and its own `answer` and `day`."""
        day = {"not_before": self.day.not_before, "not_after": self.day.not_after}
        return self.line.to_json() | {"turn": self.turn, "answer": self.answer.value, "day": day}


@dataclass(frozen=True, slots=True)
class Changes(Table):
    """What changed from a `first` to a `last` day (day numbers, both included), in order of time."""

    first: int
    last: int
    changes: tuple[Change, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.changes))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each change."""
        return (change.to_json() for change in self.changes)

    def to_json(self) -> dict[str, Any]:
        """`first`, `last`, and the changes as `Change.to_json`."""
        return {"first": self.first, "last": self.last, "changes": [change.to_json() for change in self.changes]}


def changes(history: History, first: str, last: str = "") -> Changes:
    """What began, ended or happened from `first` to `last` (EDTF; of a month or a year its first or its last day).

    Without `last` it is what changed in `first`: a day, a month, a year, or a stretch as an EDTF interval.

    Surely is what cannot have fallen outside, possibly what may have. A beginning or an end that no source dates is no
    change of these days. Raises DateError where one of the two is no date.
    """
    asked = Bounds(When.parse(first).not_before, When.parse(last).not_after) if last else Stretch.parse(first).bounds
    opens, closes = asked.not_before, asked.not_after
    start, stop = (history.span[0] if opens is None else opens), (history.span[1] if closes is None else closes)
    found = [*_turns(history, start, stop), *_happened(history, start, stop)]
    found.sort(key=lambda c: (c.day.not_before or 0, c.day.not_after or 0, c.turn, c.line.says))
    return Changes(start, stop, tuple(found))


def _turns(history: History, first: int, last: int) -> Iterator[Change]:
    for spell in history.spells.values():
        for turn, day in _edges(spell, history) if spell.kind != "life" else ():
            answer = _within(day, first, last)
            if answer is Answer.SURELY and spell.doubtful:
                answer = Answer.POSSIBLY
            if answer is not Answer.NO:
                yield Change(turn, answer, day, spell_line(spell, answer, history))


def _edges(spell: Spell, history: History) -> Iterator[tuple[Turn, Bounds]]:
    if told(spell, history, "begin"):
        yield "began", spell.begin
    if told(spell, history, "end"):
        yield "ended", spell.end


def _happened(history: History, first: int, last: int) -> Iterator[Change]:
    for claim in history.claims.values():
        if claim.kind not in spell_kinds() and claim.dates and claim.status in ("", "uncertain"):
            begin, end = moment(claim)
            day = Bounds(begin.not_before, end.not_after)
            answer = _within(day, first, last)
            if answer is Answer.SURELY and claim.status:
                answer = Answer.POSSIBLY
            if answer is not Answer.NO:
                yield Change("happened", answer, day, claim_line(claim, answer, history))


def _within(day: Bounds, first: int, last: int) -> Answer:
    """Whether a day fell between two others."""
    if (day.not_after is not None and day.not_after < first) or (day.not_before is not None and day.not_before > last):
        return Answer.NO
    return Answer.SURELY if day.within(Bounds(first, last)) else Answer.POSSIBLY
