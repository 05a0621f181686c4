"""The command as a whole: its manual, its exit codes, what it says when something is wrong."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fasti import __version__
from fasti.cli.manual import MANUAL

Fasti = Callable[..., Any]
"""Types a command: its exit code, what it printed, and what it said on standard error."""


def test_help_lists_the_verbs_under_their_headings(fasti: Fasti) -> None:
    code, out, _ = fasti("--help")
    assert code == 0
    places = [out.index(f"\n{heading}:\n") for heading in MANUAL]
    assert places == sorted(places)
    for verbs in MANUAL.values():
        assert all(f"\n  {verb} " in out for verb in verbs)


@pytest.mark.parametrize("verb", [verb for verbs in MANUAL.values() for verb in verbs])
def test_each_verb_has_a_page_that_fits_80_columns(fasti: Fasti, verb: str) -> None:
    code, out, _ = fasti(verb, "--help")
    assert code == 0
    assert out.startswith(f"Usage: fasti {verb} ")
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_without_a_verb_the_manual_is_shown(fasti: Fasti) -> None:
    code, out, err = fasti()
    assert code == 2
    assert "A first walk" in out + err


def test_version(fasti: Fasti) -> None:
    assert fasti("--version") == (0, f"fasti {__version__}\n", "")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (["onn"], "Did you mean 'on'"),
        (["on"], "DAY"),
        (["on", "1927", "--fromat", "json"], "--format"),
        (["on", "1927", "--format", "yaml"], "yaml"),
        (["read"], "SOURCE"),
    ],
)
def test_a_wrong_command_line_is_exit_code_2(fasti: Fasti, line: list[str], says: str) -> None:
    code, out, err = fasti(*line)
    assert (code, out) == (2, "")
    assert says in err


@pytest.mark.parametrize("verb", ["on", "life", "list", "check", "why", "export", "serve"])
def test_without_a_record_each_verb_says_so_and_makes_none(fasti: Fasti, tmp_path: Path, verb: str) -> None:
    more = {"on": ["1927"], "why": ["abcd"], "export": ["csv"], "serve": ["--no-open"]}.get(verb, [])
    code, out, err = fasti(verb, *more)
    assert (code, out) == (1, "")
    assert err.startswith("fasti: my.fasti: ")
    assert list(tmp_path.iterdir()) == []


def test_the_record_is_named_by_option_before_variable(
    fasti: Fasti, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = record.rename(record.with_name("elsewhere.fasti"))
    assert fasti("on", "1926").code == 1
    assert fasti("on", "1926", "-r", elsewhere).code == 0
    monkeypatch.setenv("FASTI_RECORD", str(elsewhere))
    assert fasti("on", "1926").code == 0
    assert fasti("on", "1926", "--record", "nowhere.fasti").code == 1


def test_a_file_that_is_no_record_is_named(fasti: Fasti, tmp_path: Path) -> None:
    path = tmp_path / "notes.fasti"
    path.write_text("These are notes, not a record. " * 100, encoding="utf-8")
    code, out, err = fasti("on", "1927", "-r", path)
    assert (code, out) == (1, "")
    assert "notes.fasti" in err
    assert "Traceback" not in err


def test_an_error_says_how_to_mend_it_on_its_own_line(fasti: Fasti, record: Path) -> None:
    code, _, err = fasti("life", "Ana Weber")
    assert code == 1
    first, second = err.splitlines()
    assert first == "fasti: no person is called “Ana Weber”"
    assert second.startswith("       did you mean: Anna Weber")


def test_a_date_that_is_none_is_shown_with_its_fault(fasti: Fasti, record: Path) -> None:
    code, _, err = fasti("on", "1927-13-01")
    assert code == 1
    shown, caret = err.splitlines()[1:3]
    assert shown[caret.index("^")] == "1"
    assert shown.strip() == "1927-13-01"


def test_a_reader_that_has_read_enough_is_told_nothing(record: Path) -> None:
    """`fasti life … | head -1`: nothing is said about the pipe."""
    command = [sys.executable, "-m", "fasti", "life", "Weber", "-f", "jsonl"]
    with subprocess.Popen(command, cwd=record.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_ends_quietly(record: Path) -> None:
    command = [sys.executable, "-m", "fasti", "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(command, cwd=record.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        assert b"http://127.0.0.1:" in started.stdout.readline()
        started.send_signal(signal.SIGINT)
        assert b"Traceback" not in started.stderr.read()
    assert started.returncode in {0, 130}


def test_a_terminal_that_knows_little_is_spared(shell: Fasti, record: Path) -> None:
    """Where standard output cannot write a letter, its number stands there."""
    code, out, err = shell("life", "Weber", env={"PYTHONIOENCODING": "ascii"})
    assert (code, err) == (0, "")
    assert "Anna Weber" in out
    assert "\\u201c" in out
