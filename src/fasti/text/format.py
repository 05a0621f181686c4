"""Format: how one kind of file becomes sources, and the registry of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import PurePath
from pkgutil import iter_modules

from fasti.errors import NotFoundError, SourceError
from fasti.text.document import Document
from fasti.text.source import Source

GROUP = "fasti.formats"
PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: its name, the suffixes it goes by (lower case, with the dot), and how it is read.

    `read` yields each source of a document, and a SourceError for each part that is not one. It may raise SourceError
    or OSError where nothing more can be had: what it yielded before is kept.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Document], Iterator[Source | SourceError]]


@cache
def all_formats() -> dict[str, Format]:
    """All formats by name.

    A file of the folder `formats` that defines `FORMAT` is one; another package adds its own with an entry point of the
    group `fasti.formats` that names a Format. One of the house is never replaced.
    """
    house = "fasti.text.formats"
    modules = (import_module(f"{house}.{found.name}") for found in iter_modules(import_module(house).__path__))
    known: dict[str, Format] = {module.FORMAT.name: module.FORMAT for module in modules}
    for point in entry_points(group=GROUP):
        added: Format = point.load()
        known.setdefault(added.name, added)
    return known


def format_called(name: str) -> Format:
    """The format called `name`; NotFoundError lists the known ones."""
    try:
        return all_formats()[name]
    except KeyError:
        raise NotFoundError("format", name, all_formats()) from None


def format_of(path: str) -> Format:
    """The format that a file's suffix stands for; plain text where none does."""
    suffix = PurePath(path).suffix.lower()
    return next((found for found in all_formats().values() if suffix in found.suffixes), all_formats()[PLAIN])
