"""Titles of works that a text sets apart: in italics (as plain text marks them) or between quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fasti.claims import Span

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
