"""`fasti on`: the state of a day."""

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.cli.page import Page
    from fasti.reasoning import State

FIRST = ("post", "membership", "residence", "imprisonment", "exile", "education", "marriage")
"""The kinds that a day is asked for before all others, in the order in which they are shown."""

NEAR_YEARS = 5
"""What possibly held is shown unasked if a date of it is told within so many years of the day."""


def verb(
    day: Annotated[str, typer.Argument(metavar="DAY", help="A day, a month or a year: 1927-11-01, 1927-11, 1927.")],
    record: Where = DEFAULT,
    form: As = Format.TABLE,
    distant: Annotated[
        bool, typer.Option("--open", help="Show also what is told of other times, without an end.")
    ] = False,
    undated: Annotated[bool, typer.Option("--undated", help="Show also what is told without any date.")] = False,
) -> None:
    """Who held what on a day: surely, and possibly.

    *Surely* is what the sources leave no choice about; *possibly* is what one of the days that they leave open
    allows. Of a month or a year, it is what held on some day of it.

    Of what possibly held, the page shows that of which a date is told within five years of the day, or an end that was
    still to come; the nearest stand first. The rest is counted: what is told of other times only, without an end
    (`--open` shows it), and what is told without any date (`--undated`). The formats for programs hold everything.
    """
    with opened(record) as asked:
        state = asked.on(day)
    if form is Format.TABLE:
        _show(state, distant=distant, undated=undated)
        return
    from fasti.cli.rows import put

    whole = state.to_json()
    put((line for answer in ("surely", "possibly") for line in whole[answer]), form, whole)


def _show(state: "State", *, distant: bool, undated: bool) -> None:
    from fasti.cli.page import NAME, Page

    page = Page()
    near, far, dateless = state.parted(NEAR_YEARS * 366)
    possibly = [*near, *(far if distant else ()), *(dateless if undated else ())]
    page.line((_asked(state.day), NAME))
    if not state.surely and not possibly:
        page.line("The record says nothing of this time.")
    for heading, lines in (("Surely", list(state.surely)), ("Possibly", possibly)):
        if lines:
            page.heading(f"{heading} ({len(lines)})")
            _show_lines(page, [line.to_json() for line in lines])
    _count(page, 0 if distant else len(far), 0 if undated else len(dateless))


def _count(page: "Page", far: int, dateless: int) -> None:
    """A line for each part of what possibly held that is not shown."""
    from fasti.cli.page import FAINT
    from fasti.cli.words import count

    if far or dateless:
        page.blank()
    if far:
        beyond = f"told of more than {NEAR_YEARS} years before or after, without an end: --open shows them."
        page.line((f"{count(far, 'line')} {beyond}", FAINT))
    if dateless:
        page.line((f"{count(dateless, 'line')} told without any date: --undated shows them.", FAINT))


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
