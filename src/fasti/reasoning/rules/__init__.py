"""Rules of contradiction: one file each.

A rule is a module of this folder, or one that a package names in the entry-point group `fasti.rules`. Its docstring is
its documentation. It sets `LOOKS_AT` to "person" or "post" and has a function `find` that takes the view of that name
(`views.py`) and yields findings. To add a rule, add a file and its test; nothing lists them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from inspect import cleandoc
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from fasti.claims import Finding
from fasti.errors import NotFoundError
from fasti.reasoning.rules.views import VIEWS

GROUP = "fasti.rules"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of contradiction: its name, its documentation, what it looks at (a name in VIEWS), and how it finds."""

    name: str
    says: str
    looks_at: str
    find: Callable[[Any], Iterable[Finding]]


@cache
def rules() -> dict[str, Rule]:
    """All rules by name, in alphabetical order: those of this folder and those of other packages.

    NotFoundError where a rule looks at what there is no view of.
    """
    found = {}
    for module in iter_modules(__path__):
        rule = import_module(f"{__name__}.{module.name}")
        if hasattr(rule, "LOOKS_AT"):
            found[module.name] = _rule(module.name, rule)
    for point in entry_points(group=GROUP):
        found[point.name] = _rule(point.name, point.load())
    return dict(sorted(found.items()))


def _rule(name: str, module: ModuleType) -> Rule:
    if module.LOOKS_AT not in VIEWS:
        raise NotFoundError("view for a rule to look at", module.LOOKS_AT, VIEWS, where=f"rule {name}")
    return Rule(name, cleandoc(module.__doc__ or ""), module.LOOKS_AT, module.find)
