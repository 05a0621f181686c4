"""A small record of two sources that disagree, and a way to type a command."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from fasti.claims import Claim
from fasti.cli import run
from fasti.dates import When
from fasti.record import Record
from fasti.text import Source

WEBER = """Anna Weber was born in Ulm on 3 March 1880. She was chairman of the Audit Board from May 1925 to
17 November 1927, when Bruno Adler replaced her. From 1926 she lived in Bern. She died on 1 June 1951."""

HANDBOOK = """Weber, Anna, born on 5 March 1880. Adler, Bruno, chairman of the Audit Board from 17 November 1927 to
1930; Clara Dorn, chairman of the Audit Board from 2 February 1932."""


class Answer(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Fasti = Callable[..., Answer]


@pytest.fixture
def fasti(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Fasti:
    """Types a command line in a folder of its own, without a width and without a record named elsewhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FASTI_RECORD", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)

    def typed(*args: object) -> Answer:
        code = run([str(arg) for arg in args])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return typed


@pytest.fixture
def shell(tmp_path: Path) -> Fasti:
    """Types a command line into a process of its own."""
    env = {key: value for key, value in os.environ.items() if key not in {"FASTI_RECORD", "COLUMNS"}}

    def typed(*args: object, **more: Any) -> Answer:
        command = [sys.executable, "-m", "fasti", *map(str, args)]
        env_of = env | more.pop("env", {})
        done = subprocess.run(command, cwd=tmp_path, env=env_of, capture_output=True, timeout=60, check=False, **more)
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return typed


def claim(source: Source, quote: str, **slots: Any) -> Claim:
    slots |= {slot: When.parse(slots[slot]) for slot in ("at", "begin", "end") if slot in slots}
    start = source.text.index(quote)
    return Claim(source=source, quote=quote, span=(start, start + len(quote)), by="hand", **slots)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The record my.fasti of the folder in which commands are typed."""
    weber = Source("weber", WEBER, title="Weber, Anna")
    handbook = Source("handbook", HANDBOOK, title="Handbook")
    chair: dict[str, Any] = {"kind": "post", "what": "chairman", "org": "Audit Board"}
    first = [
        claim(weber, "born in Ulm on 3 March 1880", kind="birth", who="Anna Weber", place="Ulm", at="1880-03-03"),
        claim(
            weber,
            "chairman of the Audit Board from May 1925 to\n17 November 1927",
            who="Anna Weber",
            begin="1925-05",
            end="1927-11-17",
            **chair,
        ),
        claim(weber, "From 1926 she lived in Bern", kind="residence", who="Anna Weber", place="Bern", begin="1926"),
        claim(weber, "She died on 1 June 1951", kind="death", who="Anna Weber", at="1951-06-01"),
    ]
    adler = "Adler, Bruno, chairman of the Audit Board from 17 November 1927 to\n1930"
    dorn = "Clara Dorn, chairman of the Audit Board from 2 February 1932"
    second = [
        claim(handbook, "Weber, Anna, born on 5 March 1880", kind="birth", who="Anna Weber", at="1880-03-05"),
        claim(handbook, adler, who="Bruno Adler", begin="1927-11-17", end="1930", **chair),
        claim(handbook, dorn, who="Clara Dorn", begin="1932-02-02", **chair),
    ]
    path = tmp_path / "my.fasti"
    with Record.open(path) as made:
        made.add(weber, first, reader="hand/1")
        made.add(handbook, second, reader="hand/1")
    return path
