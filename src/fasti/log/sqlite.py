"""SqliteStore: a log in one SQLite file, that several programs may read and write at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any

from fasti.claims import Dismissal, Judgement, Review
from fasti.errors import NotFoundError
from fasti.log.connection import PATIENCE, connect
from fasti.log.refusals import told
from fasti.log.rows import (
    ClaimRow,
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
    source_of,
)
from fasti.log.store import Revision
from fasti.text import Source

_LAST = """
    SELECT s.seq, s.version, t.hash, s.about FROM sources s JOIN texts t ON t.seq = s.text
    WHERE s.id = ? ORDER BY s.version DESC LIMIT 1"""
_SOURCE = "SELECT s.id, t.text, s.about, s.path FROM sources s JOIN texts t ON t.seq = s.text"
_RUN = """
    SELECT r.seq, r.source, s.version, r.reader, r.options, r.hash, r.taken
    FROM runs r JOIN sources s ON s.seq = r.source"""
_COLUMNS = {
    "texts": ("hash", "text"),
    "sources": ("id", "version", "text", "about", "path", "taken"),
    "runs": ("source", "reader", "options", "hash", "taken"),
    "claims": ("run", "n", "id", "kind", "start", "stop", "slots"),
    "reviews": ("claim", "word", "reviewer", "why", "slots", "taken"),
    "judgements": ("mentions", "verdict", "judge", "why", "taken"),
    "dismissals": ("finding", "undone", "reviewer", "why", "taken"),
}
_INSERT = {
    table: f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 (our words)
    for table, columns in _COLUMNS.items()
}


class SqliteStore:
    """A log in the SQLite file at `path` (write-ahead logging; `migrations/` holds its tables).

    A run is one transaction: a program that is killed, or a disk that is full, leaves the runs before it and nothing
    of it. A run that is kept outlives its program; that it outlives a power cut may take some moments, as it can be
    read again. Reviews and judgements, which nobody can read from a text, are on the disk when their method returns.
    """

    def __init__(self, path: Path, *, create: bool = True, patience: float = PATIENCE) -> None:
        self.where = str(path)
        self._lock = RLock()
        self._db = connect(path, create=create, patience=patience)

    @property
    def revision(self) -> Revision:
        """Where the log stands."""
        last = "SELECT (SELECT max(seq) FROM runs), (SELECT max(seq) FROM reviews), (SELECT max(seq) FROM judgements)"
        return Revision._make(number or 0 for number in self._all(last)[0])

    def holds(self, source: Source, reader: str, options: str) -> bool:
        """Whether this very source stands, read by this very reader with these options."""
        last = self._one(_LAST, source.id)
        return last is not None and self._is(last, source) and self._read(last[0], reader) == (reader, options)

    @staticmethod
    def _is(last: tuple[Any, ...], source: Source) -> bool:
        return (last[2], last[3]) == (bytes.fromhex(source.hash), about_of(source))

    def _read(self, source: int, reader: str) -> tuple[str, str] | None:
        """The reader and the options of the last run by a reader of this name."""
        rows = self._all("SELECT reader, options FROM runs WHERE source = ? ORDER BY seq DESC", source)
        return next(((by, options) for by, options in rows if name_of(by) == name_of(reader)), None)

    def append(self, run: Run) -> bool:
        """Keep a run, its source and its text, whole or not at all; False where the log holds it already."""
        with self._writing():
            if self.holds(run.source, run.reader, run.options):
                return False
            taken = _now()
            source = self._append_source(run.source, taken)
            number = self._insert("runs", source, run.reader, run.options, bytes.fromhex(run.hash), taken)
            self._db.executemany(_INSERT["claims"], ((number, n, *row) for n, row in enumerate(run.rows)))
        return True

    def _append_source(self, source: Source, taken: str) -> int:
        """The number of the source's last version, which is made if it is not yet there."""
        last = self._one(_LAST, source.id)
        if last is not None and self._is(last, source):
            return int(last[0])
        key = bytes.fromhex(source.hash)
        kept = self._one("SELECT seq FROM texts WHERE hash = ?", key)
        text = kept[0] if kept else self._insert("texts", key, source.text)
        version = last[1] + 1 if last else 1
        return self._insert("sources", source.id, version, text, about_of(source), source.path, taken)

    def ids(self) -> list[str]:
        """The id of every source, in the order in which they first came."""
        return [ident for (ident,) in self._all("SELECT id FROM sources WHERE version = 1 ORDER BY seq")]

    def source(self, ident: str) -> Source:
        """The last version of a source."""
        row = self._one(f"{_SOURCE} WHERE s.id = ? ORDER BY s.version DESC LIMIT 1", ident)
        if row is None:
            raise NotFoundError("source", ident, self.ids(), where=self.where)
        return source_of(*row)

    def versions(self, ident: str) -> list[Source]:
        """Every version of a source, the first first."""
        rows = self._all(f"{_SOURCE} WHERE s.id = ? ORDER BY s.version", ident)
        if not rows:
            raise NotFoundError("source", ident, self.ids(), where=self.where)
        return [source_of(*row) for row in rows]

    def standing(self, ident: str) -> list[Run]:
        """The runs that stand over a source, one a reader."""
        last = self._one(_LAST, ident)
        if last is None:
            return []
        rows = self._all(f"{_RUN} WHERE r.source = ? ORDER BY r.seq", last[0])
        source = self._source(last[0])
        return [self._run(row, source) for row in {name_of(row[3]): row for row in rows}.values()]

    def history(self) -> Iterator[Run]:
        """Every run that was ever kept, in order."""
        for (number,) in self._all("SELECT seq FROM runs ORDER BY seq"):
            row = self._one(f"{_RUN} WHERE r.seq = ?", number)
            if row is not None:
                yield self._run(row, self._source(row[1]))

    def _source(self, number: int) -> Source:
        return source_of(*self._all(f"{_SOURCE} WHERE s.seq = ?", number)[0])

    def _run(self, row: tuple[Any, ...], source: Source) -> Run:
        number, _, version, reader, options, key, taken = row
        rows = self._all("SELECT id, kind, start, stop, slots FROM claims WHERE run = ? ORDER BY n", number)
        return Run(source, reader, options, tuple(map(ClaimRow._make, rows)), key.hex(), version, taken)

    def append_review(self, review: Review) -> None:
        """Keep a review."""
        with self._writing(lasting=True):
            self._insert("reviews", *review_row(review), _now())

    def reviews(self) -> list[Review]:
        """Every review, in order."""
        rows = self._all("SELECT claim, word, reviewer, why, slots FROM reviews ORDER BY seq")
        return [review_of(ReviewRow._make(row)) for row in rows]

    def append_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement of identity."""
        with self._writing(lasting=True):
            self._insert("judgements", *judgement_row(judgement), _now())

    def judgements(self) -> list[Judgement]:
        """Every judgement, in order."""
        rows = self._all("SELECT mentions, verdict, judge, why FROM judgements ORDER BY seq")
        return [judgement_of(JudgementRow._make(row)) for row in rows]

    def append_dismissal(self, dismissal: Dismissal) -> None:
        """Keep a dismissal."""
        with self._writing(lasting=True):
            self._insert("dismissals", *dismissal_row(dismissal), _now())

    def dismissals(self) -> list[Dismissal]:
        """Every dismissal, in order."""
        rows = self._all("SELECT finding, undone, reviewer, why, taken FROM dismissals ORDER BY seq")
        return [dismissal_of(DismissalRow._make(row[:4]), row[4]) for row in rows]

    def close(self) -> None:
        """Let the file go."""
        with self._lock, told(self.where):
            self._db.close()

    @contextmanager
    def _writing(self, *, lasting: bool = False) -> Iterator[None]:
        """One transaction, all of it or nothing. A lasting one is on the disk at its end, not only with the system."""
        with self._lock, told(self.where):
            self._db.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _insert(self, table: str, *values: Any) -> int:
        return int(self._db.execute(_INSERT[table], values).lastrowid or 0)

    def _one(self, statement: str, *values: Any) -> tuple[Any, ...] | None:
        found = self._all(statement, *values)
        return found[0] if found else None

    def _all(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._lock, told(self.where):
            return self._db.execute(statement, values).fetchall()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
