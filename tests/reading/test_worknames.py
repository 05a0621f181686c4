"""Titles that a text sets apart."""

import pytest

from fasti.reading.worknames import work_names


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
