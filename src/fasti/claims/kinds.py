"""The kinds of claim: `kinds.toml`, loaded and checked once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fasti.errors import ClaimError, NotFoundError

ENTITY_SLOTS = ("who", "org", "place", "origin", "other")
DATE_SLOTS = ("at", "begin", "end")
SLOTS = ("who", "what", "org", "place", "origin", "other", "how", "at", "begin", "end")
STATUSES = ("attempted", "planned", "denied", "uncertain")
EXTENTS = ("point", "stretch", "none")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of claim.

    `key` holds one tuple of alternatives for each slot that must be filled: `(("who",), ("org", "what"))` asks for
    `who`, and for `org` or else `what`. `mutual` holds the `how` words that are true both ways; `mutual_always` is set
    where the kind itself is (a marriage).
    """

    name: str
    says: str
    key: tuple[tuple[str, ...], ...]
    slots: frozenset[str]
    how: tuple[str, ...]
    extent: str
    mutual: tuple[str, ...] = ()
    mutual_always: bool = False


def _kind(name: str, entry: dict[str, Any]) -> Kind:
    key = tuple(tuple(slot.split("|")) for slot in entry["key"])
    slots = frozenset(entry["slots"]).union(*key)
    unknown = slots - set(SLOTS)
    if unknown:
        raise ClaimError(f"kind {name} has unknown slots {sorted(unknown)}", where="claims/kinds.toml")
    if entry["extent"] not in EXTENTS:
        raise ClaimError(f"kind {name} has the extent {entry['extent']!r}", where="claims/kinds.toml")
    how = tuple(entry.get("how", ()))
    mutual = entry.get("mutual", ())
    return Kind(
        name=name,
        says=entry["says"],
        key=key,
        slots=slots | {"how"} if how else slots,
        how=how,
        extent=entry["extent"],
        mutual=() if mutual is True else tuple(mutual),
        mutual_always=mutual is True,
    )


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by name, in the order of the file."""
    data = tomllib.loads(files("fasti.claims").joinpath("kinds.toml").read_text(encoding="utf-8"))
    return {name: _kind(name, entry) for name, entry in data.items()}


def kind_of(name: str) -> Kind:
    """The kind called `name`; NotFoundError lists the known ones."""
    try:
        return kinds()[name]
    except KeyError:
        raise NotFoundError("kind of claim", name, kinds()) from None
