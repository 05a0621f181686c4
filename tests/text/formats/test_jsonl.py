import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.errors import SourceError
from fasti.text import Source, open_sources

Lines = Callable[..., list[Any]]


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    def write(*content: bytes) -> list[Any]:
        (tmp_path / "l.jsonl").write_bytes(b"\n".join(content))
        return list(open_sources(tmp_path / "l.jsonl"))

    return write


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(str.strip))
def test_every_code_point_comes_through(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("lines") / "l.jsonl"
    lines = [json.dumps({"id": str(ascii_only), "text": text}, ensure_ascii=ascii_only) for ascii_only in (True, False)]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [getattr(source, "text", source) for source in open_sources(path)] == [text, text]


def test_a_line_is_a_source_with_its_keys(lines: Lines) -> None:
    [source] = lines(b'{"id": "s", "title": "T", "text": "Anna", "dct": "1925", "derives_from": ["a"], "url": "x"}')
    assert (source.id, source.title, source.text, source.dct) == ("s", "T", "Anna", "1925")
    assert source.derives_from == ("a",)
    assert source.path.endswith("l.jsonl:1")


def test_a_bad_line_costs_no_other(lines: Lines) -> None:
    good, *faults, last = lines(
        b'\xef\xbb\xbf{"id": "a", "text": "Anna"}',
        b"{bad}",
        b"",
        b"[1]",
        b'{"title": "no text"}',
        b'{"text": 5}',
        b'{"text": ""}',
        b'{"text": "a\\u0000"}',
        b'{"text": "a\\ud800"}',
        b'{"text": "\xff"}',
        b'{"x": ' + b"[" * 100_000,
        b'{"n": ' + b"9" * 5000 + b"}",
        b'{"id": "z", "text": "Zoe"}',
    )
    assert (good.id, last.id) == ("a", "z")
    assert [str(fault).split("l.jsonl:")[1].split(":")[0] for fault in faults] == [
        *("2", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
    ]
    assert "is no JSON at character 1" in str(faults[0])
    assert "is no JSON object" in str(faults[1])
    assert "has no `text`" in str(faults[2])
    assert "byte 10 of the line (0xff) is not UTF-8" in str(faults[7])


def test_a_key_of_the_wrong_type_is_told_and_the_line_is_read(lines: Lines) -> None:
    fault, source = lines(b'{"id": "s", "text": "Anna", "dct": 1925}')
    assert "l.jsonl:1: `dct` is not a string" in str(fault)
    assert (source.id, source.dct) == ("s", "")


def test_a_line_without_an_id_is_called_after_the_file_and_its_number(lines: Lines) -> None:
    assert [source.id for source in lines(b"", b'{"text": "Anna"}')] == ["l:2"]


def test_one_id_twice_is_a_fault(lines: Lines) -> None:
    _, fault = lines(b'{"id": "s", "text": "Anna"}', b'{"id": "s", "text": "Zoe"}')
    assert "l.jsonl:2: the id “s” is already that of" in str(fault)


def test_the_sidecar_counts_for_lines_that_do_not_say_otherwise(tmp_path: Path, lines: Lines) -> None:
    (tmp_path / "l.toml").write_text('id = "x"\ndct = "1925"\nplace = "Paris"')
    one, two = lines(b'{"id": "a", "text": "Anna", "dct": "1930"}', b'{"text": "Zoe"}')
    assert (one.id, one.dct, one.place) == ("a", "1930", "Paris")
    assert (two.id, two.dct, two.place) == ("l:2", "1925", "Paris")


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "is empty"), (b"\n\n", "is empty"), ("{}".encode("utf-16"), "utf-16-le"), (b"\0\1", "binary file")],
)
def test_a_file_that_is_no_json_lines_is_one_fault(lines: Lines, content: bytes, says: str) -> None:
    [fault] = lines(content)
    assert says in str(fault)


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_text('{"id": "a", "text": "Anna"}\n{"id": "b", "text": "Berta"}\n' + '{"text": "x"}\n' * 20_000)
    sources = open_sources(path)
    first = next(sources)
    assert isinstance(first, Source)
    assert first.id == "a"
    with path.open("r+b") as file:
        file.truncate(28)
    rest = list(sources)
    assert len(rest) < 20_000
    assert all(isinstance(met, Source | SourceError) for met in rest)
