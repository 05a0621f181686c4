"""Bytes to text: which encoding, and at which byte it fails."""

import codecs
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from charset_normalizer import from_bytes

from fasti.errors import SourceDoubt, SourceError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, the longer of two that begin alike first. The mark is no part of the text."""

HEAD = 8192
SAMPLE = 1 << 16
LIKELY = 0.3
"""The least coherence (the share of a language's commonest letters that stand where they should) that a guess needs."""

WESTERN = "cp1252"
_TEXT_CONTROLS = frozenset(b"\b\t\n\v\f\r\x1a\x1b")
_SAVE = 'save it as UTF-8, or name its encoding in the sidecar: encoding = "cp1252"'


class Decoded(NamedTuple):
    """A text, and the doubt about it where its encoding is a guess."""

    text: str
    doubt: SourceDoubt | None = None


def decode(raw: bytes, where: str, encoding: str = "") -> Decoded:
    """The text that the bytes of a document write, every code point as it stands (line ends, too).

    A byte order mark decides (UTF-8, -16, -32), else `encoding` where the user vouches for one, else UTF-8 if it is
    that, else a guess that is told as a doubt. SourceError names the byte and the line where a text stops being one:
    for a binary file, a damaged one, and where no guess is likely enough.
    """
    mark, marked = next(((mark, name) for mark, name in MARKS if raw.startswith(mark)), (b"", ""))
    if not (marked or encoding):
        refuse_binary(raw[:HEAD], where)
    try:
        text = raw[len(mark) :].decode(marked or encoding or "utf-8")
    except UnicodeDecodeError as error:
        if marked or encoding:
            raise _fault(raw, len(mark) + error.start, f"not {error.encoding}", where) from None
        return _guess(raw, error.start, where)
    except LookupError:
        mend = "write its name as Python does: cp1252, koi8-r, mac-roman"
        raise SourceError(f"no encoding is called “{encoding}”", where=where, mend=mend) from None
    return Decoded(text)


def refuse_binary(head: bytes, where: str) -> None:
    """SourceError where the first bytes are those of a picture, an archive, a program: of anything but text."""
    for noun, at, begins, suffix in _signatures():
        if head.startswith(begins, at):
            if suffix:
                raise SourceError(f"is {noun}, which its name does not say", where=where, mend=f"call it {suffix}")
            mend = "save its text as plain text, Markdown or JSON Lines"
            raise SourceError(f"is {noun}, which no format here reads", where=where, mend=mend)
    if (nul := head.find(0)) >= 0:
        if _looks_wide(head):
            mend = 'save it as UTF-8, or name its encoding in the sidecar: encoding = "utf-16-le"'
            raise _fault(head, nul, "a NUL, as in UTF-16 without its byte order mark", where, mend)
        raise _fault(head, nul, "a NUL: this is a binary file, not text", where, "save its text as UTF-8")
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head)
    if controls * 20 > len(head):
        raise SourceError("is a binary file, not text", where=where, mend="save its text as UTF-8")


@cache
def _signatures() -> tuple[tuple[str, int, bytes, str], ...]:
    data = tomllib.loads(files("fasti.text").joinpath("signatures.toml").read_text(encoding="utf-8"))
    return tuple(
        (noun, entry.get("at", 0), bytes.fromhex(entry["begins"]), entry.get("called", ""))
        for noun, entry in data.items()
    )


def _looks_wide(head: bytes) -> bool:
    """Whether every other byte is a NUL, mostly: Latin letters in UTF-16."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    few, many = sorted((even, odd))
    return len(head) >= 8 and many * 5 > len(head) and few * 20 < len(head)


def _fault(raw: bytes, at: int, why: str, where: str, mend: str = _SAVE) -> SourceError:
    line = raw.count(b"\n", 0, at) + 1
    return SourceError(f"byte {at} (0x{raw[at]:02x}, line {line}) is {why}", where=where, mend=mend)


def _guess(raw: bytes, at: int, where: str) -> Decoded:
    """What text that is not UTF-8 at byte `at` is likely to be; SourceError where nothing is."""
    loose = raw.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= ch <= "\udcff" for ch in loose)
    whole = sum(ch > "\x7f" for ch in loose) - broken
    if whole > broken:
        raise _fault(raw, at, "not UTF-8, though the rest is", where, "mend the damaged place, or fetch the file again")
    encoding = _likely(raw[max(0, at - SAMPLE // 2) : at + SAMPLE // 2])
    if not encoding:
        raise _fault(raw, at, "not UTF-8, and nothing tells what else", where)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _fault(raw, error.start, f"neither UTF-8 nor {encoding}", where) from None
    what = f"is not UTF-8 at byte {at} (0x{raw[at]:02x}); read as {encoding}, which is a guess"
    return Decoded(text, SourceDoubt(what, where=where, mend=f"if its letters are wrong, {_SAVE}"))


def _likely(sample: bytes) -> str:
    """The likeliest encoding; of several as likely, that of Western Europe. Empty where none is likely."""
    matches = list(from_bytes(sample))
    if not matches or matches[0].coherence < LIKELY:
        return ""
    best = matches[0]
    ties = [m for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)]
    names = {name for match in ties for name in match.could_be_from_charset}
    return WESTERN if WESTERN in names else best.encoding
