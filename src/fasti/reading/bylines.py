"""Names of authors and editors as citations print them: “Family, Given M.”, “Given Family and Given Family (eds.)”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fasti.claims import Span

WORD = r"(?:[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*)"
INITIALS = r"(?:[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.)*)"
SUFFIX = r"(?:,? (?:Jr|Sr|II|III|Ph\.D|M\.D)\b\.?)?"
PARTICLE = r"(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|dos|ter|ten|zu|al|el|bin|ibn|y|af|av) )"
INVERTED = rf"{PARTICLE}*{WORD}(?: {WORD})?, (?:{INITIALS}|{WORD})(?: (?:{INITIALS}|{WORD}))?{SUFFIX}"
STRAIGHT = rf"(?:{INITIALS} ?|{WORD} )(?:{INITIALS} ?|{WORD} ){{0,2}}{PARTICLE}*{WORD}{SUFFIX}"
SEVERAL = rf"{STRAIGHT}(?:(?:; | & |,? and |, ){STRAIGHT})*"
BYLINE = re.compile(
    rf"(?:(?P<inverted>{INVERTED}(?:; {INVERTED}|,? (?:and|&) (?:{INVERTED}|{STRAIGHT}))*)|(?P<straight>{SEVERAL}))"
    r"(?: et al\.?)?(?: ?\((?P<mark>eds?|trans)\.?\))?(?P<stop>[.,:;]*)\s*"
)
ONE = {"inverted": re.compile(f"{INVERTED}|{STRAIGHT}"), "straight": re.compile(STRAIGHT)}
EDITORS = re.compile(
    rf"(?:\b(?:[Ee]ds?|[Ee]dited by)[.:]* (?P<edited>{SEVERAL})|\b[Ii]n (?P<collected>{SEVERAL}),? \(eds?\.?\))"
)
PARTNER = re.compile(rf"\b[Ww]ith (?:[a-z]+ )?(?P<name>{STRAIGHT})")


@dataclass(frozen=True, slots=True)
class Byline:
    """Names that open a citation: the code points of each, and where what follows begins.

    `inverted` is set where the family name comes first, `stopped` where a mark closes the names, `editing` where they
    are called editors.
    """

    names: tuple[Span, ...]
    end: int
    inverted: bool
    stopped: bool
    editing: bool


@dataclass(frozen=True, slots=True)
class Editors:
    """Editors named behind a title. The book that they edited begins at `book` where it is another than the title's."""

    names: tuple[Span, ...]
    book: int | None


def byline(text: str, start: int, end: int) -> Byline | None:
    """The names that stand at `start`; None where what stands there can be none."""
    match = BYLINE.match(text, start, end)
    if match is None:
        return None
    form = "inverted" if match["inverted"] else "straight"
    names = tuple(m.span() for m in ONE[form].finditer(text, *match.span(form)))
    stopped = bool(match["stop"]) or match[form].endswith(".")
    return Byline(names, match.end(), form == "inverted", stopped, (match["mark"] or "").startswith("ed"))


def editors(text: str, start: int, end: int) -> Iterator[Editors]:
    """The editors named in text[start:end]: “Ed. A and B”, “(Eds: A & B)”, “In A and B (eds.) Book”."""
    for match in EDITORS.finditer(text, start, end):
        group = match.lastgroup or "edited"
        names = tuple(m.span() for m in ONE["straight"].finditer(text, *match.span(group)))
        yield Editors(names, match.end() if group == "collected" else None)


def partner(text: str, start: int, end: int) -> Span | None:
    """The one person “with” whom a work was made; None where none is named."""
    match = PARTNER.search(text, start, end)
    return match.span("name") if match is not None else None
