"""Furniture: what a page has beside its text, the running heads and the page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from fasti.text.pdf.pages import Line, Page
from fasti.text.pdf.style import Style, like

_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"\b[ivxlc]+\b", re.IGNORECASE)
_BARE = re.compile(
    r"[\s\-–—\[\]().|]*(?:page\s+)?(?:\d{1,5}|[ivxlc]{1,8})(?:\s*(?:of|/)\s*\d+)?[\s\-–—\[\]().|]*", re.IGNORECASE
)

DEEP = 2
"""How many lines at the head and at the foot of a page may be furniture."""

LONGEST = 90
"""Letters of the longest running head."""


def furniture(pages: Sequence[Page], style: Style) -> list[set[int]]:
    """For each page the numbers of its lines that are running heads or page numbers.

    A line at the head or the foot of its page is one where the same words stand at the same height on other pages,
    where its number grows from page to page as the pages do, or where it is a lone number away from the text. It is set
    apart from the text: by its height, or by more than the `step` from line to line.
    """
    found: list[set[int]] = [set() for _ in pages]
    for at_head in (True, False):
        for depth in range(DEEP):
            edges = [_edge(page, taken, style, at_head=at_head) for page, taken in zip(pages, found, strict=True)]
            chosen = {n for n, edge in enumerate(edges) if edge is not None and depth == 0 and _lone(pages[n], edge)}
            chosen |= _repeated(pages, edges) | _counting(pages, edges)
            for number in chosen:
                edge = edges[number]
                if edge is not None:
                    found[number].add(edge)
            if not chosen:
                break
    return found


def _edge(page: Page, taken: set[int], style: Style, *, at_head: bool) -> int | None:
    """The outermost line that is not taken, if it is set apart from the next."""
    left = [n for n in range(len(page)) if n not in taken]
    if not left:
        return None
    outer, *inner = sorted(left, key=lambda n: -page[n].foot if at_head else page[n].foot)
    level = [n for n in inner if abs(page[n].foot - page[outer].foot) < 0.5 * style.height]
    beyond = next((n for n in inner if n not in level), None)
    if beyond is None:
        return outer
    gap = abs(page[outer].foot - page[beyond].foot)
    return outer if gap > 1.3 * style.step or not like(page[outer].height, style.height) else None


def _key(line: Line) -> str:
    return " ".join(_ROMAN.sub("#", _NUMBER.sub("#", line.text)).casefold().split())


def _shown(pages: Sequence[Page], edges: Sequence[int | None]) -> Iterator[tuple[int, Line]]:
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        if edge is not None and len(page[edge].text) <= LONGEST:
            yield number, page[edge]


def _repeated(pages: Sequence[Page], edges: Sequence[int | None]) -> set[int]:
    """The pages whose outermost line is that of three pages, or of half of them; left and right pages may differ."""
    groups: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, line in _shown(pages, edges):
        groups[_key(line)].append((number, line.foot))
    needed = min(3, max(2, (len(pages) + 1) // 2))
    chosen: set[int] = set()
    for members in groups.values():
        feet = sorted(foot for _, foot in members)
        middle = feet[len(feet) // 2]
        level = {number for number, foot in members if abs(foot - middle) < 6}
        if len(level) >= needed:
            chosen |= level
    return chosen


def _counting(pages: Sequence[Page], edges: Sequence[int | None]) -> set[int]:
    """The pages whose outermost line holds a number that grows as the pages do."""
    steps: Counter[int] = Counter()
    holds: dict[int, set[int]] = {}
    for number, line in _shown(pages, edges):
        words = line.text.split()
        ends = {*words[:1], *words[-1:]}
        holds[number] = {int(word) - number for word in ends if word.isascii() and word.isdigit() and len(word) < 6}
        steps.update(holds[number])
    if not steps:
        return set()
    step, count = steps.most_common(1)[0]
    return {number for number, held in holds.items() if step in held} if count >= max(2, len(pages) // 4) else set()


def _lone(page: Page, edge: int) -> bool:
    """Whether a line is a bare number that stands away from all others."""
    line = page[edge]
    if not _BARE.fullmatch(line.text):
        return False
    gaps = [abs(line.foot - other.foot) for n, other in enumerate(page) if n != edge]
    return bool(gaps) and min(gaps) > 1.6 * line.height
