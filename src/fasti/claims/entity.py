"""Entity and Judgement: whom and what claims point to, and who says that two names are one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from fasti.claims.claim import Claim

ENTITY_TYPES = ("person", "organization", "place", "work", "event")


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place, work or event. `name` is the fullest form met, `aliases` the other forms."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one source uses it: what identity is judged of. `type` is one of ENTITY_TYPES."""

    source: str
    type: str
    name: str


class Verdict(Enum):
    """What somebody judged of two mentions."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A word on identity, kept in the log: by whom and why."""

    left: Mention
    right: Mention
    verdict: Verdict
    by: str
    why: str = ""


class Identities:
    """Who is who over a set of claims: each slot of a claim leads to one entity.

    A pure value: built by `linking` from claims and judgements, read by `reasoning` and `exports`.
    """

    def __init__(self, entity_of: Mapping[Mention, Entity]) -> None:
        self._entity_of = dict(entity_of)
        self._by_id = {entity.id: entity for entity in self._entity_of.values()}

    def of(self, claim: Claim, slot: str) -> Entity | None:
        """The entity in an entity slot of a claim; None where the slot is empty."""
        name = getattr(claim, slot)
        if not name:
            return None
        mention = Mention(claim.source.id, slot_type(claim, slot), name)
        return self._entity_of.get(mention) or Entity(f"{mention.type}:{name}", mention.type, name)

    def entity(self, ident: str) -> Entity | None:
        """The entity with this id."""
        return self._by_id.get(ident)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)


def slot_type(claim: Claim, slot: str) -> str:
    """The type of entity that a slot of a claim points to."""
    if slot in ("place", "origin"):
        return "place"
    if slot == "org":
        return "organization"
    if slot == "who" and claim.kind == "dissolution":
        return "organization"
    return "person"
