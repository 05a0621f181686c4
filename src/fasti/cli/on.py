"""`fasti on`: the state of a day."""

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.cli.page import Page

FIRST = ("post", "membership", "residence", "imprisonment", "exile", "education", "marriage")
"""The kinds that a day is asked for before all others, in the order in which they are shown."""


def verb(
    day: Annotated[str, typer.Argument(metavar="DAY", help="A day, a month or a year: 1927-11-01, 1927-11, 1927.")],
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """Who held what on a day: surely, and possibly.

    *Surely* is what the sources leave no choice about; *possibly* is what one of the days that they leave open
    allows. Of a month or a year, it is what held on some day of it.
    """
    with opened(record) as asked:
        state = asked.on(day).to_json()
    if form is Format.TABLE:
        _show(state)
    else:
        from fasti.cli.rows import put

        put((line for answer in ("surely", "possibly") for line in state[answer]), form, state)


def _show(state: dict[str, Any]) -> None:
    from fasti.cli.page import Page
    from fasti.dates import When

    page = Page()
    surely, possibly = state["surely"], state["possibly"]
    page.line((When.parse(state["day"]).say(), "bold"))
    if not surely and not possibly:
        page.line("The record says nothing of this time.")
    for heading, lines in (("Surely", surely), ("Possibly", possibly)):
        if lines:
            page.heading(f"{heading} ({len(lines)})")
            _show_lines(page, lines)


def _show_lines(page: "Page", lines: list[dict[str, Any]]) -> None:
    from fasti.cli.lines import sentence
    from fasti.cli.page import FAINT

    for kind, group in groupby(sorted(lines, key=_rank), key=lambda line: line["kind"]):
        for number, line in enumerate(group):
            page.row("" if number and page.wraps else kind, *sentence(line), at=17, style=FAINT)


def _rank(line: dict[str, Any]) -> tuple[int, str]:
    kind = line["kind"]
    return (FIRST.index(kind), "") if kind in FIRST else (len(FIRST), kind)
