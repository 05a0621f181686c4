"""What is not asserted."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    "text",
    [
        "She did not join the party in 1921.",
        "She might have been elected to the Academy in 1911.",
        "If he were elected to the Senate, he would go.",
        "She was accused of joining the party in 1921.",
    ],
)
def test_what_is_not_said_to_have_happened_is_left_out(said: Said, text: str) -> None:
    assert said(text, "Marie Curie") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He tried to flee to Sweden in 1940.", "attempted"),
        ("He planned to move to Sweden in 1940.", "planned"),
        ("He reportedly moved to Sweden in 1940.", "uncertain"),
    ],
)
def test_status(said: Said, text: str, status: str) -> None:
    assert [claim["status"] for claim in said(text, "Willy Brandt")] == [status]
