"""Fold: claims into spells."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from fasti.claims import Claim, Identities, Spell
from fasti.reasoning.evidence import Evidence, Key, evidence, spell_kinds
from fasti.reasoning.history import History
from fasti.reasoning.lives import life, within
from fasti.reasoning.posts import Bodies
from fasti.reasoning.stays import after_exile
from fasti.reasoning.terms import Term, terms

Groups = dict[Key, list[Evidence]]


def fold(claims: Iterable[Claim], identities: Identities) -> History:
    """The history that the claims make: their spells, with the four bounds of each and what it rests on.

    A claim that is denied, attempted or planned makes no spell; an uncertain one makes a spell that is `doubtful`. The
    rule by which claims come together is that of `terms`; every spell is then bounded by the lives of those in it.
    """
    by_id = {claim.id: claim for claim in claims}
    bodies = Bodies(identities)
    certain, uncertain = _gathered(by_id.values(), identities, bodies)
    spells = [spell for key, items in certain.items() for spell in _spells(key, items)]
    spells += [spell for key, items in uncertain.items() for spell in _spells(key, items, doubtful=True)]
    lives = _lives(by_id.values(), identities)
    spells = [within(spell, lives, by_id) for spell in _bounded_stays(spells, by_id)]
    every = {spell.id: spell for spell in (*lives.values(), *spells)}
    return History(by_id, identities, every, lives, bodies)


def _gathered(claims: Iterable[Claim], identities: Identities, bodies: Bodies) -> tuple[Groups, Groups]:
    """The evidence by key: what is asserted, and what is uncertain."""
    certain: Groups = {}
    uncertain: Groups = {}
    for claim in claims:
        for key, item in evidence(claim, identities, bodies):
            (uncertain if claim.status else certain).setdefault(key, []).append(item)
    return _joined(certain), _joined(uncertain)


def _joined(groups: Groups) -> Groups:
    """The groups, a key that leaves out a body or a place joined to the only key that gives it."""
    full: dict[Key, list[Key]] = {}
    for key in groups:
        if key.kind in ("post", "imprisonment") and (key.org or key.place):
            full.setdefault(key._replace(org="", place=""), []).append(key)
    found: Groups = {}
    for key, items in groups.items():
        homes = full.get(key, [])
        found.setdefault(homes[0] if len(homes) == 1 else key, []).extend(items)
    return found


def _spells(key: Key, items: Sequence[Evidence], *, doubtful: bool = False) -> list[Spell]:
    carries = spell_kinds()[key.kind].carries
    return [_spell(key, term, doubtful=doubtful) for term in terms(items, carries=carries)]


def _spell(key: Key, term: Term, *, doubtful: bool) -> Spell:
    begin, end = term.bounds()
    rests_on = tuple(dict.fromkeys(item.claim.id for item in term.evidence))
    exiled = any(item.claim.kind == "exile" and item.begins for item in term.evidence)
    return Spell(
        id=_ident(*key, min(rests_on)),
        kind="exile" if exiled else key.kind,
        who=key.who,
        what=_as_printed(key, term),
        org=key.org,
        place=key.place,
        other=key.other,
        begin=begin,
        end=end,
        rests_on=rests_on,
        began_by=tuple(item.claim.id for item in term.evidence if item.begins),
        ended_by=tuple(item.claim.id for item in term.evidence if item.ends),
        doubtful=doubtful,
    )


def _as_printed(key: Key, term: Term) -> str:
    """What the spell is of, in the words of its first claim."""
    if key.kind == "relation":
        return key.what
    return next((item.claim.what for item in term.evidence if item.claim.what), "") if key.what else ""


def _lives(claims: Iterable[Claim], identities: Identities) -> dict[str, Spell]:
    about: dict[str, list[Claim]] = {}
    for claim in claims:
        who = identities.of(claim, "who")
        if who is not None and who.type == "person":
            about.setdefault(who.id, []).append(claim)
    return {person: life(_ident("life", person), person, items) for person, items in about.items()}


def _bounded_stays(spells: Iterable[Spell], claims: dict[str, Claim]) -> list[Spell]:
    stays: dict[str, list[Spell]] = {}
    found = []
    for spell in spells:
        if spell.place and spell.kind in ("residence", "exile"):
            stays.setdefault(spell.who, []).append(spell)
        else:
            found.append(spell)
    for of_one in stays.values():
        found += after_exile(of_one, claims)
    return found


def _ident(*parts: str) -> str:
    """A name for a spell: the same whenever the same first claim makes it."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
