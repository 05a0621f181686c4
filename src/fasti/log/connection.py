"""Connection: a SQLite file opened as a log."""

import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from fasti.errors import RecordError
from fasti.log import schema
from fasti.log.refusals import told

PATIENCE = 10.0
"""Seconds to wait for another program that is writing."""


def connect(path: Path, *, create: bool, patience: float = PATIENCE) -> sqlite3.Connection:
    """The log in the file at `path`, up to date; `create` makes one where there is none.

    Where its folder does not let SQLite keep its side files (a medium that is read-only, a full disk), it is opened for
    reading. RecordError where it cannot be opened, is no log, or a newer one.
    """
    where = str(path)
    try:
        _check_place(path, create=create)
    except OSError as error:
        mend = "check the path, and that you may look into its folder"
        raise RecordError(f"cannot be opened: {error.strerror}", where=where, mend=mend) from error
    with told(where):
        try:
            return _opened(path, "rwc" if create else "rw", patience)
        except sqlite3.OperationalError as error:
            if _busy(error) or _waiting(path) or not path.exists():
                raise
            return _for_reading(path, error)


def _check_place(path: Path, *, create: bool) -> None:
    """RecordError where no record is at the path and none can be made there."""
    where = str(path)
    if path.is_dir():
        raise RecordError("is a folder, not a record", where=where, mend="name a file in it")
    if path.exists():
        return
    if not create:
        raise RecordError("there is no record", where=where, mend=f"make one: fasti read SOURCE… -r {path.name}")
    if not path.parent.is_dir():
        raise RecordError("its folder is not there", where=where, mend=f"make the folder {path.parent}")


def _opened(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    db = _bare(path, f"mode={mode}", patience)
    try:
        if not schema.check(db, str(path)):
            _write_ahead(db, patience)
            schema.migrate(db, str(path))
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA recursive_triggers = ON")  # so that REPLACE, too, meets the triggers that forbid deletion
    except BaseException:
        db.close()
        raise
    return db


def _for_reading(path: Path, why: sqlite3.Error) -> sqlite3.Connection:
    """The log without its side files, or the error that kept it from being opened with them."""
    db = _bare(path, "immutable=1", 0)
    try:
        if schema.check(db, str(path)):
            return db
    except BaseException:
        db.close()
        raise
    db.close()
    raise why


def _bare(path: Path, query: str, patience: float) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?{query}"
    return sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)


def _write_ahead(db: sqlite3.Connection, patience: float) -> None:
    """Switch to write-ahead logging; SQLite does not wait for others here, so this does."""
    deadline = time.monotonic() + patience
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not _busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _busy(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def _waiting(path: Path) -> bool:
    """Whether entries wait beside the file that only a writer can take in."""
    beside = path.with_name(f"{path.name}-wal")
    return beside.exists() and beside.stat().st_size > 0
