"""TEI P5: the text of an edition as it is to be read, each paragraph at its XPath (prefix `tei`) and printed page.

Of two readings that an editor gives (`choice`) the corrected, regular or expanded one is read, and the other kept as
what is printed. Running heads and page numbers (`fw`), what is deleted (`del`) and surplus are printed and not read;
words broken at a line or page (`lb break="no"`) are one. A note is a paragraph of its own behind the one it stands in.
The title, the language and the day of writing are those of the header, which is not read itself.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.extras import needed
from fasti.text.flow import Flow
from fasti.text.format import Format
from fasti.text.formats.plain import name_of
from fasti.text.galley import Galley
from fasti.text.markup import tag, xml
from fasti.text.source import Source

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_TEI = {"tei": NAMESPACE}
_XML = "{http://www.w3.org/XML/1998/namespace}"
_DAY = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")

_BLOCKS = frozenset(
    """ab argument body back byline castlist cell closer dateline div div1 div2 div3 div4 div5 div6 div7 docimprint
    doctitle entry entryfree epigraph figure floatingtext front group head imprimatur l lg list listbibl listperson
    listplace listorg listevent opener p person place org event postscript q quote row salute signed sp speaker stage
    superentry table text titlepage trailer bibl""".split()
) - {"q", "quote", "bibl", "place", "stage"}
_LINES = frozenset("item l cell row".split())
_READ = ("corr", "reg", "expan", "add")
_PRINTED = ("sic", "orig", "abbr", "am", "del")
_UNREAD = frozenset("fw del surplus teiheader standoff facsimile sourcedoc figdesc graphic".split())


def read(document: Document) -> Iterator[Source | SourceError]:
    """The source that each text of a TEI file is: one, or those of a corpus."""
    root = xml(document.bytes(), document.path, document.limits)
    if tag(root) not in ("tei", "teicorpus"):
        mend = "name it .html if it is a page, or save it as TEI"
        raise SourceError(f"is XML of another kind: its root is `{tag(root)}`", where=document.path, mend=mend)
    if not str(root.tag).startswith(f"{{{NAMESPACE}}}"):
        mend = f'write <TEI xmlns="{NAMESPACE}">'
        raise SourceError("is not in the namespace of TEI P5", where=document.path, mend=mend)
    editions = root.xpath("descendant-or-self::tei:TEI", namespaces=_TEI)
    for number, edition in enumerate(editions, 1):
        galley = Galley()
        _Setter(root, galley).run(edition)
        text, layout = galley.done()
        keys = told(edition)
        if len(editions) > 1:
            keys["id"] = f"{document.name}:{edition.get(f'{_XML}id', number)}"
        title = keys.pop("title", "") or name_of(document)
        yield document.source(text, title=title, layout=layout, **keys)


def told(edition: Any) -> dict[str, str]:
    """What the header tells: `title`, `lang`, and `dct` where the creation of the text has a date in figures."""
    found = {}
    header = "tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title"
    titles = edition.xpath(f"{header}[@type='main']", namespaces=_TEI) or edition.xpath(header, namespaces=_TEI)
    if titles:
        found["title"] = " ".join("".join(titles[0].itertext()).split())
    langs = edition.xpath("(tei:text/@xml:lang | @xml:lang)[last()]", namespaces=_TEI)
    if langs and (lang := re.match(r"[A-Za-z]{2,3}\b", langs[0])):
        found["lang"] = lang[0].lower()
    days = edition.xpath("tei:teiHeader/tei:profileDesc/tei:creation//tei:date/@when", namespaces=_TEI)
    if days and (day := _DAY.match(days[0])):
        found["dct"] = day[0]
    return found


class _Setter:
    """Sets the text of one edition."""

    def __init__(self, root: Any, galley: Galley) -> None:
        self._root = root
        self._flow = Flow(galley)
        self._steps: list[tuple[str, Counter[str]]] = [("", Counter())]
        self._blocks: list[str] = [""]
        self._starts: list[int] = []
        self._notes: list[tuple[Any, str]] = []
        self._page = ""
        self._inside = False

    def run(self, edition: Any) -> None:
        """Set what is within the `text` elements of the edition; the walk begins at the root, for the XPaths."""
        walk = needed("lxml.etree", "").iterwalk(self._root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "comment":
                self._tail(element)
            elif event == "start":
                if element is edition:
                    self._inside = True
                if not self._enter(element):
                    walk.skip_subtree()
            else:
                self._leave(element)
                if element is edition:
                    self._inside = False
        self._flow.part()

    def _enter(self, element: Any) -> bool:
        name = tag(element)
        self._step(element, name)
        if not self._inside or not name:
            return bool(name)
        if name == "note" and element.getparent() is not None and self._blocks[-1]:
            self._notes.append((element, self._page + self._steps[-1][0]))
            self._flow.mark(element.get("n", ""))
            return False
        if name in ("choice", "subst"):
            self._choose(element)
            return False
        if name in _UNREAD:
            if name not in ("teiheader", "standoff", "facsimile", "sourcedoc", "figdesc"):
                self._flow.mark(self._said(element, name))
            return False
        self._begin(element, name)
        return True

    @staticmethod
    def _said(element: Any, name: str) -> str:
        """The words of an element that is printed and not read; a running head on a line of its own."""
        words = " ".join("".join(element.itertext()).split())
        if name == "fw" and words:
            return f"\n{words}\n"
        return f"{words} " if (element.tail or "")[:1].isspace() else words

    def _step(self, element: Any, name: str) -> None:
        path, counts = self._steps[-1]
        local = element.tag.rpartition("}")[2] if name else "node()"
        prefix = "tei:" if name and element.tag.startswith(f"{{{NAMESPACE}}}") else ""
        # Of another namespace (a formula, a drawing) only the name can be told without a prefix of its own.
        step = f"{prefix}{local}" if prefix else f"*[local-name()='{local}']"
        counts[step] += 1
        self._steps.append((f"{path}/{step}[{counts[step]}]", Counter()))

    def _begin(self, element: Any, name: str) -> None:
        flow = self._flow
        if name in _BLOCKS or name in _LINES:
            flow.line() if name in _LINES else flow.part()
            self._blocks.append(self._steps[-1][0])
            self._starts.append(flow.galley.size)
        elif name == "pb":
            self._page = f"page {element.get('n')}, " if element.get("n") else self._page
            self._broken(element)
        elif name in ("lb", "cb"):
            self._broken(element)
        self._stand()
        flow.text(element.text or "")

    def _stand(self) -> None:
        self._flow.at = self._page + self._blocks[-1]

    def _broken(self, element: Any) -> None:
        """A line or a page ends: in the midst of a word, or between two."""
        if element.get("break") == "no":
            self._flow.join()
        else:
            self._flow.text(" ")
        if tag(element) == "pb":
            self._flow.galley.place(self._page + self._blocks[-1])

    def _leave(self, element: Any) -> None:
        name = tag(element)
        path, _ = self._steps.pop()
        flow = self._flow
        if self._inside and self._blocks[-1] == path:
            start = self._starts.pop()
            if name == "head" or name in ("entry", "entryfree"):
                self._head(element, name, start)
            flow.line() if name in _LINES else flow.part()
            self._blocks.pop()
            if name not in _LINES:
                self._set_notes()
            self._stand()
        if self._inside:
            self._tail(element)

    def _head(self, element: Any, name: str, start: int) -> None:
        """A heading; of an entry of a dictionary the headword is one."""
        galley = self._flow.galley
        if name == "head":
            galley.head(start, min(6, 1 + sum(1 for up in element.iterancestors() if tag(up).startswith("div"))))
            return
        words = element.xpath("string((.//tei:orth | .//tei:persName | .//tei:form)[1])", namespaces=_TEI)
        length = len(" ".join(words.split()))
        if length:
            galley.head(start, 7, start + length)

    def _set_notes(self) -> None:
        for note, place in self._notes:
            self._flow.at = place
            self._flow.text(" ".join("".join(note.itertext()).split()))
            self._flow.part()
        self._notes.clear()

    def _choose(self, element: Any) -> None:
        """One reading of two: what the editor would have read, and what is printed."""
        read = [child for child in element if tag(child) in _READ]
        printed = [child for child in element if tag(child) in _PRINTED]
        chosen = "".join(chain.from_iterable(child.itertext() for child in (read or printed)[:1]))
        said = "".join(chain.from_iterable(child.itertext() for child in (printed or read)[:1]))
        self._stand()
        self._flow.instead(chosen, said)

    def _tail(self, element: Any) -> None:
        if self._inside and self._blocks[-1]:
            self._stand()
            self._flow.text(element.tail or "")


FORMAT = Format("tei", (".xml", ".tei"), read)
