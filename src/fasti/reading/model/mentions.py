"""What in a sentence may be a mention: of a person, a body, a place, a day. Pairs of these are asked for relations."""

import re
from collections.abc import Iterator, Sequence

from fasti.reading.model.tagged import Place

PRONOUNS = frozenset(
    "he she his her him they their them who whom whose it its which where that we our my i me us himself herself itself"
    " themselves myself".split()
)
MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$",
    re.IGNORECASE,
)
DAY, YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$"), re.compile(r"[12]\d{3}$")
DATED = re.compile(r"[12]\d{3}|(?=.*[A-Z]|\d.*\s).*\d{4}")
"""A word that is a date: a year, or a whole date joined to one word."""


def mentions(words: Sequence[str], names: Sequence[Place] = ()) -> list[Place]:
    """The places [first, last) of what may be a mention: the `names`, and beside them dates, pronouns, capitals."""
    busy = {n for first, last in names for n in range(first, last)}
    found = list(names)
    for first, last in dates(words):
        if not busy & set(range(first, last)):
            found.append((first, last))
            busy |= set(range(first, last))
    n = 0
    while n < len(words):
        last = n + 1
        if n not in busy and (words[n].lower() in PRONOUNS or DATED.fullmatch(words[n])):
            found.append((n, last))
        elif n not in busy and words[n][:1].isupper():
            while last < len(words) and last not in busy and words[last][:1].isupper():
                last += 1
            found.append((n, last))
        n = last
    return sorted(found)


def dates(words: Sequence[str]) -> Iterator[Place]:
    """The dates of more than one word: “7 November 1879”, “Nov. 7, 1879”, “May 1904”, “7 May”."""
    n = 0
    while n < len(words):
        last = _date(words, n) + 1
        if last > n + 1:
            yield n, last
        n = last


def _date(words: Sequence[str], n: int) -> int:
    """The last word of the date that begins with word n; n itself where none of several words does."""
    at = n + 1 if DAY.match(words[n]) else n
    if at >= len(words) or not MONTH.match(words[at].removesuffix(".")) or words[at].islower():
        return n
    day_first = at > n
    if at + 1 < len(words) and words[at + 1] == ".":
        at += 1
    last = at if day_first else n
    if not day_first and at + 1 < len(words) and DAY.match(words[at + 1]):
        last = at = at + 1
        if at + 1 < len(words) and words[at + 1] == ",":
            at += 1
    return at + 1 if at + 1 < len(words) and YEAR.match(words[at + 1]) else last
