"""`fasti times`: only the time expressions."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import As, Format
from fasti.cli.sources import Sources

if TYPE_CHECKING:
    from fasti.reading.times import TimeExpression
    from fasti.text import Source

SOURCES = typer.Argument(metavar="SOURCE", help="Documents, or folders of them; JSON Lines need `id` and `text`.")


def verb(source: Annotated[list[Path], SOURCES], form: As = Format.TABLE) -> None:
    """Find the dates and times in a text, and say what they mean.

    Prints each with its TIMEX3 value and, where it is a point in time, its EDTF form. No record is read or written.
    Where a document says when it was written (`dct`), that anchors what is told from then. As JSON Lines, one line
    a document: `id` and `timex`, a list of `start`, `end` (code points), `type`, `value`, `mod`.
    """
    from fasti.cli.rows import put
    from fasti.reading import times

    documents = Sources(source)
    if form is Format.TABLE:
        for document in documents:
            _show(document, times(document))
    elif form is Format.CSV:
        put((_row(document, found) for document in documents for found in times(document)), form)
    else:
        put(_lines((document, times(document)) for document in documents), form)
    documents.close()


def _lines(read: Iterator[tuple["Source", list["TimeExpression"]]]) -> Iterator[dict[str, Any]]:
    for document, found in read:
        yield {"id": document.id, "timex": [expression.to_json() for expression in found]}


def _row(document: "Source", found: "TimeExpression") -> dict[str, Any]:
    line = {"mod": "", "edtf": ""} | found.to_json()
    line.pop("basis", None)
    text = document.text[found.start : found.end]
    order = ("start", "end", "type", "value", "mod", "edtf")
    return {"id": document.id, "text": text, **{key: line[key] for key in order}}


def _show(document: "Source", found: list["TimeExpression"]) -> None:
    from fasti.cli.page import FAINT, QUOTE, Page
    from fasti.cli.words import clean, count

    page = Page()
    page.heading(clean(document.title or document.id), count(len(found), "time expression"))
    for expression in found:
        meant = expression.when.edtf if expression.when else expression.value
        words = clean(document.text[expression.start : expression.end])
        kind = "" if expression.type == "DATE" else f"  {expression.type.lower()}"
        page.row(meant or "unknown", (words, QUOTE), (kind, FAINT), at=26)
