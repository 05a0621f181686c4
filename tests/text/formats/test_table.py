import csv
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from fasti.errors import SourceDoubt, SourceError
from fasti.reading import read as claims_of
from fasti.text import Limits, Source, open_sources

ROWS = [
    ["id", "Name", "Entry", "lang"],
    ["w1", "Weber, Anna", "Anna Weber was born in Ulm\non 3 March 1880, “so it is said”.", "en"],
    ["", "Nobody", "", ""],
    ["", "Lang, Paul", "Paul Lang died in Vienna in 1930.", ""],
]


def met(path: Path, limits: Limits = Limits()) -> list[Any]:  # noqa: B008 (frozen)
    return list(open_sources(path, limits=limits))


def save(path: Path, rows: list[list[Any]], *more: list[list[Any]]) -> Path:
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for number, table in enumerate((rows, *more)):
            sheet = book.active if number == 0 else book.create_sheet(f"More {number}")
            for row in table:
                sheet.append(row)
        book.save(path)
        book.close()
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t" if path.suffix == ".tsv" else ";").writerows(rows)
    return path


@pytest.mark.parametrize("suffix", ["csv", "tsv", "xlsx"])
def test_a_row_is_a_source_and_named_by_its_number(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"a.{suffix}", ROWS)
    one, two = met(path)
    assert (one.id, one.title, one.text) == ("w1", "Weber, Anna", ROWS[1][2])
    assert (two.id, two.title, two.locus(0)) == ("a:4", "Lang, Paul", "row 4")
    assert two.path == f"{path}, row 4"


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_each_claims_row_shows_its_quote(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"a.{suffix}", ROWS)
    claims = [claim for source in met(path) for claim in claims_of(source)]
    assert len(claims) >= 2
    for claim in claims:
        row = int(claim.source.locus(claim.span[0]).removeprefix("row "))
        assert claim.quote in ROWS[row - 1][2]


def test_a_column_without_a_known_name_is_a_guess(tmp_path: Path) -> None:
    doubt, found = met(save(tmp_path / "a.csv", [["n", "Leben"], ["1", "Anna Weber was born in Ulm in 1880."]]))
    assert isinstance(doubt, SourceDoubt)
    assert "the column “leben” is read" in str(doubt)
    assert isinstance(found, Source)


@pytest.mark.parametrize(
    ("rows", "says"),
    [([["a", "b"], ["1", "2"]], "has no column with text"), ([["text"], ["a"], ["b"], ["c"]], "has more than 2 rows")],
)
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_table_that_cannot_be_read_is_refused(tmp_path: Path, rows: list[list[str]], says: str, suffix: str) -> None:
    *_, bad = met(save(tmp_path / f"a.{suffix}", rows), Limits(rows=2))
    assert isinstance(bad, SourceError)
    assert says in str(bad)


def test_sheets_without_text_are_passed_over(tmp_path: Path) -> None:
    path = save(tmp_path / "a.xlsx", [["a"], ["1"]], ROWS, [])
    one, two = met(path)
    assert one.locus(0) == "sheet “More 1”, row 2"
    assert two.id == "a:sheet “More 1”, row 4"


def test_a_cell_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    (found,) = met(save(tmp_path / "a.csv", [["text"], ["Anna " * 2_000_000]]))
    assert len(found.text) == 9_999_999


def test_a_sheet_that_says_it_is_immense_is_read_as_it_is(tmp_path: Path) -> None:
    path = save(tmp_path / "a.xlsx", ROWS)
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'ref="A1:D4"', b'ref="A1:XFD1048576"')
    with zipfile.ZipFile(path, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    assert len(met(path)) == 2
