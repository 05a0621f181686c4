"""Schema: which version a SQLite log is of, and how an older one is brought up to date."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from fasti.errors import RecordError

MARK = 0x46415354
"""SQLite's application id of a record: “FAST”."""


@cache
def migrations() -> tuple[str, ...]:
    """The scripts that make a log, in order: the first makes version 1 out of nothing, each next one version more."""
    folder = files("fasti.log").joinpath("migrations")
    return tuple(script.read_text(encoding="utf-8") for script in sorted(folder.iterdir(), key=lambda file: file.name))


def check(db: sqlite3.Connection, where: str) -> bool:
    """Whether the log is up to date; False where it is empty or older. RecordError where it is newer, or no log.

    All is read in one transaction: another program may be making the log at this moment.
    """
    if db.in_transaction:
        return _check(db, where)
    db.execute("BEGIN")
    try:
        return _check(db, where)
    finally:
        if db.in_transaction:
            db.execute("COMMIT")


def _check(db: sqlite3.Connection, where: str) -> bool:
    mark, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    newest = len(migrations())
    if mark == MARK and version > newest:
        what = f"was written by a newer Fasti (its log is of version {version}, this one knows {newest})"
        raise RecordError(what, where=where, mend="update Fasti: pip install --upgrade fasti")
    if mark != MARK and (mark or version or db.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()):
        raise RecordError("is a SQLite file, but no record", where=where, mend="name another file")
    return mark == MARK and version == newest


def migrate(db: sqlite3.Connection, where: str) -> None:
    """Bring the log up to date, all of it or nothing; another program may be doing the same."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if not check(db, where):
            for script in migrations()[_pragma(db, "user_version") :]:
                for statement in _statements(script):
                    db.execute(statement)
            db.execute(f"PRAGMA application_id = {MARK}")
            db.execute(f"PRAGMA user_version = {len(migrations())}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """One statement after another, each beginning on a line of its own: `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
