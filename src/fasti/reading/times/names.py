"""Names that the grammar takes from elsewhere: feasts, rulers and months from `fasti.dates`, events from the lexicon.

They are given to the grammar as macros, so that a feast or a reign that is added there is read here.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from fasti.dates.calendars.calendar import month_table
from fasti.dates.extent import table
from fasti.dates.feasts import church_times, feasts, names_of
from fasti.reading.times.words import load

_PIECE = re.compile(r"[^\W_]+|\S")
_PLAIN_SAINT = re.compile(r"sts? [a-z]+$")
_NUMBERED = re.compile(r" [ivx]+$|\.$")
OTHER_CALENDARS = {
    "ISLAMICM": "islamic",
    "FRENCHM": "french-republican",
    "HEBREWM": "hebrew",
    "COPTICM": "coptic",
    "ETHIOPIANM": "ethiopian",
    "ARMENIANM": "armenian",
    "PERSIANM": "persian",
}
OWN_SPELLINGS = {
    "islamic": {"Receb": 7, "Şaban": 8, "Saban": 8, "Ramazan": 9, "Rebiyülahir": 4, "Rebiülahir": 4, "Rebiülevvel": 3}
    | {"Muharrem": 1, "Şevval": 10, "Zilkade": 11, "Zilhicce": 12, "Cemaziyelevvel": 5, "Cemaziyelahir": 6}
    | {"Rebiyülevvel": 3, "Rabi' I": 3, "Rabi' II": 4, "Sha'aban": 8, "Shaban": 8, "Dhu al-Qa'dah": 11}
}
"""Ottoman and other spellings that English books print."""


def _form(name: str) -> str:
    """A name as a form of the grammar."""
    signs = {"'": "APOS", "’": "APOS", "-": "DASH", "–": "DASH"}
    pieces = ["YEAR" if piece.isdigit() else signs.get(piece, piece) for piece in _PIECE.findall(name)]
    return " ".join(f"{piece} .?" if piece in ("St", "Sts") else piece for piece in pieces)


def _any_of(names: Iterable[str]) -> str:
    return " | ".join(_form(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def folded(name: str) -> str:
    """A name in lower case without accents, stops and kinds of apostrophes."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    return "".join(ch for ch in plain if not unicodedata.combining(ch)).replace(".", "").lower()


def _month_names(name: str) -> list[str]:
    return [word for words in month_table()[name] for word in words] + list(OWN_SPELLINGS.get(name, {}))


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that texts date other things by: its first and last day, month or year (EDTF)."""

    name: str
    begin: str
    end: str


@cache
def events() -> dict[str, Event]:
    """The events of the lexicon by every name, folded."""
    named: dict[str, Event] = {}
    for entry in load("events.toml")["event"]:
        event = Event(entry["names"][0], entry["begin"], entry["end"])
        for name in entry["names"]:
            named[folded(name)] = event
    return named


@cache
def name_macros() -> dict[str, str]:
    """The macros of names: FEAST, SAINT (any feast), CHURCHTIME, RULER (with a number), RULERS (any), EVENT, months."""
    days = [names_of(entry) for entry in {id(entry): entry for entry in feasts().values()}.values()]
    feast_names = {name.removeprefix("the ") for names in days for name in names}
    rulers = {name for entry in load_reigns() for name in entry}
    macros = {
        "FEAST": _any_of(name for name in feast_names if not _PLAIN_SAINT.match(name.lower())),
        "SAINT": _any_of(feast_names),
        "CHURCHTIME": _any_of(name for entry in church_times() for name in entry["names"]),
        "RULER": _any_of(name for name in rulers if _NUMBERED.search(name.lower())),
        "RULERS": _any_of(rulers),
        "EVENT": _any_of(name for entry in load("events.toml")["event"] for name in entry["names"]),
    }
    return macros | {macro: _any_of(_month_names(name)) for macro, name in OTHER_CALENDARS.items()}


def load_reigns() -> list[list[str]]:
    """The names of each reign."""
    return [entry["names"] for entry in table("reigns")["reign"]]
