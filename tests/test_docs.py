"""The documentation keeps up with the program: every command, every option, every kind of claim."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from fasti.claims import kinds
from fasti.cli import app
from fasti.cli.manual import MANUAL
from fasti.exports import formats
from fasti.reasoning import rules

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
REFERENCE = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def section(verb: str) -> str:
    _, _, rest = REFERENCE.partition(f"\n## fasti {verb}\n")
    return rest.partition("\n## ")[0]


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_manual_lists_every_verb_there_is() -> None:
    listed = [verb for verbs in MANUAL.values() for verb in verbs]
    assert listed == list(COMMANDS)
    defined = {path.stem for path in (ROOT / "src/fasti/cli").glob("*.py") if "\ndef verb(" in path.read_text("utf-8")}
    assert set(listed) == defined


@pytest.mark.parametrize("verb", COMMANDS)
def test_the_reference_has_the_verb_with_its_help(verb: str) -> None:
    told = words(section(verb))
    for paragraph in (COMMANDS[verb].help or "").split("\n\n"):
        assert words(paragraph) in told, "run `make docs`"


@pytest.mark.parametrize("verb", COMMANDS)
def test_the_reference_has_every_option(verb: str) -> None:
    told = section(verb)
    for param in COMMANDS[verb].params:
        for name in [*param.opts, *param.secondary_opts] if param.param_type_name == "option" else [param.metavar]:
            assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", told), f"run `make docs`: {name} is missing"
        assert words(param.help) in words(told), f"run `make docs`: {param.name}"


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_verb_and_option_says_what_it_is_for(verb: str) -> None:
    assert COMMANDS[verb].help
    assert all(param.help for param in COMMANDS[verb].params)


@pytest.mark.parametrize("kind", kinds())
def test_the_page_on_claims_has_every_kind(kind: str) -> None:
    assert f"`{kind}`" in (DOCS / "explanation" / "claims.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(formats()))
def test_the_page_on_exports_has_every_format(name: str) -> None:
    assert f"`{name}`" in (DOCS / "reference" / "exports.md").read_text(encoding="utf-8")


LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert broken == []


@pytest.mark.parametrize("rule", rules())
def test_the_page_on_rules_has_what_each_says_of_itself(rule: str) -> None:
    page = (DOCS / "reference" / "rules.md").read_text(encoding="utf-8")
    _, _, told = page.partition(f"\n## {rule}\n")
    assert words(rules()[rule].says) in words(told.partition("\n## ")[0]), "run `make docs`"
