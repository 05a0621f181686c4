"""Somebody leaves a body or a post, and the only beginning that any source tells comes later.

An earlier term that no source tells would reconcile the two, so that the finding speaks of their order only. Where any
beginning could come before the end there is nothing to find.
"""

from collections.abc import Iterator

from fasti.claims import Claim, Finding, Grade, Spell
from fasti.dates import When
from fasti.reasoning.days import in_words
from fasti.reasoning.grading import surely_before
from fasti.reasoning.rules.views import PersonView
from fasti.reasoning.told import told

LOOKS_AT = "person"
KINDS = ("membership", "post", "imprisonment", "education", "marriage")


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each end without a beginning that comes before the first beginning told."""
    same: dict[tuple[str, ...], list[Spell]] = {}
    for spell in view.spells:
        if spell.kind in KINDS:
            same.setdefault((spell.kind, spell.what.lower(), spell.org, spell.place, spell.other), []).append(spell)
    for spells in same.values():
        begun = [spell for spell in spells if told(spell, view.history, "begin")]
        for left in (spell for spell in spells if not told(spell, view.history, "begin")):
            first = min(begun, key=lambda spell: spell.begin.not_before or 0, default=None)
            if first and told(left, view.history, "end") and surely_before(left.end, first.begin):
                yield _finding(view, left, first)


def _finding(view: PersonView, left: Spell, joined: Spell) -> Finding:
    (end, ended), (begin, begun) = _dated(view, left, "end"), _dated(view, joined, "begin")
    body = view.history.name(left.org or left.place or left.other) or left.what
    says = f"{view.name} leaves {body} ({in_words(ended)}) before joining it ({in_words(begun)})"
    settles = "An earlier time in it, told by no source, would explain this; else one of the dates is wrong."
    return Finding("left_before_joining", Grade.ORDER, says, (end.id, begin.id), settles)


def _dated(view: PersonView, spell: Spell, edge: str) -> tuple[Claim, When]:
    """The first claim that dates one side of a spell, with that date."""
    for ident in spell.began_by if edge == "begin" else spell.ended_by:
        claim = view.history.claims[ident]
        when = (claim.begin if edge == "begin" else claim.end) or claim.at
        if when:
            return claim, when
    raise LookupError(f"nothing dates the {edge} of {spell.id}")
