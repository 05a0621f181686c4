from pathlib import Path

import pytest

from fasti.text import Source, open_sources
from fasti.text.formats.markdown import heading


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Lev Trotsky\n\nHe was born.", "Lev Trotsky"),
        ("Before.\n\n  # Lev *Trotsky* ##\r\n", "Lev Trotsky"),
        ("# [Lev](https://example.org/x) `Trotsky` (snake_case_)\n", "Lev Trotsky (snake_case)"),
        ("Lev Trotsky\n===\n\nHe was born.", "Lev Trotsky"),
        ("```\n# a comment\n```\n# Title\n", "Title"),
        ("~~~~\n```\n# a comment\n~~~~\n# Title\n", "Title"),
        ("## Second level\n", ""),
        ("#no space\n", ""),
        ("He was born.\n", ""),
    ],
)
def test_the_title_is_the_first_heading_of_the_first_level(text: str, title: str) -> None:
    assert heading(text) == title


def test_the_text_stands_as_it_is_marks_and_all(tmp_path: Path) -> None:
    text = "# Lev Trotsky\n\nHe was *expelled* in **1927**.\n"
    (tmp_path / "t.md").write_text(text)
    [source] = open_sources(tmp_path / "t.md")
    assert source == Source("t", text, title="Lev Trotsky", path=str(tmp_path / "t.md"))


def test_without_a_heading_the_title_is_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "lev_trotsky.markdown").write_text("He was born.")
    [source] = open_sources(tmp_path / "lev_trotsky.markdown")
    assert isinstance(source, Source)
    assert source.title == "lev trotsky"
