"""Place: where in a text an expression stands, and what the words around it say of it."""

import re
from dataclasses import dataclass

from fasti.reading.times.expression import Span
from fasti.reading.times.moment import Moment
from fasti.reading.times.readings import Reading
from fasti.reading.times.words import leads

BRACKET_REACH = 200
"""How far back, in code points, an opening bracket is looked for."""
HEADING = 110
"""The longest line that is taken for a heading."""
CLAUSE = 90
SENTENCE = 160
HEAD = 400
LEAD = 30

_OPENS = re.compile(
    r"(?:^|[.!?:;][\"”’)\]]*|\n)\s*(?:(?:By|In|On|During|At|The|From|Since|Early|Late|Around|About|Throughout|Until|And|But|Then"
    r"|Later|Also|Finally|As|of|early|late|in|the),?\s+){0,3}$"
)
_LOOKS_AWAY = re.compile(
    r"\b(?:since|of|from|before|until|after|between|till|to|than|back in)\s+(?:the\s+)?$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|to be|expects?|expected|plans?|planned|scheduled|due|upcoming|starting|aims?"
    r"|hopes?|going to|is to|are to|set to|could|may)\b|[’']ll\b|\b(?:by|until|next)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(?:[Bb]orn|[Bb]irth|b\.)[^.;()]{0,48}$|\(\*\s*$|\bb\. $")
_LIFE = re.compile(r"\s?[-–—]\s?")
_STOPS = ".,;:()[]\"“”’'"
_BREAK = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n")
_JOINED = re.compile(r"(?:,|\s|-|–|and|or|to|through|until|the)+")


class Brackets:
    """Which places of a text lie within round brackets, asked from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen = 0
        self._opened = -1

    def around(self, place: int) -> bool:
        """Whether a place lies within brackets that were opened not too far before it."""
        opened = self._text.rfind("(", self._seen, place)
        if opened >= 0:
            self._opened = opened
        if self._opened >= 0 and self._text.find(")", max(self._opened, self._seen), place) >= 0:
            self._opened = -1
        self._seen = place
        return self._opened >= 0 and place - self._opened <= BRACKET_REACH


@dataclass(slots=True)
class Place:
    """An expression as read, and where it stands in the text; `in_brackets` where that is within round brackets.

    `ahead` is the next place outside brackets that names a year. `since` is from when a point
    that lies less than so far off can be.
    """

    text: str
    reading: Reading
    start: int
    end: int
    in_brackets: bool = False
    ahead: "Place | None" = None
    since: Moment | None = None

    @property
    def year(self) -> int | None:
        """The year that its words name."""
        return self.reading.moment.year if self.reading.moment is not None else None

    @property
    def year_in_sentence(self) -> int | None:
        """The next year, where the sentence itself goes on to name it."""
        if self.ahead is None or self.ahead.start - self.end > SENTENCE:
            return None
        return None if _BREAK.search(self.text, self.end, self.ahead.start) else self.ahead.year

    @property
    def joined(self) -> bool:
        """Whether what names the next year is joined to this one ("the spring and early summer of 1943")."""
        return self.ahead is not None and _JOINED.fullmatch(self.text, self.end, self.ahead.start) is not None

    @property
    def span(self) -> Span:
        """Its code points."""
        return self.start, self.end

    @property
    def in_heading(self) -> bool:
        """Whether it lies in a heading: a short line that does not end as a sentence does."""
        last = self.text.find("\n", self.end, self.end + HEADING)
        if last < 0:
            return False
        first = self.text.rfind("\n", max(0, self.start - HEADING), self.start)
        if first < 0 and self.start > HEADING:
            return False
        line = self.text[first + 1 : last].rstrip()
        return 0 < len(line) <= HEADING and line[-1] not in '.!?:;,"”’'

    @property
    def of_birth(self) -> bool:
        """Whether it says when somebody was born: behind "born", or first in a pair of brackets at the text's head."""
        before = self.text[self.start - CLAUSE if self.start > CLAUSE else 0 : self.start]
        if ("b" in before or "B" in before or "*" in before) and _BORN.search(before):
            return True
        return self.in_brackets and self.start < HEAD and _LIFE.match(self.text, self.end) is not None

    @property
    def opens(self) -> bool:
        """Whether it stands at the beginning of a sentence."""
        return _OPENS.search(self.text[max(0, self.start - LEAD) : self.start]) is not None

    @property
    def looks_away(self) -> bool:
        """Whether the word before it points away from it ("since", "until", "of")."""
        return _LOOKS_AWAY.search(self.text[max(0, self.start - LEAD) : self.start]) is not None

    @property
    def tense(self) -> int:
        """1 where the words before it in its sentence look ahead, else -1."""
        before = _BREAK.split(self.text[max(0, self.start - CLAUSE) : self.start])[-1]
        return 1 if _AHEAD.search(before) else -1

    @property
    def timeless(self) -> bool:
        """Whether its sentence speaks of what is always so ("the monsoon occurs in July")."""
        before = _BREAK.split(self.text[max(0, self.start - SENTENCE) : self.start])[-1]
        after = _BREAK.split(self.text[self.end : self.end + SENTENCE], maxsplit=1)[0]
        words = [word.strip(_STOPS).lower() for word in f"{before} {after}".split()]
        return not leads("always").isdisjoint(words) and leads("told").isdisjoint(words) and not _ended(words)


def _ended(words: list[str]) -> bool:
    """Whether there is a verb of the past in -ed: “closed”, but not “is closed”."""
    for index, word in enumerate(words):
        if word.endswith("ed") and len(word) > 4 and word not in leads("no_verb"):
            before = words[index - 1] if index else ""
            if before not in leads("passive"):
                return True
    return False
