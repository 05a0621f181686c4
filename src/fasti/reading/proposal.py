"""Proposal: a claim that a frame, a title or a bracket offers, its date still to be chosen."""

from dataclasses import dataclass, field

from fasti.claims import Span
from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler
from fasti.reading.times.expression import Extent


@dataclass(slots=True)
class Proposal:
    """A claim that a frame offers: slots filled, dates still to be chosen among `extents` (its own first).

    `spans` are the words it rests on, `nominal` says that a noun made it and no verb; `date` is the slot that a single
    date fills; `handed` says that it is the other side of a succession, whose tenure is not that of the clause.
    """

    kind: str
    slots: dict[str, Filler]
    how: str
    date: str
    by: str
    extents: list[Extent] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    status: str = ""
    confidence: float = 0.8
    clause: Clause | None = None
    nominal: bool = False
    handed: bool = False
