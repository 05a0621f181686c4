"""What is told about a document beside its text: the keys of Source, in a sidecar or a line of JSON Lines."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fasti.errors import SourceError
from fasti.text.faults import shown, unreadable

SIDECAR = ".toml"


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping)


def _is_list_of_text(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_KEYS: dict[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(("id", "title", "lang", "dct", "calendar", "place"), (_is_text, "a string")),
    "citation": (_is_table, "a table of CSL-JSON"),
    "derives_from": (_is_list_of_text, "a list of ids"),
}
KEYS = tuple(_KEYS)
"""What can be told of a document: the fields of Source but for its text."""


@dataclass(frozen=True, slots=True)
class About:
    """What is told about a document.

    `told` holds the good keys, ready for Source; `faults` says what is wrong with the rest; is the encoding that
    its user vouches for, where one is given.
    """

    told: Mapping[str, Any] = field(default_factory=dict)
    encoding: str = ""
    faults: tuple[SourceError, ...] = ()


def told(entry: Mapping[str, Any], where: str) -> About:
    """The keys of Source that a mapping holds; other keys are left alone, a value of the wrong type is a fault."""
    good: dict[str, Any] = {}
    faults = []
    for key, (fits, noun) in _KEYS.items():
        value = entry.get(key)
        if value is None:
            continue
        if fits(value):
            good[key] = tuple(value) if isinstance(value, list) else value
        else:
            faults.append(SourceError(f"`{key}` is not {noun}", where=where, mend=f"write {noun}, or leave it out"))
    if good.get("id") == "":
        del good["id"]
    return About(good, faults=tuple(faults))


def sidecar(path: Path) -> About:
    """What the sidecar of the file at `path` tells: `letter.txt.toml` or else `letter.toml` for `letter.txt`.

    It holds the keys of Source (`KEYS`) and `encoding`. Nothing where there is no sidecar. One that is not TOML, or a
    key that is not known, is a fault; the rest of it still counts.
    """
    for beside in (path.with_name(path.name + SIDECAR), path.with_suffix(SIDECAR)):
        try:
            if beside != path and beside.is_file():
                return _read(beside)
        except OSError as error:
            return About(faults=(unreadable(error, shown(beside)),))
    return About()


def _read(path: Path) -> About:
    return sidecar_of(path.read_bytes(), shown(path))


def sidecar_of(raw: bytes, where: str) -> About:
    """What a sidecar of these bytes tells."""
    try:
        entry = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        mend = "the document is read without it: mend the file, then read the document again"
        return About(faults=(SourceError(f"is no TOML file: {error}", where=where, mend=mend),))
    about = told(entry, where)
    faults = list(about.faults)
    encoding = entry.pop("encoding", "")
    if not isinstance(encoding, str):
        faults.append(SourceError("`encoding` is not a string", where=where, mend='write it as in encoding = "cp1252"'))
        encoding = ""
    known = f"known are: encoding, {', '.join(KEYS)}"
    faults += [SourceError(f"knows no key `{key}`", where=where, mend=known) for key in entry if key not in KEYS]
    return About(about.told, encoding, tuple(faults))
