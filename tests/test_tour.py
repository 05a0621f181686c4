"""The tours of README and tutorial, typed again: what the pages show is what the commands print.

A block marked `console` holds one `$ command` and its output; `head=N` beside the mark cuts the output after N lines,
and a line with an ellipsis says so. The id that `fasti why` asks about stands in the output above it.
`python tests/test_tour.py` writes into the pages what the commands print now.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/tutorial/first-record.md")
_BLOCK = re.compile(r"```console(?: head=(?P<head>\d+))?\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
_FILE = re.compile(r"as `(?P<name>[\w.]+)`[^`]*?```\w+\n(?P<text>.*?)```", re.DOTALL)


def typed(command: str, folder: Path) -> str:
    """What a command prints, errors included, on a page 100 columns wide."""
    words = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FASTI_")}
    run = subprocess.run(  # noqa: S602  # the commands are those of our own pages
        command, shell=True, cwd=folder, env=kept | words, capture_output=True, text=True, check=False, timeout=240
    )
    return "".join(f"{line.rstrip()}\n" for line in (run.stdout + run.stderr).splitlines())


def cut(output: str, head: str | None) -> str:
    """The first `head` lines, and a line that says that there are more."""
    lines = output.splitlines(keepends=True)
    return output if head is None or len(lines) <= int(head) else "".join(lines[: int(head)]) + "…\n"


def typed_again(page: Path, folder: Path) -> str:
    """The page with what its commands print in a fresh folder that holds the examples and the page's own files."""
    text = page.read_text(encoding="utf-8")
    (folder / "examples").symlink_to(ROOT / "examples")
    for file in _FILE.finditer(text):
        (folder / file["name"]).write_text(file["text"], encoding="utf-8")
    return _BLOCK.sub(_typing(folder), text)


def _typing(folder: Path) -> Callable[[re.Match[str]], str]:
    shown = ""

    def block(found: re.Match[str]) -> str:
        nonlocal shown
        command = _asking(found["command"], shown)
        shown = cut(typed(command, folder), found["head"])
        head = f" head={found['head']}" if found["head"] else ""
        return f"```console{head}\n$ {command}\n{shown}```"

    return block


def _asking(command: str, shown: str) -> str:
    """The command, and where it asks why of an id that was not just shown, of the first that was."""
    asked, ids = re.fullmatch(r"fasti why (\S+)", command), re.findall(r"\b[0-9a-f]{8}\b", shown)
    return f"fasti why {ids[0]}" if asked and ids and asked[1] not in ids else command


@pytest.mark.parametrize("page", PAGES)
def test_the_page_shows_what_its_commands_print(page: str, tmp_path: Path) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == typed_again(ROOT / page, tmp_path)


@pytest.mark.parametrize("page", PAGES)
def test_the_page_has_commands(page: str) -> None:
    assert len(_BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))) >= 5


if __name__ == "__main__":
    for name in PAGES:
        with tempfile.TemporaryDirectory() as fresh:
            rewritten = typed_again(ROOT / name, Path(fresh))
        (ROOT / name).write_text(rewritten, encoding="utf-8")
