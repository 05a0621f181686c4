"""`fasti read --explain`: what was made of each sentence, for whoever writes frames."""

from collections.abc import Iterable

from fasti.claims import Claim
from fasti.cli.page import ALARM, FAINT, NAME, QUOTE, Page
from fasti.cli.words import clean
from fasti.reading.accounts import Account, Part, Tried

LABEL, WORD = 12, 26
"""Columns: where the words of a label begin, and what a frame gave."""


def show(accounts: Iterable[Account], page: Page) -> None:
    """Each sentence with its dates, its names, its clauses, and under each clause the frames tried."""
    for account in accounts:
        page.blank()
        page.line((clean(account.text), QUOTE))
        if account.times:
            said = ", ".join(f"{clean(words)} = {means}" for words, means in account.times)
            page.row("dates", said, at=LABEL, style=FAINT)
        if account.names:
            page.row("names", ", ".join(f"{clean(n)} ({kind})" for n, kind in account.names), at=LABEL, style=FAINT)
        for part in account.parts:
            _clause(part, page)


def _clause(part: Part, page: Page) -> None:
    roles = "; ".join(f"{role} {clean(words)}" for role, words in part.roles)
    page.row("clause", (clean(part.verb) or "no verb", NAME), f"  {roles}", at=LABEL, style=FAINT)
    for tried in part.tried:
        page.row(tried.by.removeprefix("frame:"), *_outcome(tried), at=WORD, indent=LABEL + 2, style="")


def _outcome(tried: Tried) -> list[str | tuple[str, str]]:
    if tried.refused:
        return [(f"refused: {clean(tried.refused)}", ALARM)]
    return [said(claim) for claim in tried.claims]


def said(claim: Claim) -> str:
    """A claim in one line: its kind, its slots, how sure it is."""
    line = claim.to_json()
    slots = ("how", *claim.names, "what", "at", "begin", "end", "status")
    told = ", ".join(f"{slot} {clean(str(line[slot]))}" for slot in dict.fromkeys(slots) if slot in line)
    return f"{claim.kind}: {told}  ({claim.confidence:.2f})"
