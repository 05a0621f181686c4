"""Two sources that put the beginning, or the end, of one spell on different days.

Both are kept, and the bounds of the spell take in both. Two terms would reconcile them, so that this is no hard
contradiction; where the two dates are one day in two calendars that is said.
"""

from collections.abc import Iterator
from itertools import combinations

from fasti.claims import Claim, Finding, Grade, Spell
from fasti.dates import When
from fasti.reasoning.days import in_words
from fasti.reasoning.grading import clash
from fasti.reasoning.rules.views import PersonView
from fasti.reasoning.says import say_spell

LOOKS_AT = "person"


def find(view: PersonView) -> Iterator[Finding]:
    """A finding for each two beginnings, and each two ends, of one spell that exclude each other."""
    for spell in view.spells:
        if spell.who == view.person.id and spell.kind not in ("residence", "exile"):
            yield from _of(view, spell, "begin", spell.began_by)
            yield from _of(view, spell, "end", spell.ended_by)


def _of(view: PersonView, spell: Spell, edge: str, idents: tuple[str, ...]) -> Iterator[Finding]:
    dated: dict[str, tuple[Claim, When]] = {}
    for ident in idents:
        claim = view.history.claims[ident]
        when = (claim.begin if edge == "begin" else claim.end) or claim.at
        if when:
            dated.setdefault(when.edtf, (claim, when))
    for (one, date), (two, other) in combinations(dated.values(), 2):
        if excludes := clash(date, other):
            earlier, later = sorted((date, other), key=lambda when: when.not_before or 0)
            side = "beginnings" if edge == "begin" else "ends"
            says = f"{say_spell(spell, view.history)}: two {side} are told, {in_words(earlier)} and {in_words(later)}"
            grade = Grade.CALENDAR if excludes.grade is Grade.CALENDAR else Grade.PRECISION
            settles = excludes.settles if grade is Grade.CALENDAR else "A dated act, a minute or an order, would tell."
            yield Finding("two_dates_of_a_spell", grade, says, (one.id, two.id), settles)
