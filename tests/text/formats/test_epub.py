import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from fasti.errors import SourceError
from fasti.reading import read as claims_of
from fasti.text import Source, open_sources

CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'


def book(path: Path, *chapters: str, spine: str = "") -> Path:
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = spine or "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    told = "<metadata><title>Lives</title><language>en-GB</language></metadata>"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("META-INF/container.xml", CONTAINER)
        package.writestr("OPS/book.opf", f"<package>{told}<manifest>{items}</manifest><spine>{spine}</spine></package>")
        for number, chapter in enumerate(chapters):
            package.writestr(f"OPS/c{number}.xhtml", f"<html><body>{chapter}</body></html>")
    return path


def test_chapters_come_in_the_order_of_reading(tmp_path: Path) -> None:
    spine = '<itemref idref="c1"/><itemref idref="c0"/><itemref idref="c2" linear="no"/><itemref idref="none"/>'
    (found,) = open_sources(book(tmp_path / "a.epub", "<p>One.</p>", "<p>Two.</p>", "<p>Beside.</p>", spine=spine))
    assert isinstance(found, Source)
    assert found.text == "Two.\n\nOne."
    assert (found.title, found.lang) == ("Lives", "en")
    assert found.locus(0) == "chapter 1 (c1.xhtml), /html[1]/body[1]/p[1]"
    assert found.locus(6) == "chapter 2 (c0.xhtml), /html[1]/body[1]/p[1]"


def test_a_chapter_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    bad, good = open_sources(book(tmp_path / "a.epub", "<div>" * 1000, "<p>Two.</p>"))
    assert isinstance(bad, SourceError)
    assert "c0.xhtml: has elements nested" in str(bad)
    assert isinstance(good, Source)
    assert good.locus(0).startswith("chapter 2 ")


def test_each_claims_chapter_shows_its_quote(
    made: Path, html_at: Callable[[bytes, str], str], flat: Callable[[str], str]
) -> None:
    (source,) = open_sources(made / "pandoc.epub")
    assert isinstance(source, Source)
    claims = claims_of(source)
    assert source.title == "Lives of Ulm"
    assert len(claims) > 15
    with zipfile.ZipFile(made / "pandoc.epub") as package:
        files = {name.rpartition("/")[2]: package.read(name) for name in package.namelist()}
    for claim in claims:
        found = re.fullmatch(r"chapter \d+ \((.+)\), (/.+)", source.locus(claim.span[0]))
        assert found
        assert flat(source.printed(*claim.span)) in flat(html_at(files[found[1]], found[2]))
