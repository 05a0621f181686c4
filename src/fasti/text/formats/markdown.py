"""Markdown (CommonMark): read as it stands, marks and all; the title is the first heading of the first level."""

import re
from collections.abc import Iterator

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.encoding import decode
from fasti.text.format import Format
from fasti.text.formats.plain import name_of
from fasti.text.source import Source

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_ATX = re.compile(r" {0,3}#[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}=+[ \t]*$")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")
_MARK = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")


def read(document: Document) -> Iterator[Source | SourceError]:
    """The one source that a Markdown file is, and the doubt about its encoding where there is one."""
    text, doubt = decode(document.bytes(), document.path, document.about.encoding)
    if doubt:
        yield doubt
    yield document.source(text, title=heading(text) or name_of(document))


def heading(text: str) -> str:
    """The first `# heading`, or line underlined with `=`, outside code; without its marks. Else the empty string."""
    fence = ""
    above = ""
    for line in text.splitlines():
        if opened := _FENCE.match(line):
            mark = opened[1]
            fence = "" if fence and mark.startswith(fence) else fence or mark
        elif not fence:
            if found := _ATX.match(line):
                return _without_marks(found["title"])
            if above.strip() and _UNDERLINE.match(line):
                return _without_marks(above)
        above = line
    return ""


def _without_marks(line: str) -> str:
    return _MARK.sub("", _LINK.sub(r"\1", line)).strip()


FORMAT = Format("markdown", (".md", ".markdown"), read)
