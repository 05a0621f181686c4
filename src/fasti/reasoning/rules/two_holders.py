"""Two people who surely held at once a post that one person holds at a time.

A day of handing over is no overlap. Which posts have one holder is a list of titles (`posts.toml`).
"""

from collections.abc import Iterator

from fasti.claims import Finding, Grade
from fasti.reasoning.asking.succession import overlaps
from fasti.reasoning.posts import one_holder
from fasti.reasoning.rules.views import PostView

LOOKS_AT = "post"


def find(view: PostView) -> Iterator[Finding]:
    """A finding for each two holders whose terms surely overlap."""
    if not one_holder(view.title, view.body):
        return
    for overlap in overlaps(view.spells, view.history):
        claims = tuple(ident for spell in overlap.spells for ident in view.history.spells[spell].rests_on[:2])
        says = f"{view.name}: {overlap.says}"
        settles = "The post may have been shared or acted for; else one of the dates is wrong."
        yield Finding("two_holders", Grade.ORDER, says, tuple(dict.fromkeys(claims)), settles)
