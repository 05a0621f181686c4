"""One claim whose end surely comes before its beginning."""

from collections.abc import Iterator

from fasti.claims import Finding
from fasti.reasoning.grading import surely_before
from fasti.reasoning.rules.pairs import wrong_order
from fasti.reasoning.rules.views import PersonView
from fasti.reasoning.says import say_claim

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each claim that ends before it begins."""
    for claim in view.claims:
        if claim.begin and claim.end and surely_before(claim.end.bounds, claim.begin.bounds):
            says = f"{say_claim(claim, view.history)}: the end comes first"
            settles = "The source is misprinted, or its dates were read wrongly."
            yield wrong_order("ends_before_it_begins", says, (claim, claim.begin), (claim, claim.end), settles)
