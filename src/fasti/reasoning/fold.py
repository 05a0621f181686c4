"""Fold: claims into spells.

gathered    what each claim says, by what it speaks of      evidence.py
drafts      which claims speak of one stretch               terms.py, drafts here
network     what follows from one day for another           constraints.py, around.py
bounds      what that leaves, and what cannot all hold      tighten.py
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from fasti.claims import Claim, Identities, Spell
from fasti.reasoning.around import Around
from fasti.reasoning.constraints import choices, of_draft, of_terms
from fasti.reasoning.draft import Draft, ident_of
from fasti.reasoning.evidence import Evidence, Key, evidence, spell_kinds
from fasti.reasoning.history import History
from fasti.reasoning.posts import Bodies
from fasti.reasoning.terms import Term, terms
from fasti.reasoning.tighten import Tightened, tighten
from fasti.reasoning.witness import attests

Groups = dict[Key, list[Evidence]]


def fold(claims: Iterable[Claim], identities: Identities) -> History:
    """The history that the claims make: their spells, with the four bounds of each and what it rests on.

    A claim that is denied, attempted or planned makes no spell; an uncertain one makes a spell that is `doubtful`,
    which is bounded by what is certain and bounds nothing itself. The rule by which claims come together is that of
    `terms`, and the rules by which spells bound each other are those of `constraints.toml`.
    """
    by_id = {claim.id: claim for claim in claims}
    bodies = Bodies(identities)
    certain, uncertain = _gathered(by_id.values(), identities, bodies)
    sure = [_drafts(key, items) for key, items in certain.items()]
    unsure = [_drafts(key, items, doubtful=True) for key, items in uncertain.items()]
    around = Around(by_id.values(), identities, bodies, [draft for drafts in sure for draft in drafts])
    alone = [[draft] for draft in (*around.lives.values(), *around.founded.values())]
    known = _tightened([*sure, *alone], around)
    guessed = _tightened(unsure, around, known)
    spells = [_bounded(draft, known) for drafts in sure for draft in drafts]
    spells += [_bounded(draft, guessed) for drafts in unsure for draft in drafts]
    lives = {person: _bounded(life, known) for person, life in around.lives.items()}
    every = {spell.id: spell for spell in (*lives.values(), *spells)}
    return History(by_id, identities, every, lives, bodies, known)


def _tightened(groups: Sequence[Sequence[Draft]], around: Around, known: Tightened | None = None) -> Tightened:
    """The bounds of drafts, in groups that speak of one thing; those of what is `known` already stand."""
    drafts = [draft for group in groups for draft in group]
    told = chain.from_iterable(of_draft(draft) for draft in drafts)
    parted = chain.from_iterable(of_terms(group) for group in groups)
    return tighten([*told, *parted, *around.constraints(drafts, known)], chain.from_iterable(map(choices, drafts)))


def _bounded(draft: Draft, tight: Tightened) -> Spell:
    return replace(draft.spell, begin=tight.bounds(draft.begin), end=tight.bounds(draft.end))


def _gathered(claims: Iterable[Claim], identities: Identities, bodies: Bodies) -> tuple[Groups, Groups]:
    """The evidence by key: what is asserted, and what is uncertain."""
    certain: Groups = {}
    uncertain: Groups = {}
    for claim in claims:
        for key, item in evidence(claim, identities, bodies):
            (certain if attests(claim) else uncertain).setdefault(key, []).append(item)
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


def _drafts(key: Key, items: Sequence[Evidence], *, doubtful: bool = False) -> list[Draft]:
    """The spells that the evidence of one key makes, in order of time."""
    carries = spell_kinds()[key.kind].carries
    return [Draft(_spell(key, term, doubtful=doubtful), term) for term in terms(items, carries=carries)]


def _spell(key: Key, term: Term, *, doubtful: bool) -> Spell:
    rests_on = tuple(dict.fromkeys(item.claim.id for item in term.evidence))
    dated = [item.claim.id for item in term.evidence if item.dated]
    exiled = any(item.claim.kind == "exile" and item.begins for item in term.evidence)
    return Spell(
        id=ident_of(*key, min(dated or rests_on)),
        kind="exile" if exiled else key.kind,
        who=key.who,
        what=_as_printed(key, term),
        org=key.org,
        place=key.place,
        other=key.other,
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
