"""A life of more than 110 years by the narrowest reading of its dates: two people may be taken for one."""

from collections.abc import Iterator
from itertools import product

from fasti.claims import Finding, Grade
from fasti.reasoning.days import in_words
from fasti.reasoning.rules.views import PersonView

LOOKS_AT = "person"
YEARS = 110
DAYS = YEARS * 365.2425


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each birth and death that lie more than 110 years apart."""
    for birth, death in product(view.of_kind("birth"), view.of_kind("death")):
        if not (birth.at and death.at) or birth.at.not_after is None or death.at.not_before is None:
            continue
        if death.at.not_before - birth.at.not_after > DAYS:
            says = f"{view.name} lives for more than {YEARS} years: from {in_words(birth.at)} to {in_words(death.at)}"
            settles = "Two people may be taken for one, or a century is misprinted."
            yield Finding("long_life", Grade.IDENTITY, says, (birth.id, death.id), settles)
