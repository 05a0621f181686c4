"""Markup: HTML and XML parsed within bounds. Nothing outside the document is ever fetched."""

import re
from typing import Any

from fasti.errors import SourceDoubt, SourceError
from fasti.text.document import Document
from fasti.text.encoding import MARKS, decode
from fasti.text.extras import needed
from fasti.text.limits import Limits

DEEPEST = 250
"""How deep elements may lie in one another: a little less than the parser itself bears."""

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})["']""")


def html(raw: bytes, where: str, limits: Limits, encoding: str = "") -> tuple[Any, SourceDoubt | None]:
    """The root of an HTML page (lxml), and the doubt about its encoding where there is one."""
    check_size(raw, where, limits)
    text, doubt = decode(raw, where, encoding or _declared(raw))
    if "\0" in text:
        raise SourceError("holds a NUL", where=where, mend="take it out")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    etree = needed("lxml.etree", where)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.ParseError as error:
        raise SourceError(f"is no HTML that can be read: {error}", where=where, mend="save it anew") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _too_deep(where)
    if root is None:
        raise SourceError("is empty", where=where, mend="leave it out")
    return root, doubt


def xml(raw: bytes, where: str, limits: Limits) -> Any:
    """The root of an XML document (lxml); its own entities are resolved, those of other files never."""
    check_size(raw, where, limits)
    etree = needed("lxml.etree", where)
    parser = etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, remove_pis=True)
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        if "xcessive depth" in str(error):
            raise _too_deep(where) from None
        mend = "mend it; entities that another file declares are not fetched: write out what they stand for"
        raise SourceError(f"is no XML that can be read: {error.msg}", where=where, mend=mend) from None
    except (ValueError, LookupError) as error:
        raise SourceError(f"is no XML that can be read: {error}", where=where, mend="mend it") from None


def check_size(raw: bytes, where: str, limits: Limits) -> None:
    """SourceError where a document of these bytes is larger, or has more elements, than one of markup may have."""
    if len(raw) > limits.markup << 20:
        raise limits.beyond("markup", "holds more than {} MB of markup", where)
    if raw.count(b"<") - raw.count(b"</") > limits.elements:
        raise limits.beyond("elements", "has more than {} elements", where)


def html_of(document: Document) -> tuple[Any, SourceDoubt | None]:
    """The root of a document that is an HTML page, and the doubt about its encoding."""
    return html(document.bytes(), document.path, document.limits, document.about.encoding)


def tag(element: Any) -> str:
    """The name of an element without its namespace, in small letters; empty for a comment or an entity."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def _declared(raw: bytes) -> str:
    """The encoding that a page names for itself, if Python knows it; empty where a byte order mark or UTF-8 decides."""
    if any(raw.startswith(mark) for mark, _ in MARKS):
        return ""
    found = _DECLARED.match(raw[:1024]) or _CHARSET.search(raw[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    # The standard of HTML has these two names stand for what Windows writes.
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}.get(name, name)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            raw.decode(name or "utf-8")
        except (LookupError, UnicodeDecodeError):
            return ""
        return name
    return ""


def _too_deep(where: str) -> SourceError:
    mend = "save the page anew with another program"
    return SourceError(f"has elements nested more than {DEEPEST} deep", where=where, mend=mend)
