"""Plain text, in any encoding that can be told.

The text is the whole file. The title is the first line where that looks like a heading: short, alone (an empty line
follows it and then more text), and not closed like a sentence. Else it is the file's name.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.encoding import decode
from fasti.text.format import Format
from fasti.text.source import Source

LONGEST_HEADING = 100
_HEADING = re.compile(r"\s*(?P<title>[^\r\n]*[^\s.,;:!?…])[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*\S")


def read(document: Document) -> Iterator[Source | SourceError]:
    """The one source that a plain text is, and the doubt about its encoding where there is one."""
    text, doubt = decode(document.bytes(), document.path, document.about.encoding)
    if doubt:
        yield doubt
    yield document.source(text, title=heading(text) or name_of(document))


def heading(text: str) -> str:
    """The first line where it looks like a heading; else the empty string."""
    found = _HEADING.match(text[: 4 * LONGEST_HEADING])
    title = found["title"].strip() if found else ""
    return title if len(title) <= LONGEST_HEADING else ""


def name_of(document: Document) -> str:
    """A title made of the file's own name: `lev_trotsky.txt` gives “lev trotsky”."""
    return PurePath(document.name).name.replace("_", " ")


FORMAT = Format("plain", (".txt", ".text"), read)
