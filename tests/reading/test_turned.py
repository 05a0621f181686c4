"""Sentences turned about: what their clauses say all the same."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "It was in 1905 that she joined the Communist Party.",
            "membership",
            {"org": "Communist Party", "begin": "1905"},
        ),
        ("1905 found her in Zurich.", "residence", {"place": "Zurich"}),
        ("The year 1916 saw her become director of the Bank.", "post", {"what": "director", "org": "Bank"}),
        ("1917 brought her the post of director of the Bank of Turin.", "post", {"what": "director", "at": "1917"}),
        (
            "Stalin persuaded her to join the Academy in 1920.",
            "membership",
            {"who": "Rosa Weber", "org": "Academy", "begin": "1920"},
        ),
        ("Her move to New York came in 1908.", "residence", {"place": "New York", "begin": "1908"}),
        ("She was, under Lenin, chairman of the Bank of Rome.", "post", {"who": "Rosa Weber", "org": "Bank of Rome"}),
        (
            "She was appointed by Lenin, on 4 May 1919, chairman of the Bank of Rome.",
            "post",
            {"who": "Rosa Weber", "org": "Bank of Rome", "begin": "1919-05-04"},
        ),
    ],
)
def test_what_is_said_of_whom(said: Said, text: str, kind: str, expected: dict[str, str]) -> None:
    [claim] = said(text, title="Rosa Weber", kind=kind)
    assert {slot: claim.get(slot) for slot in expected} == expected
