"""Page: the text of an HTML page without what stands around it, each paragraph at its XPath."""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from fasti.text.extras import needed
from fasti.text.flow import Flow, is_mark
from fasti.text.galley import Galley
from fasti.text.markup import tag

_WORDS = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_HEADING = re.compile(r"h[1-6]")
_BACK = re.compile(r"\bdoc-backlink\b|\bfootnote-back\b")
_NOTEREF = re.compile(r"\b(?:doc-)?noteref\b|\bfootnote-ref\b")

MOST_LINKS = 0.75
"""A list of which links are more than this share of the letters is a way to other pages, not text."""


@cache
def words() -> dict[str, frozenset[str]]:
    """The words of `furniture.toml`."""
    data = tomllib.loads(files("fasti.text").joinpath("furniture.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed) for name, listed in data.items()}


class Letters(NamedTuple):
    """How many letters an element holds, and how many of them in links."""

    all: int
    linked: int


def set_page(root: Any, galley: Galley, before: str = "") -> None:
    """Set the main text of a page (its root, lxml); `before` stands before each XPath.

    Where a page is nothing but navigation, all that it shows is set.
    """
    start = galley.size
    # A page that was put together from several has a root for each, side by side.
    roots = [root, *(beside for beside in root.itersiblings() if isinstance(beside.tag, str))]
    letters: dict[Any, Letters] = {}
    for each in roots:
        letters |= _count(each)
    Setter(galley, before, letters).run(roots, _main(roots, letters))
    if galley.size == start:
        Setter(galley, before, None).run(roots, roots)


def _main(roots: list[Any], letters: dict[Any, Letters]) -> list[Any]:
    """The element with the main text: the page's own word for it, else the article that is most of it, else all."""
    whole = sum(letters[root].all for root in roots)
    for path in ("main", "*[@role='main']", "article", "*[@itemprop='articleBody']"):
        found = [element for root in roots for element in root.xpath(f"descendant-or-self::{path}")]
        best = max(found, key=lambda element: letters[element].all, default=None)
        if best is not None and (path != "article" or 2 * letters[best].all > whole):
            return [best]
    return roots


def _count(root: Any) -> dict[Any, Letters]:
    """The letters of every element, one pass from the leaves up."""
    counted: dict[Any, Letters] = {}
    for _, element in needed("lxml.etree", "").iterwalk(root, events=("end",)):
        name = tag(element)
        total, linked = len((element.text or "").strip()), 0
        for child in element:
            inner = counted.get(child, Letters(0, 0))
            total, linked = total + inner.all + len((child.tail or "").strip()), linked + inner.linked
        if name in ("script", "style"):
            total = linked = 0
        counted[element] = Letters(total, total if name == "a" else linked)
    return counted


class Setter:
    """Sets what lies below one element of a page; without a count of its letters, whatever it shows."""

    def __init__(self, galley: Galley, before: str, letters: dict[Any, Letters] | None) -> None:
        self._tops: list[Any] = []
        self._flow = Flow(galley)
        self._before = before
        self._letters = letters
        self._steps: list[tuple[str, Counter[str]]] = [("", Counter())]
        self._blocks: list[str] = [""]
        self._starts: list[int] = []
        self._kept = 0
        self._inside = 0

    def run(self, roots: list[Any], tops: list[Any]) -> None:
        """Set the text below `tops`; the walk begins at the roots, so that each step of an XPath is known."""
        self._tops = tops
        for root in roots:
            walk = needed("lxml.etree", "").iterwalk(root, events=("start", "end", "comment"))
            for event, element in walk:
                if event == "comment":
                    self._tail(element)
                elif event == "end":
                    self._leave(element)
                elif not self._enter(element):
                    walk.skip_subtree()
        self._flow.part()

    def _enter(self, element: Any) -> bool:
        """Begin an element; False where what lies in it is not to be set."""
        name = tag(element)
        path, counts = self._steps[-1]
        counts[name] += 1
        # A browser puts a row that stands in a table itself into a body of the table.
        step = "//" if name == "tr" and path.rpartition("/")[2].startswith("table[") else "/"
        self._steps.append((f"{path}{step}{name}[{counts[name]}]", Counter()))
        is_top = element in self._tops
        self._inside += is_top or self._inside > 0
        if not self._inside or not name:
            return bool(name)
        if not is_top and self._is_furniture(element, name):
            return False
        if self._is_mark(element, name):
            self._flow.mark("".join(element.itertext()).strip())
            return False
        self._begin(element, name)
        return True

    def _begin(self, element: Any, name: str) -> None:
        flow, known = self._flow, words()
        if name in known["blocks"] or name in known["lines"]:
            flow.part() if name in known["blocks"] else flow.line()
            self._blocks.append(self._steps[-1][0])
            flow.at = self._before + self._blocks[-1]
            self._starts.append(flow.galley.size)
        elif name == "br":
            flow.line()
        elif name in known["cells"] and element.getprevious() is not None:
            flow.text("\t", kept=True)
        self._kept += name == "pre"
        flow.text(element.text or "", kept=self._kept > 0)

    def _leave(self, element: Any) -> None:
        name = tag(element)
        path, _ = self._steps.pop()
        flow, known = self._flow, words()
        if self._inside and self._blocks[-1] == path:
            start = self._starts.pop()
            if _HEADING.fullmatch(name) or name == "dt":
                flow.galley.head(start, int(name[1]) if name != "dt" else 7)
            flow.part() if name in known["blocks"] else flow.line()
            self._blocks.pop()
            flow.at = self._before + self._blocks[-1]
            self._kept -= name == "pre"
        self._inside -= self._inside > 0
        if self._inside:
            self._tail(element)

    def _tail(self, element: Any) -> None:
        if self._inside:
            self._flow.text(element.tail or "", kept=self._kept > 0)

    def _is_mark(self, element: Any, name: str) -> bool:
        said = f"{element.get('role', '')} {element.get('class', '')} {element.get('epub:type', '')}"
        said += f" {element.get('{http://www.idpf.org/2007/ops}type', '')}"
        if _BACK.search(said):
            return True
        if name == "sup" or _NOTEREF.search(said):
            text = "".join(element.itertext()).strip()
            last = self._flow.galley.last
            return is_mark(text) and (text.startswith("[") or not last.isdigit())
        return False

    def _is_furniture(self, element: Any, name: str) -> bool:
        known = words()
        if name in known["never"]:
            return True
        if self._letters is None:
            return False
        if name in known["drop"] and not (name == "figure" and element.find(".//figcaption") is not None):
            return True
        if name in known["frame"] and not any(True for _ in element.iterancestors("article", "main")):
            return True
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if element.get("role") in known["roles"] or _HIDDEN.search(element.get("style", "")):
            return True
        if name in ("html", "body", "main", "article"):
            return False
        said = set(_WORDS.findall(f"{element.get('class', '')} {element.get('id', '')}".lower()))
        return not said.isdisjoint(known["words"]) or (
            name in ("ul", "ol", "table", "div") and self._leads_away(element)
        )

    def _leads_away(self, element: Any) -> bool:
        found = (self._letters or {}).get(element)
        if found is None or found.linked <= MOST_LINKS * found.all:
            return False
        links = sum(1 for _ in element.iter("a"))
        return links >= 3 and found.linked < 60 * links
