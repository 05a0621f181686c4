"""Draft: a spell before its bounds are known, with the evidence that it is folded from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from fasti.claims import Claim, Spell
from fasti.dates import Bounds
from fasti.reasoning.evidence import Evidence
from fasti.reasoning.network import Edge, Point
from fasti.reasoning.terms import Term


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A spell without bounds, and the term that tells of it; a life is told by the claims of birth and of death.

    `begin` and `end` are its first and its last day.
    """

    spell: Spell
    term: Term
    begin: Point = field(init=False)
    end: Point = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "begin", Point(self.spell.id, "begin"))
        object.__setattr__(self, "end", Point(self.spell.id, "end"))

    @property
    def evidence(self) -> Sequence[Evidence]:
        """What its claims say."""
        return self.term.evidence

    def telling(self, edge: Edge) -> Iterator[tuple[Claim, Bounds]]:
        """The claims that date its beginning or its end, with the bounds that they tell."""
        of: Callable[[Evidence], Bounds | None] = (lambda e: e.begin) if edge == "begin" else (lambda e: e.end)
        for item in self.evidence:
            if (bounds := of(item)) is not None:
                yield item.claim, bounds


def ident_of(*parts: str) -> str:
    """A name for a spell: the same whenever the same first claim makes it."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
