"""Slots: what the words of a named part of a form are worth."""

import re
from collections.abc import Callable
from typing import Any

from fasti.reading.times.grammar import Match
from fasti.reading.times.scan import Scan
from fasti.reading.times.words import values

Number = int | float


def number(words: str) -> Number:
    """A number in digits or words: "4", "1,200", "2.5", "twenty-five", "two and a half", "a hundred"."""
    if words[0].isdigit():
        digits = words.replace(",", "")
        return float(digits) if "." in digits else int(digits)
    table = values()
    total, part = 0, 0
    half = 0.5 if words.lower().endswith("half") else 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in table["HUNDREDS"]:
            part = max(part, 1) * table["HUNDREDS"][word]
            if part >= 1000:
                total, part = total + part, 0
        else:
            part += table["NUMW"].get(word) or table["TENS"].get(word) or 0
    return total + part + half


def ordinal(words: str) -> int:
    """An ordinal in digits or words: "21st", "twenty-first"."""
    if words[0].isdigit():
        return int(re.match(r"\d+", words).group())  # type: ignore[union-attr]
    table = values()
    return sum(table["ORDW"].get(word) or table["TENS"].get(word) or 0 for word in re.findall(r"[a-z]+", words.lower()))


def day(words: str) -> int:
    """The number of a day, in digits or as an ordinal."""
    return ordinal(words)


def _of_class(*names: str) -> Callable[[str], Any]:
    def worth(words: str) -> Any:
        lower = words.lower()
        for word in (lower, *re.findall(r"[^\s.\-–—]+", lower)):
            for name in names:
                found = values()[name].get(word)
                if found is not None:
                    return found
        return words.lower()

    return worth


def _short(words: str) -> int:
    return int(words[-2:])


WORTH: dict[str, Callable[[str], Any]] = {
    "y": lambda words: int(words.replace(",", "")),
    "yy": _short,
    "d": day,
    "m": _of_class("MONTH", "MABBR", "LATINM"),
    "w": _of_class("WEEKDAY", "WABBR"),
    "n": number,
    "o": ordinal,
    "u": _of_class("UNIT", "UNITS"),
    "s": _of_class("SEASON"),
    "p": _of_class("PART"),
    "edge": _of_class("EDGE", "EDGEADJ", "EDGENOUN"),
    "era": _of_class("ERA"),
    "step": _of_class("STEP", "SAME", "TODAY", "ULTIMO"),
    "dir": _of_class("LATER", "EARLIER"),
    "style": _of_class("STYLE"),
    "zone": lambda words: values()["ZONE"][words.lower()],
    "mer": _of_class("MERIDIEM"),
    "decw": _of_class("DECADEW"),
    "rome": _of_class("ROMANDAY"),
    "roman": _of_class("ROMANNUM", "ROMANLOW"),
}
"""What the words of a slot are worth, by its name without the digits that tell two of them apart."""


class Slots:
    """The named parts of a match, each worked out when it is asked for."""

    def __init__(self, scan: Scan, match: Match, place: int) -> None:
        self._scan = scan
        self._place = place
        self._spans = match.slots
        self.given = match.pattern.given

    def __contains__(self, name: str) -> bool:
        return name in self._spans

    def words(self, name: str) -> str:
        """The words of a part as printed; empty where it is missing."""
        span = self._spans.get(name)
        if span is None:
            return ""
        return self._scan.text[self._scan.starts[self._place + span[0]] : self._scan.ends[self._place + span[1] - 1]]

    def get(self, name: str, default: Any = None) -> Any:
        """What a part is worth, or the constant of that name that the pattern gives."""
        if name not in self._spans:
            return self.given.get(name, default)
        worth = WORTH.get(name.rstrip("0123456789"))
        return worth(self.words(name)) if worth else self.words(name).lower()

    def first(self, *names: str) -> Any:
        """What the first of these parts that is there is worth."""
        for name in names:
            if name in self._spans:
                return self.get(name)
        return None
