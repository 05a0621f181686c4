"""Gold: the format of hand-annotated passages, one source a line with its text, entities and claims.

A claim points to entities by id (`e1`, `e2`, …, counted in each source). What the reader was sure of, and what lies
outside the quote, is in JSON Lines only.
"""

import json
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any, TextIO

from fasti.claims import SLOTS, Claim, Entity, Identities
from fasti.text import Source


def write(claims: Iterable[Claim], identities: Identities, out: TextIO) -> int:
    """One JSON object a line for each source that has claims; returns the number of claims.

    Claims of one source must stand together, as a record gives them.
    """
    count = 0
    for _, group in groupby(claims, key=attrgetter("source.id")):
        together = list(group)
        out.write(json.dumps(_document(together, identities), ensure_ascii=False) + "\n")
        count += len(together)
    return count


def _document(claims: list[Claim], identities: Identities) -> dict[str, Any]:
    source = claims[0].source
    entities = {entity: f"e{n}" for n, entity in enumerate(_entities(claims, identities), 1)}
    return {
        "id": source.id,
        "title": source.title,
        **({"url": url} if (url := source.citation.get("URL")) else {}),
        "text": source.text,
        "entities": [_entity(entity, ident, source) for entity, ident in entities.items()],
        "claims": [_claim(claim, entities, identities) for claim in claims],
    }


def _entities(claims: list[Claim], identities: Identities) -> list[Entity]:
    """Every entity that the claims point to, once, in the order in which they meet it."""
    met = (identities.of(claim, slot) for claim in claims for slot in claim.names)
    return list(dict.fromkeys(entity for entity in met if entity is not None))


def _entity(entity: Entity, ident: str, source: Source) -> dict[str, Any]:
    aliases = [alias for alias in entity.aliases if alias in source.text]
    return {"id": ident, "type": entity.type, "name": entity.name, "aliases": aliases}


def _claim(claim: Claim, entities: dict[Entity, str], identities: Identities) -> dict[str, Any]:
    line: dict[str, Any] = {"kind": claim.kind}
    for slot in SLOTS:
        entity = identities.of(claim, slot) if slot in claim.names else None
        if value := entities[entity] if entity else getattr(claim, slot):
            line[slot] = str(value)
    if claim.status:
        line["status"] = claim.status
    return line | {"quote": claim.quote}
