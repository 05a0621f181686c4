"""Finding, Dismissal and Review: what reasoning has to say about claims, and what people have."""

from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from typing import Any


class Grade(Enum):
    """How firmly two claims exclude each other."""

    HARD = "hard"
    CALENDAR = "calendar"
    PRECISION = "precision"
    IDENTITY = "identity"
    ORDER = "order"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction or a gap, with the fewest claims that make it.

    `rule` is the rule that found it, `says` a sentence for people, `claims` the ids of the claims that cannot all
    hold (or that leave the gap), `settles` what would settle it.
    """

    rule: str
    grade: Grade
    says: str
    claims: tuple[str, ...]
    settles: str = ""

    @property
    def id(self) -> str:
        """Hash of the rule and the claims: the same finding has the same id after every reading."""
        parts = "\x1f".join((self.rule, *sorted(self.claims)))
        return sha256(parts.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A person's word that a finding is none, or, with `undone`, that it is one after all: a new entry of the log.

    It holds as long as the same rule finds the same claims. `taken` is when the log took it in (ISO 8601, UTC), and the
    log's to say.
    """

    finding: str
    by: str
    why: str = ""
    undone: bool = False
    taken: str = ""


class Word(Enum):
    """A person's word on a claim."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Review:
    """A person's word on a claim: a new entry of the log, never an edit. `slots` holds what a correction sets."""

    claim: str
    word: Word
    by: str
    why: str = ""
    slots: dict[str, Any] = field(default_factory=dict)
