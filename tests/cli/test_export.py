"""`fasti export`: claims to a file or to standard output."""

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fasti.exports import formats
from fasti.record import Record

Fasti = Callable[..., Any]
"""Types a command: its exit code, what it printed, and what it said on standard error."""


@pytest.mark.parametrize("form", sorted(formats()))
def test_a_file_and_standard_output_get_the_same(fasti: Fasti, record: Path, tmp_path: Path, form: str) -> None:
    code, out, err = fasti("export", form, "-o", tmp_path / "claims")
    assert (code, out) == (0, "")
    assert "Wrote 7 claims to " in err
    with (tmp_path / "claims").open(encoding="utf-8", newline="") as file:
        assert file.read() == fasti("export", form).out != ""
    assert not list(tmp_path.glob("*.part"))


def test_csv_has_every_claim_of_the_record(fasti: Fasti, record: Path, tmp_path: Path) -> None:
    fasti("export", "csv", "-o", tmp_path / "claims.csv")
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as file, Record.open(record) as asked:
        assert [row["id"] for row in csv.DictReader(file)] == [claim.id for claim in asked.claims()]


def test_jsonl_is_what_read_prints(fasti: Fasti, record: Path) -> None:
    lines = [json.loads(line) for line in fasti("export", "jsonl").out.splitlines()]
    with Record.open(record) as asked:
        assert lines == [claim.to_json() for claim in asked.claims()]


def test_without_a_format_the_formats_are_listed(fasti: Fasti) -> None:
    code, out, _ = fasti("export")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == sorted(formats())


def test_an_unknown_format_lists_the_known(fasti: Fasti, record: Path) -> None:
    code, out, err = fasti("export", "jsonlines")
    assert (code, out) == (1, "")
    assert "did you mean: jsonl" in err


@pytest.mark.skipif(not Path("/proc").is_dir() or os.name == "nt", reason="needs a place where nobody may write")
def test_a_place_that_cannot_be_written_is_named(fasti: Fasti, record: Path) -> None:
    code, _, err = fasti("export", "csv", "-o", "/proc/claims.csv")
    assert code == 1
    assert err.startswith("fasti: /proc/claims.csv: cannot be written: ")


def test_a_folder_in_the_place_of_the_file_is_named_and_left_alone(fasti: Fasti, record: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    code, _, err = fasti("export", "csv", "-o", tmp_path / "taken")
    assert code == 1
    assert "taken: cannot be written" in err
    assert not list(tmp_path.glob("*.part"))


def test_an_export_that_breaks_off_leaves_the_old_file(
    fasti: Fasti, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "claims").write_text("old", encoding="utf-8")

    def broken(_: object, __: str, file: Any) -> int:
        file.write("half a li")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Record, "export", broken)
    code, _, err = fasti("export", "csv", "-o", tmp_path / "claims")
    assert code == 1
    assert "No space left on device" in err
    assert (tmp_path / "claims").read_text(encoding="utf-8") == "old"
    assert not list(tmp_path.glob("*.part"))
