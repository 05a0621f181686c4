"""Store: what keeps a log, wherever it lies."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from fasti.claims import Dismissal, Judgement, Review
from fasti.log.rows import Run
from fasti.text import Source


class Revision(NamedTuple):
    """How many entries of each sort a log has, of those on which anything reckoned depends: one more after each."""

    runs: int
    reviews: int
    judgements: int


class Store(Protocol):
    """An append-only log.

    Of each source id the last version stands, and over it the last run of each reader (by name). What no longer stands
    is still in the log. Whatever cannot be opened, read or written raises RecordError and leaves the log as it was.
    """

    where: str

    @property
    def revision(self) -> Revision:
        """Where the log stands."""
        ...

    def holds(self, source: Source, reader: str, options: str) -> bool:
        """Whether this very source (text and keys, not path) stands, read by this very reader with these options."""
        ...

    def append(self, run: Run) -> bool:
        """Keep a run, its source and its text, whole or not at all; False where the log `holds` it already."""
        ...

    def ids(self) -> list[str]:
        """The id of every source, in the order in which they first came."""
        ...

    def source(self, ident: str) -> Source:
        """The last version of a source; NotFoundError lists ids that are near."""
        ...

    def versions(self, ident: str) -> list[Source]:
        """Every version of a source, the first first; NotFoundError as above."""
        ...

    def standing(self, ident: str) -> list[Run]:
        """The runs that stand over a source, one a reader, in the order in which the readers first came."""
        ...

    def history(self) -> Iterator[Run]:
        """Every run that was ever kept, in order."""
        ...

    def append_review(self, review: Review) -> None:
        """Keep a review."""
        ...

    def reviews(self) -> list[Review]:
        """Every review, in order."""
        ...

    def append_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement of identity."""
        ...

    def judgements(self) -> list[Judgement]:
        """Every judgement, in order."""
        ...

    def append_dismissal(self, dismissal: Dismissal) -> None:
        """Keep a dismissal of a finding, or that one is undone; nothing that is reckoned depends on it."""
        ...

    def dismissals(self) -> list[Dismissal]:
        """Every dismissal, in order, with the moment at which it was taken in."""
        ...

    def close(self) -> None:
        """Let the log go; nothing can be asked of the store afterwards."""
        ...
