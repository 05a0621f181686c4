import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from fasti.errors import SourceError
from fasti.reading import read as claims_of
from fasti.text import Limits, Source, open_sources

CHROMIUM = Path("/usr/bin/chromium")

Shows = Callable[[bytes, str], str]
Flat = Callable[[str], str]


def page(tmp_path: Path, body: str, head: str = "") -> Source:
    path = tmp_path / "page.html"
    path.write_text(f"<html lang='en-GB'><head><title>A page</title>{head}</head><body>{body}</body></html>")
    (met,) = open_sources(path)
    assert isinstance(met, Source), met
    return met


def test_the_main_text_is_read_and_navigation_is_not(tmp_path: Path) -> None:
    found = page(
        tmp_path,
        "<header>Our site</header><nav><a>Home</a></nav><div class='sidebar'>Buy this</div>"
        "<div id=content><h1>Anna</h1><p>Born in\n Ulm.<script>x()</script></p><!-- no --><p hidden>Secret</p></div>"
        "<ul><li><a>One more</a><li><a>Two more</a><li><a>Three more</a></ul><footer>Imprint</footer>",
    )
    assert found.text == "Anna\n\nBorn in Ulm."
    assert (found.title, found.lang) == ("Anna", "en")


def test_what_a_page_calls_main_is_all_that_is_read(tmp_path: Path) -> None:
    assert page(tmp_path, "<p>Teaser.</p><main><p>Born in Ulm.</p></main><p>More.</p>").text == "Born in Ulm."


def test_a_page_of_nothing_but_links_is_read(tmp_path: Path) -> None:
    assert "One" in page(tmp_path, "<nav><a>One</a></nav>").text


def test_a_heading_within_the_article_is_text(tmp_path: Path) -> None:
    found = page(tmp_path, "<article><header><h2>Anna</h2></header><p>Born in Ulm, long ago, in a house.</p></article>")
    assert found.text.startswith("Anna\n\n")


def test_marks_of_footnotes_are_printed_and_not_read(tmp_path: Path) -> None:
    found = page(
        tmp_path, "<p>Born in Ulm.<sup><a href='#1'>[1]</a></sup> Died on the 3<sup>rd</sup>, 10<sup>2</sup>.</p>"
    )
    assert found.text == "Born in Ulm. Died on the 3rd, 102."
    assert found.printed(0, 20) == "Born in Ulm.[1] Died on"


def test_lines_and_rows_stay_apart(tmp_path: Path) -> None:
    found = page(tmp_path, "<ul><li>One<li>Two</ul><table><tr><td>a<td> b</table>x<br>y<pre>p\n  q</pre>z")
    assert found.text == "One\nTwo\n\na\tb\n\nx\ny\n\np\n  q\n\nz"


@pytest.mark.parametrize(
    ("body", "words", "locus"),
    [
        ("<div><p>a</p><p>b</p></div>", "b", "/html[1]/body[1]/div[1]/p[2]"),
        ("<div>a<p>b</p>c</div>", "c", "/html[1]/body[1]/div[1]"),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "b", "/html[1]/body[1]/table[1]//tr[2]"),
        ("<nav><p>x</p></nav><p>b</p>", "b", "/html[1]/body[1]/p[1]"),
    ],
)
def test_each_paragraph_leads_to_its_xpath(tmp_path: Path, body: str, words: str, locus: str) -> None:
    found = page(tmp_path, body)
    assert found.locus(found.text.index(words)) == locus


@pytest.mark.parametrize("name", ["pandoc.html", "lives.html"])
def test_each_claims_xpath_shows_its_quote(made: Path, name: str, html_at: Shows, flat: Flat) -> None:
    (source,) = open_sources(made / name)
    assert isinstance(source, Source)
    claims = claims_of(source)
    assert len(claims) > 15
    raw = (made / name).read_bytes()
    for claim in claims:
        assert flat(source.printed(*claim.span)) in flat(html_at(raw, source.locus(claim.span[0])))


def test_the_encoding_that_a_page_names_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="koi8-r"><p>Родился в Москве.'.encode("koi8-r"))
    (found,) = open_sources(path)
    assert isinstance(found, Source)
    assert found.text == "Родился в Москве."


def test_the_day_of_publication_is_when_it_was_written(tmp_path: Path) -> None:
    meta = "<meta property='article:published_time' content='2001-05-06T10:00'>"
    assert page(tmp_path, "<p>Anna</p>", meta).dct == "2001-05-06"


def test_a_page_nested_too_deep_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 100_000 + "deep")
    (tmp_path / "b.html").write_text("<p>Anna")
    bad, good = open_sources(tmp_path)
    assert isinstance(bad, SourceError)
    assert "nested more than" in str(bad)
    assert isinstance(good, Source)


def test_elements_beyond_number_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>a" * 1_000_001)
    (bad,) = open_sources(tmp_path)
    assert "has more than 1,000,000 elements (raise the limit: --limit elements=2000000)" in str(bad)


def test_the_extra_is_named_where_its_library_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    (tmp_path / "a.html").write_text("<p>Anna")
    (tmp_path / "b.txt").write_text("Anna")
    bad, good = open_sources(tmp_path)
    assert str(bad).endswith("needs the library lxml, which is not installed (pip install 'fasti[formats]')")
    assert isinstance(good, Source)


def test_a_page_beyond_the_limit_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>" + "Anna " * 300_000)
    (bad,) = open_sources(tmp_path, limits=Limits(markup=1))
    assert str(bad).endswith("a.html: holds more than 1 MB of markup (raise the limit: --limit markup=2)")


def test_an_optional_hyphen_is_no_part_of_a_word(tmp_path: Path) -> None:
    found = page(tmp_path, "<p>in Petro&shy;grad</p>")
    assert found.text == "in Petrograd"
    assert found.printed(3, 12) == "Petro\u00adgrad"


def test_a_page_with_two_roots_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><p>One</p></body></html><html><body><p>Two</p></body></html>")
    (found,) = open_sources(path)
    assert isinstance(found, Source)
    assert found.text.split() == ["One", "Two"]


@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium")
def test_a_browser_finds_each_paragraph_at_its_xpath(made: Path, tmp_path: Path, flat: Flat) -> None:
    rows = "<h1>Rows</h1><table><tr><td>a</td></tr><tr><td>b</td></tr></table><ul><li>c<li>d</ul><p>e<p>f<br>g"
    (tmp_path / "rows.html").write_text(f"<!DOCTYPE html><title>t</title>{rows}")
    script = (
        "x => document.evaluate(x, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue.textContent"
    )
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()
        for path in (made / "lives.html", made / "pandoc.html", tmp_path / "rows.html"):
            (source,) = open_sources(path)
            assert isinstance(source, Source)
            assert source.layout
            tab.goto(path.as_uri())
            starts = [place.start for place in source.layout.places]
            assert len(starts) > 6
            for start, stop in zip(starts, (*starts[1:], len(source.text)), strict=True):
                shown = tab.evaluate(script, source.locus(start))
                assert flat(source.printed(start, stop)).replace(" ", "") in flat(shown).replace(" ", "")
        browser.close()
