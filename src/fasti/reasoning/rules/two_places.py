"""Two places in which somebody is said to live, or to be imprisoned, on one exact day.

One place may lie in the other, and people keep two houses, so that this is a question and never a hard contradiction.
Only days told as such are compared, not the stretches between them.
"""

from collections.abc import Iterator
from itertools import combinations

from fasti.claims import Finding, Grade
from fasti.reasoning.days import in_words
from fasti.reasoning.rules.views import PersonView

LOOKS_AT = "person"
KINDS = ("residence", "imprisonment")


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each two places on one day."""
    on_day: dict[int, dict[str, tuple[str, str]]] = {}
    for claim in view.claims:
        place = view.history.of(claim, "place")
        if claim.kind in KINDS and claim.at and claim.at.bounds.exact and claim.at.not_before is not None and place:
            on_day.setdefault(claim.at.not_before, {}).setdefault(place.id, (claim.id, place.name))
    for places in on_day.values():
        for (one, name), (two, other) in combinations(places.values(), 2):
            day = view.history.claims[one].at
            says = f"{view.name} is in {name} and in {other} on {in_words(day) if day else 'one day'}"
            settles = "There is no contradiction if one place lies in the other."
            yield Finding("two_places", Grade.ORDER, says, (one, two), settles)
