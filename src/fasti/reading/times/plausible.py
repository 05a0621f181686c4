"""Whether a word that may be a time is one where it stands: a year or a number, a month or a name, a season or a verb.

The words that decide are in `leads.toml`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from fasti.reading.times.moment import MODERN
from fasti.reading.times.readings import Reading
from fasti.reading.times.words import leads, values

REACH = 24
"""How far before an expression its words are looked at, in code points."""
MARCH, MAY = 3, 5
PRINTED = "1500"
"""Numbers before this are years less often."""
AMBIGUOUS_MONTHS = (MARCH, 4, MAY, 6, 8)
"""Months whose names are also verbs or names of people."""

_FOLLOWING = re.compile(r"[\s\u00a0]+([a-z-]+)(?!['’\w])|[\s\u00a0]?([%°])")
_MARCHED = re.compile(
    r"\s+(?:to|on|of|from|through|against|into)\s+(?!\d|[Jj]u|[Aa]|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)|\s+[A-Z][a-z]"
)
_FALLEN = re.compile(
    r"\s+(?:of(?!\s+(?:the\s+year|that\s+year|\d))|back|apart|into|to|short|under|by|below|victim|on|asleep|off|out|for|behind)\b|-"
)
_SPRUNG = re.compile(r"\s+(?:from|to|up|into|water|waters)\b")
_DECADES = re.compile(
    r"(?:\bthe |\bearly |\blate |\bmid-?|\band |\bor |\d0s ?[–-] ?)(?:\d0|early|late|mid|tw|th|fo|fi|si|se|ei|ni)",
    re.IGNORECASE,
)
_PAGES = re.compile(r"\d\)?:\s?(?:\d+\s?[-–]\s?)?$")
_NAMED = re.compile(r"\s([A-Z]\w+)")
_ENDS_NAME = re.compile(r"(?<=[a-z,] )(?!Early|Late|Mid)[A-Z][a-z]+ (?:Spring|Summer|Fall|Winter)$")
"""The last word of a place's name: “in Silver Spring”."""
_STREET = re.compile(r"\s+(?:[A-Z][\w.]+\s+){1,2}(?:Street|St\.|Avenue|Ave\.|Road|Lane|Boulevard|Drive)\b")
"""What makes a number that of a house."""
_NOUN = re.compile(r"\s+[a-z]")
_ANCIENT = re.compile(
    r"\d (?:BCE?|CE|AD|B\.\s?C\.|A\.\s?D\.)(?!\w)|\bAD \d|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December),? \d{3}(?![\d,.]\d|\d)|\((?:[a-z.]+ )?\d{3}\s?[-–]\s?\d{3}\)"
)
_PERHAPS_ANCIENT = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Uu]ntil|[Ss]ince|s\.a\.|[Aa]nno) \d{3}"
    r"(?:[,;.)](?:\s|$)|\s(?:he|she|they|it|his|her|the|when|and)\b)"
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
    before = text[start - REACH if start > REACH else 0 : start]
    words = before.rsplit(None, 1)
    lead = words[-1].lower() if words else ""
    first = readings[0]
    if len(readings) == 1 and first.moment is not None and first.kind == "date" and (first.moment.year or 0) >= MODERN:
        return readings if _year(text, before, lead, end) else None
    kept = []
    for said in readings:
        if said.weak and said.type in ("DURATION", "SET"):
            lasting = _lasting(said, lead)
            if lasting is None:
                return None
            kept.append(lasting)
        elif said.weak and not _dated(said, text, before, lead, (start, end)):
            return None
        else:
            kept.append(said)
    return kept


def _dated(said: Reading, text: str, before: str, lead: str, span: tuple[int, int]) -> bool:
    """Whether a weak date holds."""
    moment, (start, end) = said.moment, span
    if said.kind == "decade":
        return _DECADES.search(before + text[start : start + 7]) is not None
    if moment is None:
        return True
    if moment.decade is not None:
        return ancient(text)
    year = moment.year
    if said.kind == "old" or (year is not None and 0 < year < MODERN):
        if moment.day is not None:
            return not _counted(text, end)
        return ancient(text) and (lead in leads("old_year") or lead.startswith("(")) and not _counted(text, end)
    if year is not None:
        return _year(text, before, lead, end)
    if moment.month in AMBIGUOUS_MONTHS and moment.day is None:
        return _month(text, moment.month, lead, end)
    return not moment.season or _season(text[start:end].lower(), text, lead, end)


def _counted(text: str, end: int, *, plurals: bool = True) -> bool:
    """Whether a number is followed by things that it counts: by a word of the list, or by any plural."""
    found = _FOLLOWING.match(text, end)
    if found is None:
        return False
    word = found[1]
    if word is None or word in leads("counted"):
        return True
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 2
    return plurals and plural and word not in leads("not_counted")


def _year(text: str, before: str, lead: str, end: int) -> bool:
    """Whether four digits are a year and not a number of things: one that is not round and of our times mostly is."""
    if lead in leads("designator") or lead.endswith(("$", "£", "€", "#")) or (":" in before and _PAGES.search(before)):
        return False
    if not text[end : end + 2].strip("\u00a0 \n\t%°").isalpha() and text[end : end + 1] not in "%°":
        return True  # no word follows that could be counted
    if lead not in leads("measured_not") and _measured(text, end):
        return False
    digits = text[end - 4 : end]
    round_or_old = digits.isdigit() and (digits.endswith("0") or digits < PRINTED)
    if lead not in leads("year") and _counted(text, end, plurals=round_or_old):
        return False
    return _STREET.match(text, end) is None


def _measured(text: str, end: int) -> bool:
    """Whether coins, measures or people follow a number."""
    found = _FOLLOWING.match(text, end)
    return found is not None and (found[1] in leads("measured") or found[1] in leads("counted"))


def _month(text: str, month: int, lead: str, end: int) -> bool:
    """Whether the name of a month that is also a verb, a name or an adjective is a month."""
    if lead in leads("month") or lead.endswith(("(", ",", ";", "–", "—", "-")):
        return not (month in (MARCH, MAY) and _MARCHED.match(text, end))
    return month != MAY and lead.isalpha() and _NOUN.match(text, end) is not None and not _MARCHED.match(text, end)


def _season(words: str, text: str, lead: str, end: int) -> bool:
    """Whether "fall" and "spring" are seasons, and any season more than a part of a name ("the Winter Palace")."""
    named = _NAMED.match(text, end)
    if named and named[1].lower() not in values()["NOUN"] and text[end - len(words.rsplit(maxsplit=1)[-1])].isupper():
        return False
    found = _FOLLOWING.match(text, end)
    if (found is not None and found[1] in leads("of_a_season")) or _ENDS_NAME.search(text[max(0, end - REACH) : end]):
        return False
    if "fall" in words:
        return not _FALLEN.match(text, end) and (words != "fall" or lead in leads("fall") or lead.endswith(","))
    return not ("spring" in words and _SPRUNG.match(text, end))


def _lasting(said: Reading, lead: str) -> Reading | None:
    """“A day” as a length of time; where it follows a number it is a rate, which is a set; None where it is neither."""
    counted = (
        lead[-1:].isdigit() or lead[-1:] == "%" or (lead.endswith("s") and not lead.endswith("ss") and len(lead) > 2)
    )
    if said.value.startswith(("P1", "PT1")) and (counted or lead in leads("rate")) and lead not in leads("length"):
        return replace(said, type="SET")
    return said if lead in leads("length") else None
