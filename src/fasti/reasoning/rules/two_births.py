"""Two dates of birth for one person that exclude each other.

Both are kept. Dates that some day would do for (1879 and 26 October 1879) are no contradiction.
"""

from collections.abc import Iterator

from fasti.claims import Finding
from fasti.reasoning.rules.pairs import two_dates
from fasti.reasoning.rules.views import PersonView

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each two births that cannot both be."""
    yield from two_dates("two_births", view.of_kind("birth"), f"{view.name} is born on two dates")
