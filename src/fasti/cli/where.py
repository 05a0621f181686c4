"""`fasti where`: the places in which somebody was on a day."""

from typing import Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

ANSWERS = {"surely": "Surely", "possibly": "Possibly", "no": "Not then"}


def verb(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="A name, a part of one, or an id.")],
    day: Annotated[str, typer.Argument(metavar="DAY", help="A day, a month or a year: 1927-11-01, 1927-11, 1927.")],
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """Where somebody was on a day: surely, possibly, and where not.

    Stays, exiles and imprisonments, and what happened at a place. *Not then* names the places that are told of other
    times of the life.
    """
    with opened(record) as asked:
        answer = asked.where(person, day).to_json()
    if form is Format.TABLE:
        _show(answer)
        return
    from fasti.cli.rows import put

    put((line for name in ANSWERS for line in answer[name]), form, answer)


def _show(answer: dict[str, Any]) -> None:
    from fasti.cli.lines import sentence, years
    from fasti.cli.page import NAME, Page
    from fasti.cli.words import clean

    page, name = Page(), clean(answer["person"]["name"])
    page.line((f"{name}, {answer['day']}", NAME))
    if not any(answer[key] for key in ANSWERS):
        page.line("The record names no place of this life.")
    for key, heading in ANSWERS.items():
        if answer[key]:
            page.heading(f"{heading} ({len(answer[key])})")
        for line in answer[key]:
            page.row(years(line), *sentence(line, without=name), at=14)
