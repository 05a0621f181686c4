"""Page: lines for people, wrapped and styled on a terminal, bare and unwrapped in a pipe."""

import os
import sys
from collections.abc import Iterable
from itertools import zip_longest
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

Part = str | tuple[str, str]
"""A piece of a line: words, or words and their style."""

MEASURE = 110
"""The widest that a page is set: longer lines are hard to read."""

NAME, DATE, QUOTE, FAINT, ALARM = "bold", "cyan", "italic", "dim", "bold red"
"""Styles, by what they mark."""


class Page:
    """An answer on standard output (or another file), written line by line.

    `wraps` is set on a terminal, and where $COLUMNS says how wide the page is. In a pipe nothing is wrapped and
    nothing is styled: one line of the answer is one line of text.
    """

    def __init__(self, file: TextIO | None = None, *, width: int | None = None) -> None:
        self._console = Console(file=file or sys.stdout, highlight=False, markup=False, emoji=False, width=width)
        self.wraps = self._console.is_terminal or os.environ.get("COLUMNS", "").isdigit()
        self.width = min(self._console.width, MEASURE)
        self._begun = False

    @property
    def draws(self) -> bool:
        """Whether a bar can be drawn: where there is a width, and the letters for it."""
        return self.wraps and "utf" in (self._console.encoding or "").lower()

    def line(self, *parts: Part, indent: int = 0, hang: int = 0) -> None:
        """A line, from its parts; where it is wrapped, the rest hangs `hang` further in."""
        for number, row in enumerate(self._wrapped(parts, self.width - indent - hang)):
            self._print(Text(" " * (indent + (hang if number else 0))), row)

    def row(self, left: str, *parts: Part, at: int, indent: int = 2, style: str = DATE) -> None:
        """Two columns: `left`, and from column `at` on the parts, wrapped in their column.

        A `left` that is too long for its column stands on a line of its own (in a pipe, it pushes the rest on).
        """
        gap = at - indent - cell_len(left)
        head = Text(" " * indent).append(left, style)
        if gap < 2 and self.wraps:
            self._print(head)
            head, gap = Text(), at
        for number, row in enumerate(self._wrapped(parts, self.width - at)):
            self._print(*((Text(" " * at),) if number else (head, Text(" " * max(gap, 2)))), row)

    def beside(self, left: Iterable[Part], right: Iterable[Part], *, indent: int = 0) -> None:
        """Two texts side by side."""
        room = (self.width - indent - 3) // 2
        for one, two in zip_longest(self._wrapped(left, room), self._wrapped(right, room), fillvalue=Text()):
            self._print(Text(" " * indent), one, Text(" " * (room + 3 - one.cell_len)), two)

    def heading(self, words: str, note: str = "") -> None:
        """A heading with room before it unless the page begins with it, and a faint note beside it."""
        if self._begun:
            self.blank()
        self.line((words, NAME), (f"  {note}" if note else "", FAINT))

    def blank(self) -> None:
        """An empty line."""
        self._print(Text())

    def _wrapped(self, parts: Iterable[Part], room: int) -> list[Text]:
        text = Text.assemble(*parts)
        if not self.wraps:
            return [text]
        rows = list(text.wrap(self._console, max(room, 20)))
        for row in rows:
            row.rstrip()
        return rows

    def _print(self, *parts: Text) -> None:
        text = Text.assemble(*parts)
        text.rstrip()
        self._console.print(text, soft_wrap=True)
        self._begun = True
