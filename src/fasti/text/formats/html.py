"""HTML: the main text of a page, each paragraph at its XPath.

Navigation, running heads and feet, forms and what is hidden are left out; marks of footnotes are no part of the text
and kept in its layout. White space is what a browser shows. The title is the one heading of the first level, else the
page's `title`; `lang` and the day of publication are taken where the page names them.
"""

import re
from collections.abc import Iterator
from typing import Any

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.format import Format
from fasti.text.formats.plain import name_of
from fasti.text.galley import Galley
from fasti.text.markup import html_of
from fasti.text.page import set_page
from fasti.text.source import Source

_LANG = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])")
_PUBLISHED = (
    "article:published_time",
    "citation_publication_date",
    "dc.date",
    "dcterms.date",
    "date",
    "dcterms.created",
)


def read(document: Document) -> Iterator[Source | SourceError]:
    """The one source that a page is, and the doubt about its encoding where there is one."""
    root, doubt = html_of(document)
    if doubt:
        yield doubt
    galley = Galley()
    set_page(root, galley)
    text, layout = galley.done()
    title = title_of(root) or name_of(document)
    yield document.source(text, title=title, layout=layout, **told(root))


def title_of(root: Any) -> str:
    """The one heading of the first level, else the title; in one line."""
    heads = root.xpath("//h1") if len(root.xpath("//h1")) == 1 else root.xpath("//head/title")
    return " ".join("".join(heads[0].itertext()).split()) if heads else ""


def told(root: Any) -> dict[str, str]:
    """What a page tells of itself: `lang`, `dct`."""
    found = {}
    if lang := _LANG.match(root.get("lang", "") or root.get("{http://www.w3.org/XML/1998/namespace}lang", "")):
        found["lang"] = lang[0].lower()
    metas = {(m.get("name") or m.get("property") or "").lower(): m.get("content", "") for m in root.xpath("//meta")}
    if day := next((day for name in _PUBLISHED if (day := _DAY.match(metas.get(name, "").strip()))), None):
        found["dct"] = day[0]
    return found


FORMAT = Format("html", (".html", ".htm", ".xhtml"), read)
