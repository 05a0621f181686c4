"""Limits: how much one document may ask of the machine before it is refused."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from fasti.errors import NotFoundError, SourceError


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may hold at most; a document beyond one is refused with the name of the limit.

    `markup` is the size of one HTML or XML document, in MB, and `elements` how many elements it has; `unpacked` is the
    size of all that a ZIP file (so also DOCX, EPUB and XLSX) unpacks to, in MB; `files` their number in it; `nesting`
    how deep ZIP files lie in ZIP files; `pages` are those of a PDF, `rows` those of a table; `seconds` and `memory`
    (MB) are what the reading of a PDF may take.
    """

    markup: int = 64
    elements: int = 1_000_000
    unpacked: int = 1024
    files: int = 10_000
    nesting: int = 3
    pages: int = 20_000
    rows: int = 1_000_000
    seconds: int = 300
    memory: int = 2048

    def with_words(self, words: Iterable[str]) -> "Limits":
        """These limits with some set anew, each word as in `pages=100000`; NotFoundError lists the known names."""
        known = [field.name for field in fields(self)]
        set_anew = {}
        for word in words:
            name, _, value = word.partition("=")
            if name not in known:
                raise NotFoundError("limit", name, known)
            if not (value.isascii() and value.isdigit() and int(value)):
                raise SourceError(f"“{value}” is no limit", where=name, mend=f"write a whole number: {name}=100")
            set_anew[name] = int(value)
        return replace(self, **set_anew)

    def beyond(self, name: str, what: str, where: str) -> SourceError:
        """The fault of a document that goes beyond one of the limits: “has more than 20,000 pages”."""
        value = getattr(self, name)
        return SourceError(what.format(f"{value:,}"), where=where, mend=f"raise the limit: --limit {name}={2 * value}")


DEFAULT = Limits()
"""What a document may hold where nothing else is said."""
