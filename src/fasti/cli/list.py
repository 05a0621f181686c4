"""`fasti list`: who held a post, one after another."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.cli.page import Page
    from fasti.record import Record

POST = typer.Argument(
    metavar="POST", help="A post as a text calls it; without one, the posts of the record are listed."
)


def verb(post: Annotated[str, POST] = "", record: Where = DEFAULT, form: As = Format.TABLE) -> None:
    """Who held a post, one after another, with vacancies and overlaps.

    In the bar of each holder the full part is sure and the light part possible. Without a POST, the posts that the
    record knows.
    """
    with opened(record) as asked:
        if not post:
            _posts(asked, form)
            return
        succession = asked.holders(post).to_json()
    if form is Format.TABLE:
        _show(succession)
        return
    from fasti.cli.rows import put

    put(succession["lines"], form, succession)


def _posts(asked: "Record", form: Format) -> None:
    from fasti.cli.page import FAINT, Page
    from fasti.cli.rows import put
    from fasti.cli.words import clean, count

    told = Counter((claim.what, claim.org) for claim in asked.claims() if claim.kind == "post")
    posts = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    if form is not Format.TABLE:
        put(({"post": what, "org": org, "claims": number} for (what, org), number in posts), form)
        return
    page = Page()
    page.line(count(len(posts), "post"))
    for (what, org), number in posts:
        page.line(
            clean(what), (f", {clean(org)}" if org else ""), (f"  {count(number, 'claim')}", FAINT), indent=2, hang=4
        )


def _show(succession: dict[str, Any]) -> None:
    from fasti.cli.bars import Scale
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.cli.words import clean, count

    page = Page()
    lines, gaps, overlaps = succession["lines"], succession["gaps"], succession["overlaps"]
    page.line((clean(succession["post"]), NAME))
    holders = count(len({line["who"]["id"] for line in lines}), "holder")
    page.line((f"{holders}, {count(len(gaps), 'vacancy', 'vacancies')}, {count(len(overlaps), 'overlap')}", FAINT))
    page.blank()
    broad = max((len(clean(line["who"]["name"])) for line in lines), default=0)
    scale = Scale.of(lines, page.width - min(broad, 30) - 6) if page.draws else None
    if scale:
        page.row("", (scale.years, FAINT), at=min(broad, 30) + 4)
    for line in lines:
        _show_holder(page, line, min(broad, 30) + 4, scale)
    for heading, told in (("Vacancies", gaps), ("Overlaps", overlaps)):
        if told:
            page.heading(heading)
        for item in told:
            page.line(clean(item["says"]), indent=2, hang=2)


def _show_holder(page: "Page", line: dict[str, Any], at: int, scale: Any) -> None:
    from fasti.cli.lines import dated, ident
    from fasti.cli.page import DATE, FAINT, NAME
    from fasti.cli.words import clean

    told = f"{line['begin']['words']} – {line['end']['words']}" if dated(line) else "no date told"
    dates = ((told, DATE), (f"  {ident(line)}", FAINT))
    if scale is None:
        page.row(clean(line["who"]["name"]), *dates, at=at, style=NAME)
        return
    page.row(clean(line["who"]["name"]), scale.bar(line), at=at, style=NAME)
    page.row("", *dates, at=at)
