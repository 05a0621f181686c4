"""ZIP: each file in it is read as it would be read by itself, and called after the archive and its own path there.

Nothing is unpacked to disk, so no name can lead outside. Sidecars count as they do in a folder, files whose name begins
with a dot and what a Mac adds are left out. Archives in archives are read as far as the limit `nesting` allows.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from fasti.errors import SourceError
from fasti.text.about import SIDECAR, About, sidecar_of
from fasti.text.document import Document
from fasti.text.faults import legible
from fasti.text.format import Format, format_of
from fasti.text.package import Package, opened
from fasti.text.source import Source
from fasti.text.walk import SUFFIX


def read(document: Document) -> Iterator[Source | SourceError]:
    """The sources of each file, and the faults met in them; a file that cannot be read costs no other."""
    if document.nesting >= document.limits.nesting:
        raise document.limits.beyond("nesting", "lies in more than {} ZIP files", document.path)
    with opened(document) as package:
        names = sorted(name for name in package.names if not _left_out(name))
        for name in names:
            if name.endswith(SIDECAR) and any(_belongs(name, other) for other in names):
                continue
            inner = _document(package, name, document)
            yield from inner.about.faults
            try:
                yield from format_of(inner.path).read(inner)
            except SourceError as fault:
                yield fault


def _document(package: Package, name: str, outer: Document) -> Document:
    def open_it() -> BinaryIO:
        return BytesIO(package.bytes(name))

    path = legible(name)
    return Document(
        path=f"{outer.path}/{path}",
        name=f"{outer.name}/{SUFFIX.sub('', path)}",
        open=open_it,
        about=_about(package, name, outer),
        limits=outer.limits,
        nesting=outer.nesting + 1,
    )


def _about(package: Package, name: str, outer: Document) -> About:
    for beside in (f"{name}{SIDECAR}", f"{SUFFIX.sub('', name)}{SIDECAR}"):
        if beside != name and beside in package.names:
            return sidecar_of(package.bytes(beside), f"{outer.path}/{legible(beside)}")
    return About()


def _belongs(sidecar: str, other: str) -> bool:
    stem = sidecar.removesuffix(SIDECAR)
    return other != sidecar and stem in (other, SUFFIX.sub("", other))


def _left_out(name: str) -> bool:
    steps = name.split("/")
    return (
        steps[0] == "__MACOSX" or any(step.startswith(".") and step.strip(".") for step in steps) or name.endswith("~")
    )


FORMAT = Format("zip", (".zip",), read)
