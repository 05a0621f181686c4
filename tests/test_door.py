"""The door: what `import fasti` offers, and what it costs."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import fasti

NAMES = {"Claim", "FastiError", "Record", "Source", "When", "__version__", "open_record", "read", "times"}
HEAVY = {"rich", "typer", "fastapi", "pydantic", "sqlite3", "edtf", "convertdate", "charset_normalizer"}


def test_the_public_names() -> None:
    assert set(fasti.__all__) == NAMES
    assert len(fasti.__all__) <= 10
    assert set(dir(fasti)) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_name_is_there_and_says_what_it_is(name: str) -> None:
    thing = getattr(fasti, name)
    assert name == "__version__" or thing.__doc__


def test_a_name_that_is_not_there_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        fasti.reed  # noqa: B018


def test_open_record_makes_a_record_only_where_it_may(tmp_path: Path) -> None:
    with pytest.raises(fasti.FastiError):
        fasti.open_record(tmp_path / "new.fasti", create=False)
    with fasti.open_record(tmp_path / "new.fasti") as record:
        assert isinstance(record, fasti.Record)
        assert list(record.sources()) == []


def test_import_loads_nothing_heavy() -> None:
    code = "import fasti, json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {module.split(".")[0] for module in json.loads(done.stdout)}
    assert not loaded & HEAVY


def test_help_is_quick() -> None:
    """Under half a second, the best of five: what the machine does beside it is not ours."""
    command = [sys.executable, "-m", "fasti", "--help"]
    best = float("inf")
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "COLUMNS": "80"})
        best = min(best, time.perf_counter() - begun)
    assert best < 0.5
