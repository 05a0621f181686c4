from collections.abc import Callable
from pathlib import Path

import pytest

from fasti.errors import SourceError
from fasti.reading import read as claims_of
from fasti.text import Source, open_sources

Shows = Callable[[bytes, str], str]
Flat = Callable[[str], str]

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt></fileDesc><profileDesc><creation>"
    "<date when='1913-02-03'>then</date></creation></profileDesc></teiHeader>"
)


def edition(tmp_path: Path, body: str) -> Source:
    path = tmp_path / "a.xml"
    text = f"<text xml:lang='en'><body>{body}</body></text>"
    path.write_text(f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{HEADER}{text}</TEI>", encoding="utf-8")
    (met,) = open_sources(path)
    assert isinstance(met, Source), met
    return met


def test_the_header_is_told_and_not_read(tmp_path: Path) -> None:
    found = edition(tmp_path, "<p>Anna was born.</p>")
    assert found.text == "Anna was born."
    assert (found.title, found.lang, found.dct) == ("Letters", "en", "1913-02-03")


@pytest.mark.parametrize(
    ("body", "text", "printed"),
    [
        ("in <choice><sic>Ulmm</sic><corr>Ulm</corr></choice>.", "in Ulm.", "in Ulmm."),
        ("in <choice><abbr>Dec.</abbr><expan>December</expan></choice> 1951", "in December 1951", "in Dec. 1951"),
        ("to Peters-<lb break='no'/>\n burg", "to Petersburg", "to Peters-\nburg"),
        ("the <lb/>end", "the end", "the end"),
        ("she <fw>LIVES 12</fw> died", "she died", "she \nLIVES 12\ndied"),
        ("she <del>lived</del> died", "she died", "she lived died"),
        ("She died.<note n='1'>In 1901.</note> So", "She died. So", "She died.1 So"),
    ],
)
def test_what_is_printed_is_kept_beside_what_is_read(tmp_path: Path, body: str, text: str, printed: str) -> None:
    found = edition(tmp_path, f"<p>{body}</p>")
    assert found.text.split("\n\n")[0] == text
    assert found.printed(0, len(text)) == printed


def test_a_note_stands_behind_its_paragraph(tmp_path: Path) -> None:
    found = edition(tmp_path, "<p>She <note>Anna.</note>died.</p><p>Next.</p>")
    assert found.text == "She died.\n\nAnna.\n\nNext."
    assert found.locus(found.text.index("Anna")).endswith("/tei:p[1]/tei:note[1]")


def test_a_place_is_the_page_and_the_xpath(tmp_path: Path) -> None:
    found = edition(tmp_path, "<pb n='11'/><p>One <pb n='12'/>two.</p>")
    path = "/tei:TEI[1]/tei:text[1]/tei:body[1]/tei:p[1]"
    assert found.locus(0) == f"page 11, {path}"
    assert found.locus(found.text.index("two")) == f"page 12, {path}"


def test_a_corpus_is_one_source_a_text(tmp_path: Path) -> None:
    one = f"<TEI>{HEADER}<text><body><p>Anna.</p></body></text></TEI>"
    (tmp_path / "a.xml").write_text(f"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'>{one}{one}</teiCorpus>")
    found = [source for source in open_sources(tmp_path) if isinstance(source, Source)]
    assert [source.id for source in found] == ["a:1", "a:2"]
    assert found[1].locus(0) == "/tei:teiCorpus[1]/tei:TEI[2]/tei:text[1]/tei:body[1]/tei:p[1]"


def test_each_claims_xpath_shows_its_quote(made: Path, tei_at: Shows, flat: Flat) -> None:
    path = made / "pandoc.tei"
    (source,) = open_sources(path)
    assert isinstance(source, Source)
    claims = claims_of(source)
    assert len(claims) > 15
    for claim in claims:
        assert flat(claim.quote) in flat(tei_at(path.read_bytes(), source.locus(claim.span[0])))


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (
            f'<!DOCTYPE TEI [<!ENTITY e0 "lol">{BOMB}]><TEI xmlns="http://www.tei-c.org/ns/1.0">&e9;</TEI>',
            "amplification",
        ),
        (
            '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&x;</TEI>',
            "x",
        ),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0">' + "<div>" * 100_000, "nested"),
        ("<TEI>", "is no XML"),
        ("<TEI/>", "namespace"),
        ("<feed/>", "its root is `feed`"),
    ],
)
def test_a_hostile_document_is_refused_and_the_rest_is_read(tmp_path: Path, document: str, says: str) -> None:
    (tmp_path / "a.xml").write_text(document)
    (tmp_path / "b.txt").write_text("Anna")
    bad, good = open_sources(tmp_path)
    assert isinstance(bad, SourceError)
    assert says in str(bad)
    assert "root:" not in str(bad)
    assert isinstance(good, Source)


def test_an_entity_of_the_document_itself_is_resolved(tmp_path: Path) -> None:
    entity = '<!DOCTYPE TEI [<!ENTITY dash "&#8212;">]>'
    body = "<text><body><p>a&dash;b</p></body></text>"
    (tmp_path / "a.xml").write_text(f'{entity}<TEI xmlns="http://www.tei-c.org/ns/1.0">{body}</TEI>')
    (found,) = open_sources(tmp_path)
    assert isinstance(found, Source)
    assert found.text == "a—b"
