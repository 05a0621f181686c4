"""Claim: one thing that a source says, tied to its exact words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from fasti.claims.kinds import DATE_SLOTS, ENTITY_SLOTS, SLOTS, STATUSES, Kind, kind_of
from fasti.dates import When
from fasti.errors import ClaimError, NotFoundError, UngroundedError
from fasti.text import Source

Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One thing that `source` says happened, held or was so (the contract: docs/explanation/claims.md).

    Entity slots (`who`, `org`, `place`, `origin`, `other`) hold names, the fullest form that the reader resolved;
    `mentions` gives the words of the text that stand for each slot. Dates are `When`. `basis` holds the spans of
    evidence that lies outside the quote, such as the date from which “a week later” was reckoned. `confidence` is the
    probability, 0 to 1, that the source says so. `by` names the frame, head or person the claim comes from.

    Raises UngroundedError unless `source.text[start:end] == quote`, ClaimError where the kind's contract is broken.
    """

    source: Source = field(repr=False)
    kind: str
    span: Span
    quote: str
    who: str = ""
    what: str = ""
    org: str = ""
    place: str = ""
    origin: str = ""
    other: str = ""
    how: str = ""
    at: When | None = None
    begin: When | None = None
    end: When | None = None
    status: str = ""
    mentions: Mapping[str, Span] = field(default_factory=dict)
    basis: tuple[Span, ...] = ()
    confidence: float = 1.0
    by: str = ""

    def __post_init__(self) -> None:
        kind = kind_of(self.kind)
        self._check_quote()
        self._check_slots(kind)

    def _check_quote(self) -> None:
        start, end = self.span
        if not 0 <= start < end <= len(self.source.text):
            raise UngroundedError(f"span {start}–{end} lies outside the text", where=self.source.id)
        if self.source.text[start:end] != self.quote:
            raise UngroundedError(f"the words at {start}–{end} are not “{self.quote}”", where=self.source.id)

    def _check_slots(self, kind: Kind) -> None:
        for alternatives in kind.key:
            if not any(getattr(self, slot) for slot in alternatives):
                raise ClaimError(f"a {kind.name} needs {' or '.join(alternatives)}", where=self._where())
        for slot in SLOTS:
            if getattr(self, slot) and slot not in kind.slots:
                raise ClaimError(f"a {kind.name} has no slot {slot}", where=self._where())
        if self.how and self.how not in kind.how:
            raise NotFoundError(f"`how` of {kind.name}", self.how, kind.how, where=self._where())
        if self.status and self.status not in STATUSES:
            raise NotFoundError("status", self.status, STATUSES, where=self._where())

    def _where(self) -> str:
        return f"{self.source.id}, {self.source.locus(self.span[0])}"

    @cached_property
    def id(self) -> str:
        """Hash of the text, the kind, the slots as the text names them and the span: 16 hex digits.

        Neither the reader's version, its confidence nor whom a name was taken for counts, so that reading twice adds
        nothing and a better reader finds the same claim again.
        """
        parts = [self.source.hash, self.kind, f"{self.span[0]}:{self.span[1]}", self.status]
        parts += [f"{slot}={self._as_named(slot)}" for slot in SLOTS if getattr(self, slot)]
        return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def _as_named(self, slot: str) -> str:
        if slot in DATE_SLOTS:
            return str(getattr(self, slot))
        if slot in self.mentions:
            start, end = self.mentions[slot]
            return self.source.text[start:end]
        return str(getattr(self, slot))

    @property
    def dates(self) -> dict[str, When]:
        """The date slots that are filled."""
        return {slot: value for slot in DATE_SLOTS if (value := getattr(self, slot)) is not None}

    @property
    def names(self) -> dict[str, str]:
        """The entity slots that are filled."""
        return {slot: value for slot in ENTITY_SLOTS if (value := getattr(self, slot))}

    def with_slots(self, **slots: Any) -> "Claim":
        """The same claim with other slots; checked again."""
        return replace(self, **slots)

    def to_json(self) -> dict[str, Any]:
        """The claim as one JSON object of the contract: slots as strings, dates as EDTF, empty slots left out.

        Beside the contract's slots: `id`, `source`, `span`, `confidence`, `by`, and where there is something to say
        `mentions`, `basis` and `dates` (per date slot: the calendar, the printed words, the rule, the basis).
        """
        line: dict[str, Any] = {"id": self.id, "source": self.source.id, "kind": self.kind}
        for slot in SLOTS:
            if value := getattr(self, slot):
                line[slot] = value.edtf if isinstance(value, When) else value
        if self.status:
            line["status"] = self.status
        line |= {"quote": self.quote, "span": list(self.span), "confidence": round(self.confidence, 4)}
        if self.by:
            line["by"] = self.by
        if self.mentions:
            line["mentions"] = {slot: list(span) for slot, span in self.mentions.items()}
        if self.basis:
            line["basis"] = [list(span) for span in self.basis]
        if detail := {slot: d for slot, when in self.dates.items() if (d := when.detail())}:
            line["dates"] = detail
        return line

    @classmethod
    def from_json(cls, line: Mapping[str, Any], source: Source) -> "Claim":
        """The claim that a JSON object of the contract says of `source`; checked like any other."""
        slots: dict[str, Any] = {k: v for k, v in line.items() if k in _PLAIN}
        detail = line.get("dates", {})
        for slot in DATE_SLOTS:
            if value := line.get(slot):
                slots[slot] = When.parse(value, **detail.get(slot, {}))
        slots["span"] = tuple(line["span"])
        slots["mentions"] = {slot: (a, b) for slot, (a, b) in line.get("mentions", {}).items()}
        slots["basis"] = tuple((a, b) for a, b in line.get("basis", ()))
        return cls(source=source, **slots)


_PLAIN = frozenset(f.name for f in fields(Claim)) - {"source", *DATE_SLOTS}
"""What JSON holds as the claim does."""
