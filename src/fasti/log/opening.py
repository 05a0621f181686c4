"""Opening: the door of the room, from an address to a store."""

import re
from collections.abc import Callable
from pathlib import Path

from fasti.errors import NotFoundError
from fasti.log.memory import MemoryStore
from fasti.log.sqlite import SqliteStore
from fasti.log.store import Store

MEMORY = ":memory:"
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+)://")

SCHEMES: dict[str, Callable[[str, bool], Store]] = {
    "sqlite": lambda address, create: SqliteStore(Path(address.removeprefix("sqlite://")), create=create),
}
"""What opens an address that begins with `scheme://`: called with the address and whether to make a log."""


def open_store(where: str | Path, *, create: bool = True) -> Store:
    """The log at `where`: a SQLite file, `:memory:`, or an address of a scheme that is known.

    `create` makes one where there is none. RecordError where it cannot be opened, NotFoundError for an unknown scheme.
    """
    address = str(where)
    if address == MEMORY:
        return MemoryStore()
    found = _SCHEME.match(address)
    if not found:
        return SqliteStore(Path(address), create=create)
    if found["scheme"] not in SCHEMES:
        raise NotFoundError(
            "kind of record", f"{found['scheme']}://", (f"{name}://" for name in SCHEMES), where=address
        )
    return SCHEMES[found["scheme"]](address, create)
