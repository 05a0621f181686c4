"""Scanning: a text as a string of signs, each with the place of its words."""

import re
from dataclasses import dataclass
from itertools import accumulate, repeat

from fasti.reading.times.words import OTHER, Signs

LINE = "\n"
"""The sign of the end of a paragraph or heading."""

NUMBER_CLASSES: dict[str, tuple[str, ...]] = {
    **{str(n): ("NUM", "DAY", "MONTHNUM", "HOUR") for n in range(1, 10)},
    **{str(n): ("NUM", "DAY", "MONTHNUM", "HOUR", "YY") for n in range(10, 13)},
    **{f"{n:02d}": ("DAY", "MONTHNUM", "YY") for n in range(1, 10)},
    **{str(n): ("NUM", "DAY", "HOUR", "YY") for n in range(13, 25)},
    **{str(n): ("NUM", "DAY", "YY") for n in range(25, 32)},
    **{str(n): ("NUM", "YY") for n in range(32, 100)},
    "0": ("NUM",),
    "00": ("YY",),
}
"""Numbers of one or two digits and what they can be."""

_PIECE = re.compile(
    r"[^\W\d_](?:\.[^\W\d_](?![^\W_])(?:\.[^\W\d_](?![^\W_]))*\.?|[^\W_]*)"
    r"|\d+(?:(?:st|nd|rd|th|(?<=[23])d|(?<=0)(?:s|['’]s))(?![^\W_])|:\d\d(?::\d\d)?(?!\d)|(?:,\d{3})+(?!\d)"
    r"|[-./]\d\d?[-./](?:\d{4}|\d\d)(?![\d\w])|\.\d+|[^\W\d_]\w*)?"
    r"|\s+|[^\w\s]|_"
)
_DIGITS = re.compile(r"\d+")
_SENTENCE_ENDS = frozenset('.:!?)]”"’')
REMEMBERED = 20_000
LONGEST = 12
"""So many numbers, of so many digits at most, are remembered with their signs."""
LATEST_YEAR = "2199"


@dataclass(slots=True)
class Scan:
    """The signs of a text and, at the same index, where the words of each begin and end (code points)."""

    text: str
    signs: str
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The words that stand behind a sign."""
        return self.text[self.starts[index] : self.ends[index]]


def _shape(digits: str, tail: str) -> tuple[str, ...]:
    """The classes of a number by its shape; none where letters have grown to it ("30GB") or it is too long."""
    if tail:
        return _tailed(digits, tail)
    size = len(digits)
    if size in (3, 4) and digits[0] == "0":
        return ()
    if size == 3:
        return ("NUM", "YEAR3")
    if size == 4:
        return ("NUM", "YEAR" if "1000" <= digits <= LATEST_YEAR else "YEAR4")
    return ("BIG",) if size < 8 else ()


def _tailed(digits: str, tail: str) -> tuple[str, ...]:
    """The classes of a number with something grown to it."""
    size, mark = len(digits), tail[0]
    if tail in ("s", "'s", "’s"):
        return ("DECADE",) if size in (2, 3, 4) and digits[-1] == "0" else ()
    if tail in ("st", "nd", "rd", "th", "d"):
        return ("ORDN", "ORDDAY") if size < 3 and 0 < int(digits) < 32 else ("ORDN",) if size < 4 else ()
    if tail.count(mark) == 2 and mark in "./-":
        return ("ISO",) if size == 4 and mark == "-" else ("NUMDATE",) if size < 3 else ()
    shapes = {":": ("CLOCK",), ",": ("NUM", "BIG"), ".": ("DECIMAL",)}
    longest = {":": 2, ",": 3, ".": 3}
    return shapes[mark] if mark in shapes and size <= longest[mark] else ()


class Scanner:
    """Turns texts into signs."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        signs.of[" "] = ""
        self._numbers = 0
        self._shapes: dict[tuple[str, ...], str] = {(): OTHER}
        for digits, tail in _SPECIMENS:
            shape = _shape(digits, tail)
            self._shapes[shape] = signs.of[_specimen(shape)]
        self._met = dict(signs.of)

    @property
    def known(self) -> list[str]:
        """Every word that has a sign of its own."""
        return [word for word in self._signs.of if word.isprintable() and not word.isspace()]

    def scan(self, text: str) -> Scan:
        """The signs of a text, in one pass.

        The text falls into pieces; blanks are left out, and of a run of words without a meaning only the first stays.
        """
        pieces = _PIECE.findall(text)
        ends = list(accumulate(map(len, pieces)))
        signs: list[str] = []
        kept: list[int] = []
        last = ""
        for index, known in enumerate(map(self._met.get, pieces, repeat(OTHER))):
            sign = (
                known if known != OTHER or pieces[index][0].isalpha() else self._odd(text, pieces[index], ends[index])
            )
            if not sign or sign == OTHER == last:
                continue
            last = sign
            signs.append(sign)
            kept.append(index)
        return Scan(
            text,
            "".join(signs),
            [ends[index] - len(pieces[index]) for index in kept],
            [ends[index] for index in kept],
        )

    def _odd(self, text: str, piece: str, end: int) -> str:
        """The sign of a piece that is no word: of a number by its shape, of the end of a line; empty for blanks."""
        if piece[0].isdigit():
            return self._number(piece)
        if piece.isspace():
            return LINE if "\n" in piece and not self._wraps(text, end, piece) else ""
        return OTHER

    def _number(self, piece: str) -> str:
        """The sign of a number by its shape."""
        digits = _DIGITS.match(piece)
        if digits is None:
            return OTHER
        sign = self._shapes.get(_shape(digits.group(), piece[digits.end() :]), OTHER)
        if self._numbers < REMEMBERED and len(piece) < LONGEST:
            self._numbers += 1
            self._met[piece] = sign
        return sign

    @staticmethod
    def _wraps(text: str, end: int, blanks: str) -> bool:
        """Whether a line ends only because the page does."""
        start = end - len(blanks)
        return blanks.count("\n") == 1 and start > 0 and text[start - 1] not in _SENTENCE_ENDS


def _specimen(shape: tuple[str, ...]) -> str:
    """A surface that no text can hold, under which the sign of a shape is kept."""
    return "\x00" + "+".join(shape)


_SPECIMENS = (
    ("1", "st"), ("40", "th"), ("1900", "s"), ("10", ":30"), ("1", ",000"), ("1900", "-01-01"), ("1", "/1/00"),
    ("1", ".5"), ("100", ""), ("1900", ""), ("3000", ""), ("10000", ""),
)  # fmt: skip
SHAPE_CLASSES = {_specimen(_shape(digits, tail)): _shape(digits, tail) for digits, tail in _SPECIMENS}
