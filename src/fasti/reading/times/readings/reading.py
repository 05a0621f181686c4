"""Reading: what an expression says; and the register of the functions that give one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from fasti.dates import When
from fasti.reading.times.expression import Type
from fasti.reading.times.moment import MODERN, Moment
from fasti.reading.times.slots import Slots


@dataclass(slots=True)
class Reading:
    """What an expression says.

    Kind "date": `moment` is the point itself, its year perhaps open; other kinds need the story (see resolvers.py).
    `step` counts units of `unit` (TIMEX3 letters) from the time of the story. `value` is a TIMEX3 value that needs no
    reckoning and `when` a date that needs none, `type` and `mod` are TIMEX3's. A `weak` reading holds only in the right
    company (see plausible.py); `manner` is the only manner of text in which it is a time ("history", "news"). `spelled`
    keeps the spellings of `moment` once they have been worked out.
    """

    kind: str
    moment: Moment | None = None
    step: float = 0
    unit: str = ""
    mod: str = ""
    value: str = ""
    type: Type = "DATE"
    weak: bool = False
    manner: str = ""
    when: When | None = None
    spelled: "tuple[str, When | None] | None" = None


Reader = Callable[[Slots], Reading | None]
_READERS: dict[str, Reader] = {}


def reading(function: Reader) -> Reader:
    """Makes a function the reading of its name."""
    _READERS[function.__name__.rstrip("_")] = function
    return function


MARKS = {"mark": "~", "query": "?"}
"""The slots that put an EDTF mark on a date."""


@cache
def readers() -> dict[str, Reader]:
    """All readings by name, of every file of this folder."""
    package = __name__.rpartition(".")[0]
    for found in iter_modules(import_module(package).__path__):
        import_module(f"{package}.{found.name}")
    return _READERS


def year_of(slots: Slots, *names: str) -> int | None:
    """The year in the first of these slots that is filled, negative where the era says BC."""
    year: int | None = slots.first(*(names or ("y",)))
    return -year if year and slots.get("era") == -1 else year


def mark_of(slots: Slots) -> str:
    """The EDTF mark that the words put on a date."""
    return "".join(mark for name, mark in MARKS.items() if name in slots)


def dated(moment: Moment, *, sure: bool = False) -> Reading:
    """The reading of a date; what is no day of the calendar is read as nothing at all, not as its month."""
    if not moment.possible:
        return Reading("impossible")
    weak = not sure and moment.year is not None and 0 < moment.year < MODERN
    return Reading("date", moment, mod=moment.mod, weak=weak)
