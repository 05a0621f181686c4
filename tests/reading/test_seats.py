"""Where somebody is of."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He married Jane Cole of Tavistock, Devon.", "Tavistock"),
        ("He was the son of James Cole, of Ford House.", "Ford House"),
    ],
)
def test_of_a_place_behind_a_whole_name(said: Said, text: str, place: str) -> None:
    assert [c["place"] for c in said(text, "Karl Reed", kind="residence")] == [place]


@pytest.mark.parametrize("text", ["He met Andronicus of Rhodes.", "He met Henry Stuart of Scotland."])
def test_a_name_that_its_place_tells_apart(said: Said, text: str) -> None:
    assert said(text, "Karl Reed", kind="residence") == []
