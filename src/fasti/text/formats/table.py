"""Tables: CSV and TSV, one source a row. What the columns mean is told in `fasti.text.columns`."""

import codecs
import csv
import io
import re
from collections.abc import Iterator

from fasti.errors import SourceError
from fasti.text.columns import sources_of
from fasti.text.document import LARGEST, Document
from fasti.text.encoding import decode
from fasti.text.format import Format
from fasti.text.source import Source

DELIMITERS = (",", ";", "\t", "|")


def read(document: Document) -> Iterator[Source | SourceError]:
    """The source of each row, and the doubt about the encoding where there is one."""
    text, doubt = decode(document.bytes(), document.path, document.about.encoding)
    if doubt:
        yield doubt
    yield from sources_of(_rows(text.removeprefix(codecs.BOM_UTF8.decode()), document), document)


def _rows(text: str, document: Document) -> Iterator[tuple[str, list[str]]]:
    """Each row with its name. A row may have several lines, where a cell has them in quotes."""
    csv.field_size_limit(LARGEST)
    delimiter = "\t" if document.path.lower().endswith(".tsv") else delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"{document.path}, row {number}"
            raise SourceError(f"is no CSV that can be read: {error}", where=where, mend="save the table anew") from None
        yield f"row {number}", row


def delimiter_of(text: str) -> str:
    """What stands between the cells: of four usual letters the commonest in the first row, outside quotes."""
    head = re.sub(r'"[^"]*"', "", text[:10_000]).partition("\n")[0]
    return max(DELIMITERS, key=lambda letter: (head.count(letter), -DELIMITERS.index(letter)))


FORMAT = Format("table", (".csv", ".tsv"), read)
