"""Passages and what they claim, for the tests of every room behind the claims."""

from collections.abc import Callable
from typing import Any

import pytest

from fasti.claims import Claim
from fasti.dates import When
from fasti.text import Source


@pytest.fixture
def say() -> Callable[..., Claim]:
    """`say(text, kind, source=…, who=…)` is the claim that a whole passage makes; dates are EDTF strings."""

    def claim(text: str, kind: str, *, source: str = "a", **slots: Any) -> Claim:
        slots |= {slot: When.parse(slots[slot]) for slot in ("at", "begin", "end") if slot in slots}
        return Claim(source=Source(source, text), kind=kind, span=(0, len(text)), quote=text, **slots)

    return claim
