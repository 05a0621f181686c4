"""Rows: an answer for a program, as JSON, JSON Lines or CSV."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from fasti.cli.options import Format


def put(rows: Iterable[Mapping[str, Any]], form: Format, whole: Mapping[str, Any] | None = None) -> None:
    """Write rows to standard output.

    JSON Lines writes each row as it comes. JSON writes one value: `whole` where the answer is more than its rows,
    else the list of them. CSV writes a column for each key, an inner key joined to its outer one by an underscore
    (`begin_words`), a list as its items with a space between them.
    """
    if form is Format.JSONL:
        for row in rows:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif form is Format.JSON:
        sys.stdout.write(json.dumps(whole or list(rows), ensure_ascii=False, indent=2) + "\n")
    else:
        _put_csv([flat(row) for row in rows])


def flat(row: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """A row without inner mappings."""
    cells: dict[str, Any] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            cells |= flat(value, f"{prefix}{key}_")
        elif isinstance(value, list | tuple):
            plain = all(isinstance(item, str | int) for item in value)
            cells[prefix + key] = " ".join(map(str, value)) if plain else json.dumps(value, ensure_ascii=False)
        else:
            cells[prefix + key] = value
    return cells


def _put_csv(rows: list[dict[str, Any]]) -> None:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    table = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
