"""The words of a deed: a verb and what it governs, as an event is told by them (“petitioned the Crown”)."""

from fasti.claims import Span
from fasti.reading.clause import Clause

LONG = 14
"""A deed is told in no more tokens than this; what stands further behind describes it."""


def deed(clause: Clause) -> Span:
    """The code points from a clause's verb to the last phrase behind it, dates at the end left out.

    Without auxiliaries and adverbs before the verb: “was subsequently **admitted to the bar** in 1809”.
    """
    verb, tokens = clause.verb, clause.tokens
    assert verb is not None
    last = verb.last
    for phrase in sorted((*clause.objects, *(p for _, p in clause.preps)), key=lambda p: p.first):
        if last <= phrase.first and phrase.last - verb.last < LONG and not _dated(clause, last, phrase.first):
            last = phrase.last
    return tokens[verb.last - 1].start, tokens[last - 1].end


def _dated(clause: Clause, first: int, last: int) -> bool:
    """Whether a date stands between tokens [first, last)."""
    start, end = clause.tokens[first - 1].end, clause.tokens[last].start
    return first > clause.verb.last and any(start <= e.span[0] < end for e in clause.extents)  # type: ignore[union-attr]
