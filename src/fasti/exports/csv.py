"""CSV: a flat table for spreadsheets, one claim a row, dates as EDTF (RFC 4180, with a header row).

A cell of words that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`) gets an apostrophe
before it. The spans of mentions, the evidence outside the quote and the printed words of dates are in JSON Lines
only.
"""

import csv
from collections.abc import Iterable
from typing import TextIO

from fasti.claims import Claim, Identities

NAMED = ("who", "org", "place", "origin", "other")
"""The entity slots: each has a column of its name and one of its entity's id."""

COLUMNS = (
    *("id", "kind", "who", "what", "org", "place", "origin", "other", "how", "at", "begin", "end", "status"),
    *("source", "title", "first", "last", "quote", "confidence", "by"),
    *(f"{slot}_id" for slot in NAMED),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(claims: Iterable[Claim], identities: Identities, out: TextIO) -> int:
    """A header and one row a claim; returns the number of claims.

    `who`, `org`, … hold the fullest name of the entity, `who_id`, … its id; `first` and `last` are the code points
    that the quote spans, last exclusive.
    """
    rows = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    rows.writeheader()
    count = 0
    for claim in claims:
        rows.writerow(_row(claim, identities))
        count += 1
    return count


def _row(claim: Claim, identities: Identities) -> dict[str, str | int | float]:
    row: dict[str, str | int | float] = {
        "id": claim.id,
        "kind": claim.kind,
        "what": _words(claim.what),
        "how": claim.how,
        "status": claim.status,
        "source": _words(claim.source.id),
        "title": _words(claim.source.title),
        "first": claim.span[0],
        "last": claim.span[1],
        "quote": _words(claim.quote),
        "confidence": round(claim.confidence, 4),
        "by": claim.by,
    }
    for slot in NAMED:
        if entity := identities.of(claim, slot):
            row[slot], row[f"{slot}_id"] = _words(entity.name), _words(entity.id)
    return row | {slot: when.edtf for slot, when in claim.dates.items()}


def _words(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
