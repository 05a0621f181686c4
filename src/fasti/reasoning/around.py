"""Around: what bounds a spell from outside it: the lives of those in it, their other stays, bodies, successors."""

from collections.abc import Iterable, Iterator, Sequence

from fasti.claims import Claim, Identities, Spell
from fasti.dates import Bounds
from fasti.reasoning.constraints import between, of_body, of_life, of_stays, of_succession
from fasti.reasoning.draft import Draft, ident_of
from fasti.reasoning.evidence import Evidence, spell_kinds
from fasti.reasoning.network import Constraint
from fasti.reasoning.posts import Bodies
from fasti.reasoning.terms import Term
from fasti.reasoning.tighten import Tightened
from fasti.reasoning.witness import attests

STAYS = ("residence", "exile")
BELONGING = ("membership", "post")


class Around:
    """What a set of claims says beyond the single spell; `lives` by person, `founded` by the id of the body."""

    def __init__(
        self, claims: Iterable[Claim], identities: Identities, bodies: Bodies, drafts: Sequence[Draft]
    ) -> None:
        self._identities, self._bodies = identities, bodies
        self._about: dict[str, list[Claim]] = {}
        self._successions: list[Claim] = []
        founded: dict[str, list[Claim]] = {}
        for claim in claims:
            who = identities.of(claim, "who")
            if who is not None and who.type == "person":
                self._about.setdefault(who.id, []).append(claim)
            if attests(claim) and (body := self._body(claim)):
                founded.setdefault(body, []).append(claim)
            if claim.kind == "post" and claim.other and attests(claim):
                self._successions.append(claim)
        self.lives = {person: _life(person, items) for person, items in self._about.items()}
        self.founded = {body: _existence(body, items) for body, items in founded.items()}
        self._held: dict[tuple[str, str, str], list[Draft]] = {}
        for draft in drafts:
            if draft.spell.kind == "post":
                key = (draft.spell.who, *bodies.post(draft.spell.what, draft.spell.org))
                self._held.setdefault(key, []).append(draft)

    def constraints(self, drafts: Sequence[Draft], known: Tightened | None = None) -> Iterator[Constraint]:
        """What bounds these drafts from outside. Where bounds are `known`, they are taken as they are."""
        by_person: dict[str, list[Draft]] = {}
        by_body: dict[str, list[Draft]] = {}
        for draft in drafts:
            for person in {draft.spell.who, draft.spell.other}:
                if person in self.lives and draft.spell.kind not in ("life", "body"):
                    by_person.setdefault(person, []).append(draft)
            if draft.spell.org in self.founded and draft.spell.kind in BELONGING:
                by_body.setdefault(draft.spell.org, []).append(draft)
        for person, life in self.lives.items():
            own = by_person.get(person, [])
            yield from of_life(life, () if known else self._about[person], own)
            yield from of_stays([d for d in own if d.spell.kind in STAYS and d.spell.who == person])
        for body, members in by_body.items():
            yield from of_body(self.founded[body], members)
        if known is None:
            for claim in self._successions:
                yield from self._succession(claim)
        else:
            yield from self._as_known(known)

    def _as_known(self, known: Tightened) -> Iterator[Constraint]:
        for draft in (*self.lives.values(), *self.founded.values()):
            for point in (draft.begin, draft.end):
                yield from between(point, known.bounds(point), "told", ())

    def _body(self, claim: Claim) -> str:
        """The body whose founding or end a claim tells; empty where it tells none."""
        slot = {"founding": "org", "dissolution": "who"}.get(claim.kind, "")
        entity = self._identities.of(claim, slot) if slot and claim.at else None
        return entity.id if entity is not None and entity.type == "organization" else ""

    def _succession(self, claim: Claim) -> Iterator[Constraint]:
        """What a claim says of two holders of one post, where each has one tenure of it alone.

        Of a claim that tells a whole tenure nobody knows whether its `other` came before or after.
        """
        who, other = self._identities.of(claim, "who"), self._identities.of(claim, "other")
        kind = spell_kinds()["post"]
        whole = claim.begin is not None and claim.end is not None
        if who is None or other is None or whole or claim.how not in kind.begins | kind.ends:
            return
        org = self._identities.of(claim, "org")
        post = self._bodies.post(claim.what, org.id if org else "")
        mine, theirs = self._held.get((who.id, *post), []), self._held.get((other.id, *post), [])
        mine = [draft for draft in mine if claim.id in draft.spell.rests_on] or mine
        if len(mine) == len(theirs) == 1:
            goes, comes = (mine[0], theirs[0]) if claim.how in kind.ends else (theirs[0], mine[0])
            yield from of_succession(claim, goes, comes)


def _life(person: str, claims: Sequence[Claim]) -> Draft:
    """The life of one person, told by the births and deaths among the claims about the person."""
    births = [claim for claim in claims if claim.kind == "birth"]
    deaths = [claim for claim in claims if claim.kind == "death"]
    spell = Spell(
        id=ident_of("life", person),
        kind="life",
        who=person,
        rests_on=tuple(claim.id for claim in (*births, *deaths)),
        began_by=tuple(claim.id for claim in births),
        ended_by=tuple(claim.id for claim in deaths),
    )
    return Draft(spell, _told(births, deaths))


def _existence(body: str, claims: Sequence[Claim]) -> Draft:
    """How long a body existed, as its founding and its end are told."""
    begins = [claim for claim in claims if claim.kind == "founding"]
    ends = [claim for claim in claims if claim.kind == "dissolution"]
    spell = Spell(id=ident_of("body", body), kind="body", who=body, rests_on=tuple(claim.id for claim in claims))
    return Draft(spell, _told(begins, ends))


def _told(begins: Sequence[Claim], ends: Sequence[Claim]) -> Term:
    """The term that such claims, each of a day, tell of."""
    items = [Evidence(claim, begin=bounds, begins=True) for claim in begins if (bounds := _day(claim))]
    items += [Evidence(claim, end=bounds, ends=True) for claim in ends if (bounds := _day(claim))]
    return Term(evidence=items, begin=next((i.begin for i in items if i.begin), None))


def _day(claim: Claim) -> Bounds | None:
    return claim.at.bounds if claim.at and attests(claim) else None
