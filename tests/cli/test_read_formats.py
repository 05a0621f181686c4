"""`fasti read` of documents that are no plain text: what was read leads back, a hostile one costs no other."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fasti.record import Record

Fasti = Callable[..., Any]

MADE = Path(__file__).parents[1] / "text" / "made"


@pytest.mark.parametrize("name", ["chromium.pdf", "pandoc.docx", "pandoc.epub", "pandoc.html", "pandoc.tei"])
def test_the_record_keeps_where_each_claim_stands(fasti: Fasti, tmp_path: Path, name: str) -> None:
    assert fasti("read", MADE / name).code == 0
    assert fasti("read", MADE / name).out.endswith("1 already there, unchanged.\n")
    with Record.open(tmp_path / "my.fasti") as record:
        assert list(record.verify()) == []
        (source,) = record.sources()
        birth = next(claim for claim in record.claims() if claim.kind == "birth" and "Graz" in claim.quote)
        locus = source.locus(birth.span[0])
    assert not locus.startswith("line")
    shown = " ".join(fasti("why", birth.id).out.split())
    assert ("printed" in shown) == (source.printed(*birth.span) != birth.quote)
    assert locus.split(", ")[0] in shown


def test_a_dictionary_is_read_by_entry(fasti: Fasti, tmp_path: Path) -> None:
    book = tmp_path / "book.txt"
    book.write_text(
        "ABEL, Karl (1800–1870). He was born in Ulm on 1 May 1800.\n\nBERG, Anna. She died in Bern in 1880.\n",
        encoding="utf-8",
    )
    shown = fasti("read", book, "--split", "auto", "--preview").out
    assert "ABEL, Karl  book/ABEL, Karl" in shown
    assert "line 3, 37 letters" in shown
    assert "2 documents would be read." in shown
    assert not (tmp_path / "my.fasti").exists()
    assert fasti("read", book, "--split", "auto").out.startswith("Read 2 documents")
    assert "Karl" in fasti("life").out


def test_limits_are_raised_and_lowered_by_name(fasti: Fasti, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        package.writestr("a.txt", "Anna Weber was born in Ulm.")
        package.writestr("b.txt", "Berta Weber was born in Ulm.")
    code, _, err = fasti("read", tmp_path / "a.zip", "--limit", "files=1")
    assert code == 1
    assert "a.zip: holds more than 1 files raise the limit: --limit files=2" in " ".join(err.split())
    assert fasti("read", tmp_path / "a.zip", "--limit", "files=2").out.startswith("Read 2 documents")
    assert "did you mean: files" in fasti("read", tmp_path / "a.zip", "--limit", "file=2").err


def test_a_hostile_document_costs_no_other(fasti: Fasti, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_text("<div>" * 50_000)
    (folder / "b.xml").write_text('<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>')
    (folder / "c.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "d.docx").write_bytes(b"PK")
    (folder / "e.txt").write_text("Anna Weber was born in Ulm.")
    code, out, err = fasti("read", folder)
    assert code == 1
    assert out.startswith("Read 1 document")
    assert [name in err for name in ("a.html", "b.xml", "c.pdf", "d.docx")] == [True] * 4
