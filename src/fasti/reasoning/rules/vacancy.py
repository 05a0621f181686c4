"""A stretch of a month or more between two holders of a post that has one, in which nobody known held it."""

from collections.abc import Iterator

from fasti.claims import Finding, Grade
from fasti.reasoning.asking.succession import vacancies
from fasti.reasoning.posts import one_holder
from fasti.reasoning.rules.views import PostView

LOOKS_AT = "post"
SHORTEST = 31
"""Days: a shorter gap between two holders is not worth a word."""


def find(view: PostView) -> Iterator[Finding]:
    """A gap for each stretch without a holder."""
    if not one_holder(view.title, view.body):
        return
    for gap in vacancies(view.spells):
        if gap.last - gap.first + 1 >= SHORTEST:
            before, after = (view.history.spells[ident] for ident in gap.spells)
            claims = ((before.ended_by or before.rests_on)[0], after.began_by[0])
            settles = "A source on who held the post between, or word that it stood empty, would fill the gap."
            yield Finding("vacancy", Grade.GAP, f"{view.name}: {gap.says}", tuple(dict.fromkeys(claims)), settles)
