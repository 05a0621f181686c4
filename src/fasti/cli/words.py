"""Words for a terminal: those of a source made harmless, errors told, things counted."""

import sys
import unicodedata

from fasti.errors import FastiError, SourceDoubt

_STEERING = {"Cc", "Cf", "Co", "Cs"}
_INNOCENT = frozenset("\t\n\v\f\r\u00ad\u200c\u200d")
"""White space that is folded, the soft hyphen, and the joiners that scripts and names need."""


def clean(words: str) -> str:
    """Words on one line, without the control characters that could steer a terminal or turn its lines about."""
    if words.isascii() and words.isprintable():
        return " ".join(words.split())
    kept = (ch if ch in _INNOCENT or unicodedata.category(ch) not in _STEERING else "\ufffd" for ch in words)
    return " ".join("".join(kept).split())


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: “1 claim”, “1,204 claims”."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def tell(error: FastiError) -> None:
    """An error on standard error: where and what, and on a line of its own how to mend it."""
    first, *more = error.what.splitlines() or [""]
    place = f"{clean(error.where)}: " if error.where else ""
    note = "note: " if isinstance(error, SourceDoubt) else ""
    lines = [f"fasti: {note}{place}{clean(first)}"]
    lines += ["    " + line[: len(line) - len(line.lstrip())] + clean(line) for line in more]
    if error.mend:
        lines.append(f"       {clean(error.mend)}")
    print(*lines, sep="\n", file=sys.stderr)  # noqa: T201 (this is where errors are printed)
