"""Setting: the lines of the pages put together to paragraphs, each line at its page and number."""

import re
from collections import Counter
from collections.abc import Sequence

from fasti.text.flow import HYPHENS, is_mark
from fasti.text.galley import Galley
from fasti.text.pdf.furniture import furniture
from fasti.text.pdf.pages import Line, Page
from fasti.text.pdf.style import like, style_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TAIL = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(r"[.!?:;]['\"”’»)\]]*$")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})[.)]?(?=\s|[^\W\d])")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")


def set_pages(pages: Sequence[Page], galley: Galley) -> None:
    """Set the text of all pages; running heads and page numbers are kept in the layout as what is printed there."""
    _Setter(pages, galley).run()


class _Setter:
    def __init__(self, pages: Sequence[Page], galley: Galley) -> None:
        self._pages = pages
        self._galley = galley
        self._style = style_of(pages)
        words = (_WORD.findall(line.text.casefold()) for page in pages for line in page)
        self._known = Counter(word for found in words for word in found)
        self._last: tuple[Line, int] | None = None
        self._notes: list[tuple[str, Line]] = []
        self._printed = ""
        self._head: tuple[int, int] | None = None

    def run(self) -> None:
        for number, (page, beside) in enumerate(zip(self._pages, furniture(self._pages, self._style), strict=True)):
            heads = [line for n, line in enumerate(page) if n in beside and self._upper(page, line)]
            feet = [line for n, line in enumerate(page) if n in beside and line not in heads]
            text = [line for n, line in enumerate(page) if n not in beside]
            notes = self._foot_of(text)
            self._printed += "".join(f"{line.text}\n" for line in heads)
            for at, line in enumerate(text[: len(text) - notes], 1):
                self._line(line, number, f"page {number + 1}, line {at}", text)
            for at, line in enumerate(text[len(text) - notes :], len(text) - notes + 1):
                self._notes.append((f"page {number + 1}, line {at}", line))
            self._printed += "".join(f"\n{line.text}" for line in feet) + "\f"
        self._end()

    @staticmethod
    def _upper(page: Page, line: Line) -> bool:
        feet = [other.foot for other in page]
        return line.foot > (max(feet) + min(feet)) / 2

    def _foot_of(self, text: Page) -> int:
        """How many of the last lines of a page are footnotes: smaller than the text, the first with its mark."""
        count = 0
        while count < len(text) and text[-count - 1].height < 0.93 * self._style.height:
            count += 1
        while count and not (text[-count].runs[0][1] or _NOTE.match(text[-count].text)):
            count -= 1
        return count if count < len(text) else 0

    def _line(self, line: Line, page: int, place: str, text: Page) -> None:
        if self._last is None or self._opens(line, page, text):
            self._end()
            self._galley.place(place)
            self._begin(line)
            self._words(line)
        else:
            self._join(line, place)
        self._last = (line, page)

    def _begin(self, line: Line) -> None:
        if self._printed.strip() and self._galley.size:
            self._galley.add("", self._printed)
        self._printed = ""
        taller = line.height / self._style.height
        self._head = (self._galley.size, 1 if taller > 1.5 else 2) if taller > 1.15 and len(line.text) < 120 else None

    def _end(self) -> None:
        """End the paragraph; the footnotes that wait follow it."""
        if self._head is not None:
            self._galley.head(*self._head)
            self._head = None
        self._last = None
        self._galley.part()
        notes, self._notes = self._notes, []
        for place, line in notes:
            starts = line.runs[0][1] or _NOTE.match(line.text)
            if self._last is None or starts:
                self._galley.part()
                self._galley.place(place)
                self._words(line, note=True)
            else:
                self._join(line, place)
            self._last = (line, 0)
        self._last = None
        self._galley.part()

    def _opens(self, line: Line, page: int, text: Page) -> bool:
        """Whether a line begins a paragraph."""
        assert self._last is not None
        last, before = self._last
        if not like(last.height, line.height):
            return True
        column = [other for other in text if abs(other.left - line.left) <= 4 * line.height]
        rights = sorted(other.right for other in column)
        lefts = Counter(round(other.left) for other in column)
        left = min(lefts, key=lambda at: (-lefts[at], at))
        indented = line.left - left > 0.8 * line.height
        step = last.foot - line.foot
        if page == before and step > 0 and step > 1.3 * self._style.step * line.height / self._style.height:
            return True
        if indented and (page != before or step < 0 or last.left - left < 0.8 * line.height):
            return True
        first = len(line.text.split()[0]) * (line.right - line.left) / max(1, len(line.text))
        edge = rights[9 * len(rights) // 10]
        short = last.right + first + 0.5 * line.height < edge
        return short and bool(_CLOSED.search(last.text))

    def _join(self, line: Line, place: str) -> None:
        """Set a line behind another of its paragraph: a word that was broken is made whole."""
        galley, printed, self._printed = self._galley, self._printed, ""
        end = galley.last
        assert self._last is not None
        if end in HYPHENS and len(self._last[0].text) > 1:
            if self._drops(self._last[0].text[:-1], line.text):
                galley.take_back(1)
                galley.add("", f"{end}\n{printed}")
            else:
                galley.add("", f"\n{printed}")
        else:
            galley.add("\n", f"\n{printed}" if printed else None)
        galley.place(place)
        self._words(line)

    def _drops(self, before: str, after: str) -> bool:
        """Whether the hyphen between two lines is only there because the line ends.

        The rest of the document decides where it has the word in one of the two ways; else a capital or a figure keeps
        its hyphen.
        """
        one, two = _TAIL.search(before), _FIRST.match(after)
        if one is None or two is None:
            return False
        whole, parted = f"{one[0]}{two[0]}".casefold(), f"{one[0]}-{two[0]}".casefold()
        if self._known[parted] != self._known[whole]:
            return self._known[whole] > self._known[parted]
        return two[0][0].islower()

    def _words(self, line: Line, *, note: bool = False) -> None:
        """The words of a line: marks of footnotes are printed only, ligatures are read as their letters."""
        runs = list(line.runs)
        runs[0] = (runs[0][0].lstrip(), runs[0][1])
        runs[-1] = (runs[-1][0].rstrip(), runs[-1][1])
        for at, (words, raised) in enumerate(runs):
            last = self._galley.last
            if raised and is_mark(words) and (note or (at and not last.isdigit())):
                self._galley.add("", words)
                continue
            done = 0
            for found in _LIGATURE.finditer(words):
                self._galley.add(words[done : found.start()])
                self._galley.add(_LIGATURES[found[0]], found[0])
                done = found.end()
            self._galley.add(words[done:])
