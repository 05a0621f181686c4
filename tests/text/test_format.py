from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from fasti.errors import NotFoundError, SourceError
from fasti.text import Format, Source, all_formats, format_called, format_of, open_sources
from fasti.text.document import Document


def verses(document: Document) -> Iterator[Source | SourceError]:
    """A format as another package would add it: one source a verse."""
    for number, verse in enumerate(document.bytes().decode().split("\n\n"), 1):
        if verse == "crash":
            raise SourceError("cannot go on", where=document.path)
        yield Source(f"{document.name} {number}", verse)


VERSES = Format("verses", (".verse",), verses)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    class Point(EntryPoint):
        def load(self) -> Format:
            return VERSES

    monkeypatch.setattr("fasti.text.format.entry_points", lambda group: [Point("verses", "elsewhere:VERSES", group)])
    all_formats.cache_clear()
    yield
    all_formats.cache_clear()


def test_the_house_reads_plain_text_markdown_and_json_lines() -> None:
    assert set(all_formats()) >= {"plain", "markdown", "jsonl"}


def test_the_suffix_decides_and_plain_text_is_the_rest() -> None:
    named = {"a.txt": "plain", "a.MD": "markdown", "a.b.jsonl": "jsonl", "a": "plain", "a.verse": "plain"}
    assert {path: format_of(path).name for path in named} == named


def test_an_unknown_format_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="did you mean: jsonl"):
        format_called("json")


@pytest.mark.usefixtures("added")
def test_another_package_adds_a_format(tmp_path: Path) -> None:
    (tmp_path / "a.verse").write_text("one\n\ntwo")
    assert format_called("verses") is VERSES
    assert [getattr(source, "id", source) for source in open_sources(tmp_path)] == ["a 1", "a 2"]


@pytest.mark.usefixtures("added")
def test_what_a_format_gave_before_it_failed_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.verse").write_text("one\n\ncrash\n\nthree")
    (tmp_path / "b.txt").write_text("Anna")
    met = [getattr(source, "id", str(source)) for source in open_sources(tmp_path)]
    assert met == ["a 1", f"{tmp_path}/a.verse: cannot go on", "b"]
