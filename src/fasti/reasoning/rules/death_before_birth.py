"""A death that surely comes before the birth of the same person."""

from collections.abc import Iterator

from fasti.claims import Finding
from fasti.reasoning.days import in_words
from fasti.reasoning.grading import surely_before
from fasti.reasoning.rules.pairs import wrong_order
from fasti.reasoning.rules.views import PersonView

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each death before each birth."""
    for birth in view.of_kind("birth"):
        for death in view.of_kind("death"):
            if birth.at and death.at and surely_before(death.at.bounds, birth.at.bounds):
                says = f"{view.name} dies ({in_words(death.at)}) before being born ({in_words(birth.at)})"
                settles = "One of the dates is wrong, or two people are taken for one."
                yield wrong_order("death_before_birth", says, (birth, birth.at), (death, death.at), settles)
