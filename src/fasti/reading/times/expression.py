"""What the tagger finds: TimeExpression (one TIMEX3) and Extent (what a claim can take as its dates)."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from fasti.dates import When

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Span = tuple[int, int]


class TimeExpression(NamedTuple):
    """One temporal expression of a text, as TIMEX3 has it.

    `start` and `end` are code points, end exclusive. `value` is the TIMEX3 value ("1925-01-26", "P3Y", "PAST_REF";
    empty where it cannot be anchored), `mod` its modifier ("START", "APPROX", …). `when` is the same as a point in
    time, known well or badly, where there is one. `basis` holds the spans that a relative expression was reckoned from.
    """

    start: int
    end: int
    type: Type
    value: str
    mod: str = ""
    when: When | None = None
    basis: tuple[Span, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As `fasti times --format jsonl` prints it."""
        line: dict[str, Any] = {"start": self.start, "end": self.end, "type": self.type, "value": self.value}
        if self.mod:
            line["mod"] = self.mod
        if self.when is not None:
            line["edtf"] = self.when.edtf
        if self.basis:
            line["basis"] = [list(span) for span in self.basis]
        return line


@dataclass(frozen=True, slots=True)
class Extent:
    """The dates that a stretch of the text offers to a claim.

    It covers one or two time expressions with the words that bind them: "on 26 January 1925" (`at`), "May 1925–17
    November 1927" (`begin`, `end`), "from 1925" (`begin`), "to 24 July 1933" (`end`), "before 1917" (`at`, `[..1917]`).
    `span` takes in the binding preposition or dash, never a bracket around them. `bracketed` is set where brackets
    stand directly around the whole. `relation` is the binding word in one of the forms "at", "range", "from", "until",
    "since", "before", "after", "by", "between", "during". `basis` is as in TimeExpression.
    """

    span: Span
    at: When | None = None
    begin: When | None = None
    end: When | None = None
    relation: str = "at"
    bracketed: bool = False
    basis: tuple[Span, ...] = ()
