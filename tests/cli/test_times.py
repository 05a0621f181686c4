"""`fasti times`: only the time expressions, for people and for programs."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Fasti = Callable[..., Any]
"""Types a command: its exit code, what it printed, and what it said on standard error."""

PASSAGE = "She was born on 3 March 1880, stayed for two years and left in the spring of 1921."


@pytest.fixture
def passage(tmp_path: Path) -> Path:
    path = tmp_path / "weber.jsonl"
    path.write_text(json.dumps({"id": "w", "title": "Weber", "dct": "1999-01-01", "text": PASSAGE}), encoding="utf-8")
    return path


def test_jsonl_has_a_line_a_document(fasti: Fasti, passage: Path) -> None:
    code, out, err = fasti("times", passage, "--format", "jsonl")
    assert (code, err) == (0, "")
    line = json.loads(out)
    assert line["id"] == "w"
    found = {PASSAGE[timex["start"] : timex["end"]]: timex for timex in line["timex"]}
    assert found["3 March 1880"]["value"] == "1880-03-03"
    assert found["3 March 1880"]["type"] == "DATE"
    assert any(timex["type"] == "DURATION" for timex in line["timex"])


def test_people_see_what_each_means_beside_its_words(fasti: Fasti, passage: Path) -> None:
    lines = fasti("times", passage).out.splitlines()
    assert lines[0].startswith("Weber  ")
    assert "  1880-03-03              3 March 1880" in lines
    assert any(line.split()[0] == "1921-21" for line in lines)


def test_csv_has_a_row_an_expression(fasti: Fasti, passage: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(fasti("times", passage, "-f", "csv").out)))
    assert [row["id"] for row in rows] == ["w"] * len(rows)
    assert all(PASSAGE[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


def test_no_record_is_made_and_faults_are_told(fasti: Fasti, passage: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = fasti("times", tmp_path / "empty.txt", passage, "-f", "jsonl")
    assert code == 1
    assert "empty.txt" in err
    assert json.loads(out)["id"] == "w"
    assert not (tmp_path / "my.fasti").exists()
