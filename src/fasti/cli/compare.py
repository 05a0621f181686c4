"""`fasti compare`: two lives, or one life in two sources, side by side."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.cli.page import Page


def verb(
    one: Annotated[str, typer.Argument(metavar="A", help="A person; with --of, the id of a source.")],
    two: Annotated[str, typer.Argument(metavar="B", help="Another person; with --of, the id of another source.")],
    of: Annotated[str, typer.Option("--of", metavar="PERSON", help="Compare what two sources tell of this life.")] = "",
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """Two lives side by side, in order of time, and what the two shared; or one life as two sources tell it.

    What both have (the same post, body or place) stands in one row; ≠ marks a row whose dates exclude each other.
    """
    with opened(record) as asked:
        found = asked.compare(one, two, of=of).to_json()
    if form is Format.TABLE:
        _show(found, (one, two) if of else ("", ""))
        return
    from fasti.cli.rows import put

    put(found["rows"], form, found)


def _show(found: dict[str, Any], sources: tuple[str, str]) -> None:
    from fasti.cli.page import NAME, Page
    from fasti.cli.words import clean

    page = Page()
    names = [clean(found[side]["person"]["name"]) for side in ("left", "right")]
    heads = [f"{name}, {source}" if source else name for name, source in zip(names, sources, strict=True)]
    page.beside([(heads[0], NAME)], [(heads[1], NAME)], indent=2)
    page.blank()
    for row in found["rows"]:
        _row(page, row, names)
    if found["shared"]:
        page.heading(f"Shared ({len(found['shared'])})")
    for shared in found["shared"]:
        page.line(f"{'' if shared['answer'] == 'surely' else 'possibly: '}{clean(shared['says'])}", indent=2, hang=2)


def _row(page: "Page", row: dict[str, Any], names: list[str]) -> None:
    from fasti.cli.lines import sentence, years
    from fasti.cli.page import ALARM, DATE, Part

    cells: list[list[Part]] = []
    for side, name in zip(("left", "right"), names, strict=True):
        line = row[side]
        cells.append([(f"{years(line)} ", DATE), *sentence(line, without=name)] if line else [("–", "")])
    if row["differs"]:
        cells[1].insert(0, ("≠ ", ALARM))
    page.beside(cells[0], cells[1], indent=2)
