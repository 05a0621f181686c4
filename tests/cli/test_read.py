"""`fasti read`: documents in, a record or claims out; what cannot be read is named."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Fasti = Callable[..., Any]
"""Types a command: its exit code, what it printed, and what it said on standard error."""

PASSAGE = "Anna Weber was born in Ulm on 3 March 1880. She died in Bern on 1 June 1951.\n"


@pytest.fixture
def passage(tmp_path: Path) -> Path:
    path = tmp_path / "weber.txt"
    path.write_text(PASSAGE, encoding="utf-8")
    return path


def test_reading_makes_a_record_and_sums_up(fasti: Fasti, passage: Path) -> None:
    code, out, err = fasti("read", passage)
    assert (code, err) == (0, "")
    assert out.startswith("Read 1 document into my.fasti: ")
    assert "Weber" in fasti("life").out


def test_reading_again_adds_nothing(fasti: Fasti, passage: Path) -> None:
    fasti("read", passage)
    code, out, _ = fasti("read", passage)
    assert code == 0
    assert out == "Read 0 documents into my.fasti: 0 new claims.\n1 already there, unchanged.\n"


def test_jsonl_prints_grounded_claims_and_writes_no_record(fasti: Fasti, passage: Path, tmp_path: Path) -> None:
    code, out, _ = fasti("read", passage, "--format", "jsonl")
    assert code == 0
    claims = [json.loads(line) for line in out.splitlines()]
    assert {claim["kind"] for claim in claims} >= {"birth", "death"}
    for claim in claims:
        start, end = claim["span"]
        assert PASSAGE[start:end] == claim["quote"]
        assert claim["source"] == "weber"
    assert list(tmp_path.iterdir()) == [passage]


def test_json_lines_keep_their_ids(fasti: Fasti, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    lines = [{"id": "one", "text": PASSAGE}, {"id": "two", "title": "Two", "text": PASSAGE}]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    out = fasti("read", path, "-f", "jsonl").out
    assert {json.loads(line)["source"] for line in out.splitlines()} == {"one", "two"}


def test_min_confidence_leaves_doubtful_claims_out(fasti: Fasti, passage: Path) -> None:
    def read(*options: object) -> list[float]:
        out = fasti("read", passage, "-f", "jsonl", *options).out
        return [json.loads(line)["confidence"] for line in out.splitlines()]

    said = read()
    assert read("--min-confidence", max(said)) == [p for p in said if p == max(said)]
    assert read("--min-confidence", 1) == []
    assert fasti("read", passage, "--min-confidence", 90).code == 2


FAULTS = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n", "white space"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(64), "picture.png"),
    "binary.dat": (bytes(range(256)) * 8, "binary.dat"),
    "bad.jsonl": (b'{"id": "x", "text": \n', "bad.jsonl:1"),
    "untold.jsonl": (b'{"id": "x"}\n', "`text`"),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("form", ["record", "jsonl"])
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    fasti: Fasti, passage: Path, tmp_path: Path, name: str, form: str
) -> None:
    raw, says = FAULTS[name]
    (tmp_path / name).write_bytes(raw)
    code, out, err = fasti("read", tmp_path / name, passage, "--format", form)
    assert code == 1
    assert name in err
    assert says in err
    assert "Traceback" not in err
    assert "Read 1 document" in out or '"birth"' in out


def test_a_document_that_is_not_there_is_named(fasti: Fasti, tmp_path: Path) -> None:
    code, _, err = fasti("read", tmp_path / "gone.txt")
    assert code == 1
    assert "gone.txt" in err
    assert "is not there" in err


def test_letters_that_had_to_be_guessed_are_a_note_and_no_failure(fasti: Fasti, tmp_path: Path) -> None:
    path = tmp_path / "muller.txt"
    path.write_bytes(
        f"Käthe Müller wurde 1880 in Köln geboren. Sie lebte später in Zürich, schön und gut. {PASSAGE}".encode(
            "cp1252"
        )
    )
    code, out, err = fasti("read", path)
    assert code == 0
    assert "note: " in err
    assert "Read 1 document" in out


@pytest.mark.parametrize("trap", ["folder", "no folder"])
def test_a_record_that_cannot_be_written_is_a_clear_error(
    fasti: Fasti, passage: Path, tmp_path: Path, trap: str
) -> None:
    where = tmp_path if trap == "folder" else tmp_path / "no" / "such" / "my.fasti"
    code, out, err = fasti("read", passage, "-r", where)
    assert (code, out) == (1, "")
    assert err.startswith("fasti: ")
    assert "Traceback" not in err


@pytest.mark.skipif(not Path("/proc").is_dir() or os.name == "nt", reason="needs a place where nobody may write")
def test_a_read_only_place_is_a_clear_error(fasti: Fasti, passage: Path) -> None:
    code, _, err = fasti("read", passage, "-r", "/proc/my.fasti")
    assert code == 1
    assert "/proc/my.fasti" in err


def test_a_lexicon_folder_without_words_is_named(fasti: Fasti, passage: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    code, _, err = fasti("read", passage, "--lexicon", tmp_path / "mine")
    assert code == 1
    assert "mine" in err
    assert "words/*.toml" in err


def test_a_lexicon_that_is_not_there_is_a_wrong_command_line(fasti: Fasti, passage: Path) -> None:
    assert fasti("read", passage, "--lexicon", "nowhere").code == 2


FRAME = """
[[frame]]
name = "prebend"
verbs = ["prebend"]
voice = "passive"
gives = { kind = "residence" }
date = "begin"
roles = { who = "patient!", place = "at|in!" }
kinds = { who = "person", place = "place" }
[[frame.example]]
text = "Anna Weber was prebended at Ulm in 1880."
claims = [{ kind = "residence", who = "Anna Weber", place = "Ulm", begin = "1880" }]
"""


def test_words_of_ones_own_are_read_with(fasti: Fasti, tmp_path: Path) -> None:
    """A verb that the package does not know gives a claim once the user has written its frame down."""
    (tmp_path / "mine" / "frames").mkdir(parents=True)
    (tmp_path / "mine" / "frames" / "own.toml").write_text(FRAME, encoding="utf-8")
    (tmp_path / "weber.txt").write_text("Bruno Adler was prebended at Bern in 1912.", encoding="utf-8")
    assert fasti("read", "weber.txt", "-f", "jsonl").out == ""
    claim = json.loads(fasti("read", "weber.txt", "--lexicon", "mine", "-f", "jsonl").out)
    assert (claim["kind"], claim["who"], claim["place"], claim["begin"]) == ("residence", "Bruno Adler", "Bern", "1912")


def test_a_lexicon_that_is_wrong_is_named(fasti: Fasti, passage: Path, tmp_path: Path) -> None:
    (tmp_path / "mine" / "frames").mkdir(parents=True)
    (tmp_path / "mine" / "frames" / "own.toml").write_text("[[frame]\nname", encoding="utf-8")
    code, _, err = fasti("read", passage, "--lexicon", "mine")
    assert code == 1
    assert "own.toml" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("form", ["record", "jsonl"])
def test_a_folder_without_documents_is_named(fasti: Fasti, tmp_path: Path, form: str) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = fasti("read", "empty", "--format", form)
    assert (code, out) == (1, "")
    assert err.startswith("fasti: empty: no document is here\n")


def test_explain_shows_each_sentence_with_what_was_tried_and_writes_no_record(
    fasti: Fasti, passage: Path, tmp_path: Path
) -> None:
    code, out, err = fasti("read", passage, "--explain")
    assert (code, err) == (0, "")
    assert out.count("\n  clause") == 2
    assert "birth: " in out
    assert "death: " in out
    assert list(tmp_path.iterdir()) == [passage]


def test_explain_as_json_lines_gives_one_line_a_sentence(fasti: Fasti, passage: Path) -> None:
    lines = [json.loads(line) for line in fasti("read", passage, "--explain", "-f", "jsonl").out.splitlines()]
    assert [PASSAGE[slice(*line["span"])] for line in lines] == PASSAGE.strip().replace(". She", ".\nShe").splitlines()
