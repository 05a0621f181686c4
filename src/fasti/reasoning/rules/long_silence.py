"""Twenty-five years or more in the middle of a life of which nothing is told: neither an act nor a day that is dated.

Looked at are people of whom at least six dated things are told, so that a silence is strange. A stretch that something
held through is none.
"""

from collections.abc import Iterator

from fasti.claims import Claim, Finding, Grade
from fasti.dates import Bounds
from fasti.reasoning.constraints import OUTLIVES
from fasti.reasoning.days import ends_in_words
from fasti.reasoning.rules.views import PersonView

LOOKS_AT = "person"
LONGEST = 9_131
"""Days: twenty-five years."""
FEWEST = 6


def find(view: PersonView) -> Iterator[Finding]:
    """A gap for each silence between two things that are told."""
    about = [(bounds, claim) for claim in view.claims if (bounds := _extent(claim)) and claim.kind not in OUTLIVES]
    if len(about) < FEWEST:
        return
    about.sort(key=lambda item: (item[0].not_before or 0, item[1].id))
    last, since = about[0][0].not_after or 0, about[0][1]
    for bounds, claim in about[1:]:
        first, end = bounds.not_before or 0, bounds.not_after or 0
        if first - last > LONGEST and since.kind != "birth" and claim.kind != "death" and not _held(view, last, first):
            says = "nothing is told of {} from {} to {}".format(view.name, *ends_in_words(last + 1, first - 1))
            settles = "A source on these years would fill the gap; else two people may be taken for one."
            yield Finding("long_silence", Grade.GAP, says, (since.id, claim.id), settles)
        if end > last:
            last, since = end, claim


def _extent(claim: Claim) -> Bounds | None:
    """From the first to the last day that a claim may speak of; None where one side is open."""
    days = [when.bounds for when in claim.dates.values()]
    if not days or any(day.not_before is None or day.not_after is None for day in days):
        return None
    return Bounds(min(day.not_before or 0 for day in days), max(day.not_after or 0 for day in days))


def _held(view: PersonView, first: int, last: int) -> bool:
    """Whether something surely held through the whole stretch."""
    for spell in view.spells:
        begun, over = spell.begin.not_after, spell.end.not_before
        if begun is not None and over is not None and begun <= first and over >= last:
            return True
    return False
