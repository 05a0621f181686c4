"""Writes docs/reference/commands.md from the pages that `fasti --help` and each verb's `--help` print."""

import contextlib
import io
import os
from pathlib import Path

from fasti.cli import run
from fasti.cli.manual import MANUAL

PAGE = Path(__file__).with_name("commands.md")

HEAD = """\
# The commands

This page is what `--help` prints; `make docs` writes it. What a verb prints for a program (`--format json`) is told in
[claims](../explanation/claims.md), [doubt](../explanation/doubt.md) and [the record](../explanation/record.md).
"""


def page() -> str:
    """The whole page."""
    verbs = [verb for group in MANUAL.values() for verb in group]
    parts = [HEAD, _section("fasti", []), *(_section(f"fasti {verb}", [verb]) for verb in verbs)]
    return "\n".join(parts)


def _section(title: str, args: list[str]) -> str:
    return f"## {title}\n\n```text\n{_help(args)}\n```\n"


def _help(args: list[str]) -> str:
    """The help page of a verb at 80 columns."""
    os.environ["COLUMNS"] = "80"
    os.environ.pop("FASTI_RECORD", None)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        run([*args, "--help"])
    return printed.getvalue().strip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}")
