"""The house from above: imports run one way, modules and functions stay readable at a sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "src" / "fasti"
MODULES = sorted(HOUSE.rglob("*.py"))

ROWS: tuple[frozenset[str], ...] = (
    frozenset({"errors"}),
    frozenset({"dates", "text", "lexicon"}),
    frozenset({"claims"}),
    frozenset({"reading", "linking", "log", "reasoning", "exports"}),
    frozenset({"orders"}),
    frozenset({"record"}),
    frozenset({"web", "scale"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""A room may import rooms of earlier rows, never one of its own row or a later one."""

ROW_OF = {room: number for number, row in enumerate(ROWS) for room in row}


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def named(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every module of ours that a module imports, wherever in it, with its line; `from fasti import x` is `fasti.x`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name.split(".")[0] == "fasti")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            if node.module == "fasti":
                yield from ((node.lineno, f"fasti.{alias.name}") for alias in node.names)
            elif (node.module or "").startswith("fasti."):
                yield node.lineno, str(node.module)


def offences(source: str, room: str) -> list[str]:
    """The imports of a module of `room` that go up or sideways."""
    found = []
    for line, module in imports(ast.parse(source)):
        target = module.split(".")[1] if "." in module else "fasti"
        if target not in (room, "__version__") and ROW_OF.get(target, len(ROWS)) >= ROW_OF[room]:
            found.append(f"line {line}: {room} imports {module}")
    return found


@pytest.mark.parametrize("path", [path for path in MODULES if path != HOUSE / "__init__.py"], ids=named)
def test_imports_run_one_way(path: Path) -> None:
    assert offences(path.read_text(encoding="utf-8"), room_of(path)) == []


def test_every_room_has_its_row() -> None:
    rooms = {room_of(path) for path in MODULES} - {"__init__"}
    assert rooms <= set(ROW_OF), "name the row of a new room in ROWS"


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("dates", "from fasti.claims import Claim"),
        ("dates", "from fasti.text import Source"),
        ("reading", "import fasti.linking"),
        ("record", "def late():\n    from fasti.web import serve"),
        ("claims", "from fasti import Claim"),
        ("claims", "import fasti"),
    ],
)
def test_an_import_up_or_sideways_is_seen(room: str, line: str) -> None:
    assert len(offences(line, room)) == 1


@pytest.mark.parametrize(
    ("room", "line"),
    [("cli", "from fasti.record import Record"), ("web", "from fasti import __version__"), ("errors", "import json")],
)
def test_an_import_down_is_fine(room: str, line: str) -> None:
    assert offences(line, room) == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_read_at_a_sitting(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 400
    long = [
        f"{node.name}: {(node.end_lineno or 0) - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 50
    ]
    assert long == []
