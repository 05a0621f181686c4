"""Claims that exclude each other only together: each two of them agree, and all of them cannot.

What follows from one claim for another is told by the rules of `constraints.toml`: nothing is done before birth or
after death, a successor comes when the predecessor has gone, a body has members while it exists. The claims named are
as few as will do: were any of them wrong, the others could all hold.
"""

from collections.abc import Iterator

from fasti.claims import Finding, Grade
from fasti.reasoning.constraints import ranks
from fasti.reasoning.grading import by_calendar
from fasti.reasoning.rules.pairs import GENERATION, names_in_doubt
from fasti.reasoning.rules.views import ConflictView
from fasti.reasoning.says import say_claim

LOOKS_AT = "conflict"


def find(view: ConflictView) -> Iterator[Finding]:
    """The finding that a conflict makes."""
    rules = ranks()
    weakest = min((c.rule for c in view.circle), key=lambda name: rules[name].rank)
    claims = tuple(claim.id for claim in view.claims)
    told = "; ".join(say_claim(claim, view.history) for claim in view.claims)
    grade, settles = rules[weakest].grade, "One of the dates is wrong, or two people or bodies are taken for one."
    gained = sum(c.days for c in view.circle)
    days = [when.bounds for claim in view.claims for when in claim.dates.values()]
    if all(bounds.exact for bounds in days) and by_calendar(gained, max(bounds.not_before or 0 for bounds in days)):
        grade = Grade.CALENDAR
        settles = f"They are {gained} days too many: all could hold if one date were in the other calendar. {settles}"
    elif any(when.doubtful or when.approximate for claim in view.claims for when in claim.dates.values()):
        grade = Grade.PRECISION
    elif gained > GENERATION and (doubt := names_in_doubt(view.claims, view.history)):
        grade, settles = Grade.IDENTITY, f"{doubt} Else one of the dates is wrong."
    yield Finding(
        "cannot_all_hold", grade, f"These cannot all be so, as {rules[weakest].says}: {told}", claims, settles
    )
