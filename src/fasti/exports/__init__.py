"""Exports: the claims of a record handed on, one format a file.

A file of this folder that defines `write` is a format and is called by the file's name; another package adds its
own with an entry point of the group `fasti.exports` that names such a function. A format writes as it reads: it
holds at most the claims of one source at a time.
"""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from typing import Protocol, TextIO

from fasti.claims import Claim, Identities
from fasti.errors import NotFoundError

__all__ = ["Exporter", "about", "exporter", "formats"]

GROUP = "fasti.exports"


class Exporter(Protocol):
    """A format: writes claims to an open text file and says how many claims it wrote.

    `claims` come source by source. `identities` leads each slot to its entity. The first line of the docstring of the
    function's module says what the format is, for `fasti export --help`.
    """

    def __call__(self, claims: Iterable[Claim], identities: Identities, out: TextIO) -> int:
        """Write them all."""
        ...


@cache
def formats() -> dict[str, Exporter]:
    """All formats by name: those of this folder, then those that other packages add."""
    modules = {found.name: import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)}
    known: dict[str, Exporter] = {name: module.write for name, module in modules.items() if hasattr(module, "write")}
    for point in entry_points(group=GROUP):
        known.setdefault(point.name, point.load())
    return known


def exporter(name: str) -> Exporter:
    """The format called `name`; NotFoundError lists the known ones."""
    try:
        return formats()[name]
    except KeyError:
        raise NotFoundError("export format", name, formats()) from None


def about(name: str) -> str:
    """The first line of what a format says of itself, without its name."""
    lines = (import_module(exporter(name).__module__).__doc__ or "").strip().splitlines()
    first = lines[0] if lines else ""
    return (first.partition(": ")[2] or first).rstrip(".")
