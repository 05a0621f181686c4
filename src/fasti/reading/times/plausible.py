"""Whether a word that may be a time is one where it stands: a year or a number, a month or a name, a season or a verb."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from fasti.reading.times.readings import Reading
from fasti.reading.times.words import load

REACH = 24
"""How far before an expression its words are looked at, in code points."""
AMBIGUOUS_MONTHS = (3, 4, 5, 6, 8)
"""Months whose names are also verbs or names of people."""
MODERN = 1000
MARCH, MAY = 3, 5

_COUNTED = re.compile(
    r"[\s\u00a0]+(?!(?:was|is|as|his|this|has|its|us|thus|always|perhaps|across|unless|besides|towards|plus|versus"
    r"|elections|states|series)\b)(?:[a-z-]+[a-rt-z]s|men|people|women|children|km|kg|m|ft|mi|mm|cm|feet|infantry|cavalry|per"
    r"|miles|million|billion|percent|tons|tonnes|metres|meters|kilometres|kilometers|yards|troops|pounds|dollars|horsemen)"
    r"\b(?!['’])|[\s\u00a0]?[%°]"
)
_YEARLY = re.compile(
    r"\b(?:in|between|than|of|since|from|until|till|by|after|before|during|late|early|to|and|for|year|the|circa|about|around|c\."
    r"|ca\.|over)\s+$",
    re.IGNORECASE,
)
_OLD_YEARLY = re.compile(
    r"\b(?:in|between|than|of|since|from|until|till|by|after|before|year|early|late|rest of|circa|c\.|ca\.)\s+$|[(]$",
    re.IGNORECASE,
)
_MONTHLY = re.compile(
    r"\b(?:in|the|of|since|from|until|by|after|before|during|last|next|this|to|and|for|through|till|between|on|around"
    r"|throughout|that|previous|following|every|each|late|early|mid|or|about|mid-|only)\s*$|[(,;–—-]\s*$",
    re.IGNORECASE,
)
_MARCHED = re.compile(r"\s+(?:to|on|of|from|through|against|into)\s+(?!\d|[Jj]u|[Aa]|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)|\s+[A-Z][a-z]")
_FALLEN = re.compile(r"\s+(?:of(?!\s+(?:the\s+year|that\s+year|\d))|back|apart|into|to|short|under|by|below|victim|on|asleep|off|out|for|behind|-)")
_FALLS = re.compile(r"\b(?:the|in|that|this|last|next|late|early|every|each|during|by)\s+$|\b(?:and|or|,)\s+$", re.IGNORECASE)
_SPRUNG = re.compile(r"\s+(?:from|to|up|into|water|waters)\b")
_LASTING = re.compile(
    r"\b(?:for|in|within|over|under|about|almost|nearly|of|than|lasted|lasting|after|another|spent|takes?|took|taking|once|only|just"
    r"|barely|all|half|throughout|during|every|hardly)\s+$",
    re.IGNORECASE,
)
_RATED = re.compile(r"(?:\d|[a-z][a-rt-z]s|times|twice|percent|%|each|[mb]illion|thousand|hundred)\s+$")
_DECADES = re.compile(r"(?:\bthe |\bearly |\blate |\bmid-?|\band |\bor |\d0s ?[–-] ?)(?:\d0|early|late|mid|tw|th|fo|fi|si|se|ei|ni)", re.IGNORECASE)
_PAGES = re.compile(r"\d\)?:\s?$")
_ANCIENT = re.compile(
    r"\d (?:BCE?|CE|AD|B\.\s?C\.|A\.\s?D\.)(?!\w)|\bAD \d|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December),? \d{3}(?![\d,.]\d|\d)|\(\d{3}\s?[-–]\s?\d{3}\)"
)
_PERHAPS_ANCIENT = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Uu]ntil|[Ss]ince) \d{3}(?:[,;.)]\s|\s(?:he|she|they|it|his|her|the|when|and)\b)"
)
_RECENT = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%])")


@lru_cache(maxsize=1)
def ancient(text: str) -> bool:
    """Whether a text speaks of times whose years have three digits or none of our era."""
    if _ANCIENT.search(text):
        return True
    return _PERHAPS_ANCIENT.search(text) is not None and _RECENT.search(text) is None


def likely(text: str, start: int, end: int, readings: Sequence[Reading]) -> Sequence[Reading] | None:
    """The weak readings of a match as they hold where it stands; None where they do not."""
    before = text[max(0, start - REACH) : start]
    kept = []
    for said in readings:
        if said.type in ("DURATION", "SET") and said.weak:
            lasting = _lasting(said, before)
            if lasting is None:
                return None
            kept.append(lasting)
        elif said.weak and not _dated(said, text, before, start, end):
            return None
        else:
            kept.append(said)
    return kept


def _dated(said: Reading, text: str, before: str, start: int, end: int) -> bool:
    """Whether a weak date holds."""
    moment = said.moment
    if said.kind == "decade":
        return _DECADES.search(before + text[start : start + 4]) is not None
    if moment is None:
        return True
    year = moment.year
    if said.kind == "old" or (year is not None and 0 < year < MODERN):
        if moment.day is not None:
            return not _COUNTED.match(text, end)
        return ancient(text) and bool(_OLD_YEARLY.search(before)) and not _COUNTED.match(text, end)
    if year is not None:
        return _year(text, before, end)
    if moment.month in AMBIGUOUS_MONTHS and moment.day is None:
        return _month(text, moment.month, before, end)
    if moment.season:
        return _season(text[start:end].lower(), text, before, end)
    return True


def _year(text: str, before: str, end: int) -> bool:
    """Whether four digits are a year and not a number of things."""
    if _COUNTED.match(text, end) and not _YEARLY.search(before):
        return False
    last = before.rsplit(None, 1)[-1] if before.strip() else ""
    return last not in designators() and last[-1:] not in "$£€#" and not _PAGES.search(before)


@cache
def designators() -> frozenset[str]:
    """Words whose number is their name ("Resolution 1483")."""
    words = load("words.toml")["DESIGNATOR"]
    return frozenset(words) | frozenset(word.capitalize() for word in words)


def _month(text: str, month: int, before: str, end: int) -> bool:
    """Whether the name of a month that is also a verb, a name or an adjective is a month."""
    if _MONTHLY.search(before):
        return not (month in (MARCH, MAY) and _MARCHED.match(text, end))
    noun = re.match(r"\s+[a-z]", text[end : end + 4]) is not None
    return noun and month != MAY and re.search(r"[a-z]\s+$", before) is not None and not _MARCHED.match(text, end)


def _season(words: str, text: str, before: str, end: int) -> bool:
    """Whether "fall" and "spring" are seasons."""
    if "fall" in words:
        return not _FALLEN.match(text, end) and (words != "fall" or bool(_FALLS.search(before)))
    return not ("spring" in words and _SPRUNG.match(text, end))


def _lasting(said: Reading, before: str) -> Reading | None:
    """ “A day” as a length of time; where it follows a number it is a rate, which is a set; None where it is neither."""
    if _RATED.search(before) and said.value.startswith(("P1", "PT1")):
        return replace(said, type="SET")
    return said if _LASTING.search(before) else None
