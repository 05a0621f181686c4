"""How likely a claim is to be right, from what it rests on: a logistic regression over a few marks.

A mark is something that can be seen of a proposal: which frame made it, of which kind it is, whether the subject is
named, said by a pronoun or left out, whose date it has, how long its sentence is. What each mark is worth was learnt
from annotated passages (`training/confidence.py`) and stands in `lexicon/LANG/confidence.toml`, in log-odds. A frame
that was too seldom met there keeps the word of its author (its `confidence`).
"""

import math
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from fasti.reading.fillers import NOWHERE, Filler
from fasti.reading.phrase import PRONOUN
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent

STATED = "stated"
"""The mark whose value is the log-odds of the confidence that the frame's author states."""

LONG, FAR = 40, 160
"""A clause of more tokens than the first is long; a quote of more code points than the second reaches far."""


def confidence(proposal: Proposal, extent: Extent | None, reach: int, lang: str = "en") -> float:
    """The probability, 0.01 to 0.99, that what a proposal says stands in its text.

    `extent` is the date that it took, `reach` the length of its quote in code points.
    """
    worth = weights(lang)
    odds = worth.get("", 0.0) + worth.get(STATED, 1.0) * _log_odds(proposal.confidence)
    odds += sum(worth.get(mark, 0.0) for mark in marks(proposal, extent, reach))
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-odds)))), 2)


def marks(proposal: Proposal, extent: Extent | None, reach: int) -> Iterator[str]:
    """The marks of a proposal, as `confidence.toml` names them."""
    yield f"by {proposal.by}"
    yield f"kind {proposal.kind}"
    yield f"who {_said(proposal.slots.get('who'))}"
    yield f"date {_dated(proposal, extent)}"
    for slot in ("org", "other", "place"):
        if (filler := proposal.slots.get(slot)) is not None:
            yield f"{slot} {_said(filler)}"
    if proposal.status:
        yield "status"
    if proposal.clause is not None and len(proposal.clause.tokens) > LONG:
        yield "long sentence"
    if reach > FAR:
        yield "long quote"


def _said(filler: Filler | None) -> str:
    """How a text says whom it means: by name, by a pronoun or a noun, or not at all."""
    if filler is None:
        return "none"
    if filler.span == NOWHERE:
        return "unsaid"
    if filler.phrase is None:
        return "words"
    if filler.phrase.kind == PRONOUN:
        return "pronoun"
    return "name" if filler.phrase.name is not None else "noun"


def _dated(proposal: Proposal, extent: Extent | None) -> str:
    if extent is None:
        return "none"
    if extent in proposal.extents:
        return "own"
    return "clause" if proposal.clause is not None and extent in proposal.clause.extents else "shared"


def _log_odds(probability: float) -> float:
    bounded = min(0.99, max(0.01, probability))
    return math.log(bounded / (1 - bounded))


@cache
def weights(lang: str) -> Mapping[str, float]:
    """What each mark is worth in a language; nothing where no file says so, and frames keep their authors' word."""
    path = files("fasti.lexicon").joinpath(lang, "confidence.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["weights"] if path.is_file() else {}
