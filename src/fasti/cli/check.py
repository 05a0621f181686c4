"""`fasti check`: what cannot all be true, and what is missing."""

from getpass import getuser
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened

if TYPE_CHECKING:
    from fasti.cli.page import Page
    from fasti.record import Record

GRADES = {
    "hard": "cannot both be true",
    "calendar": "could be one day in two calendars",
    "precision": "agree only at their edges",
    "identity": "hold only if these are two persons",
    "order": "stand in the wrong order",
    "gap": "leave a gap",
}
"""What a grade says of the claims of a finding, the firmest first."""


def verb(
    record: Where = DEFAULT,
    form: As = Format.TABLE,
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Exit code 1 where claims cannot both be true.")] = False,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", metavar="NAME", help="Ask this rule alone; may be said again.")
    ] = None,
    dismiss: Annotated[str, typer.Option("--dismiss", metavar="ID", help="Keep your word that one is none.")] = "",
    reopen: Annotated[str, typer.Option("--reopen", metavar="ID", help="Undo the dismissal of a finding.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so; else your login name.")] = "",
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why you say so.")] = "",
    dismissed: Annotated[bool, typer.Option("--dismissed", help="Show what was dismissed, by whom and why.")] = False,
) -> None:
    """What cannot all be true, and what is missing.

    Each finding stands with the words that make it and with what would settle it.

    A finding that you `--dismiss` is not shown again while its claims stand. Your word is kept in the log, with your
    name, the moment and the reason, and `--reopen` undoes it.

    What is found is no failure: the exit code is 0, unless `--strict` asks otherwise.
    """
    with opened(record) as asked:
        if dismiss or reopen:
            _say(asked, dismiss, reopen, by or getuser(), why)
            return
        shown = asked.dismissed() if dismissed else asked.findings(only=rule or ())
        findings = [found.to_json() for found in shown if not rule or found.rule in rule]
    if form is Format.TABLE:
        _show(findings)
    else:
        from fasti.cli.rows import put

        put(findings, form)
    if strict and any(found["grade"] == "hard" for found in findings):
        raise typer.Exit(1)


def _say(asked: "Record", dismiss: str, reopen: str, by: str, why: str) -> None:
    """Keep a word on one finding, or on two."""
    from fasti.cli.page import Page

    page = Page()
    if dismiss:
        asked.dismiss(dismiss, by=by, why=why)
        page.line(f"Dismissed by {by}: {dismiss} is not shown again while its claims stand.")
    if reopen:
        asked.reopen(reopen, by=by, why=why)
        page.line(f"Reopened by {by}: {reopen} is shown again.")


def _show(findings: list[dict[str, Any]]) -> None:
    from fasti.cli.page import ALARM, NAME, Page
    from fasti.cli.words import count

    page = Page()
    if not findings:
        page.line("Nothing in this record contradicts itself, and no gap was found.")
        return
    for grade, says in GRADES.items():
        graded = [found for found in findings if found["grade"] == grade]
        if graded:
            page.heading(f"{count(len(graded), 'finding')} whose claims {says}")
        for found in graded:
            _show_finding(page, found, ALARM if grade == "hard" else NAME)


def _show_finding(page: "Page", found: dict[str, Any], style: str) -> None:
    from fasti.cli.lines import ident
    from fasti.cli.page import FAINT
    from fasti.cli.words import clean

    page.blank()
    page.line((clean(found["says"]), style), (f"  {ident(found)}", FAINT), indent=2, hang=2)
    _quotes(page, found["quotes"])
    if found["settles"]:
        page.row("to settle", clean(found["settles"]), at=15, indent=4, style=FAINT)
    if word := found.get("dismissed"):
        said = f"{word['by']}, {word['when'][:10]}" + (f": {word['why']}" if word["why"] else "")
        page.row("dismissed", clean(said), at=15, indent=4, style=FAINT)


def _quotes(page: "Page", quotes: list[dict[str, Any]]) -> None:
    """The words side by side where there are two and room for them, else one under the other."""
    from fasti.cli.page import FAINT, QUOTE
    from fasti.cli.words import clean

    told = [(clean(quote["title"] or quote["source"]), f"“{clean(quote['quote'])}”") for quote in quotes]
    if len(told) == 2 and page.wraps and page.width >= 70:
        page.beside(*([(f"{title}\n", FAINT), (words, QUOTE)] for title, words in told), indent=4)
        return
    for title, words in told:
        page.line((words, QUOTE), (f" — {title}", FAINT), indent=4, hang=1)
