"""Orders: what a reader is told before it reads, and what is said of a source that it cannot read."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any

from fasti import reading
from fasti.claims import Claim
from fasti.errors import SourceError
from fasti.reading import Lexicon
from fasti.reading.parse import Parser
from fasti.reading.parsers import RULES
from fasti.text import Source


@dataclass(frozen=True, slots=True)
class Orders:
    """What the reader is told: the words and the parser to read by, and how likely a claim must be.

    `options` are the same as the log keeps them, as far as what is read depends on them. NotFoundError for an unknown
    parser.
    """

    lexicon: Lexicon | None
    parser: str
    min_confidence: float
    options: dict[str, str | float] = field(init=False)
    _parser: Parser = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", dict(self._options()))
        object.__setattr__(self, "_parser", reading.parser(self.parser))

    def read(self, source: Source) -> list[Claim]:
        """The claims of a source, read so."""
        return reading.read(source, lexicon=self.lexicon, parser=self._parser, min_confidence=self.min_confidence)

    def _options(self) -> Iterator[tuple[str, str | float]]:
        if self.lexicon is not None:
            words = {"tables": self.lexicon.tables, "frames": [asdict(frame) for frame in self.lexicon.frames]}
            digest = sha256(json.dumps(words, default=sorted, sort_keys=True).encode()).hexdigest()
            yield "lexicon", digest[:16]
        if self.parser != RULES:
            yield "parser", self.parser
        if self.min_confidence:
            yield "min_confidence", self.min_confidence


def fault_of(error: Exception, source: Source) -> SourceError:
    """What keeps a source from being read, as a fault of that source."""
    if isinstance(error, SourceError):
        return error
    what = f"the reader failed on it: {type(error).__name__}: {error}"
    fault = SourceError(what, where=source.path or source.id, mend="report it, with the source")
    fault.__cause__ = error
    return fault


def in_json(options: Mapping[str, Any]) -> str:
    """Options as the log keeps them, in the order of their names."""
    return json.dumps(options, ensure_ascii=False, sort_keys=True)
