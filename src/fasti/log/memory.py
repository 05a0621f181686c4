"""MemoryStore: a log that is gone when it is let go."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from threading import RLock

from fasti.claims import Dismissal, Judgement, Review
from fasti.errors import NotFoundError
from fasti.log.rows import (
    DismissalRow,
    JudgementRow,
    ReviewRow,
    Run,
    about_of,
    dismissal_of,
    dismissal_row,
    judgement_of,
    judgement_row,
    name_of,
    review_of,
    review_row,
)
from fasti.log.store import Revision
from fasti.text import Source


class MemoryStore:
    """A log in memory, written in the same rows as any other."""

    def __init__(self, where: str = ":memory:") -> None:
        self.where = where
        self._lock = RLock()
        self._versions: dict[str, list[Source]] = {}
        self._runs: list[Run] = []
        self._runs_of: dict[str, list[Run]] = {}
        self._reviews: list[ReviewRow] = []
        self._judgements: list[JudgementRow] = []
        self._dismissals: list[tuple[DismissalRow, str]] = []

    @property
    def revision(self) -> Revision:
        """Where the log stands."""
        return Revision(len(self._runs), len(self._reviews), len(self._judgements))

    def holds(self, source: Source, reader: str, options: str) -> bool:
        """Whether this very source stands, read by this very reader with these options."""
        versions = self._versions.get(source.id, [])
        if not versions or not _same(versions[-1], source):
            return False
        last = next((run for run in reversed(self.standing(source.id)) if run.reader_name == name_of(reader)), None)
        return last is not None and (last.reader, last.options) == (reader, options)

    def append(self, run: Run) -> bool:
        """Keep a run and its source; False where the log holds it already."""
        with self._lock:
            if self.holds(run.source, run.reader, run.options):
                return False
            versions = self._versions.setdefault(run.source.id, [])
            if not versions or not _same(versions[-1], run.source):
                versions.append(run.source)
            kept = replace(run, source=versions[-1], version=len(versions), taken=_now())
            self._runs.append(kept)
            self._runs_of.setdefault(run.source.id, []).append(kept)
        return True

    def ids(self) -> list[str]:
        """The id of every source, in the order in which they first came."""
        return list(self._versions)

    def source(self, ident: str) -> Source:
        """The last version of a source."""
        return self.versions(ident)[-1]

    def versions(self, ident: str) -> list[Source]:
        """Every version of a source, the first first."""
        if ident not in self._versions:
            raise NotFoundError("source", ident, self._versions, where=self.where)
        return list(self._versions[ident])

    def standing(self, ident: str) -> list[Run]:
        """The runs that stand over a source, one a reader."""
        last = len(self._versions.get(ident, ()))
        return list({run.reader_name: run for run in self._runs_of.get(ident, ()) if run.version == last}.values())

    def history(self) -> Iterator[Run]:
        """Every run that was ever kept, in order."""
        return iter(self._runs)

    def append_review(self, review: Review) -> None:
        """Keep a review."""
        self._reviews.append(review_row(review))

    def reviews(self) -> list[Review]:
        """Every review, in order."""
        return [review_of(row) for row in self._reviews]

    def append_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement of identity."""
        self._judgements.append(judgement_row(judgement))

    def judgements(self) -> list[Judgement]:
        """Every judgement, in order."""
        return [judgement_of(row) for row in self._judgements]

    def append_dismissal(self, dismissal: Dismissal) -> None:
        """Keep a dismissal."""
        self._dismissals.append((dismissal_row(dismissal), _now()))

    def dismissals(self) -> list[Dismissal]:
        """Every dismissal, in order."""
        return [dismissal_of(row, taken) for row, taken in self._dismissals]

    def close(self) -> None:
        """Nothing is held that must be let go."""


def _same(one: Source, other: Source) -> bool:
    return one.hash == other.hash and about_of(one) == about_of(other)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
