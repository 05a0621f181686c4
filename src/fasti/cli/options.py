"""Options that several verbs share, and the one rule for the record."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from fasti.record import Record

DEFAULT = "my.fasti"

Where = Annotated[
    str,
    typer.Option("-r", "--record", envvar="FASTI_RECORD", metavar="FILE", help="The record.", show_default=True),
]


class Format(StrEnum):
    """How an answer is written: for people, or for a program."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


As = Annotated[
    Format,
    typer.Option(
        "-f",
        "--format",
        help="For people (table), or for a program: one JSON value, JSON Lines, or CSV.",
        metavar="FORMAT",
    ),
]


def opened(where: str) -> "Record":
    """The record that stands at `where`, to be asked; RecordError where there is none."""
    from fasti.record import Record

    return Record.open(where, create=False)
