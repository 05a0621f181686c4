"""Sources: the documents that a command line names, and the faults met in them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from fasti.cli.words import tell
from fasti.errors import SourceDoubt, SourceError

if TYPE_CHECKING:
    from fasti.text import Source


class Sources:
    """The documents at the paths, one after another; a fault is told on standard error and the rest goes on.

    `limits` are words as in `pages=100000`; `split` is the rule by which a dictionary is parted.

    `close()` ends the command with exit code 1 where a document could not be read.
    """

    def __init__(self, paths: Sequence[Path], *, limits: Iterable[str] = (), split: str = "") -> None:
        from fasti.text import Limits

        self._paths = paths
        self._limits = Limits().with_words(limits)
        self._split = split
        self._found = 0
        self.faults = 0

    def __iter__(self) -> Iterator["Source"]:
        """The documents that could be read."""
        from fasti.text import Source

        for met in self.met():
            self._found += 1
            if isinstance(met, Source):
                yield met
            else:
                tell(met)
                self.faults += not isinstance(met, SourceDoubt)

    def met(self) -> Iterator["Source | SourceError"]:
        """The documents and the faults, as they are met."""
        from fasti.text import open_sources

        return open_sources(self._paths, limits=self._limits, split=self._split)

    def close(self) -> None:
        """End the command; exit code 1 where a document could not be read, or there is none."""
        if not self._found:
            raise nothing_found(self._paths)
        if self.faults:
            raise typer.Exit(1)


def nothing_found(paths: Sequence[Path]) -> SourceError:
    """The error of paths at which no document lies."""
    where = ", ".join(map(str, paths))
    return SourceError("no document is here", where=where, mend="name a file, or a folder that holds some")
