"""EPUB: a book, each paragraph by its chapter and its XPath there.

A chapter is a file of the book; they are counted in the order of reading. A page of contents and what the book itself
marks as outside its linear reading are left out. Title and language are those of the package.
"""

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.format import Format
from fasti.text.formats.plain import name_of
from fasti.text.galley import Galley
from fasti.text.markup import html
from fasti.text.package import Package, opened
from fasti.text.page import set_page
from fasti.text.source import Source

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html")


def read(document: Document) -> Iterator[Source | SourceError]:
    """The one source that a book is, and a fault for each chapter that cannot be read."""
    with opened(document) as package:
        path = _package_path(package)
        book = package.xml(path)
        galley = Galley()
        faults = []
        for number, name in enumerate(chapters(book, path), 1):
            try:
                root = _chapter(package, name, document)
            except SourceError as fault:
                faults.append(fault)
                continue
            galley.part()
            set_page(root, galley, f"chapter {number} ({posixpath.basename(name)}), ")
        text, layout = galley.done()
        if not text and faults:
            raise faults[0]
        yield from faults
        title = _told(book, "title") or name_of(document)
        lang = _told(book, "language").partition("-")[0].lower()
        keys = {"lang": lang} if 2 <= len(lang) <= 3 else {}
        yield document.source(text, title=title, layout=layout, **keys)


def _package_path(package: Package) -> str:
    found = package.xml(_CONTAINER).xpath("string(//*[local-name()='rootfile'][1]/@full-path)")
    if not found:
        raise SourceError("names no book in its container", where=package.where, mend="save it anew")
    return str(found)


def chapters(book: Any, path: str) -> list[str]:
    """The files of a book in the order of reading, by the name that each has in the ZIP file."""
    folder = posixpath.dirname(path)
    items = {item.get("id"): item for item in book.xpath("//*[local-name()='manifest']/*[local-name()='item']")}
    names = []
    for ref in book.xpath("//*[local-name()='spine']/*[local-name()='itemref']"):
        item = items.get(ref.get("idref"))
        if item is None or ref.get("linear") == "no" or item.get("media-type") not in _PAGES:
            continue
        if "nav" not in (item.get("properties") or "").split():
            names.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "")))))
    return names


def _chapter(package: Package, name: str, document: Document) -> Any:
    """The root of a chapter. A book is XHTML, and read as HTML, so that a slip of the pen costs no chapter."""
    root, _ = html(package.bytes(name), f"{document.path}, {name}", document.limits, "utf-8")
    return root


def _told(book: Any, name: str) -> str:
    found = book.xpath(f"string(//*[local-name()='metadata']/*[local-name()='{name}'][1])")
    return " ".join(str(found).split())


FORMAT = Format("epub", (".epub",), read)
