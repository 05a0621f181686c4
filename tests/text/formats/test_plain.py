from pathlib import Path

import pytest

from fasti.errors import SourceDoubt
from fasti.text import Source, open_sources
from fasti.text.formats.plain import heading


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lev Trotsky\n\nHe was born in 1879.", "Lev Trotsky"),
        ("\n\n  Lev Trotsky  \r\n\r\nHe was born.", "Lev Trotsky"),
        ("Trotsky (1879–1940)\n \nHe was born.", "Trotsky (1879–1940)"),
        ("He was born in 1879.\n\nHe died.", ""),
        ("Lev Trotsky\nwas born in 1879.", ""),
        ("Lev Trotsky\n\n", ""),
        ("Lev Trotsky", ""),
        (f"{'Lev ' * 40}\n\nHe was born.", ""),
        ("", ""),
    ],
)
def test_a_heading_is_short_alone_and_not_closed(text: str, title: str) -> None:
    assert heading(text) == title


def test_the_text_is_the_whole_file_and_the_title_its_heading(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_bytes(b"Lev Trotsky\r\n\r\nHe was\nborn.")
    [source] = open_sources(tmp_path / "t.txt")
    assert source == Source("t", "Lev Trotsky\r\n\r\nHe was\nborn.", title="Lev Trotsky", path=str(tmp_path / "t.txt"))


def test_without_a_heading_the_title_is_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "lev_trotsky.txt").write_text("He was born.")
    [source] = open_sources(tmp_path / "lev_trotsky.txt")
    assert isinstance(source, Source)
    assert (source.id, source.title) == ("lev_trotsky", "lev trotsky")


def test_the_sidecar_decides(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("Lev Trotsky\n\nHe was born.")
    told = ('id = "lt"', 'title = "Trotsky"', 'dct = "1927"', 'place = "Moscow"', "[citation]", 'DOI = "1"')
    (tmp_path / "t.toml").write_text("\n".join(told))
    [source] = open_sources(tmp_path / "t.txt")
    assert isinstance(source, Source)
    assert (source.id, source.title, source.dct, source.place) == ("lt", "Trotsky", "1927", "Moscow")
    assert source.citation == {"DOI": "1"}


def test_a_doubt_stands_before_the_source_that_it_doubts(tmp_path: Path) -> None:
    text = "Der Präsident der Republik, Herr Müller, wurde am 3. März 1925 gewählt. Er wohnte in Köln und in Bonn."
    (tmp_path / "t.txt").write_bytes(text.encode("cp1252"))
    doubt, source = open_sources(tmp_path / "t.txt")
    assert isinstance(doubt, SourceDoubt)
    assert isinstance(source, Source)
    assert source.text == text
    (tmp_path / "t.toml").write_text('encoding = "cp1252"')
    [again] = open_sources(tmp_path / "t.txt")
    assert isinstance(again, Source)
    assert again.text == text
