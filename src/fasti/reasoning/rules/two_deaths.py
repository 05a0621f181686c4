"""Two dates of death for one person that exclude each other.

Both are kept. Dates that some day would do for (1940 and 21 August 1940) are no contradiction.
"""

from collections.abc import Iterator

from fasti.claims import Finding
from fasti.reasoning.rules.pairs import two_dates
from fasti.reasoning.rules.views import PersonView

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each two deaths that cannot both be."""
    yield from two_dates("two_deaths", view.of_kind("death"), f"{view.name} dies on two dates")
