"""Lines: the lines of an answer (what held or happened) as people read them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fasti.cli.page import FAINT, NAME, Part
from fasti.cli.words import clean
from fasti.dates import from_day_number

SHOWN = 8
"""Letters of an id that are shown: `fasti why` takes the first ones of an id for the whole."""


def sentence(line: Mapping[str, Any], *, without: str = "") -> list[Part]:
    """What a line says, with the name of whom it speaks of standing out, and the id that `fasti why` takes.

    The name `without` is left out where the sentence begins with it: the reader of a life knows whose it is.
    """
    says, who = clean(line["says"]), clean((line["who"] or {}).get("name", ""))
    for start in (f"{without} ", f"{without}: ") if without else ():
        if says.startswith(start):
            return [says.removeprefix(start), (f"  {ident(line)}", FAINT)]
    before, name, after = says.partition(who) if who else (says, "", "")
    return [before, (name, NAME), after, (f"  {ident(line)}", FAINT)]


def by_answer(lines: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    """The lines that are sure, and those that are possible, each under its heading with their number."""
    told = list(lines)
    for answer in ("surely", "possibly"):
        if found := [line for line in told if line["answer"] == answer]:
            yield f"{answer.capitalize()} ({len(found)})", found


def ident(line: Mapping[str, Any]) -> str:
    """The first letters of the id of a finding, of the spell of a line, or else of the claim that it tells."""
    return str(line.get("id") or line["spell"] or (line["claims"] or [""])[0])[:SHOWN]


def dated(line: Mapping[str, Any]) -> bool:
    """Whether the sources say anything at all of when it was; what follows from a birth or a death is no such word."""
    return any(_known(line[edge]) for edge in ("begin", "end"))


def years(line: Mapping[str, Any]) -> str:
    """The years of a line for a margin.

    “1918–1925”; “1879” where it is one year, or where only one day of it is told; “?–1927” where the beginning is
    known to no year; nothing where no year is told: a lifespan bounds everything and tells nothing.
    """
    begin, end = line["begin"], line["end"]
    first, last = (year(edge["not_before"], edge["not_after"]) if edge["told"] else "?" for edge in (begin, end))
    if first == last == "?":
        days = [begin["not_after"] if _known(begin) else None, end["not_before"] if _known(end) else None]
        first, last = _window(*days)
    return first.strip("?") if first == last else f"{first}–{last}"


def _window(begun: int | None, still: int | None) -> tuple[str, str]:
    """The years between which it held on some day: by when it had begun, and on which day it still held."""
    if begun is None or still is None:
        return year(still), year(begun)
    return year(min(begun, still)), year(max(begun, still))


def _known(edge: Mapping[str, Any]) -> bool:
    """Whether anything but a lifespan says when it began or ended."""
    return bool(edge["words"] != "unknown")


def year(*days: int | None) -> str:
    """The year in which all the days lie; “?” where they lie in no single one, or one of them is not known."""
    if None in days:
        return "?"
    found = {int(from_day_number(day).rsplit("-", 2)[0].lstrip("Y")) for day in days if day is not None}
    if len(found) != 1:
        return "?"
    number = found.pop()
    return str(number) if number > 0 else f"{1 - number} BC"
