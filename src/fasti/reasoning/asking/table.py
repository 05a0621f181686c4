"""Table: an answer as rows and columns: a data frame of pandas or polars, a table in a notebook."""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib import import_module
from itertools import islice
from typing import Any

from fasti.errors import FastiError

SHOWN = 200
"""Rows at most that a notebook shows; a data frame has all."""

_FOR_PROGRAMS = re.compile(r"(?:.*_)?(?:id|spells?|claims?|told|not_before|not_after|span)|quotes|order")
"""Columns that a notebook leaves out: ids and day numbers."""


class Table(ABC):
    """What can be put into rows, one for each thing that it tells."""

    __slots__ = ()

    @abstractmethod
    def listed(self) -> Iterator[Mapping[str, Any]]:
        """The things that it tells, as JSON objects, in the order of the answer."""

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame` with a column for each key; an inner key is joined to its outer one by an underscore.

        FastiError where pandas is not installed (extra `fasti[pandas]`).
        """
        rows, columns = _even(self.listed())
        return _library("pandas").DataFrame(rows, columns=columns or None)

    def to_polars(self) -> Any:
        """A `polars.DataFrame` with the same columns; FastiError where polars is not installed (`fasti[polars]`)."""
        rows, columns = _even(self.listed())
        return _library("polars").DataFrame(rows, schema=columns or None, infer_schema_length=None)

    def _repr_html_(self) -> str:
        """The table that a notebook shows, all of its text escaped; empty columns, ids and day numbers left out."""
        everything = self.listed()
        rows, columns = _even(islice(everything, SHOWN))
        more = sum(1 for _ in everything)
        shown = [name for name in columns if not _FOR_PROGRAMS.fullmatch(name) and any(row[name] for row in rows)]
        head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in shown)
        body = "".join(f"<tr>{''.join(map(_cell, (row[name] for name in shown)))}</tr>" for row in rows)
        rest = f"<p>and {more} more</p>" if more else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}" if rows else "<p>nothing</p>"


def flat(row: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """A row without inner mappings; a list becomes its items with a space between them."""
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


def _even(rows: Iterable[Mapping[str, Any]]) -> tuple[list[dict[str, Any]], Sequence[str]]:
    """The rows without inner mappings, each with every column, and the columns in order.

    A slot that is empty in one row and an object in another gives the columns of the object alone.
    """
    flattened = [flat(row) for row in rows]
    columns = list(dict.fromkeys(name for row in flattened for name in row))
    kept = [
        name
        for name in columns
        if not (any(other.startswith(f"{name}_") for other in columns) and not any(row.get(name) for row in flattened))
    ]
    return [{name: row.get(name) for name in kept} for row in flattened], kept


def _cell(value: Any) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise FastiError(f"{name} is not installed", mend=f"pip install 'fasti[{name}]'") from None
