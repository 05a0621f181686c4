"""Something that a person does or holds surely before being born."""

from collections.abc import Iterator

from fasti.claims import Finding
from fasti.reasoning.constraints import OUTLIVES
from fasti.reasoning.days import on_in_words
from fasti.reasoning.grading import surely_before
from fasti.reasoning.rules.pairs import wrong_order
from fasti.reasoning.rules.views import PersonView
from fasti.reasoning.says import say_claim

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each claim dated before each birth."""
    births = view.of_kind("birth")
    acts = [claim for claim in view.claims if claim.kind not in OUTLIVES | {"birth", "death"}] if births else []
    for birth in births:
        for claim in acts:
            dated = [when for when in claim.dates.values() if when.not_after is not None]
            earliest = min(dated, key=lambda when: when.not_after or 0, default=None)
            if earliest and birth.at and surely_before(earliest.bounds, birth.at.bounds):
                says = f"{say_claim(claim, view.history)}, before being born {on_in_words(birth.at)}"
                settles = "One of the dates is wrong, or two people are taken for one."
                yield wrong_order("before_birth", says, (birth, birth.at), (claim, earliest), settles)
