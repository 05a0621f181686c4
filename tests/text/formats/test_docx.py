import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fasti.errors import SourceError
from fasti.reading import read as claims_of
from fasti.text import Limits, Source, open_sources

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Shows = Callable[[Path, str], str]
Flat = Callable[[str], str]


def word(path: Path, body: str, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{name} xmlns:w='{W}'>{content}</w:{name}>")
    return path


def p(text: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def read(path: Path, limits: Limits = Limits()) -> Source:  # noqa: B008 (frozen)
    (met,) = open_sources(path, limits=limits)
    assert isinstance(met, Source), met
    return met


def test_paragraphs_and_cells_are_named_by_number(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    found = read(word(tmp_path / "a.docx", p("One.") + table + "<w:p/>" + p("Two.")))
    assert found.text == "One.\n\na\n\nb\n\nTwo."
    at = [found.locus(found.text.index(words)) for words in ("One", "b", "Two")]
    assert at == ["paragraph 1", "table 1, row 1, cell 2", "paragraph 3"]


def test_a_footnote_stands_behind_its_paragraph_and_its_mark_is_kept(tmp_path: Path) -> None:
    mark = "<w:r><w:footnoteReference w:id='7'/></w:r>"
    body = f"<w:p><w:r><w:t>Anna died.</w:t></w:r>{mark}<w:r><w:t xml:space='preserve'> So.</w:t></w:r></w:p>"
    found = read(word(tmp_path / "a.docx", body, footnotes=f"<w:footnote w:id='7'>{p(' In 1901.')}</w:footnote>"))
    assert found.text == "Anna died. So.\n\nIn 1901."
    assert found.printed(0, 14) == "Anna died.1 So."
    assert found.locus(16) == "footnote 1"


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    ins = "<w:ins><w:r><w:t>Anna</w:t></w:r></w:ins><w:del><w:r><w:delText>Berta</w:delText></w:r></w:del>"
    assert read(word(tmp_path / "a.docx", f"<w:p>{ins}</w:p>")).text == "Anna"


@pytest.mark.parametrize("name", ["pandoc.docx", "libreoffice.docx"])
def test_each_claims_paragraph_shows_its_quote(made: Path, name: str, docx_at: Shows, flat: Flat) -> None:
    source = read(made / name)
    claims = claims_of(source)
    assert source.title == "Lives of Ulm"
    assert len(claims) > 15
    assert any(source.locus(claim.span[0]).startswith("footnote") for claim in claims) or name != "pandoc.docx"
    for claim in claims:
        assert flat(claim.quote) in flat(docx_at(made / name, source.locus(claim.span[0])))


def test_hostile_packages_are_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    word(tmp_path / "a.docx", p("x" * (3 << 20)))
    (tmp_path / "b.docx").write_bytes(b"PK\3\4 nothing")
    with zipfile.ZipFile(tmp_path / "c.docx", "w") as package:
        package.writestr("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    with zipfile.ZipFile(tmp_path / "d.docx", "w") as package:
        package.writestr("other", "")
    word(tmp_path / "e.docx", "<w:p>" * 100_000)
    word(tmp_path / "f.docx", p("Anna"))
    *bad, good = open_sources(tmp_path, limits=Limits(unpacked=2))
    assert all(isinstance(fault, SourceError) for fault in bad)
    wanted = ["unpacks to more than 2 MB", "no ZIP file", "declares a document type", "has no part", "nested more than"]
    assert [say in str(fault) for say, fault in zip(wanted, bad, strict=True)] == [True] * 5
    assert isinstance(good, Source)
