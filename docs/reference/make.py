"""Writes commands.md from what `fasti --help` and each `--help` of a verb print, and rules.md from the rules."""

import contextlib
import io
import os
from pathlib import Path

from fasti.cli import run
from fasti.cli.manual import MANUAL
from fasti.reasoning import rules

PAGE = Path(__file__).with_name("commands.md")
RULES = Path(__file__).with_name("rules.md")

HEAD = """\
# The commands

This page is what `--help` prints; `make docs` writes it. What a verb prints for a program (`--format json`) is told in
[claims](../explanation/claims.md), [doubt](../explanation/doubt.md) and [the record](../explanation/record.md).
"""


RULES_HEAD = """\
# The rules of `fasti check`

Each rule is one file of `reasoning/rules`, and this page is what the files say of themselves; `make docs` writes it.
`fasti check --rule NAME` asks one alone. A package adds a rule by naming a module in the entry-point group
`fasti.rules`: it sets `LOOKS_AT` to what it looks at (a person, a post, a conflict) and has a function `find` that
takes it and yields findings. How firm a finding is, its grade, is told in [doubt](../explanation/doubt.md).
"""


def rules_page() -> str:
    """The page of the rules."""
    told = (f"## {rule.name}\n\nLooks at a {rule.looks_at}. {rule.says}\n" for rule in rules().values())
    return "\n".join((RULES_HEAD, *told))


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
    RULES.write_text(rules_page(), encoding="utf-8")
    print(f"wrote {PAGE} and {RULES}")
