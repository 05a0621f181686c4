"""A source that tells of what came after it was written (its `dct`): no source attests what is to come.

What such a claim tells is taken for possible at most. A plan or an attempt is no finding, nor is the end of a term that
had begun.
"""

from collections.abc import Iterator

from fasti.claims import Finding, Grade
from fasti.dates import When
from fasti.reasoning.days import on_in_words
from fasti.reasoning.rules.views import PersonView
from fasti.reasoning.says import say_claim
from fasti.reasoning.witness import foretells

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each claim whose source is older than all that it dates."""
    for claim in view.history.claims_about.get(view.person.id, ()):
        if not claim.status and foretells(claim):
            written = on_in_words(When.parse(claim.source.dct))
            says = f"{say_claim(claim, view.history)}, told by a source written {written}"
            settles = "The source is dated wrongly, or a plan was read as a fact."
            yield Finding("written_before", Grade.HARD, says, (claim.id,), settles)
