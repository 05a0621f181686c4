"""Without: what would fall if a source, or a claim, were wrong."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fasti.claims import Claim, Grade, Identities, Spell
from fasti.dates import Answer
from fasti.reasoning.asking.findings import Exhibit, findings
from fasti.reasoning.asking.line import Line, claim_line, spell_line
from fasti.reasoning.asking.table import Table
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.fold import fold
from fasti.reasoning.history import History


@dataclass(frozen=True, slots=True)
class Weakened:
    """A spell that still stands, but is known less well: as it is, and as it would be."""

    now: Line
    then: Line

    def to_json(self) -> dict[str, Any]:
        """`now` and `then` as `Line.to_json`."""
        return {"now": self.now.to_json(), "then": self.then.to_json()}


@dataclass(frozen=True, slots=True)
class Without(Table):
    """What rests on some claims: what would `fall`, what would be `weaker`, which findings would be `settled`."""

    claims: tuple[Claim, ...]
    fall: tuple[Line, ...]
    weaker: tuple[Weakened, ...]
    settled: tuple[Exhibit, ...]

    def __str__(self) -> str:
        weaker = (f"less sure: {w.now.says}" for w in self.weaker)
        settled = (f"settled: {exhibit.says}" for exhibit in self.settled)
        return "\n".join((*(f"falls: {line.says}" for line in self.fall), *weaker, *settled))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each spell or claim that would fall or be known less well, and what would become of it."""
        yield from ({"turn": "falls"} | line.to_json() for line in self.fall)
        yield from ({"turn": "weaker"} | weakened.now.to_json() for weakened in self.weaker)

    def to_json(self) -> dict[str, Any]:
        """`claims` (ids), `fall`, `weaker` and `settled`."""
        return {
            "claims": [claim.id for claim in self.claims],
            "fall": [line.to_json() for line in self.fall],
            "weaker": [weakened.to_json() for weakened in self.weaker],
            "settled": [exhibit.to_json() for exhibit in self.settled],
        }


def without(history: History, claims: Collection[str], identities: Identities) -> Without:
    """What would fall, and what would be known less well, were the claims with these ids wrong.

    Who is who stays as it is: that two names are one may itself rest on the claims, and is a judgement apart.
    """
    lost = set(claims)
    rest = fold((claim for ident, claim in history.claims.items() if ident not in lost), identities)
    gone = tuple(claim for ident, claim in history.claims.items() if ident in lost)
    pairs = [(s, _same(s, rest)) for s in history.spells.values() if s.kind != "life"]
    fall = [spell_line(s, Answer.NO, history) for s, then in pairs if then is None and not lost.isdisjoint(s.rests_on)]
    fall += [claim_line(c, Answer.NO, history) for c in gone if c.kind not in spell_kinds()]
    weaker = [
        Weakened(spell_line(s, Answer.SURELY, history), spell_line(then, Answer.POSSIBLY, rest))
        for s, then in pairs
        if then is not None and (then.begin, then.end) != (s.begin, s.end)
    ]
    left = {exhibit.id for exhibit in findings(rest)}
    settled = tuple(e for e in findings(history) if e.id not in left and e.grade is not Grade.GAP)
    return Without(gone, tuple(_ordered(fall)), tuple(weaker), settled)


def _same(spell: Spell, rest: History) -> Spell | None:
    """The spell that speaks of the same stretch in what is left: one that rests on some of the same claims."""
    key = (spell.kind, spell.who, spell.org, spell.place, spell.other)
    for other in rest.spells_of.get(spell.who, ()):
        alike = (other.kind, other.who, other.org, other.place, other.other) == key
        if alike and set(other.rests_on) & set(spell.rests_on):
            return other
    return None


def _ordered(lines: Iterable[Line]) -> Iterator[Line]:
    yield from sorted(lines, key=lambda line: (line.order is None, line.order or 0, line.says))
