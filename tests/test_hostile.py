"""What users will bring and what machines will do, from the file to the answer, with the reader itself.

Each ends in a clear error or a good result, costs no other document, and leaves a record that opens.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from fasti.errors import RecordError, SourceDoubt
from fasti.record import Record

GOOD = "Anna Weber was born on 4 May 1879 in Leipzig and died on 21 August 1940 in Paris."
SENTENCE = "In May 1925 Anna Weber was appointed chairman of the Audit Board. "


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with one good document, the last by name."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "weber.txt").write_text(GOOD)
    return folder


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return tmp_path / "my.fasti"


def faults(where: Path, folder: Path) -> list[str]:
    """What is said when the folder is read; the good document is in the record each time, and the record is whole."""
    with Record.open(where) as record:
        report = record.read(folder)
    with Record.open(where, create=False) as record:
        assert {claim.kind for claim in record.claims("weber")} >= {"birth", "death"}
        assert list(record.verify()) == []
    return [str(fault) for fault in report.faults if not isinstance(fault, SourceDoubt)]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n \n", "holds nothing but white space"),
        (bytes(range(256)) * 20, "is a NUL: this is a binary file"),
        (b"%PDF-1.4 ...", "is a PDF document"),
        (b"Anna \xff Weber\nborn", "byte 5 (0xff, line 1) is not UTF-8"),
        (GOOD.encode() + b"\n" * 9000 + b"\0", "the text holds a NUL at character"),
        (GOOD.encode("utf-16-le"), "as in UTF-16 without its byte order mark"),
    ],
)
def test_a_document_that_cannot_be_read_costs_no_other(where: Path, letters: Path, content: bytes, says: str) -> None:
    (letters / "bad.txt").write_bytes(content)
    [fault] = faults(where, letters)
    assert "bad.txt: " in fault
    assert says in fault


def test_a_document_that_vanishes_costs_no_other(where: Path, letters: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (letters / name).write_text(GOOD)
    with Record.open(where) as record:
        report = record.read(letters, progress=lambda _: (letters / "b.txt").unlink(missing_ok=True))
        assert [source.id for source in record.sources()] == ["a", "weber"]
    assert ["b.txt: is not there" in str(fault) for fault in report.faults] == [True]


@pytest.mark.parametrize("line_ends", [b"\n", b"\r\n", b"\r"])
def test_odd_encodings_and_line_ends_are_read_as_they_stand(where: Path, letters: Path, line_ends: bytes) -> None:
    text = "Karl Müller was born in 1879.\nHe died in 1940.".replace("\n", line_ends.decode())
    (letters / "utf16.txt").write_bytes(text.encode("utf-16"))
    (letters / "named.txt").write_bytes(text.encode("mac-roman"))
    (letters / "named.toml").write_text('encoding = "mac-roman"')
    assert faults(where, letters) == []
    with Record.open(where) as record:
        assert record.source("utf16").text == record.source("named").text == text
        assert {claim.kind for claim in record.claims("utf16")} >= {"birth", "death"}


@pytest.mark.parametrize(
    "text",
    [
        "\u202e" + GOOD + "\u202c",
        "e\u0301" * 500,
        "👩‍👩‍👧‍👦 " * 200 + GOOD,
        "(" * 3000 + GOOD + ")" * 3000,
        "1925 " * 2000,
        "Anna Weber, " * 500 + "died in 1940.",
        "A" * 20_000,
        ". . . . and so on \u2028\u2029\x0b\x0c\x1c\x85" * 50,
    ],
)
def test_odd_texts_are_read_or_refused(where: Path, letters: Path, text: str) -> None:
    (letters / "odd.txt").write_text(text, encoding="utf-8")
    assert [fault for fault in faults(where, letters) if "the reader failed" in fault] == []
    with Record.open(where) as record:
        assert record.source("odd").text == text
        assert all(text[slice(*claim.span)] == claim.quote for claim in record.claims("odd"))


def long_line(where: Path, letters: Path, size: int) -> None:
    """Read a text of so many characters on one line, the last sentence of which says something else."""
    text = SENTENCE * (size // len(SENTENCE)) + "Anna Weber died on 21 August 1940."
    (letters / "long.txt").write_text(text)
    assert faults(where, letters) == []
    with Record.open(where) as record:
        kinds = {claim.kind for claim in record.claims("long")}
        assert kinds >= {"post", "death"}
        assert record.source("long").locus(len(text) - 1) == "line 1"


@pytest.mark.timeout(290)
def test_five_megabytes_on_one_line(where: Path, letters: Path) -> None:
    long_line(where, letters, 5 << 20)


@pytest.mark.soak
def test_fifty_megabytes_on_one_line(where: Path, letters: Path) -> None:
    long_line(where, letters, 50 << 20)


def test_a_path_where_nothing_can_be_written(letters: Path) -> None:
    for where in (Path("/proc/my.fasti"), letters / "nowhere/my.fasti", letters):
        with pytest.raises(RecordError):
            Record.open(where)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of half a megabyte in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can only be mounted by root, where that is allowed")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk(small_disk: Path, letters: Path) -> None:
    where = small_disk / "my.fasti"
    for number in range(30):
        (letters / f"z{number:02}.txt").write_text(f"{GOOD} {'x' * 30_000} {number}")
    with Record.open(where) as record, pytest.raises(RecordError, match="the disk is full"):
        record.read(letters)
    with Record.open(where, create=False) as record:
        assert 1 < len(record.sources()) < 31
        assert {claim.kind for claim in record.claims("weber")} >= {"birth", "death"}
        assert list(record.verify()) == []
