"""Life dates in brackets behind a name: “(1879–1940)”, “(b. Kherson, 7 Nov. 1879; d. 1937)”."""

from collections.abc import Iterator, Sequence

from fasti.claims import Span
from fasti.dates import When
from fasti.reading.fillers import Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import BODY, GUESS, PERSON, PLACE
from fasti.reading.phrase import Bracket, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.times.expression import Extent
from fasti.reading.who import Cast

LIFE = (10, 112)
"""A life is no shorter and no longer, in years."""


def life_dates(phrase: Phrase, cast: Cast, lexicon: Lexicon) -> Iterator[Proposal]:
    """Birth and death from the brackets of a person's name."""
    if phrase.name is None or (phrase.kind != PERSON and cast.full.get(phrase.name.text) != cast.topic):
        return
    for referent in cast.refer(phrase):
        who = Filler(referent.name, referent.span)
        for bracket in phrase.brackets:
            yield from _bracket(who, bracket, phrase, lexicon)


def _bracket(who: Filler, bracket: Bracket, phrase: Phrase, lexicon: Lexicon) -> Iterator[Proposal]:
    words = {t.lower.rstrip(".") for t in phrase.tokens[bracket.first : bracket.last]}
    if words & (lexicon.words("lives", "born") | lexicon.words("lives", "died")):
        yield from _marked(who, bracket, phrase, lexicon)
        return
    if words & lexicon.words("lives", "other"):
        return
    if len(bracket.extents) == len(("birth", "death")):
        yield from _two_days(who, bracket, phrase)
    if len(bracket.extents) != 1 or words & lexicon.words("lives", "spans"):
        return
    extent = bracket.extents[0]
    if extent.relation != "range" or extent.begin is None or extent.end is None:
        return
    if _lifelong(extent.begin, extent.end):
        whole = (phrase.tokens[bracket.first].start, phrase.tokens[bracket.last - 1].end)
        for kind, when in (("birth", extent.begin), ("death", extent.end)):
            yield _vital(kind, who, Extent(extent.span, at=when, basis=extent.basis), [], whole)


def _two_days(who: Filler, bracket: Bracket, phrase: Phrase) -> Iterator[Proposal]:
    """“(8 May 1739, Marseille – 16 May 1799, Acre)”: two days a life apart, a dash between them, a place with each."""
    first, second = sorted(bracket.extents, key=lambda e: e.span)
    tokens = phrase.tokens[bracket.first : bracket.last]
    between = [t for t in tokens if first.span[1] <= t.start < second.span[0]]
    dash = next((t.start for t in between if t.shape == "dash" or t.text == "-"), None)
    if dash is None or first.at is None or second.at is None or not _lifelong(first.at, second.at):
        return
    sides = ((tokens[0].start, dash), (dash, tokens[-1].end))
    for kind, extent, (start, end) in zip(("birth", "death"), (first, second), sides, strict=True):
        yield _vital(kind, who, extent, _places(bracket, start, end), (start, end))


def _places(bracket: Bracket, start: int, end: int) -> list[Mention]:
    """The places named in text[start:end] of a bracket; what may be anything is a place there."""
    named = [(p.kind, p.name) for p in bracket.phrases if p.name is not None and start <= p.start < end]
    return [name for kind, name in named if kind == PLACE or (kind != BODY and name.strength == GUESS)]


def _lifelong(begin: When, end: When) -> bool:
    """Whether two dates can be a life's, as far as they are known."""
    first, last = begin.not_before, end.not_after
    return first is not None and last is not None and LIFE[0] * 365 < last - first < LIFE[1] * 366


def _marked(who: Filler, bracket: Bracket, phrase: Phrase, lexicon: Lexicon) -> Iterator[Proposal]:
    """Each part of a bracket that says “b.” or “d.”, with its place and date."""
    born, died = lexicon.words("lives", "born"), lexicon.words("lives", "died")
    said = [phrase.tokens[i].lower.rstrip(".") for i in range(bracket.first, bracket.last)]
    marks = [(n, "birth" if word in born else "death") for n, word in enumerate(said) if word in born | died]
    ends = [n for n, _ in marks[1:]] + [len(said)]
    for (n, kind), end in zip(marks, ends, strict=True):
        span = (phrase.tokens[bracket.first + n].start, phrase.tokens[bracket.first + end - 1].end)
        extents = [e for e in bracket.extents if span[0] <= e.span[0] < span[1]]
        places = _places(bracket, *span)
        if extents or places:
            yield _vital(kind, who, extents[0] if extents else None, places, span)


def _vital(kind: str, who: Filler, extent: Extent | None, places: Sequence[Mention], span: Span) -> Proposal:
    slots = {"who": who}
    if places:
        slots["place"] = Filler(places[0].text, (places[0].start, places[0].end))
    extents = [extent] if extent is not None else []
    return Proposal(kind, slots, "", "at", "life dates", extents, [span], "", 0.95)
