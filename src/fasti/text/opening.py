"""Opening: the door of the room, from paths to sources."""

import os
from collections.abc import Iterable, Iterator

from fasti.errors import SourceError
from fasti.text import entries
from fasti.text.document import Document
from fasti.text.faults import unreadable
from fasti.text.format import format_of
from fasti.text.keepable import check_keepable
from fasti.text.limits import DEFAULT, Limits
from fasti.text.source import Source
from fasti.text.walk import documents

Given = str | os.PathLike[str] | Source | SourceError
"""What can be read: the path of a document or of a folder of them, or a source made in Python.

A fault that was met before is passed on, so that what `open_sources` gives can be given to it again.
"""


def open_sources(
    given: Given | Iterable[Given], *, limits: Limits = DEFAULT, split: str = ""
) -> Iterator[Source | SourceError]:
    """Every source in the files and folders at the paths given, and every fault met on the way, in order.

    A fault never ends the rest: it is yielded, not raised, and says which file, line or byte. A SourceDoubt stands
    before the source that it doubts. Two documents of one id are never taken for one: the second is a fault. A Source
    among the paths is passed on if it can be kept. `limits` is how much a document may ask of the machine.
    With `split` a document is a dictionary, and each of its entries a source (`fasti.text.entries` has the rules).
    """
    seen: set[str] = set()
    taken: dict[str, str] = {}
    for item in [given] if isinstance(given, str | os.PathLike | Source | SourceError) else given:
        if isinstance(item, Source | SourceError):
            yield _kept(item) if isinstance(item, Source) else item
            continue
        for document in documents(item, seen, limits):
            if isinstance(document, SourceError):
                yield document
                continue
            yield from document.about.faults
            for source in read_document(document):
                for part in entries.split(source, split) if split and isinstance(source, Source) else (source,):
                    yield _once(part, taken) if isinstance(part, Source) else part


def read_document(document: Document) -> Iterator[Source | SourceError]:
    """The sources of one document and the faults met in it; none is raised."""
    try:
        for source in format_of(document.path).read(document):
            yield _kept(source) if isinstance(source, Source) else source
    except OSError as error:
        yield unreadable(error, document.path)
    except SourceError as fault:
        yield fault


def _kept(source: Source) -> Source | SourceError:
    try:
        check_keepable(source)
    except SourceError as fault:
        return fault
    return source


def _once(source: Source, taken: dict[str, str]) -> Source | SourceError:
    first = taken.setdefault(source.id, source.path)
    if first == source.path:
        return source
    mend = f"give one of them another id, as in a sidecar: id = “{source.id} 2”"
    return SourceError(f"the id “{source.id}” is already that of {first}", where=source.path, mend=mend)
