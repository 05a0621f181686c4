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
        from fasti.reasoning.asking.table import flat

        _put_csv([flat(row) for row in rows])


def _put_csv(rows: list[dict[str, Any]]) -> None:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    table = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
