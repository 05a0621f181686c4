"""Evidence: what one claim says of the beginning and the end of a spell."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from fasti.claims import Claim, Identities, kind_of
from fasti.dates import Bounds
from fasti.errors import ClaimError
from fasti.reasoning.posts import Bodies


class Key(NamedTuple):
    """What tells two spells apart: the kind, and entity ids or plain words for the slots."""

    kind: str
    who: str
    what: str = ""
    org: str = ""
    place: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a claim says of a spell.

    `begin` bounds the day on which it began, `end` the last day on which it held, `held` some day on which it held;
    None where the claim does not say. `begins` and `ends` are set where it speaks of the beginning or the end at all,
    dated or not.
    """

    claim: Claim
    begin: Bounds | None = None
    end: Bounds | None = None
    held: Bounds | None = None
    begins: bool = False
    ends: bool = False

    @property
    def dated(self) -> bool:
        """Whether the claim gives any day, however badly known."""
        return self.begin is not None or self.end is not None or self.held is not None


@dataclass(frozen=True, slots=True)
class SpellKind:
    """How claims of one kind become spells: an entry of `spells.toml`, which explains the fields."""

    name: str
    key: tuple[tuple[str, ...], ...]
    begins: frozenset[str]
    ends: frozenset[str]
    at: Literal["held", "began", "ended"]
    carries: bool


@cache
def spell_kinds() -> dict[str, SpellKind]:
    """The kinds of claim that make spells, by name. ClaimError where the file names an unknown slot or word."""
    data = tomllib.loads(files("fasti.reasoning").joinpath("spells.toml").read_text(encoding="utf-8"))
    found = {}
    for name, entry in data.items():
        kind = kind_of(name)
        key = tuple(tuple(slot.split("|")) for slot in entry["key"])
        begins, ends = frozenset(entry["begins"]), frozenset(entry["ends"])
        unknown = {slot for slots in key for slot in slots} - kind.slots | (begins | ends) - set(kind.how)
        if unknown:
            raise ClaimError(
                f"spells of {name} name what no claim has: {sorted(unknown)}", where="reasoning/spells.toml"
            )
        found[name] = SpellKind(name, key, begins, ends, entry["at"], entry["carries"])
    return found


def evidence(claim: Claim, identities: Identities, bodies: Bodies) -> Iterator[tuple[Key, Evidence]]:
    """What a claim says of spells: nothing, one thing, or two (an exile from one place to another).

    A claim that is denied, attempted or planned says nothing of what held.
    """
    kind = spell_kinds().get(claim.kind)
    who = identities.of(claim, "who")
    if kind is None or who is None or claim.status in ("denied", "attempted", "planned"):
        return
    if claim.kind == "exile":
        yield from _exile(claim, identities, who.id)
        return
    yield _key(claim, kind, identities, bodies, who.id), _extent(claim, kind)


def _exile(claim: Claim, identities: Identities, who: str) -> Iterator[tuple[Key, Evidence]]:
    """Exile to a place begins a stay there; exile from a place ends the stay in it."""
    began = claim.begin or claim.at
    bounds = began.bounds if began else None
    if place := identities.of(claim, "place"):
        end = claim.end.bounds if claim.end else None
        yield Key("residence", who, place=place.id), Evidence(claim, bounds, end, begins=True, ends=end is not None)
    if origin := identities.of(claim, "origin"):
        yield Key("residence", who, place=origin.id), Evidence(claim, end=bounds, ends=True)


def _key(claim: Claim, kind: SpellKind, identities: Identities, bodies: Bodies, who: str) -> Key:
    if kind.name == "post":
        org = identities.of(claim, "org")
        title, body = bodies.post(claim.what, org.id if org else "")
        return Key("post", who, what=title, org=body)
    slots = {}
    for alternatives in kind.key:
        for slot in alternatives:
            if value := _slot(claim, slot, identities, bodies):
                slots[_FIELD.get(slot, slot)] = value
                break
    key = Key(kind.name, who, **slots)
    if key.other and _mutual(claim):
        first, second = sorted((key.who, key.other))
        key = key._replace(who=first, other=second)
    return key


_FIELD = {"how": "what"}


def _slot(claim: Claim, slot: str, identities: Identities, bodies: Bodies) -> str:
    if slot == "what":
        return bodies.words(claim.what)
    if slot == "how":
        return claim.how
    entity = identities.of(claim, slot)
    return entity.id if entity else ""


def _mutual(claim: Claim) -> bool:
    kind = kind_of(claim.kind)
    return kind.mutual_always or claim.how in kind.mutual


def _extent(claim: Claim, kind: SpellKind) -> Evidence:
    begin = claim.begin.bounds if claim.begin else None
    end = claim.end.bounds if claim.end else None
    held = None
    begins = begin is not None or claim.how in kind.begins
    ends = end is not None or claim.how in kind.ends
    if claim.at is not None:
        at = claim.at.bounds
        if begin is None and (claim.how in kind.begins or (kind.at == "began" and not ends)):
            begin, begins = at, True
        elif end is None and (claim.how in kind.ends or kind.at == "ended"):
            end, ends = at, True
        else:
            held = at
    return Evidence(claim, begin, end, held, begins, ends)
