"""The words for what the file system refuses."""

import os

from fasti.errors import SourceError

_SAYS: dict[type[OSError], tuple[str, str]] = {
    FileNotFoundError: ("is not there", "was it moved or removed while it was being read?"),
    PermissionError: ("may not be read", "give yourself the right to read it"),
    IsADirectoryError: ("is a folder, not a document", "name the folder itself to read its files"),
    NotADirectoryError: ("lies in something that is no folder", "check the path"),
}


def shown(path: str | os.PathLike[str]) -> str:
    """A path as it can be printed and kept: bytes of a name that are not UTF-8 stand as their numbers."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def legible(name: str) -> str:
    """A name from within a document, as it can be printed and kept: what is no letter stands as its number."""
    return "".join(ch if ch.isprintable() else f"\\x{ord(ch):02x}" for ch in name)


def unreadable(error: OSError, where: str) -> SourceError:
    """The fault that an error of the operating system makes of a document."""
    for kind, (what, mend) in _SAYS.items():
        if isinstance(error, kind):
            return SourceError(what, where=where, mend=mend)
    return SourceError(
        f"cannot be read: {error.strerror or error}", where=where, mend="read it again once that is mended"
    )
