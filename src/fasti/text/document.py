"""Document: one file that is about to be read, and what is told about it."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from io import UnsupportedOperation
from typing import Any, BinaryIO

from fasti.errors import SourceError
from fasti.text.about import About
from fasti.text.layout import Layout
from fasti.text.limits import DEFAULT, Limits
from fasti.text.source import Source

LARGEST = 256 << 20
"""The most bytes that one text may have."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file about to be read: on disk, or in whatever `open` opens.

    `path` is for messages; `name` is the path within the folder that was named, or the file's own name, without the
    suffix: what the source is called unless its sidecar says otherwise. `limits` is how much it may ask of the machine;
    `nesting` in how many ZIP files it lies.
    """

    path: str
    name: str
    open: Callable[[], BinaryIO]
    about: About = field(default_factory=About)
    limits: Limits = DEFAULT
    nesting: int = 0

    def bytes(self) -> bytes:
        """All of it; SourceError where it is larger than LARGEST or was written to meanwhile, OSError as it comes."""
        with self.open() as file:
            before = _stamp(file)
            raw = file.read(LARGEST + 1)
            if _stamp(file) != before:
                raise SourceError("was changed while it was being read", where=self.path, mend="read it again")
        if len(raw) > LARGEST:
            mend = "split it into several documents, or into lines of JSON Lines"
            raise SourceError(f"holds more than {LARGEST >> 20} MB", where=self.path, mend=mend)
        return raw

    def source(self, text: str, *, title: str, layout: Layout | None = None, **told: Any) -> Source:
        """The source that the whole document makes, with what its sidecar tells; else `title` and what is `told`."""
        keys: dict[str, Any] = {"id": self.name, "title": title, **told, **self.about.told}
        return Source(text=text, path=self.path, layout=layout, **keys)


def _stamp(file: BinaryIO) -> tuple[int, int] | None:
    try:
        status = os.fstat(file.fileno())
    except (UnsupportedOperation, AttributeError):
        return None
    return status.st_mtime_ns, status.st_size
