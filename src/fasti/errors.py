"""Everything that Fasti raises on purpose.

FastiError                 what, where and how to mend it
├── DateError              a string that is not the date it should be
├── SourceError            a document that cannot be read, or only in part
│   └── SourceDoubt        a document that was read, on a guess that wants checking
├── ClaimError             a claim that does not keep the contract (kinds.toml)
│   └── UngroundedError    a claim whose quote does not stand where it says
├── LexiconError           a word or frame file that is wrong
├── ModelError             weights of the model that are missing, or not what they should be
├── RecordError            a record that cannot be opened, written or trusted
└── NotFoundError          a name, kind, format or id that is not known
"""

from collections.abc import Iterable
from difflib import get_close_matches


class FastiError(Exception):
    """What is wrong, where it is, and how to mend it.

    `what` is a sentence without its full stop; `where` names a file, line, offset or id; `mend` says what to do.
    `str()` joins the three.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what = what
        self.where = where
        self.mend = mend
        super().__init__(what, where, mend)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" ({self.mend})" if self.mend else ""
        return f"{place}{self.what}{remedy}"


class DateError(FastiError):
    """A string that is not the date it should be."""


class SourceError(FastiError):
    """A document that cannot be read, or only in part."""


class SourceDoubt(SourceError):  # noqa: N818 (nothing failed)
    """A document that was read, on a guess that wants checking: nothing is missing, something may be wrong."""


class ClaimError(FastiError):
    """A claim that does not keep the contract of `claims/kinds.toml`."""


class UngroundedError(ClaimError):
    """A claim whose quote does not stand in its source where it says: refused, whoever offers it."""


class LexiconError(FastiError):
    """A word or frame file that is wrong."""


class ModelError(FastiError):
    """Weights of the model that are missing, or not what they should be."""


class RecordError(FastiError):
    """A record that cannot be opened, written or trusted."""


class NotFoundError(FastiError):
    """A name that is not known; says which are, the likeliest first.

    `mend` says it in other words, where the known names themselves tell a reader nothing (ids).
    """

    def __init__(self, noun: str, name: str, known: Iterable[str], *, where: str = "", mend: str = "") -> None:
        names = sorted(known)
        near = get_close_matches(name, names, n=5, cutoff=0.5)
        listed = ", ".join(near or names[:12]) + ("" if near or len(names) <= 12 else f" and {len(names) - 12} more")
        listed = f"{'did you mean' if near else 'known are'}: {listed}" if names else "none is known yet"
        super().__init__(f"no {noun} is called “{name}”", where=where, mend=mend or listed)
        self.name = name
        self.near = tuple(near)
