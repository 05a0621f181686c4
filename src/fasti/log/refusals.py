"""The words for what SQLite refuses."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from fasti.errors import RecordError

_KEPT = "what was written before is kept"
_SAYS = {
    sqlite3.SQLITE_BUSY: ("another program is writing to it", "wait until that one is done, then try again"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to it", "wait until that one is done, then try again"),
    sqlite3.SQLITE_FULL: ("the disk is full", f"make room and try again: {_KEPT}"),
    sqlite3.SQLITE_READONLY: ("may only be read", "copy it to a place where you may write, or give yourself the right"),
    sqlite3.SQLITE_PERM: ("may not be opened", "give yourself the right to read and write it"),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "check that its folder is there and that you may write in it"),
    sqlite3.SQLITE_NOTADB: ("is no record: it is not a SQLite file", "name another file"),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "go back to a copy of it; its sources can be read again"),
    sqlite3.SQLITE_IOERR: ("the disk refuses to read or write", f"make sure that it is there and not full: {_KEPT}"),
    sqlite3.SQLITE_CONSTRAINT: ("what is in a log is only added to", "write a new entry instead"),
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """What SQLite raises inside, as the RecordError that says it to people."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal(error, where) from error


def refusal(error: sqlite3.Error, where: str) -> RecordError:
    """The RecordError that an error of SQLite is."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and (code & 0xFF) in _SAYS:
        what, mend = _SAYS[code & 0xFF]
        return RecordError(what, where=where, mend=mend)
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return RecordError("is closed", where=where, mend="open it again")
    return RecordError(f"SQLite says: {error}", where=where)
