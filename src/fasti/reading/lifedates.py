"""Life dates in brackets behind a name: “(1879–1940)”, “(b. Kherson, 7 Nov. 1879; d. 1937)”."""

from collections.abc import Iterator

from fasti.dates import When
from fasti.reading.fillers import Filler
from fasti.reading.nametypes import PERSON, PLACE
from fasti.reading.phrase import Bracket, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Token
from fasti.reading.who import Cast

BORN = frozenset(("b", "born", "né", "née"))
DIED = frozenset(("d", "died", "†"))
NOT_LIFE = frozenset(
    "r reigned ruled reign fl flourished office from since until to in served governed presided as".split()
)


def life_dates(phrase: Phrase, cast: Cast) -> Iterator[Proposal]:
    """Birth and death from the brackets of a person's name."""
    if phrase.name is None or (phrase.kind != PERSON and cast.full.get(phrase.name.text) != cast.topic):
        return
    for referent in cast.refer(phrase):
        who = Filler(referent.name, referent.span)
        for bracket in phrase.brackets:
            yield from _bracket(who, bracket, phrase)


def _bracket(who: Filler, bracket: Bracket, phrase: Phrase) -> Iterator[Proposal]:
    tokens = phrase.tokens[bracket.first : bracket.last]
    words = {t.lower.rstrip(".") for t in tokens}
    if words & BORN or words & DIED:
        yield from _marked(who, bracket, tokens, phrase)
        return
    if words & NOT_LIFE or len(bracket.extents) != 1:
        return
    extent = bracket.extents[0]
    if (
        extent.begin is not None
        and extent.end is not None
        and extent.relation == "range"
        and _lifelong(extent.begin, extent.end)
    ):
        for kind, when in (("birth", extent.begin), ("death", extent.end)):
            yield _vital(kind, who, Extent(extent.span, at=when, basis=extent.basis), [], bracket, phrase)


def _lifelong(begin: When, end: When) -> bool:
    """Whether two dates can be a life's: 10 to 110 years apart, as far as they are known."""
    first, last = begin.not_before, end.not_after
    return first is not None and last is not None and LIFE[0] * 365 < last - first < LIFE[1] * 366


LIFE = (10, 112)


def _marked(who: Filler, bracket: Bracket, tokens: list[Token] | object, phrase: Phrase) -> Iterator[Proposal]:
    """Each part of a bracket that says “b.” or “d.”, with its place and date."""
    kind = ""
    parts: list[tuple[str, int, int]] = []
    for i in range(bracket.first, bracket.last):
        word = phrase.tokens[i].lower.rstrip(".")
        if word in BORN or word in DIED:
            kind = "birth" if word in BORN else "death"
            parts.append((kind, i, bracket.last))
            if len(parts) > 1:
                parts[-2] = (parts[-2][0], parts[-2][1], i)
    for kind, first, last in parts:
        span = (phrase.tokens[first].start, phrase.tokens[last - 1].end)
        extent = next((e for e in bracket.extents if span[0] <= e.span[0] < span[1]), None)
        places = [p for p in bracket.phrases if p.kind == PLACE and p.name is not None and span[0] <= p.start < span[1]]
        yield _vital(kind, who, extent, places, bracket, phrase, span)


def _vital(
    kind: str,
    who: Filler,
    extent: Extent | None,
    places: list[Phrase],
    bracket: Bracket,
    phrase: Phrase,
    span: tuple[int, int] | None = None,
) -> Proposal:
    slots = {"who": who}
    if places and places[0].name is not None:
        name = places[0].name
        slots["place"] = Filler(name.text, (name.start, name.end))
    whole = span or (phrase.tokens[bracket.first].start, phrase.tokens[bracket.last - 1].end)
    return Proposal(kind, slots, "", "at", "life dates", [extent] if extent else [], [whole], "", 0.95)
