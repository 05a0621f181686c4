"""Told: the dates that the claims of a spell give for its beginning and its end, and how they are put into words."""

import re

from fasti.claims import Claim, Spell
from fasti.dates import Bounds, When
from fasti.reasoning.days import bounds_in_words, english, in_words, on_in_words
from fasti.reasoning.history import History

_PLAIN = re.compile(r"-?\d{4}(?:-\d{2}){0,2}")
"""A year, month, season or day without any doubt."""


def claim_extent(claim: Claim, *, act: bool) -> str:
    """The dates of a claim with the words that bind them; empty where it has none."""
    if claim.begin and claim.end:
        return f"from {in_words(claim.begin)} to {in_words(claim.end)}"
    when = claim.at or claim.begin or claim.end
    if when is None:
        return ""
    if act or when is claim.at:
        return on_in_words(when)
    return f"from {in_words(when)}" if when is claim.begin else f"until {in_words(when)}"


def spell_extent(spell: Spell, history: History) -> str:
    """The told dates of a spell with the words that bind them; empty where nothing is told."""
    begin, end = told(spell, history, "begin"), told(spell, history, "end")
    if not end and _overruled(spell, history):
        end_words = str(english()["dates"]["at_latest"]).format(
            day=bounds_in_words(Bounds(spell.end.not_after, spell.end.not_after))
        )
        return f"from {_joined(begin)} {end_words}" if begin else end_words
    if begin and end:
        return f"from {_joined(begin)} to {_joined(end)}"
    if begin or end:
        return f"from {_joined(begin)}" if begin else f"until {_joined(end)}"
    held = attested(spell, history)
    firsts = sorted({on_in_words(when): when.not_before or 0 for when in held}.items(), key=lambda item: item[1])
    return " and ".join(words for words, _ in firsts)


def told(spell: Spell, history: History, edge: str) -> list[When]:
    """The dates that the claims themselves give for the `begin` or the `end` of a spell, each once.

    A successor's coming does not tell the end of somebody who had died before.
    """
    idents = spell.began_by if edge == "begin" else spell.ended_by
    found: dict[str, When] = {}
    for ident in idents:
        claim = history.claims[ident]
        driven_out = claim.kind == "exile" and edge == "end" and ident not in spell.began_by
        when = (claim.begin if driven_out or edge == "begin" else claim.end) or claim.at
        if when and not _after_all(when, getattr(spell, edge)):
            found.setdefault(when.edtf, when)
    return list(found.values())


def attested(spell: Spell, history: History) -> list[When]:
    """The dates of the claims that say of a spell only that it held then."""
    return [when for ident in spell.rests_on if (when := history.claims[ident].at)]


def edge_in_words(spell: Spell, history: History, edge: str) -> str:
    """One side of a spell for people: what is told, else what other dates leave (“1926 or earlier”), else “unknown”.

    What follows from somebody's birth or death alone is “unknown”: no source tells it.
    """
    if dates := told(spell, history, edge):
        return _joined(dates)
    held = attested(spell, history)
    if edge == "end":
        lasts = [(when.not_before, when) for when in held if when.not_before is not None]
        return _beyond(max(lasts, key=_day)[1], "later") if lasts else "unknown"
    firsts = [(when.not_after, when) for when in held or told(spell, history, "end") if when.not_after is not None]
    return _beyond(min(firsts, key=_day)[1], "earlier") if firsts else "unknown"


def _beyond(when: When, direction: str) -> str:
    """A date and whatever was before or after it: “spring 1922 or later”; of a rough date what its bounds allow."""
    words = in_words(when)
    if _PLAIN.fullmatch(when.edtf):
        return f"{words} or {direction}"
    bounds = Bounds(None, when.not_after) if direction == "earlier" else Bounds(when.not_before)
    return bounds_in_words(bounds)


def _day(dated: tuple[int, When]) -> int:
    return dated[0]


def _after_all(when: When, edge: Bounds) -> bool:
    """Whether a date comes after the last day that reasoning leaves."""
    return when.not_before is not None and edge.not_after is not None and when.not_before > edge.not_after


def _overruled(spell: Spell, history: History) -> bool:
    """Whether all dates that are given for the end are too late for it: the holder had died."""
    given = [claim for ident in spell.ended_by if (claim := history.claims[ident]).end or claim.at]
    return bool(given) and not told(spell, history, "end")


def _joined(dates: list[When]) -> str:
    """Dates of one thing: the narrowest where they agree, else all, as sources disagree."""
    narrowest = min(dates, key=_width)
    if all(narrowest.bounds.within(when.bounds) for when in dates):
        return in_words(narrowest)
    return " or ".join(in_words(when) for when in sorted(dates, key=lambda when: when.not_before or 0))


def _width(when: When) -> float:
    first, last = when.not_before, when.not_after
    return float("inf") if first is None or last is None else last - first
