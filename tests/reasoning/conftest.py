"""Histories out of passages, for the tests of reasoning."""

from collections.abc import Callable

import pytest
from hypothesis import settings

from fasti.claims import Identities
from fasti.dates import day_number
from fasti.reasoning import History, fold

settings.register_profile("fasti", deadline=None)
settings.load_profile("fasti")


@pytest.fixture
def history() -> Callable[..., History]:
    """`history(claim, …)` folds claims in which every name is its own entity."""
    return lambda *claims: fold(claims, Identities({}))


@pytest.fixture
def answer() -> Callable[..., str]:
    """`answer(history, kind, day, who=…)` is “surely”, “possibly” or “no”: whether such a spell held on the day."""

    def ask(found: History, kind: str, day: str, **slots: str) -> str:
        number = day_number(day)
        fitting = [
            spell.holds(number, number).value
            for spell in found.spells.values()
            if spell.kind == kind and all(value in getattr(spell, slot) for slot, value in slots.items())
        ]
        return next((word for word in ("surely", "possibly") if word in fitting), "no")

    return ask
