"""History: what a set of claims comes to, ready to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from fasti.claims import Claim, Entity, Identities, Spell
from fasti.reasoning.evidence import spell_kinds
from fasti.reasoning.extent import Extents
from fasti.reasoning.posts import Bodies
from fasti.reasoning.tighten import Tightened
from fasti.reasoning.witness import attests
from fasti.text import Source


class Meeting(NamedTuple):
    """Where people are together: a body, a place (by id) or a happening (in plain words)."""

    kind: Literal["body", "place", "happening"]
    where: str


@dataclass(frozen=True, eq=False)
class History:
    """Claims, who is who in them, and the spells they fold into. Made by `fold`; a pure value of claims and identities.

    `claims` holds every claim by its id, `spells` every spell by its id (the lives too), `lives` the life of each
    person by the person's id. `tight` knows by what the certain ones are bounded, and which claims cannot all hold.
    """

    claims: Mapping[str, Claim] = field(repr=False)
    identities: Identities = field(repr=False)
    spells: Mapping[str, Spell] = field(repr=False)
    lives: Mapping[str, Spell] = field(repr=False)
    bodies: Bodies = field(repr=False)
    tight: Tightened = field(repr=False, default=Tightened({}))

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity that a claim points to, by id."""
        found: dict[str, Entity] = {}
        for claim in self.claims.values():
            for slot in claim.names:
                if entity := self.identities.of(claim, slot):
                    found.setdefault(entity.id, entity)
        return found

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source that a claim is of, by id."""
        return {claim.source.id: claim.source for claim in self.claims.values()}

    @cached_property
    def people(self) -> list[Entity]:
        """Every person that a claim points to, in order of their names."""
        return sorted((entity for entity in self.entities.values() if entity.type == "person"), key=lambda e: e.name)

    @cached_property
    def claims_about(self) -> dict[str, list[Claim]]:
        """The claims whose subject (`who`) is the entity with this id."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            if who := self.identities.of(claim, "who"):
                found.setdefault(who.id, []).append(claim)
        return found

    @cached_property
    def claims_towards(self) -> dict[str, list[Claim]]:
        """The claims whose other party (`other`) is the entity with this id."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            if other := self.identities.of(claim, "other"):
                found.setdefault(other.id, []).append(claim)
        return found

    @cached_property
    def spells_of(self) -> dict[str, list[Spell]]:
        """The spells of each person, without the life itself; one that binds two people is a spell of both."""
        found: dict[str, list[Spell]] = {}
        for spell in self.spells.values():
            if spell.kind != "life":
                for person in {spell.who, spell.other} - {""}:
                    found.setdefault(person, []).append(spell)
        return found

    @cached_property
    def held(self) -> dict[tuple[str, str], list[Spell]]:
        """The spells of each post, a post being its title in plain words and the id of its body."""
        found: dict[tuple[str, str], list[Spell]] = {}
        for spell in self.spells.values():
            if spell.kind == "post":
                found.setdefault(self.bodies.post(spell.what, spell.org), []).append(spell)
        return found

    def meetings_of(self, spell: Spell) -> tuple[Meeting, ...]:
        """Where a spell brings its holder together with others; nowhere for a life, a marriage or a relation."""
        if spell.kind in ("membership", "post", "education") and spell.org:
            return (Meeting("body", spell.org),)
        if spell.kind in ("residence", "exile", "imprisonment") and spell.place:
            return (Meeting("place", spell.place),)
        return (Meeting("happening", self.bodies.words(spell.what)),) if spell.kind == "participation" else ()

    @cached_property
    def met(self) -> dict[Meeting, list[Spell]]:
        """The spells that bring their holders together, by where."""
        found: dict[Meeting, list[Spell]] = {}
        for spell in self.spells.values():
            for meeting in self.meetings_of(spell):
                found.setdefault(meeting, []).append(spell)
        return found

    @cached_property
    def held_about(self) -> Extents[Spell]:
        """Every spell but the lives, by the first and the last day on which it possibly held."""
        spells = (spell for spell in self.spells.values() if spell.kind != "life")
        return Extents((spell.begin.not_before, spell.end.not_after, spell) for spell in spells)

    @cached_property
    def happened(self) -> Extents[Claim]:
        """What is asserted to have happened and makes no spell, by the day when it had begun and that when it was over.

        A stretch of days holds it surely that reaches from the one to the other.
        """
        found = []
        for claim in self.claims.values():
            if attests(claim) and claim.kind not in spell_kinds():
                begun, over = (claim.begin or claim.at), (claim.end or claim.at)
                if begun and over and begun.not_after is not None and over.not_before is not None:
                    found.append((begun.not_after, over.not_before, claim))
        return Extents(found)

    @cached_property
    def span(self) -> tuple[int, int]:
        """The first and the last day that any date of the claims names; twice 0 where there is no date."""
        dates = [when.bounds for claim in self.claims.values() for when in claim.dates.values()]
        days = [day for bounds in dates for day in (bounds.not_before, bounds.not_after) if day is not None]
        return min(days, default=0), max(days, default=0)

    def entity(self, ident: str) -> Entity | None:
        """The entity with this id; None where it is empty."""
        if not ident:
            return None
        return self.identities.entity(ident) or self.entities.get(ident) or Entity(ident, "person", ident)

    def name(self, ident: str) -> str:
        """The name of the entity with this id."""
        entity = self.entity(ident)
        return entity.name if entity else ""

    def of(self, claim: Claim, slot: str) -> Entity | None:
        """The entity in a slot of a claim."""
        return self.identities.of(claim, slot)
