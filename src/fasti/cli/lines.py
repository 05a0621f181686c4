"""Lines: the lines of an answer (what held or happened) as people read them."""

from collections.abc import Mapping
from typing import Any

from fasti.cli.page import FAINT, NAME, Part
from fasti.cli.words import clean
from fasti.dates import from_day_number


def sentence(line: Mapping[str, Any]) -> list[Part]:
    """What a line says, with the name of whom it speaks of standing out, and the id that `fasti why` takes."""
    says, who = clean(line["says"]), clean(line["who"]["name"])
    before, name, after = says.partition(who) if who else (says, "", "")
    return [before, (name, NAME), after, (f"  {ident(line)}", FAINT)]


def ident(line: Mapping[str, Any]) -> str:
    """The id of the spell of a line, or else of the claim that it tells."""
    return str(line["spell"] or (line["claims"] or [""])[0])


def years(line: Mapping[str, Any]) -> str:
    """The years of a line for a margin: “1879”, “1918–1925”, “?–1927” where the beginning is known to no year."""
    begin, end = (year(line[edge]) for edge in ("begin", "end"))
    if begin == end:
        return begin.strip("?")
    return f"{begin}–{end}"


def year(edge: Mapping[str, Any]) -> str:
    """The year that the bounds of an edge lie in; “?” where they lie in no single one."""
    found = {
        from_day_number(day).rsplit("-", 2)[0] for day in (edge["not_before"], edge["not_after"]) if day is not None
    }
    if len(found) != 1 or None in (edge["not_before"], edge["not_after"]):
        return "?"
    return _for_people(int(found.pop().lstrip("Y")))


def _for_people(number: int) -> str:
    return str(number) if number > 0 else f"{1 - number} BC"
