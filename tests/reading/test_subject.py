"""Whom a text is about."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Cole, Ruth", "COLE, Dame RUTH (1900–1980), a judge, was born in Ashby.", "COLE, Dame RUTH"),
        ("Ruth Cole", "RUTH ANNA COLE was born in Ashby.", "RUTH ANNA COLE"),
        ("Ruth Ashby Cole", "She was born in Ashby.", "Ruth Ashby Cole"),
        ("Ruth van der Cole", "She was born in Ashby. Karl van der Cole was her father.", "Ruth van der Cole"),
        ("Ruth Ashby Cole", "A judge from Kent; born Ruth Anna Ashby in Dover in 1900.", "Ruth Ashby Cole"),
        ("John Brown Francis", "(Grandson of John Brown), a judge; born in Dover in 1900.", "John Brown Francis"),
        ("Ruth Cole", "RUTH COLE-ASHBY was born in Dover.", "RUTH COLE-ASHBY"),
        ("Ruth Cole", "Ruth Cole was born in Ashby. The Painter Ruth Cole. A film.", "Ruth Cole"),
    ],
)
def test_the_subject_bears_the_name_that_the_text_prints(said: Said, title: str, text: str, name: str) -> None:
    assert [c["who"] for c in said(text, title, kind="birth")][:1] == [name]
