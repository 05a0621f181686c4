"""Titles of works that a text sets apart: in italics (as plain text marks them) or between quotation marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fasti.claims import Span
from fasti.reading.cues import cued_titles
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import BODY, LIKELY
from fasti.reading.phrase import WORK
from fasti.reading.tokens import Token

ITALIC = re.compile(r"(?<![\w_*'])(_{1,2}|'{2,3}|\*{1,2})(?!\1)(?P<title>[^_*\n]{1,240}?)\1(?![\w_*'])")
QUOTED = re.compile(
    r"(?<![\w'])(?:“(?P<a>[^”\n]{1,240})”|\"(?P<b>[^\"\n]{1,240})\"|«(?P<c>[^»\n]{1,240})»|„(?P<d>[^“”\n]{1,240})[“”]"
    r"|″(?P<e>[^″\n]{1,240})″|‘(?P<f>[^’\n]{1,120})’(?!\w)|'(?P<g>[^'\n]{1,120})'(?!\w))"
)
CLOSING = " .,;"


@dataclass(frozen=True, slots=True)
class WorkName:
    """A title set apart: the code points of its words (`span`) and of its marks with them (`whole`)."""

    span: Span
    whole: Span
    italic: bool


def work_names(text: str, start: int = 0, end: int | None = None) -> list[WorkName]:
    """The titles set apart in text[start:end], in order; of one inside another, the outer."""
    stop = len(text) if end is None else end
    found = sorted((*_quoted(text, start, stop), *_italic(text, start, stop)), key=lambda w: (w.whole[0], -w.whole[1]))
    kept: list[WorkName] = []
    for name in found:
        if not kept or name.whole[0] >= kept[-1].whole[1]:
            kept.append(name)
    return kept


def titles_of(text: str, lexicon: Lexicon) -> list[WorkName]:
    """The titles of a text: those in italics or between quotation marks, and those that words lead to."""
    found = [w for w in work_names(text) if w.italic or _short(text, w)]
    wholes = [w.whole for w in found]
    cued = (s for s in cued_titles(text, lexicon) if not _within(s, wholes))
    return sorted([*found, *(WorkName(s, s, italic=False) for s in cued)], key=lambda w: w.span)


def _short(text: str, work: WorkName) -> bool:
    """Whether what stands between quotation marks is short enough for a title and does not end as a sentence does."""
    words = text[slice(*work.span)].split()
    return len(words) <= TITLE_WORDS and not (len(words) > SENTENCE and text[work.whole[1] - 2] in ".!?")


def _within(span: Span, wholes: Sequence[Span]) -> bool:
    n = bisect_right(wholes, (span[0], span[1] + 10**9)) - 1
    near = wholes[max(n, 0) : n + 2]
    return any(a < span[1] and span[0] < b for a, b in near)


TITLE_WORDS, SENTENCE = 14, 6
"""Between quotation marks, more words than the first are a quotation; more than the second with a full stop, too."""


def titled(
    found: Sequence[Mention], works: Sequence[WorkName], tokens: Sequence[Token], text: str, lexicon: Lexicon
) -> list[Mention]:
    """The names of a sentence with its titles among them, and without the names that are part of a title.

    A title that names a body (a newspaper's) is that body's name.
    """
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    mentions: list[Mention] = []
    for work in works:
        start, end = work.span
        first, last = bisect_left(starts, work.whole[0]), bisect_right(ends, work.whole[1])
        inside = not work.italic and any(m.start < work.whole[0] and work.whole[1] < m.end for m in found)
        if first >= last or inside or _of_a_see(tokens, first, last, lexicon):
            continue
        papers = (m for m in found if lexicon.body_heads.get(m.head) == "press" or m.text in lexicon.spaced["bodies"])
        body = next((m for m in papers if m.type == BODY and m.start <= start + ARTICLE and end <= m.end), None)
        kind = (BODY, body.strength, body.head) if body is not None else (WORK, LIKELY, "")
        mentions.append(Mention(first, last, start, end, text[start:end], *kind))
    spans = [(m.start, m.end) for m in mentions]
    outside = [m for m in found if not any(m.start < b and a < m.end for a, b in spans)]
    return sorted([*mentions, *outside], key=lambda m: m.first)


ARTICLE = len("The ")


def _of_a_see(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether one word in italics is the place of an office: “Titular Bishop of *Thagaste*”."""
    if last - first > 1 or first < 2 or tokens[first - 1].lower != "of":
        return False
    return lexicon.titles.get(tokens[first - 2].lower, "trade") != "trade"


def _quoted(text: str, start: int, stop: int) -> Iterator[WorkName]:
    for match in QUOTED.finditer(text, start, stop):
        group = match.lastgroup
        if group and (span := _trimmed(text, *match.span(group))) is not None:
            yield WorkName(span, match.span(), italic=False)


def _italic(text: str, start: int, stop: int) -> Iterator[WorkName]:
    for match in ITALIC.finditer(text, start, stop):
        if (span := _trimmed(text, *match.span("title"))) is not None:
            yield WorkName(span, match.span(), italic=True)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without blanks and closing marks; None where it begins as no title does, in lower case."""
    while end > start and text[end - 1] in CLOSING:
        end -= 1
    while start < end and text[start] in " _*":
        start += 1
    begins = start < end and (text[start].isupper() or text[start].isdigit() or not text[start].isalpha())
    return (start, end) if begins and any(ch.isalpha() for ch in text[start:end]) else None
