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
    undated: Annotated[bool, typer.Option("--undated", help="Show also what is told without any date.")] = False,
) -> None:
    """Who held what on a day: surely, and possibly.

    *Surely* is what the sources leave no choice about; *possibly* is what one of the days that they leave open
    allows. Of a month or a year, it is what held on some day of it. What is told without any date may have been so
    on any day: it is only counted, unless `--undated` asks for it. The formats for programs always hold it.
    """
    with opened(record) as asked:
        state = asked.on(day).to_json()
    if form is Format.TABLE:
        _show(state, undated=undated)
    else:
        from fasti.cli.rows import put

        put((line for answer in ("surely", "possibly") for line in state[answer]), form, state)


def _show(state: dict[str, Any], *, undated: bool) -> None:
    from fasti.cli.lines import dated
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.cli.words import count

    page = Page()
    surely, possibly = state["surely"], [line for line in state["possibly"] if undated or dated(line)]
    hidden = len(state["possibly"]) - len(possibly)
    page.line((_asked(state["day"]), NAME))
    if not surely and not possibly:
        page.line("The record says nothing of this time.")
    for heading, lines in (("Surely", surely), ("Possibly", possibly)):
        if lines:
            page.heading(f"{heading} ({len(lines)})")
            _show_lines(page, lines)
    if hidden:
        page.blank()
        page.line((f"{count(hidden, 'line')} told without any date: --undated shows them.", FAINT))


def _asked(day: str) -> str:
    """The day, month, year or stretch asked about, in words."""
    from fasti.dates import When

    return " to ".join(When.parse(part).say() for part in day.split("/") if part.strip("."))


def _show_lines(page: "Page", lines: list[dict[str, Any]]) -> None:
    from fasti.cli.lines import sentence
    from fasti.cli.page import FAINT

    for kind, group in groupby(sorted(lines, key=_rank), key=lambda line: line["kind"]):
        for number, line in enumerate(group):
            page.row("" if number and page.wraps else kind, *sentence(line), at=17, style=FAINT)


def _rank(line: dict[str, Any]) -> tuple[int, str]:
    kind = line["kind"]
    return (FIRST.index(kind), "") if kind in FIRST else (len(FIRST), kind)
