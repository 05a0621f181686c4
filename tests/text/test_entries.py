from pathlib import Path
from time import monotonic

import pytest

from fasti.errors import NotFoundError, SourceDoubt
from fasti.text import Source, open_sources
from fasti.text.entries import headwords, split

CAPITALS = """A DICTIONARY OF ULM

ABEL, Karl (1800–1870), mayor. He was born in Ulm in 1800.

He died in 1870. See also
ZORN, in the appendix.

BERG, Anna von (1810–1880). She was born in Ulm.
CHOW, Li: trader. He died in 1901.

NATO was not yet there.

van DUNN, Mary. She died in 1920.
van DUNN, Mary. She died in 1930.
"""
INVERTED = "Abel, Karl (1800–1870), mayor.\n\nIn Ulm, Karl (the other) lived.\n\nBerg, Anna von. Born.\n\nZorn, Li, x."
RUSSIAN = "АБЕЛЬ, Карл (1800). Родился.\n\nБЕРГ, Анна (1810).\n\nверно, Карл (1900).\n\nВЕБЕР, Анна."


def parts(text: str, rule: str = "auto") -> list[Source]:
    return [part for part in split(Source("d", text, title="Book", path="d.txt"), rule) if isinstance(part, Source)]


def test_a_dictionary_is_one_source_an_entry_and_the_rest_before_them() -> None:
    found = parts(CAPITALS)
    names = ["ABEL, Karl", "BERG, Anna von", "CHOW, Li", "van DUNN, Mary", "van DUNN, Mary 2"]
    assert [part.id for part in found] == ["d", *(f"d/{name}" for name in names)]
    assert [part.title for part in found] == ["Book", *(name.removesuffix(" 2") for name in names)]
    assert found[1].text.endswith("See also\nZORN, in the appendix.")


def test_nothing_is_lost_between_the_entries() -> None:
    assert "".join("".join(part.text.split()) for part in parts(CAPITALS)) == "".join(CAPITALS.split())


def test_each_line_of_an_entry_is_that_of_the_document() -> None:
    lines = CAPITALS.splitlines()
    for part in parts(CAPITALS):
        for at, line in enumerate(part.text.splitlines()):
            where = part.locus(part.text.index(line)) if line else f"line {at}"
            assert not line or line in lines[int(where.removeprefix("line ")) - 1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (INVERTED, ["Abel, Karl", "Berg, Anna von", "Zorn, Li"]),
        (RUSSIAN, ["АБЕЛЬ, Карл", "БЕРГ, Анна", "ВЕБЕР, Анна"]),
        ("# Lives\n\n## Weber\n\nx\n\n## Abel\n\ny", ["Weber", "Abel"]),
    ],
)
def test_headwords_are_found_by_the_rule_that_finds_most(text: str, names: list[str]) -> None:
    assert [word.words for word in headwords(Source("d", text))] == names


def test_a_document_without_headwords_is_read_as_one_and_told() -> None:
    doubt, source = split(Source("d", "Anna was born in Ulm. She died."))
    assert isinstance(doubt, SourceDoubt)
    assert isinstance(source, Source)


def test_an_unknown_rule_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="headings"):
        headwords(Source("d", "x"), "heading")


def test_entries_of_a_printed_book_keep_its_pages(made: Path) -> None:
    found = [part for part in open_sources(made / "chromium.pdf", split="headings") if isinstance(part, Source)]
    assert [part.title for part in found][:3] == ["Weber, Anna", "Lang, Paul", "Moreau, Claire"]
    assert found[2].locus(0) == "page 2, line 3"
    lang = found[1]
    seam = lang.text.index("administration")
    assert lang.printed(seam, seam + 14) == "adminis\u2010\ntration"


@pytest.mark.parametrize(
    "text", ["# " * 200_000, "A" * 500_000, "ABC DEF " * 60_000, "\n \n" * 200_000, "Abel, " * 90_000]
)
def test_endless_lines_take_no_time(text: str) -> None:
    begun = monotonic()
    headwords(Source("d", text))
    assert monotonic() - begun < 10
