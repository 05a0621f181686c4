"""A holder of a post that one person holds at a time who is told to have followed nobody, though the post is older.

Somebody was followed by nobody that is known, and then somebody took office on a told day: between them there may have
been others. Looked at are holders whose beginning is told, of a post of which an earlier holder's end is told by no
source.
"""

from collections.abc import Iterator
from itertools import pairwise

from fasti.claims import Finding, Grade
from fasti.reasoning.posts import one_holder
from fasti.reasoning.rules.views import PostView
from fasti.reasoning.told import told

LOOKS_AT = "post"


def find(view: PostView) -> Iterator[Finding]:
    """A gap for each holder behind one whose end nobody tells, where no claim of the two names the other."""
    if not one_holder(view.title, view.body):
        return
    dated = [
        spell for spell in view.spells if spell.begin.not_before is not None and told(spell, view.history, "begin")
    ]
    for before, after in pairwise(sorted(dated, key=lambda spell: (spell.begin.not_before or 0, spell.id))):
        if before.who == after.who or told(before, view.history, "end") or _follows(view, after.rests_on, before.who):
            continue
        if _follows(view, before.rests_on, after.who):
            continue
        name, earlier = view.history.name(after.who), view.history.name(before.who)
        says = f"{view.name}: whom {name} followed is not told, nor when {earlier} left"
        settles = f"A source on the end of {earlier}'s time in it, or on a holder between, would fill the gap."
        yield Finding("without_predecessor", Grade.GAP, says, (before.rests_on[0], after.began_by[0]), settles)


def _follows(view: PostView, claims: tuple[str, ...], person: str) -> bool:
    """Whether one of the claims names the person as whom the holder followed or was followed by."""
    named = (view.history.of(view.history.claims[ident], "other") for ident in claims)
    return any(other is not None and other.id == person for other in named)
