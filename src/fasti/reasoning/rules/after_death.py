"""Something that a person does, begins or still holds surely after dying.

Not looked at is what can come after a life: burial, rehabilitation, a prize, the printing of a work, a bare event, and
the day on which somebody else took over a post; nor the end of a term to which somebody was elected.
"""

from collections.abc import Iterator

from fasti.claims import Finding
from fasti.reasoning.constraints import OUTLIVES, cut_short
from fasti.reasoning.days import on_in_words
from fasti.reasoning.grading import surely_before
from fasti.reasoning.rules.pairs import wrong_order
from fasti.reasoning.rules.views import PersonView
from fasti.reasoning.says import say_claim

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each claim dated after each death."""
    deaths = view.of_kind("death")
    acts = [claim for claim in view.claims if claim.kind not in OUTLIVES | {"birth", "death"}] if deaths else []
    for death in deaths:
        for claim in acts:
            outlasts = claim.how == "replaced" or cut_short(claim)
            acted = [when for when in claim.dates.values() if not outlasts or when is not claim.end]
            latest = max(acted, key=lambda when: when.not_before or 0, default=None)
            if latest and death.at and surely_before(death.at.bounds, latest.bounds):
                says = f"{say_claim(claim, view.history)}, after dying {on_in_words(death.at)}"
                settles = "One of the dates is wrong, or two people are taken for one."
                yield wrong_order("after_death", says, (claim, latest), (death, death.at), settles)
