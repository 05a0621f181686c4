"""Line: one thing that held or happened, as an answer shows it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, overload

from fasti.claims import Claim, Entity, Spell
from fasti.dates import Answer, Bounds
from fasti.reasoning.days import bounds_in_words, in_words
from fasti.reasoning.history import History
from fasti.reasoning.says import say_claim, say_spell
from fasti.reasoning.told import edge_in_words, told


@dataclass(frozen=True, slots=True)
class Edge:
    """A beginning or an end: words for people, its bounds as day numbers, and whether a source tells its date.

    Where none does, the bounds follow from other dates: of the spell itself, of those that exclude it, of lives.
    """

    words: str
    bounds: Bounds
    told: bool = False

    def to_json(self) -> dict[str, Any]:
        """`words`, `told`, `not_before`, `not_after`; the days None where nothing is known."""
        days = {"not_before": self.bounds.not_before, "not_after": self.bounds.not_after}
        return {"words": self.words, "told": self.told, **days}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that held (a spell) or happened (a claim), with its answer and what it rests on.

    `says` is a sentence without its full stop; `spell` the id of the spell, empty for what happened on a day; `claims`
    the ids of the claims. `order` is the day by which lines stand in order of time, None where no day is told.
    """

    answer: Answer
    says: str
    kind: str
    who: Entity | None
    what: str
    org: Entity | None
    place: Entity | None
    other: Entity | None
    begin: Edge
    end: Edge
    spell: str
    claims: tuple[str, ...]
    order: int | None = None

    def __str__(self) -> str:
        return self.says if self.answer is Answer.SURELY else f"{self.answer.value}: {self.says}"

    def to_json(self) -> dict[str, Any]:
        """The line as one JSON object: entities as `{"id", "name"}` or null, edges as `Edge.to_json`."""
        line: dict[str, Any] = {"answer": self.answer.value, "says": self.says, "kind": self.kind}
        line |= {"who": named(self.who), "what": self.what}
        line |= {slot: named(getattr(self, slot)) for slot in ("org", "place", "other")}
        line |= {"begin": self.begin.to_json(), "end": self.end.to_json()}
        return line | {"spell": self.spell, "claims": list(self.claims)}


class Lines(Sequence[Line]):
    """Lines in order, each put into words when it is first read: an answer may hold thousands, and a page show ten."""

    def __init__(self, things: Sequence[Spell | Claim], write: Callable[[Spell | Claim], Line]) -> None:
        self._things = things
        self._write = write
        self._written: dict[int, Line] = {}

    def chosen(self, positions: Iterable[int]) -> "Lines":
        """The lines at these positions."""
        return Lines([self._things[at] for at in positions], self._write)

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, at: int) -> Line: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Line]: ...

    def __getitem__(self, at: int | slice) -> Line | Sequence[Line]:
        if isinstance(at, slice):
            return Lines(self._things[at], self._write)
        position = range(len(self._things))[at]
        if position not in self._written:
            self._written[position] = self._write(self._things[position])
        return self._written[position]


def named(entity: Entity | None) -> dict[str, str] | None:
    """An entity as JSON; None stays None."""
    return {"id": entity.id, "name": entity.name} if entity else None


def spell_line(spell: Spell, answer: Answer, history: History, *, of: str = "") -> Line:
    """The line of a spell; `of` is the id of the person from whose side it is told."""
    return Line(
        answer=answer,
        says=say_spell(spell, history, of=of),
        kind=spell.kind,
        who=history.entity(spell.who),
        what=spell.what,
        org=history.entity(spell.org),
        place=history.entity(spell.place),
        other=history.entity(spell.other),
        begin=_edge(spell, history, "begin"),
        end=_edge(spell, history, "end"),
        spell=spell.id,
        claims=spell.rests_on,
        order=_order(spell, history),
    )


def claim_line(claim: Claim, answer: Answer, history: History, *, of: str = "") -> Line:
    """The line of a claim that makes no spell: something that happened, or has no date. `of` is as in `spell_line`."""
    begin, end = moment(claim)
    first, last = claim.begin or claim.at, claim.end or claim.at
    return Line(
        answer=answer,
        says=say_claim(claim, history, of=of),
        kind=claim.kind,
        who=history.of(claim, "who"),
        what=claim.what,
        org=history.of(claim, "org"),
        place=history.of(claim, "place"),
        other=history.of(claim, "other"),
        begin=Edge(in_words(first) if first else bounds_in_words(begin), begin, told=first is not None),
        end=Edge(in_words(last) if last else bounds_in_words(end), end, told=last is not None),
        spell="",
        claims=(claim.id,),
        order=_known(begin, end),
    )


def _edge(spell: Spell, history: History, edge: str) -> Edge:
    words = edge_in_words(spell, history, edge)
    return Edge(words, getattr(spell, edge), told=bool(told(spell, history, edge)))


def moment(claim: Claim) -> tuple[Bounds, Bounds]:
    """The bounds of the first and the last day of what a claim says happened."""
    first, last = claim.begin or claim.at, claim.end or claim.at
    return first.bounds if first else Bounds(), last.bounds if last else Bounds()


def _order(spell: Spell, history: History) -> int | None:
    """The first day that is told of a spell: bounds that reasoning found (a birth, a death) put nothing in order."""
    claims = [history.claims[ident] for ident in spell.rests_on]
    told = [when.bounds for claim in claims for when in (claim.begin, claim.at) if when]
    told = told or [when.bounds for claim in claims if (when := claim.end)]
    return min((day for bounds in told if (day := _known(bounds, bounds)) is not None), default=None)


def _known(begin: Bounds, end: Bounds) -> int | None:
    days = (begin.not_before, begin.not_after, end.not_before, end.not_after)
    return next((day for day in days if day is not None), None)
