"""Titles that a text sets apart."""

from collections.abc import Callable
from typing import Any

import pytest

from fasti.reading.worknames import work_names

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("her novel _The Salt Road_ (1931)", ["The Salt Road"]),
        ("her novel ''The Salt Road ''(1931)", ["The Salt Road"]),
        ("her novel *The Salt Road*.", ["The Salt Road"]),
        ("“Salt,” and “Iron”", ["Salt", "Iron"]),
        ('"A Look at _Salt_", in _Mercury_', ["A Look at _Salt_", "Mercury"]),
        ("the story 'Salt', the poet's 'Iron'", ["Salt", "Iron"]),
        ("an _emeritus_ professor, and “so she said”", []),
        ("a_file_name.jpg and the workers' and peasants' party", []),
    ],
)
def test_titles_are_what_stands_between_marks(text: str, titles: list[str]) -> None:
    assert [text[slice(*w.span)] for w in work_names(text)] == titles


@pytest.mark.parametrize(
    ("text", "what", "at"),
    [
        ("In 1931 she wrote _Of Salt and the Long Road_.", "Of Salt and the Long Road", "1931"),
        ("She wrote _Lund, 1710–1776. A History_ in 1931.", "Lund, 1710–1776. A History", "1931"),
    ],
)
def test_a_title_in_italics_is_read_whole(said: Said, text: str, what: str, at: str) -> None:
    assert said(text, "Ida Falk") == [{"kind": "work", "who": "Ida Falk", "what": what, "how": "wrote", "at": at}]


def test_a_newspaper_in_italics_stays_a_body(said: Said) -> None:
    text = "In 1931 she joined the _Lund Gazette_."
    assert [(c["kind"], c["org"]) for c in said(text, "Ida Falk")] == [("membership", "Lund Gazette")]
