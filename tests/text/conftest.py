"""Documents made by other programs, and how each is opened at a place that a locus names."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

MADE = Path(__file__).parent / "made"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEI = {"tei": "http://www.tei-c.org/ns/1.0"}

Opened = Callable[[str], str]


@pytest.fixture
def made() -> Path:
    """The folder of documents made by other programs."""
    return MADE


def flat(text: str) -> str:
    """Words in one line, so that two ways of writing white space are one."""
    return " ".join(text.split())


def html_at(raw: bytes, locus: str) -> str:
    (found,) = etree.fromstring(raw, etree.HTMLParser(encoding="utf-8")).getroottree().xpath(locus)
    return "".join(found.itertext())


def tei_at(raw: bytes, locus: str) -> str:
    (found,) = etree.fromstring(raw).getroottree().xpath(re.sub(r"^page \S+, ", "", locus), namespaces=TEI)
    return "".join(found.itertext())


def docx_at(path: Path, locus: str) -> str:
    """What Word shows at a place: each counted among its own kind."""
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
        notes = package.read("word/footnotes.xml") if "word/footnotes.xml" in package.namelist() else b""
    assert body is not None
    if found := re.fullmatch(r"paragraph (\d+)", locus):
        element = body.findall(f"{W}p")[int(found[1]) - 1]
    elif found := re.fullmatch(r"table (\d+), row (\d+), cell (\d+)", locus):
        table, row, cell = (int(number) - 1 for number in found.groups())
        element = body.findall(f"{W}tbl")[table].findall(f"{W}tr")[row].findall(f"{W}tc")[cell]
    else:
        number = int(locus.removeprefix("footnote ")) - 1
        ident = list(body.iter(f"{W}footnoteReference"))[number].get(f"{W}id")
        (element,) = (n for n in etree.fromstring(notes).iter(f"{W}footnote") if n.get(f"{W}id") == ident)
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


@pytest.fixture(name="flat")
def _flat() -> Callable[[str], str]:
    return flat


@pytest.fixture(name="html_at")
def _html_at() -> Callable[[bytes, str], str]:
    return html_at


@pytest.fixture(name="tei_at")
def _tei_at() -> Callable[[bytes, str], str]:
    return tei_at


@pytest.fixture(name="docx_at")
def _docx_at() -> Callable[[Path, str], str]:
    return docx_at
