"""Words that say of what nation, faith or age somebody is: “Anglo-Irish”, “Russian-born”, “19th-century”."""

import re

from fasti.reading.lexicon import Lexicon

PARTS = re.compile(r"[-–/]")
CENTURY = re.compile(
    r"(?:early|mid|late)?-?\d{1,2}(?:st|nd|rd|th)?"
    r"|(?:[a-z]+th-|\d+(?:st|nd|rd|th)-)?century"
    r"|twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth"
    r"|(?:early|mid|late)(?:-\w+)?"
)


def national(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a nation's adjective, alone or joined: “Irish”, “German-born”, “Anglo-Indian”."""
    demonyms = lexicon.words("places", "demonyms")
    if word in demonyms:
        return True
    parts = PARTS.split(word)
    joined = lexicon.words("places", "joined_demonyms")
    return len(parts) > 1 and any(p in demonyms for p in parts) and all(p in demonyms or p in joined for p in parts)


def of_an_age(word: str) -> bool:
    """Whether a word belongs to the age somebody lived in: “19th”, “century”, “late”."""
    return bool(CENTURY.fullmatch(word.lower()))
