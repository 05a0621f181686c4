"""The lists of a text: which lines are entries of one, and under what heading they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fasti.claims import Span
from fasti.reading.lexicon import Lexicon

LINE = re.compile(r"[^\n]+")
LEAD = re.compile(
    r"[ \t]*(?:(?P<note>\[\d{1,4}\]|\^)|(?P<bullet>(?:[-*•·–][ \t]+)+|\d{1,3}\.[ \t]+)|(?P<row>[ \t]{2}(?=\d{4})))?"
    r"[ \t]*"
)
SAID = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word as the words of lists are looked up: letters, hyphens inside."""
MARKUP = re.compile(r"^[=#\s]+|[=#\s:]+$")

HEADING = 6
"""A heading has no more words than this."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list, without its mark: code points [start, end), and the words of the heading above, in lower case.

    `section` is works, awards, sources or empty; a footnote is always one of sources. `listed` is set where a mark
    opens the line: a bullet, a number, a footnote's sign, the year of a table's row.
    """

    start: int
    end: int
    section: str
    heading: frozenset[str] = frozenset()
    listed: bool = False

    @property
    def span(self) -> Span:
        """Its code points."""
        return self.start, self.end


def entries(text: str, lexicon: Lexicon) -> Iterator[Entry]:
    """The entries of the lists in a text, in order; under a heading of works or awards each line is one."""
    section, heading = "", frozenset[str]()
    for match in LINE.finditer(text):
        lead = LEAD.match(text, match.start(), match.end())
        assert lead is not None
        start, end = lead.end(), match.end()
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        words = _heading(text, match.start(), match.end()) if not lead.lastgroup else frozenset[str]()
        if words:
            below = not _section(words, lexicon) and _subordinate(text, match.start())
            section = section if below else _section(words, lexicon)
            heading = heading | words if below else words
        elif lead.lastgroup == "note":
            yield Entry(start, end, "sources", listed=True)
        elif lead.lastgroup or section in ("works", "awards"):
            yield Entry(start, end, section, heading, listed=bool(lead.lastgroup))


def _heading(text: str, start: int, end: int) -> frozenset[str]:
    """The words of a line that is a heading, alone between empty lines; nothing where it is none."""
    line = MARKUP.sub("", text[start:end])
    words = line.split()
    alone = start == 0 or text[max(0, start - 2) : start] == "\n\n"
    followed = text[end : end + 2] in ("\n\n", "")
    marked = text[start] in "=#" and alone
    if not words or len(words) > HEADING or not (marked or (alone and followed)) or text[end - 1] in ".,;!?)":
        return frozenset()
    return frozenset(re.findall(r"[^\W\d_]+", line.lower())) if line[0].isupper() else frozenset()


def _subordinate(text: str, start: int) -> bool:
    """Whether a heading stands below the one before it: no more than one empty line parts it from the list."""
    return text[max(0, start - 3) : start] != "\n\n\n"


def _section(words: frozenset[str], lexicon: Lexicon) -> str:
    return next((s for s in ("awards", "sources", "works") if words & lexicon.words("works", f"sections.{s}")), "")
