"""Flow: the text of marked-up paragraphs, with the white space that shows and none of that which does not."""

import re

from fasti.text.galley import Galley

_SPACE = re.compile(r"[ \t\r\n\f]+")
_NUMBER = r"\d{1,4}|[*†‡§¶#]{1,4}"
_LABEL = r"(?:[A-Za-z]{1,5}\.?\s?)?[0-9a-zA-Z]{1,4}"
_MARK = re.compile(rf"\s*(?:[\[(]?\s*(?:{_NUMBER})\s*[\])]?|\[\s*{_LABEL}\s*\])[,;]?\s*")

HYPHENS = ("-", "\u00ad", "\u2010", "\u00ac")
"""What a printer sets where he breaks a word."""

OPTIONAL = "\u00ad"
"""A hyphen that shows only where a line ends at it."""


class Flow:
    """Sets a galley from running text; `at` names the place of what comes next."""

    def __init__(self, galley: Galley) -> None:
        self.galley = galley
        self.at = ""
        self._space = False
        self._fresh = True
        self._joined = False

    def text(self, text: str, *, kept: bool = False) -> None:
        """Running text: white space is one space, or as it stands where it is `kept`."""
        if kept:
            self._space = False
            self._set(text.strip("\r\n") if self._fresh else text)
            return
        for number, piece in enumerate(_SPACE.split(text)):
            self._space |= number > 0
            if piece:
                self._set(piece)

    def _set(self, piece: str, printed: str | None = None) -> None:
        if self._fresh:
            self.galley.place(self.at)
        elif self._space and not self._joined and not self.galley.last.isspace():
            self.galley.add(" ")
        self._space = self._fresh = self._joined = False
        if printed is not None or OPTIONAL not in piece:
            self.galley.add(piece, printed)
            return
        for number, part in enumerate(piece.split(OPTIONAL)):
            self.galley.add("", OPTIONAL if number else None)
            self.galley.add(part)

    def instead(self, text: str, printed: str) -> None:
        """Text that the document prints otherwise."""
        text, printed = (_SPACE.sub(" ", words).strip() for words in (text, printed))
        if text:
            self._set(text, printed)
        elif printed:
            self.mark(printed)

    def mark(self, printed: str) -> None:
        """What is printed here and is no part of the text: the mark of a footnote, a running head."""
        if not printed or self._fresh:
            return
        if self._space and not self.galley.last.isspace():
            self.galley.add(" ")
            self._space = False
        self.galley.add("", printed)

    def join(self) -> None:
        """A word was broken here: what comes next belongs to it, whatever white space there was."""
        if not self._fresh:
            self._space, self._joined = False, True
            hyphen = self.galley.last if self.galley.last in HYPHENS else ""
            self.galley.take_back(len(hyphen))
            self.galley.add("", f"{hyphen}\n")

    def line(self) -> None:
        """End the line."""
        if not self._fresh:
            self.galley.add("\n")
        self._space, self._joined, self._fresh = False, False, True

    def part(self) -> None:
        """End the paragraph."""
        self.galley.part()
        self._space, self._joined, self._fresh = False, False, True


def is_mark(text: str) -> bool:
    """Whether words set high are the mark of a footnote: a number, a star, “[3]”, “[note 2]”."""
    return len(text) <= 16 and _MARK.fullmatch(text) is not None
