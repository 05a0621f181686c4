"""Source: one document as Fasti keeps it."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from fasti.text.layout import Layout


@dataclass(frozen=True)
class Source:
    """One document: its text, never altered, and what is known of it.

    `id` names it within a record. Every offset anywhere in Fasti is a Unicode code point of `text`, end exclusive.
    `dct` is when it was written (EDTF), `calendar` and `place` what it reckons by, `citation` CSL-JSON, and
    `derives_from` the ids of sources that it is known to copy. `path` says where the text was read, for messages.
    `layout` leads from the text to the document where that is no plain text: the places, and what is printed otherwise.
    """

    id: str
    text: str = field(repr=False)
    title: str = ""
    lang: str = "en"
    dct: str = ""
    calendar: str = ""
    place: str = ""
    citation: Mapping[str, Any] = field(default_factory=dict)
    derives_from: tuple[str, ...] = ()
    path: str = ""
    layout: Layout | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.layout is not None and not isinstance(self.layout, Layout):
            object.__setattr__(self, "layout", Layout.of(self.layout))

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the text in UTF-8, as 64 hex digits."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def line(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point, both from 1."""
        row = bisect_right(self._line_starts, offset) - 1
        return row + 1, offset - self._line_starts[row] + 1

    def locus(self, offset: int) -> str:
        """Where a code point stands, as a reader would look it up: “line 3”, “page 3, line 12”, “paragraph 7”."""
        place = self.layout.place(offset) if self.layout else ""
        return place or f"line {self.line(offset)[0]}"

    def printed(self, start: int, stop: int) -> str:
        """What the document prints for `text[start:stop]`: the same, but for what its layout tells."""
        return self.layout.printed(self.text, start, stop) if self.layout else self.text[start:stop]
