"""JSON Lines: one source a line, `{"id": …, "title": …, "text": …}` and the other keys of Source, in UTF-8.

Lines are read one by one. A line that is no source is a fault with its number, and the next line is read. A line
without an `id` is called after the file and its number; keys that Source does not know are left alone.
"""

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import Any

from fasti.errors import SourceError
from fasti.text.about import told
from fasti.text.document import LARGEST, Document
from fasti.text.encoding import HEAD, MARKS, refuse_binary
from fasti.text.format import Format
from fasti.text.source import Source


def read(document: Document) -> Iterator[Source | SourceError]:
    """Each line's source or fault, as it is read; the sidecar's keys count for every line that has not its own."""
    found = False
    with document.open() as file:
        number = 0
        while raw := file.readline(LARGEST + 1):
            number += 1
            where = f"{document.path}:{number}"
            if number == 1:
                raw = _first(raw, document.path)
            if len(raw) > LARGEST:
                raise SourceError(f"the line is longer than {LARGEST >> 20} MB", where=where, mend="split its text")
            if raw.strip():
                found = True
                yield from _line(raw, document, number, where)
    if not found:
        raise SourceError("is empty", where=document.path, mend="leave it out")


def _first(raw: bytes, where: str) -> bytes:
    """The first line without its byte order mark; SourceError where it is not even text."""
    for mark, name in MARKS:
        if raw.startswith(mark) and mark != codecs.BOM_UTF8:
            raise SourceError(f"is {name}, and JSON Lines is UTF-8", where=where, mend="save it as UTF-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    refuse_binary(raw[:HEAD], where)
    return raw


def _line(raw: bytes, document: Document, number: int, where: str) -> Iterator[Source | SourceError]:
    try:
        entry = _entry(raw, where)
        text = _text(entry, where)
    except SourceError as fault:
        yield fault
        return
    about = told(entry, where)
    yield from about.faults
    common = {key: value for key, value in document.about.told.items() if key != "id"}
    keys: dict[str, Any] = {"id": f"{document.name}:{number}", **common, **about.told}
    yield Source(text=text, path=where, **keys)


def _text(entry: Mapping[str, Any], where: str) -> str:
    text = entry.get("text")
    if isinstance(text, str):
        return text
    what = "has no `text`" if text is None else "`text` is not a string"
    raise SourceError(what, where=where, mend='write the passage as "text": "…"')


def _entry(raw: bytes, where: str) -> Mapping[str, Any]:
    try:
        entry = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        what = f"byte {error.start} of the line (0x{raw[error.start]:02x}) is not UTF-8"
        raise SourceError(what, where=where, mend="save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        what = f"is no JSON at character {error.pos}: {error.msg}"
        raise SourceError(what, where=where, mend="write one JSON object on each line") from None
    except (RecursionError, ValueError) as error:
        raise SourceError(f"is no JSON that can be read: {error}", where=where, mend="leave the line out") from None
    if not isinstance(entry, Mapping):
        raise SourceError("is no JSON object", where=where, mend='write {"id": …, "title": …, "text": …}')
    return entry


FORMAT = Format("jsonl", (".jsonl", ".ndjson"), read)
