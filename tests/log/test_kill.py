"""A program that is killed while it reads leaves no source half there, and the rest can be read afterwards."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fasti.log import fingerprint, open_store, verify

ENTRIES = 60
READ = """
import sys
from fasti.claims import Claim
from fasti.log import open_store, run_of
from fasti.text import Source
store = open_store(sys.argv[1])
print("begun", flush=True)
for number in range(int(sys.argv[2])):
    source = Source(f"s{number}", f"{number} " + "Anna Weber died. " * 40)
    quotes = [(at, at + 15) for at in range(len(source.text)) if source.text.startswith("Anna Weber died", at)]
    claims = [Claim(source=source, kind="death", span=s, quote="Anna Weber died", who="Anna Weber") for s in quotes]
    store.append(run_of(source, claims, "hand/1", "{}"))
store.close()
"""


def read(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", READ, str(path), str(ENTRIES)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def undisturbed(folder: Path) -> tuple[str, float]:
    """What the record comes to, and how long reading into it takes."""
    with read(folder / "whole.fasti") as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "begun\n"
        begun = time.monotonic()
        assert reader.wait(60) == 0
    store = open_store(folder / "whole.fasti")
    whole = fingerprint(store)
    store.close()
    return whole, time.monotonic() - begun


def killed(path: Path, after: float, *, opened: bool) -> int:
    """Read, and kill the reader so long after it started or opened the log; how many sources it left."""
    with read(path) as reader:
        assert reader.stdout is not None
        if opened:
            assert reader.stdout.readline() == "begun\n"
        time.sleep(after)
        reader.kill()
        assert reader.wait(60) in (-signal.SIGKILL, 0)
    store = open_store(path)
    assert list(verify(store)) == []
    left = store.ids()
    assert left == [f"s{number}" for number in range(len(left))]
    assert all(len(run.rows) == 40 for run in store.history())
    store.close()
    return len(left)


def disturb(folder: Path, times: int) -> None:
    """Kill a reader so many times at random moments: each time the record is whole, and reading again completes it."""
    dice = random.Random(1927)
    whole, takes = undisturbed(folder)
    broken_off = 0
    for number in range(times):
        path = folder / f"{number}.fasti"
        left = killed(path, dice.uniform(0, takes), opened=True)
        broken_off += left < ENTRIES
        with read(path) as reader:
            assert reader.wait(60) == 0
        store = open_store(path)
        assert fingerprint(store) == whole
        store.close()
    assert broken_off, "no reader was killed before it was done"


def test_ten_readers_are_killed(tmp_path: Path) -> None:
    disturb(tmp_path, 10)


def test_a_reader_is_killed_while_it_makes_the_log(tmp_path: Path) -> None:
    dice = random.Random(1879)
    for number in range(5):
        killed(tmp_path / f"{number}.fasti", dice.uniform(0, 0.6), opened=False)


@pytest.mark.soak
def test_two_hundred_readers_are_killed(tmp_path: Path) -> None:
    disturb(tmp_path, 200)
