"""XLSX (Office Open XML): one source a row of each sheet that has a column with text, as in `fasti.text.columns`."""

from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any
from warnings import catch_warnings, simplefilter

from fasti.errors import SourceError
from fasti.text.columns import Row, sources_of
from fasti.text.document import Document
from fasti.text.extras import needed
from fasti.text.format import Format
from fasti.text.package import Package, check_no_dtd
from fasti.text.source import Source

WIDEST = 20
"""Cells of a row, as far as the limit of rows is also one of cells."""


def read(document: Document) -> Iterator[Source | SourceError]:
    """The source of each row; of several sheets, those without a text are passed over."""
    openpyxl = needed("openpyxl", document.path)
    raw = document.bytes()
    package = Package(BytesIO(raw), document.path, document.limits)
    for name in package.names:
        if name.endswith((".xml", ".rels")):
            part = package.bytes(name)
            if len(part) > document.limits.markup << 20:
                raise document.limits.beyond("markup", "holds more than {} MB of markup", f"{document.path}, {name}")
            check_no_dtd(part, f"{document.path}, {name}")
    try:
        # The library prints and warns of styles that it does not know: they are no part of any text.
        with redirect_stdout(StringIO()), catch_warnings():
            simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(raw), read_only=True, data_only=True)
    except Exception as error:
        raise _fault(error, document.path) from error
    try:
        yield from _sheets(book, document)
    finally:
        book.close()


def _sheets(book: Any, document: Document) -> Iterator[Source | SourceError]:
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    faults = []
    found = False
    for sheet in sheets:
        try:
            for source in sources_of(_rows(sheet, document, alone=len(sheets) == 1), document):
                found |= isinstance(source, Source)
                yield source
        except SourceError as fault:
            faults.append(fault)
    if faults and (not found or any("limit" in fault.mend for fault in faults)):
        raise faults[0]


def _rows(sheet: Any, document: Document, *, alone: bool) -> Iterator[Row]:
    before = "" if alone else f"sheet “{sheet.title}”, "
    # What a sheet says of its own size may be anything, and would be filled with empty cells.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True)
    number = cells = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except Exception as error:
            raise _fault(error, f"{document.path}, {before}row {number}") from error
        cells += len(row)
        if cells > WIDEST * document.limits.rows:
            what = f"has more cells than {{}} rows of {WIDEST} have"
            raise document.limits.beyond("rows", what, document.path)
        yield f"{before}row {number}", [_cell(value) for value in row]


def _cell(value: Any) -> str:
    """What a cell shows: a day as ISO 8601 writes it, a whole number without its decimals."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _fault(error: Exception, where: str) -> SourceError:
    return SourceError(f"is no XLSX that can be read: {error}", where=where, mend="save it anew, or save it as CSV")


FORMAT = Format("xlsx", (".xlsx", ".xlsm"), read)
