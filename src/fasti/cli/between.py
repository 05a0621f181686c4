"""`fasti between`: what changed from one day to another."""

from typing import Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

BROAD, NARROW, WIDE = 26, 4, 60
"""Where the second column begins, on a page of at least so many columns and on a narrower one."""


def verb(
    first: Annotated[str, typer.Argument(metavar="DAY", help="The first day; of a month or a year, its first.")],
    last: Annotated[
        str, typer.Argument(metavar="DAY", help="The last day; of a month or a year, its last. None: DAY alone.")
    ] = "",
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """What changed from one day to another: who took up, left, was born, died, and what else happened.

    With one DAY, what changed in it: `1927-11` is a month, `1927` a year, `1925/1927` a stretch.

    *Surely* is what cannot have fallen outside, *possibly* what may have. A beginning or an end that no source dates
    is no change of these days.
    """
    with opened(record) as asked:
        found = asked.changes(first, last).to_json()
    if form is Format.TABLE:
        _show(found, f"{first} to {last}" if last else first.replace("/", " to "))
        return
    from fasti.cli.rows import put

    put(found["changes"], form, found)


def _show(found: dict[str, Any], asked: str) -> None:
    from fasti.cli.lines import by_answer, sentence
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.dates import Bounds, say_bounds

    page = Page()
    page.line((asked, NAME))
    if not found["changes"]:
        page.line("The record tells of no change in this time.")
    for heading, changes in by_answer(found["changes"]):
        page.heading(heading)
        for change in changes:
            when = say_bounds(Bounds(change["day"]["not_before"], change["day"]["not_after"]))
            turn = "" if change["turn"] == "happened" else f"{change['turn']}: "
            page.row(when, (turn, FAINT), *sentence(change), at=BROAD if page.width >= WIDE else NARROW)
