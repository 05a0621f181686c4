"""Compare: two lives side by side, or one life as two sources tell it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

from fasti.claims import Claim, Identities
from fasti.reasoning.asking.beside import Shared, beside
from fasti.reasoning.asking.life import Life, life
from fasti.reasoning.asking.line import Line
from fasti.reasoning.asking.table import Table
from fasti.reasoning.fold import fold
from fasti.reasoning.history import History

ONCE = ("birth", "death", "burial")


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of one thing on each side, None where it is told on the other alone; `differs` where dates do."""

    left: Line | None
    right: Line | None
    differs: bool = False

    def to_json(self) -> dict[str, Any]:
        """`left` and `right` as `Line.to_json` or null, and `differs`."""
        sides = {"left": self.left, "right": self.right}
        return {side: line and line.to_json() for side, line in sides.items()} | {"differs": self.differs}


@dataclass(frozen=True, slots=True)
class Comparison(Table):
    """Two lives in order of time, each row holding what is alike; `shared` is what two people shared."""

    left: Life
    right: Life
    rows: tuple[Row, ...]
    shared: tuple[Shared, ...] = ()

    def __str__(self) -> str:
        told = (f"{row.left or '–'} | {row.right or '–'}" for row in self.rows)
        return "\n".join((f"{self.left.person.name} | {self.right.person.name}", *told))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each thing that is told on one side, or on both."""
        return (row.to_json() for row in self.rows)

    def to_json(self) -> dict[str, Any]:
        """Both lives as `Life.to_json`, the rows and what is shared."""
        lives = {"left": self.left.to_json(), "right": self.right.to_json()}
        shared = [shared.to_json() for shared in self.shared]
        return lives | {"rows": [row.to_json() for row in self.rows], "shared": shared}


def compare(history: History, one: str, two: str) -> Comparison:
    """The lives of two people side by side, and what they shared; NotFoundError as `find_person` raises it."""
    left, right = life(history, one), life(history, two)
    shared = beside(history, left.person.id, right.person.id).lines
    return Comparison(left, right, tuple(_rows(left.lines, right.lines)), shared)


def compare_sources(claims: Sequence[Claim], identities: Identities, person: str, one: str, two: str) -> Comparison:
    """One life as the sources with the ids `one` and `two` tell it; NotFoundError where one does not tell of it."""
    left, right = (
        life(fold([claim for claim in claims if claim.source.id == source], identities), person)
        for source in (one, two)
    )
    return Comparison(left, right, tuple(_rows(left.lines, right.lines)))


def _rows(left: Sequence[Line], right: Sequence[Line]) -> list[Row]:
    """The lines of both in order of time, those of one thing in one row."""
    waiting: dict[tuple[str, ...], list[Line]] = {}
    for line in right:
        waiting.setdefault(_thing(line), []).append(line)
    rows = []
    for line in left:
        same = waiting.get(_thing(line))
        other = same.pop(0) if same else None
        rows.append(Row(line, other, other is not None and _differ(line, other)))
    rows += [Row(None, line) for lines in waiting.values() for line in lines]
    return sorted(rows, key=_order)


def _thing(line: Line) -> tuple[str, ...]:
    """What a line speaks of, without whom and when; one is born and dies once, wherever that is told to have been."""
    if line.kind in ONCE:
        return (line.kind,)
    ids = (entity.id if entity else "" for entity in (line.org, line.place if not line.org else None))
    return line.kind, line.what.casefold(), *ids


def _differ(one: Line, two: Line) -> bool:
    pairs = ((one.begin, two.begin), (one.end, two.end))
    return any(a.told and b.told and not a.bounds.meet(b.bounds).possible for a, b in pairs)


def _order(row: Row) -> float:
    days = [line.order for line in (row.left, row.right) if line is not None and line.order is not None]
    return min(days, default=inf)
