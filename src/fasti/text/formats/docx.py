"""DOCX (Office Open XML, ISO/IEC 29500): the text of a Word document, each paragraph by its number.

“paragraph 7” is the seventh of the body, “table 2, row 3, cell 1” a cell; a footnote is a paragraph of its own behind
the one that it belongs to. Running heads and feet are not part of the text; marks of notes and optional hyphens are
kept in the layout. Of tracked changes what is inserted is read and what is deleted is not. The title is that of the
document's properties, else the first paragraph in the style Title or Heading 1.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.flow import is_mark
from fasti.text.format import Format
from fasti.text.formats.plain import name_of
from fasti.text.galley import Galley
from fasti.text.package import Package, opened
from fasti.text.source import Source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LEVEL = re.compile(r"(?:heading|title) ?([1-6])?", re.IGNORECASE)
_SKIP = frozenset(W + name for name in "del moveFrom pPr rPr sectPr instrText delText tblPr trPr tcPr".split())
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}ptab": "\t"}
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


def read(document: Document) -> Iterator[Source | SourceError]:
    """The one source that a Word document is."""
    with opened(document) as package:
        main = _part(package, "word/document.xml")
        body = main.find(f"{W}body")
        if body is None:
            raise SourceError("has no body", where=document.path, mend="save it anew as .docx")
        setter = _Setter(package)
        setter.blocks(body)
        text, layout = setter.galley.done()
        title = _told_title(package) or setter.title or name_of(document)
        yield document.source(text, title=title, layout=layout)


def _part(package: Package, name: str) -> Any:
    root = package.xml(name)
    if str(root.tag).startswith(_STRICT):
        what = "is in the strict form of Office Open XML"
        raise SourceError(what, where=package.where, mend="save it as “Word document (.docx)”")
    return root


def _told_title(package: Package) -> str:
    if "docProps/core.xml" not in package.names:
        return ""
    return " ".join((package.xml("docProps/core.xml").findtext(_TITLE) or "").split())


class _Styles:
    """Which styles are of headings, with their level, and which set letters high; by the style's id."""

    def __init__(self, package: Package) -> None:
        self.levels: dict[str, int] = {}
        self.raised: set[str] = set()
        there = "word/styles.xml" in package.names
        for style in package.xml("word/styles.xml").iter(f"{W}style") if there else ():
            ident = style.get(f"{W}styleId", "")
            name = style.find(f"{W}name")
            if name is not None and (found := _LEVEL.fullmatch(name.get(f"{W}val", ""))):
                self.levels[ident] = int(found[1] or 1)
            if _is_raised(style):
                self.raised.add(ident)


def _is_raised(element: Any) -> bool:
    height = element.find(f"{W}rPr/{W}vertAlign")
    return height is not None and height.get(f"{W}val") == "superscript"


class _Setter:
    """Sets the paragraphs and tables of a document."""

    def __init__(self, package: Package) -> None:
        self.galley = Galley()
        self.title = ""
        self._package = package
        self._styles = _Styles(package)
        self._kept: dict[str, dict[str, Any]] = {}
        self._numbers: Counter[str] = Counter()
        self._notes: list[tuple[str, Any]] = []
        self._boxes: list[Any] = []

    def blocks(self, body: Any) -> None:
        """Set what stands in the body; content controls around paragraphs are looked through."""
        paragraphs = tables = 0
        for element in _looked_through(body):
            if element.tag == f"{W}p":
                paragraphs += 1
                self._paragraph(element, f"paragraph {paragraphs}")
            elif element.tag == f"{W}tbl":
                tables += 1
                self._table(element, f"table {tables}")

    def _table(self, table: Any, where: str) -> None:
        for row, tr in enumerate(table.iterchildren(f"{W}tr"), 1):
            for cell, tc in enumerate(tr.iterchildren(f"{W}tc"), 1):
                place = f"{where}, row {row}, cell {cell}"
                for element in tc.iterdescendants(f"{W}p"):
                    self._paragraph(element, place)

    def _paragraph(self, paragraph: Any, where: str) -> None:
        galley = self.galley
        galley.part()
        start = galley.size
        galley.place(where)
        self._runs(paragraph)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = self._styles.levels.get(style.get(f"{W}val", ""), 0) if style is not None else 0
        if level:
            galley.head(start, level)
            if level == 1 and not self.title:
                self.title = " ".join("".join(t.text or "" for t in paragraph.iter(f"{W}t")).split())
        galley.part()
        self._set_notes(where)

    def _runs(self, paragraph: Any) -> None:
        """The words of a paragraph, without those of a box that floats beside it."""
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag == f"{W}txbxContent":
                self._boxes.append(element)
            elif element.tag == f"{W}r" and (mark := self._mark(element)):
                self.galley.add("", mark)
            elif element.tag == f"{W}t":
                words = element.text or ""
                self.galley.add(words.lstrip() if self.galley.last in ("", "\n") else words)
            elif element.tag in _LETTERS:
                self.galley.add(_LETTERS[element.tag])
            elif element.tag == f"{W}softHyphen":
                self.galley.add("", "\u00ad")
            elif element.tag in _NOTES:
                self._note(_NOTES[element.tag], element.get(f"{W}id", ""))
            elif element.tag not in _SKIP and element.tag != _ALTERNATIVE:
                stack.append(iter(element))

    def _mark(self, run: Any) -> str:
        """The words of a run that is set high and is the mark of a footnote, as other programs write it; else none."""
        style = run.find(f"{W}rPr/{W}rStyle")
        if not _is_raised(run) and (style is None or style.get(f"{W}val") not in self._styles.raised):
            return ""
        words = "".join(t.text or "" for t in run.iter(f"{W}t"))
        return words if is_mark(words) and not self.galley.last.isdigit() else ""

    def _note(self, kind: str, ident: str) -> None:
        if kind not in self._kept:
            name = f"word/{kind}s.xml"
            there = name in self._package.names
            notes = self._package.xml(name).iter(f"{W}{kind}") if there else ()
            self._kept[kind] = {note.get(f"{W}id", ""): note for note in notes}
        if ident in self._kept[kind]:
            self._numbers[kind] += 1
            self.galley.add("", str(self._numbers[kind]))
            self._notes.append((f"{kind} {self._numbers[kind]}", self._kept[kind].pop(ident)))

    def _set_notes(self, where: str) -> None:
        """The notes and the boxes of a paragraph, behind it."""
        notes, boxes = self._notes, self._boxes
        self._notes, self._boxes = [], []
        for place, element in (*notes, *((f"{where}, text box", box) for box in boxes)):
            for paragraph in element.iterdescendants(f"{W}p"):
                self.galley.part()
                self.galley.place(place)
                self._runs(paragraph)
        self.galley.part()


def _looked_through(body: Any) -> Iterator[Any]:
    """What stands in the body, and in the content controls and insertions around it, in order."""
    through = {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"}
    stack = [iter(body)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in through:
            stack.append(iter(element))
        else:
            yield element


FORMAT = Format("docx", (".docx", ".docm"), read)
