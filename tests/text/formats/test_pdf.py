import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from fasti.errors import SourceDoubt, SourceError
from fasti.reading import read as claims_of
from fasti.text import Limits, Source, open_sources

Flat = Callable[[str], str]
At = tuple[float, float, float, str]
"""Left, foot, size and words of a line."""


def pdf(pages: list[list[At]], kids: str = "", count: int | None = None) -> bytes:
    """A PDF of lines set where they are told to be; without a table of its objects, which readers make anew."""
    numbers = range(10, 10 + 2 * len(pages), 2)
    kids = kids or " ".join(f"{n} 0 R" for n in numbers)
    objects = [
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
        f"2 0 obj <</Type/Pages/Kids[{kids}]/Count {len(pages) if count is None else count}>> endobj",
        "3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        content = "".join(f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in lines)
        objects.append(
            f"{number} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents {number + 1} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>> endobj"
        )
        objects.append(f"{number + 1} 0 obj <</Length {len(content)}>> stream\n{content}endstream endobj")
    return ("%PDF-1.7\n" + "\n".join(objects) + "\ntrailer <</Root 1 0 R>>\n%%EOF").encode("latin-1")


def lines(*words: str, top: float = 350, left: float = 40) -> list[At]:
    return [(left, top - 12 * n, 10, line) for n, line in enumerate(words)]


def read(tmp_path: Path, *pages: list[At]) -> Source:
    (tmp_path / "a.pdf").write_bytes(pdf(list(pages)))
    (met,) = (source for source in open_sources(tmp_path / "a.pdf") if not isinstance(source, SourceDoubt))
    assert isinstance(met, Source), met
    return met


FILLED = "and the council of the city met again in the old hall of"


def test_a_broken_word_is_one_and_shown_as_printed(tmp_path: Path) -> None:
    found = read(
        tmp_path, lines(FILLED, "Petrograd, where she lived until the revolu-", "tion of 1917, and then left for good.")
    )
    assert "the revolution of" in found.text
    start = found.text.index("revolution")
    assert found.printed(start, start + 10) == "revolu-\ntion"
    assert found.locus(start) == "page 1, line 2"
    assert found.locus(start + 7) == "page 1, line 3"


@pytest.mark.parametrize(
    ("before", "after", "rest", "read_as"),
    [
        ("the Anglo-", "Russian treaty", "", "Anglo-Russian"),
        ("a well-", "known woman of", "she was well-known", "well-known"),
        ("a well-", "known woman of", "", "wellknown"),
        ("from 1914-", "1918 in the", "", "1914-1918"),
    ],
)
def test_a_hyphen_of_the_word_itself_stays(tmp_path: Path, before: str, after: str, rest: str, read_as: str) -> None:
    found = read(tmp_path, lines(FILLED, before, after, rest or "and the end"))
    assert read_as in found.text


def test_running_heads_and_page_numbers_are_printed_and_not_read(tmp_path: Path) -> None:
    pages = [
        [
            (40, 385, 8, "LIVES" if n % 2 else "ULM"),
            *lines(f"{FILLED} a{n}", f"{FILLED} b{n}", f"{FILLED} c{n}"),
            (150, 15, 8, f"{n + 11}"),
        ]
        for n in range(6)
    ]
    found = read(tmp_path, *pages)
    assert "LIVES" not in found.text
    assert re.findall(r"\b1[1-6]\b", found.text) == []
    seam = found.text.index("c0")
    assert found.printed(seam, seam + 6) == "c0\n\n11\fLIVES\nand"


def test_a_head_that_changes_is_known_by_its_number(tmp_path: Path) -> None:
    names = ["ABEL", "BERG", "CHOW", "DUNN", "ERNST"]
    pages = [[(40, 385, 8, f"{n + 1} {name}"), *lines(FILLED, FILLED, FILLED)] for n, name in enumerate(names)]
    found = read(tmp_path, *pages)
    assert not any(name in found.text for name in names)


def test_a_line_of_text_that_stands_at_the_head_stays(tmp_path: Path) -> None:
    found = read(tmp_path, lines("Anna was born in Ulm."), lines("Berta was born in Bern."))
    assert (
        found.text == "Anna was born in Ulm.\n\nBerta was born in Bern." or "Anna was born in Ulm.\nBerta" in found.text
    )


def test_paragraphs_are_told_by_indents_and_gaps(tmp_path: Path) -> None:
    text = [
        *lines(FILLED, "Anna."),
        *lines("Berta was there", FILLED, top=326, left=55)[:1],
        *lines(FILLED, "Clara.", top=314),
    ]
    assert [part.split()[0] for part in read(tmp_path, text).text.split("\n\n")] == ["and", "Berta"]
    gaps = [*lines(FILLED, FILLED, FILLED), *lines("Berta.", top=290)]
    assert read(tmp_path, gaps).text.split("\n\n")[-1] == "Berta."


def test_a_footnote_follows_its_paragraph_and_its_mark_is_kept(tmp_path: Path) -> None:
    mark = [(40, 350, 10, "Anna died."), (88, 354, 5, "1"), (95, 350, 10, "She lies in the old churchyard of the city")]
    page = [*mark, *lines("where her", top=338), (40, 30, 7, "1 In 1901, as her brother says.")]
    found = read(tmp_path, page, lines("brother lies, too."))
    assert found.text == (
        "Anna died. She lies in the old churchyard of the city\nwhere her\nbrother lies, too.\n\n"
        "1 In 1901, as her brother says."
    )
    assert found.printed(0, 14) == "Anna died.1 She"
    assert found.locus(found.text.index("In 1901")) == "page 1, line 3"


@pytest.mark.parametrize("name", ["chromium.pdf", "libreoffice.pdf"])
def test_each_claims_page_and_line_show_its_quote(made: Path, name: str, flat: Flat) -> None:
    (source,) = open_sources(made / name)
    assert isinstance(source, Source)
    assert source.title == "Lives of Ulm"
    claims = claims_of(source)
    assert len(claims) > 15
    document = pypdfium2.PdfDocument(made / name)
    pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    document.close()
    broken = 0
    for claim in claims:
        page, line = map(int, re.findall(r"\d+", source.locus(claim.span[0])))
        printed = source.printed(*claim.span)
        broken += printed != claim.quote
        shown = re.sub(r"(?<=1880\.)\r\n(?=1\r\n)|(?<=1)\r\n(?= )", "", pages[page - 1])
        rows = [row for row in shown.splitlines() if row not in ("LIVES OF ULM", str(page))]
        before_the_turn = flat(printed.split("\f")[0].removesuffix(f"\n\n{page}").removesuffix("\n"))
        assert before_the_turn.replace(" ", "") in "".join(rows[line - 1 :]).replace(" ", "")
    assert broken or name != "chromium.pdf"


def test_a_pdf_of_pictures_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([[], []]))
    (bad,) = open_sources(tmp_path)
    assert "has no text layer" in str(bad)


def test_pages_without_words_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([lines("Anna"), [], []]))
    doubt, found = open_sources(tmp_path)
    assert isinstance(doubt, SourceDoubt)
    assert "no words on 2 of its 3 pages, the first is page 2" in str(doubt)
    assert isinstance(found, Source)


HOSTILE = {
    "a circle of pages": (pdf([], kids="2 0 R", count=5), Limits(), ""),
    "pages beyond number": (
        pdf([lines("Anna")], kids="10 0 R " * 100_000, count=100_000),
        Limits(),
        "more than 20,000 pages",
    ),
    "no end": (pdf([lines("Anna")]), Limits(seconds=0), "more than 0 seconds"),
    "no PDF": (b"%PDF-1.7\n" + b"\0" * 1000, Limits(), "is no PDF"),
    "letters beyond number": (pdf([[(40, n, 0.5, "xy" * 500) for n in range(1100)]]), Limits(), "million letters"),
    "an absurd font": (
        pdf([[(40, 300, 1e30, "Anna"), (40, 200, 1e-30, "Anna"), (1e20, 1e20, 9, "Anna")]]),
        Limits(),
        "",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pdf_is_refused_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    raw, limits, says = HOSTILE[name]
    (tmp_path / "a.pdf").write_bytes(raw)
    (tmp_path / "b.txt").write_text("Anna")
    *met, good = open_sources(tmp_path, limits=limits)
    assert says in str(met[0])
    assert isinstance(met[0], SourceError) or not says
    assert isinstance(good, Source)
