"""The frozen nouns: Claim (what a source says), Entity (of whom), Spell (what held), Finding (what is wrong)."""

from fasti.claims.claim import Claim, Span
from fasti.claims.entity import ENTITY_TYPES, Entity, Identities, Judgement, Mention, Verdict, slot_type
from fasti.claims.finding import Dismissal, Finding, Grade, Review, Word
from fasti.claims.kinds import DATE_SLOTS, ENTITY_SLOTS, SLOTS, STATUSES, Kind, kind_of, kinds
from fasti.claims.spell import Spell, held_between

__all__ = [
    "DATE_SLOTS",
    "ENTITY_SLOTS",
    "ENTITY_TYPES",
    "SLOTS",
    "STATUSES",
    "Claim",
    "Dismissal",
    "Entity",
    "Finding",
    "Grade",
    "Identities",
    "Judgement",
    "Kind",
    "Mention",
    "Review",
    "Span",
    "Spell",
    "Verdict",
    "Word",
    "held_between",
    "kind_of",
    "kinds",
    "slot_type",
]
