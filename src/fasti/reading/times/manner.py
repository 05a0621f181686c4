"""The manner of a text: whether it tells of the day it was written, of the past, or of what is always so.

Nobody tells the tagger. News is full of “today”, “on Monday” and of years near that of writing, history of years long
gone. The manner decides from where “last week” is counted and which words are times at all.
"""

import re
from typing import Literal

from fasti.reading.times.moment import Moment

Manner = Literal["news", "story"]

LOOKED_AT = 40_000
"""How many code points of a text are looked at: enough to know its manner."""
SHORT = 2500
OLD = 2
"""A year at least so many years before the writing is of the past."""

_NEWS = re.compile(
    r"\b(?:(today|yesterday|tomorrow|tonight|ago|(?:last|this|next|earlier this|later this) (?:week|month|year|night"
    r"|morning|weekend|quarter|fall|summer|spring|winter|evening|afternoon))"
    r"|((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|said|says|announced|spokes(?:man|woman|person)|according to))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d,.$£€-])(?:1\d{3}|20\d\d)(?![\d,%]|\.\d)|\b\d+ (?:BCE?|AD|CE)\b")
_DATELINE = re.compile(
    r"\A(?:[^\n]{0,200}\n){0,3}?\s*"
    r"((?:[A-Z][a-z]+day, )?(?:[A-Z][a-z]+\.? \d\d?, \d{4}|\d\d? [A-Z][a-z]+\.? \d{4}))\s*\n"
)


def dateline(text: str) -> str:
    """The date that stands alone in one of the first lines of a text; empty where none does."""
    found = _DATELINE.match(text)
    return found[1] if found else ""


def manner(text: str, written: Moment | None) -> Manner:
    """Whether a text is read as news or as a story of the past."""
    if written is None or written.year is None:
        return "story"
    head = text[:LOOKED_AT]
    near = sum(2 if strong else 1 for strong, _ in _NEWS.findall(head))
    old = 0
    for words in _YEAR.findall(head):
        old += not words.isdigit() or int(words) <= written.year - OLD
    if len(text) < SHORT:
        return "news" if near + 1 >= old else "story"
    return "news" if near * 1000 >= len(head) and near >= old else "story"
