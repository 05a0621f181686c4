"""`fasti why`: what an answer rests on, down to the words."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.cli.page import Page

SLOTS = ("who", "what", "org", "place", "origin", "other", "how", "at", "begin", "end", "status")


def verb(
    ident: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, a spell or a finding.")],
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """What an answer rests on, down to the words.

    Of a claim, a spell or a finding it shows the claims below it and the words of the sources around each.

    `on`, `life`, `list` and `check` print the ids. CSV and JSON Lines give a row for each claim.
    """
    with opened(record) as asked:
        why = asked.why(ident).to_json()
    if form is Format.TABLE:
        _show(why)
    else:
        from fasti.cli.rows import put

        put(why["claims"], form, why)


def _show(why: dict[str, Any]) -> None:
    from fasti.cli.page import FAINT, NAME, QUOTE, Page
    from fasti.cli.words import clean, count

    page = Page()
    page.line((clean(why["says"]), NAME))
    page.heading(f"It rests on {count(len(why['claims']), 'claim')}")
    for claim in why["claims"]:
        _show_claim(page, claim)
    if why["bounds"]:
        page.heading("What bounds it")
        for bound in why["bounds"]:
            page.line(clean(bound["says"]), indent=2, hang=2)
            for claim in bound["claims"]:
                title = clean(claim["title"] or claim["source"])
                page.line(("“" + clean(claim["quote"]) + "”", QUOTE), (f"  {title}", FAINT), indent=4, hang=2)


def _show_claim(page: "Page", claim: dict[str, Any]) -> None:
    from fasti.cli.lines import SHOWN
    from fasti.cli.page import FAINT, QUOTE
    from fasti.cli.words import clean

    page.blank()
    where = ", ".join(filter(None, (clean(claim["title"] or claim["source"]), clean(claim.get("locus", "")))))
    page.line(where, (f"  {claim['id'][:SHOWN]}", FAINT), indent=2)
    before, after = _context(claim)
    page.line((before, FAINT), ("“" + clean(claim["quote"]) + "”", f"bold {QUOTE}"), (after, FAINT), indent=4)
    if printed := claim.get("printed"):
        page.row("printed", clean(printed), at=18, indent=4, style=FAINT)
    page.row(claim["kind"], *_said(claim), at=18, indent=4)
    for slot, detail in claim.get("dates", {}).items():
        told = "; ".join(f"{key} {clean(str(value))}" for key, value in detail.items())
        page.row(slot, told, at=18, indent=4, style=FAINT)
    sure = claim.get("confidence", 1)
    page.row(
        "read by", f"{clean(claim.get('by', '')) or 'the reader'}, sure to {sure:.0%}", at=18, indent=4, style=FAINT
    )


def _context(claim: dict[str, Any]) -> tuple[str, str]:
    """The words before and after the quote, each with its space where the text has one."""
    from fasti.cli.words import clean

    before, after = claim.get("before", ""), claim.get("after", "")
    left = f"…{clean(before)}{' ' if before[-1:].isspace() else ''}" if before.strip() else ""
    right = f"{' ' if after[:1].isspace() else ''}{clean(after)}…" if after.strip() else ""
    return left, right


def _said(claim: dict[str, Any]) -> list[str | tuple[str, str]]:
    from fasti.cli.page import FAINT
    from fasti.cli.words import clean

    parts: list[str | tuple[str, str]] = []
    for slot in SLOTS:
        if claim.get(slot):
            parts += [("  " if parts else "", ""), (f"{slot} ", FAINT), clean(claim[slot])]
    return parts
