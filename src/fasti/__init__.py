"""Fasti reads historical prose and keeps what it says as a dated, sourced record.

Read a text into claims, each tied to its exact words:

    >>> import fasti
    >>> source = fasti.Source("note", "Frunze replaced Trotsky as War Commissar in January 1925.")
    >>> for claim in fasti.read(source):
    ...     print(claim.kind, claim.who, claim.dates, claim.quote)  # doctest: +SKIP

Keep claims of many sources in a record, and ask it:

    >>> with fasti.open_record("my.fasti") as record:  # doctest: +SKIP
    ...     record.read(["examples"])
    ...     print(record.on("1927-11-01").to_json()["surely"])

A historical date is a point in time, known well or badly:

    >>> fasti.When.parse("1927-11").before(fasti.When.parse("1928")).value
    'surely'

What goes wrong is a `FastiError`: what, where, and how to mend it. Each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from fasti.claims import Claim
    from fasti.dates import When
    from fasti.errors import FastiError
    from fasti.reading import read, times
    from fasti.record import Record
    from fasti.text import Source

__version__ = "0.1.0.dev0"

__all__ = ["Claim", "FastiError", "Record", "Source", "When", "__version__", "open_record", "read", "times"]

_ROOMS = {
    "Claim": "fasti.claims",
    "FastiError": "fasti.errors",
    "Record": "fasti.record",
    "Source": "fasti.text",
    "When": "fasti.dates",
    "read": "fasti.reading",
    "times": "fasti.reading",
}


def open_record(where: "str | Path" = "my.fasti", *, create: bool = True) -> "Record":
    """The record kept in the file `where`, to be used in a `with` statement.

    With `create`, a file that does not exist is made; without it, that is a RecordError, as is a file that is no
    record.
    """
    from fasti.record import Record  # noqa: PLC0415 (loaded when it is used, so that `import fasti` costs nothing)

    return Record.open(where, create=create)


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
