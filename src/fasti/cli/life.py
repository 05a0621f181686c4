"""`fasti life`: one life in order of time."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.claims import Claim
    from fasti.cli.page import Page
    from fasti.record import Record

PERSON = typer.Argument(metavar="PERSON", help="A name or an id; without one, the people of the record are listed.")


def verb(person: Annotated[str, PERSON] = "", record: Where = DEFAULT, form: As = Format.TABLE) -> None:
    """One life in order of time, each line with the words that say it.

    Without a PERSON, the people that the record knows.
    """
    with opened(record) as asked:
        if not person:
            _people(asked, form)
            return
        life = asked.life(person).to_json()
        if form is Format.TABLE:
            _show(asked, life)
            return
    from fasti.cli.rows import put

    put(life["lines"], form, life)


def _people(asked: "Record", form: Format) -> None:
    from fasti.cli.page import FAINT, Page
    from fasti.cli.rows import put
    from fasti.cli.words import clean, count

    people = sorted(asked.people(), key=lambda person: person.name)
    if form is not Format.TABLE:
        put(({"id": person.id, "name": person.name, "aliases": list(person.aliases)} for person in people), form)
        return
    page = Page()
    page.line(count(len(people), "person", "people"))
    for person in people:
        also = f"  also {'; '.join(map(clean, person.aliases))}" if person.aliases else ""
        page.line(clean(person.name), (also, FAINT), indent=2, hang=4)


def _show(asked: "Record", life: dict[str, Any]) -> None:
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.cli.words import clean

    page = Page()
    person = life["person"]
    page.line((clean(person["name"]), NAME))
    if person["aliases"]:
        page.line((f"also {'; '.join(map(clean, person['aliases']))}", FAINT), hang=5)
    page.blank()
    claims = {claim.id: claim for claim in asked.claims()}
    for line in life["lines"]:
        _show_line(page, clean(person["name"]), line, [claims[ident] for ident in line["claims"] if ident in claims])


def _show_line(page: "Page", name: str, line: dict[str, Any], claims: list["Claim"]) -> None:
    from fasti.cli.lines import sentence, years
    from fasti.cli.page import FAINT, QUOTE
    from fasti.cli.words import clean

    page.row(years(line), *sentence(line, without=name), at=14)
    for claim in claims:
        source = clean(claim.source.title or claim.source.id)
        page.row("", (f"“{clean(claim.quote)}”", QUOTE), (f" — {source}", FAINT), at=14)
