"""Package: a ZIP file looked into within bounds; nothing of it is ever written to disk."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from fasti.errors import SourceError
from fasti.text.document import Document
from fasti.text.limits import Limits
from fasti.text.markup import xml

ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    UnicodeError,
    RuntimeError,
    ValueError,
    OverflowError,
    KeyError,
)


class Package:
    """The files in a ZIP file, by name. What they say to unpack to is bounded by the limits, and is all they give."""

    def __init__(self, file: BinaryIO, where: str, limits: Limits) -> None:
        self.where = where
        self._limits = limits
        with self._told():
            self._zip = zipfile.ZipFile(file)
        infos = [info for info in self._zip.infolist() if info.filename and not info.filename.endswith("/")]
        if len(infos) > limits.files:
            raise limits.beyond("files", "holds more than {} files", where)
        if sum(info.file_size for info in infos) > limits.unpacked << 20:
            raise limits.beyond("unpacked", "unpacks to more than {} MB", where)
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> list[str]:
        """The names of all files, in their order; of several files of one name, the last counts."""
        return list(self._infos)

    def bytes(self, name: str) -> bytes:
        """What a file holds; SourceError where it is not there, encrypted or damaged."""
        info = self._infos.get(name)
        if info is None:
            raise SourceError(f"has no part “{name}”", where=self.where, mend="save it anew with another program")
        if info.flag_bits & ENCRYPTED:
            raise SourceError("is encrypted", where=self.where, mend="save it without its password")
        with self._told(), self._zip.open(info) as file:
            return file.read(info.file_size + 1)

    def xml(self, name: str) -> Any:
        """The root of a part that is XML (lxml). No part may declare a DTD, as the standards of packages forbid it."""
        raw = self.bytes(name)
        check_no_dtd(raw, f"{self.where}, {name}")
        return xml(raw, f"{self.where}, {name}", self._limits)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except _BROKEN as error:
            what = f"is no ZIP file that can be read: {error}"
            raise SourceError(what, where=self.where, mend="fetch or save it anew") from None


@contextmanager
def opened(document: Document) -> Iterator[Package]:
    """The package that a document is."""
    with document.open() as file:
        yield Package(file, document.path, document.limits)


def check_no_dtd(raw: bytes, where: str) -> None:
    """SourceError where a part of a package declares a document type: no honest program writes one there."""
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise SourceError("declares a document type", where=where, mend="save it anew with another program")
