"""Walk: the paths that a user names, to the documents that they mean."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from fasti.errors import SourceError
from fasti.text.about import SIDECAR, sidecar
from fasti.text.document import Document
from fasti.text.faults import shown, unreadable
from fasti.text.limits import DEFAULT, Limits

SUFFIX = re.compile(r"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,7}$")


def documents(
    named: str | os.PathLike[str], seen: set[str], limits: Limits = DEFAULT
) -> Iterator[Document | SourceError]:
    """The documents that a path means: the file itself, or the files of the folder and of its folders by name.

    In a folder, files whose name begins with a dot or ends with a tilde are left out, as are sidecars. What is in
    `seen` (resolved paths; it grows) is not met again, so that a link back to a folder above ends there. What cannot be
    looked at is a fault.
    """
    root = Path(named)
    for path in _files(root, seen):
        if isinstance(path, SourceError):
            yield path
            continue
        inside = path.relative_to(root) if path != root else Path(root.name)
        name = SUFFIX.sub("", shown(inside.as_posix()))
        yield Document(path=shown(path), name=name, open=_opener(path), about=sidecar(path), limits=limits)


def _opener(path: Path) -> Callable[[], BinaryIO]:
    return lambda: path.open("rb")


def _files(root: Path, seen: set[str]) -> Iterator[Path | SourceError]:
    stack = [root]
    while stack:
        path = stack.pop()
        try:
            real, mode = str(path.resolve(strict=True)), path.stat().st_mode
            if real in seen:
                continue
            seen.add(real)
            if stat.S_ISDIR(mode):
                stack += reversed(_inside(path))
            else:
                _check_document(path, mode)
                yield path
        except SourceError as fault:
            yield fault
        except OSError as error:
            yield unreadable(error, shown(path))
        except RuntimeError:
            yield SourceError("is a link that leads to itself", where=shown(path), mend="remove the link")


def _check_document(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        mend = "copy what it holds into a file"
        raise SourceError("is neither a file nor a folder", where=shown(path), mend=mend)
    if path.suffix == SIDECAR:
        mend = "give it the name of the document that it tells of"
        raise SourceError("is a sidecar that belongs to no document", where=shown(path), mend=mend)


def _inside(folder: Path) -> list[Path]:
    """What lies in a folder, by name, without hidden files, the copies that editors leave, and sidecars."""
    names = sorted(entry.name for entry in folder.iterdir())
    found = [name for name in names if not name.startswith(".") and not name.endswith("~")]
    known = {*found, *(Path(name).stem for name in found if not name.endswith(SIDECAR))}
    return [folder / name for name in found if not (name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in known)]
