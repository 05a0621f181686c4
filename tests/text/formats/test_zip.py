import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from fasti.text import Limits, Source, open_sources


def packed(files: dict[str, bytes | str]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return raw.getvalue()


def met(tmp_path: Path, raw: bytes, limits: Limits = Limits()) -> list[Any]:  # noqa: B008 (frozen)
    (tmp_path / "a.zip").write_bytes(raw)
    return list(open_sources(tmp_path / "a.zip", limits=limits))


def test_each_file_is_read_as_its_own_format(tmp_path: Path, made: Path) -> None:
    docx = (made / "pandoc.docx").read_bytes()
    found = met(
        tmp_path, packed({"b/lives.docx": docx, "a.html": "<p>Anna</p>", "c.txt": "Berta", "d.jsonl": '{"text": "C"}'})
    )
    assert [source.id for source in found] == ["a/a", "a/b/lives", "a/c", "a/d:1"]
    assert found[1].locus(0) == "paragraph 1"
    assert found[1].path == f"{tmp_path}/a.zip/b/lives.docx"


def test_sidecars_count_and_what_a_mac_adds_does_not(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {"a.txt": "Anna", "a.toml": 'title = "Told"', "__MACOSX/a.txt": "x", ".b.txt": "y"}
    (found,) = met(tmp_path, packed(files))
    assert found.title == "Told"


def test_an_archive_in_an_archive_is_read_as_far_as_the_limit_allows(tmp_path: Path) -> None:
    raw = packed({"a.txt": "Anna"})
    for _ in range(2):
        raw = packed({"in.zip": raw})
    assert [source.id for source in met(tmp_path, raw)] == ["a/in/in/a"]
    assert "lies in more than 2 ZIP files" in str(met(tmp_path, raw, Limits(nesting=2))[0])


def test_names_lead_nowhere_and_can_be_printed(tmp_path: Path) -> None:
    one, two = met(tmp_path, packed({"../../etc/anna.txt": "Anna", "b\n\x1b[31m.txt": "Berta"}))
    assert one.id == "a/../../etc/anna"
    assert two.id == "a/b\\x0a\\x1b[31m"
    assert not (tmp_path.parent / "etc").exists()


@pytest.mark.parametrize(
    ("files", "limits", "says"),
    [
        ({"a.txt": b"\0" * (3 << 20)}, Limits(unpacked=2), "unpacks to more than 2 MB"),
        ({f"{n}.txt": "x" for n in range(20)}, Limits(files=10), "more than 10 files"),
    ],
)
def test_a_bomb_is_refused(tmp_path: Path, files: dict[str, bytes | str], limits: Limits, says: str) -> None:
    (bad,) = met(tmp_path, packed(files), limits)
    assert says in str(bad)


def test_a_size_that_lies_gives_no_more_than_it_says(tmp_path: Path) -> None:
    raw = packed({"a.txt": b"x" * (1 << 20), "b.txt": "Berta"})
    lied = raw.replace((1 << 20).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    bad, good = met(tmp_path, lied, Limits(unpacked=1))
    assert "no ZIP file that can be read" in str(bad)
    assert isinstance(good, Source)


def test_a_file_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    bad, good = met(tmp_path, packed({"a.pdf": b"%PDF-1.7 not", "b.txt": "Berta"}))
    assert "a.zip/a.pdf" in str(bad)
    assert good.id == "a/b"
