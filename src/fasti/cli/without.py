"""`fasti without`: what would fall if a source or a claim were wrong."""

from typing import Annotated, Any

import typer

from fasti.cli.options import DEFAULT, As, Format, Where, opened


def verb(
    ident: Annotated[str, typer.Argument(metavar="SOURCE|CLAIM", help="The id of a source, or of a claim.")],
    record: Where = DEFAULT,
    form: As = Format.TABLE,
) -> None:
    """What would fall, or be known less well, if a source or a claim were wrong.

    The record is not changed. Contradictions that would be settled are named too.
    """
    with opened(record) as asked:
        found = asked.without(ident).to_json()
    if form is Format.TABLE:
        _show(found)
        return
    from fasti.cli.rows import put

    put([*found["fall"], *found["weaker"], *found["settled"]], form, found)


def _show(found: dict[str, Any]) -> None:
    from fasti.cli.lines import sentence, years
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.cli.words import clean, count

    page = Page()
    page.line((f"Without {count(len(found['claims']), 'claim')}", NAME))
    if not (found["fall"] or found["weaker"] or found["settled"]):
        page.line("Nothing would change: all of it is told elsewhere too.")
    if found["fall"]:
        page.heading(f"Would fall ({len(found['fall'])})")
    for line in found["fall"]:
        page.row(years(line), *sentence(line), at=14)
    if found["weaker"]:
        page.heading(f"Would be known less well ({len(found['weaker'])})")
    for weakened in found["weaker"]:
        now, then = weakened["now"], weakened["then"]
        page.row(years(now), *sentence(now), (f"  then {years(then) or 'without a date'}", FAINT), at=14)
    if found["settled"]:
        page.heading(f"Would be settled ({len(found['settled'])})")
    for finding in found["settled"]:
        page.line(clean(finding["says"]), indent=2, hang=2)
