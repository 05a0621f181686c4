"""`fasti with`: who shared a body, a place or a happening with somebody."""

# ruff: noqa: N999 (a verb's file bears the verb's name)

from typing import Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened


def verb(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="A name, a part of one, or an id.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Only what this other person shared.")] = "",
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """Who shared a body, a place or a happening with somebody, and when: surely, and possibly.

    What surely fell into different times is left out.
    """
    with opened(record) as asked:
        company = asked.beside(person, other).to_json()
    if form is Format.TABLE:
        _show(company)
        return
    from fasti.cli.rows import put

    put(company["lines"], form, company)


def _show(company: dict[str, Any]) -> None:
    from fasti.cli.lines import SHOWN, by_answer
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.cli.words import clean

    page = Page()
    page.line((clean(company["person"]["name"]), NAME))
    if not company["lines"]:
        page.line("Nobody is known to have shared anything with this person.")
    for heading, lines in by_answer(company["lines"]):
        page.heading(heading)
        for line in lines:
            before, name, after = clean(line["says"]).partition(clean(line["other"]["name"]))
            ids = " ".join(spell[:SHOWN] for spell in line["spells"])
            when = f"  first {line['first']['words']}; last {line['last']['words']}"
            page.line(before, (name, NAME), after, (f"{when}  {ids}", FAINT), indent=2, hang=2)
