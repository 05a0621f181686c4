"""PDF with a text layer: the text of its pages, each line by its page in the file and its number on the page.

Lines are counted in the order of the text, without running heads and page numbers. Those are recognised, and kept in
the layout as what is printed between two pages; so are the hyphens of words broken at the end of a line, the marks of
footnotes and ligatures. Footnotes follow the paragraph that they stand below. A PDF that is nothing but pictures of
pages is refused.
"""

import re
from collections.abc import Iterator

from fasti.errors import SourceDoubt, SourceError
from fasti.text.document import Document
from fasti.text.format import Format
from fasti.text.formats.plain import name_of
from fasti.text.galley import Galley
from fasti.text.pdf.pages import pages_of
from fasti.text.pdf.setting import set_pages
from fasti.text.source import Source

_LEFT_OVER = re.compile(
    r"\.(?:docx?|rtf|tex|dvi|indd|qxd|pdf|html?)\b|^(?:untitled|microsoft word)|^file:|^\W*$", re.IGNORECASE
)
"""A title that is none: what a program leaves there of its own."""


def read(document: Document) -> Iterator[Source | SourceError]:
    """The one source that a PDF is, and a doubt where some of its pages hold no words."""
    told, pages = pages_of(document)
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if len(empty) == len(pages):
        mend = "recognise its letters first, as with ocrmypdf, or name a PDF that holds its text"
        raise SourceError("has no text layer: its pages are pictures", where=document.path, mend=mend)
    if len(empty) * 4 > len(pages):
        what = f"has no words on {len(empty)} of its {len(pages)} pages, the first is page {empty[0]}"
        mend = "if these are pictures of text, recognise their letters first, as with ocrmypdf"
        yield SourceDoubt(what, where=document.path, mend=mend)
    galley = Galley()
    set_pages(pages, galley)
    text, layout = galley.done()
    heads = [text[head.start : head.stop] for head in layout.heads if head.start == 0]
    told = "" if _LEFT_OVER.search(told) else told
    title = " ".join((told or "".join(heads)).split()) or name_of(document)
    yield document.source(text, title=title, layout=layout)


FORMAT = Format("pdf", (".pdf",), read)
