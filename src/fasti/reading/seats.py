"""Where somebody is of: “Samuel Cole **of Tavistock**”, “James Reed, **of Ford House, Devon**”."""

from collections.abc import Iterator
from itertools import pairwise

from fasti.reading.clause import Clause
from fasti.reading.fillers import Fillers
from fasti.reading.nametypes import BODY, PERSON, PLACE
from fasti.reading.phrase import Phrase
from fasti.reading.proposal import Proposal


def of_a_place(phrase: Phrase, clause: Clause, fillers: Fillers) -> Iterator[Proposal]:
    """The residence that “of” and a place behind a person's forename and family name give.

    A single name is told apart by its place, and says nothing of living there: “Andronicus of Rhodes”.
    """
    owned = list(pairwise(phrase.hung("of")))
    for person, place in [*owned, *((phrase, p) for p in (*phrase.hung("of"), *_behind_comma(phrase, clause)))]:
        if not _whole(person, fillers) or not _inhabited(place, fillers):
            continue
        for who in fillers.of(person, "who", frozenset({"person"})):
            for where in fillers.of(place, "place", frozenset({"place", "organization"})):
                slots = {"who": who, "place": where}
                yield Proposal("residence", slots, "", "none", "of a place", [], [who.span, where.span], "", 0.75)


def _whole(phrase: Phrase, fillers: Fillers) -> bool:
    """Whether a name has both a forename and a family name."""
    if phrase.kind != PERSON or phrase.name is None:
        return False
    honorifics = fillers.lexicon.words("titles", "honorifics")
    words = [w for w in phrase.name.text.split() if w.lower().rstrip(".") not in honorifics]
    return len(words) > 1 and words[-1] not in fillers.lexicon.words("people", "numerals")


def _inhabited(place: Phrase, fillers: Fillers) -> bool:
    """Whether somebody can be of a place: a town or a house, not a country, which a title more likely belongs to."""
    if place.name is None:
        return False
    if place.kind == BODY:
        return place.name.text.split()[-1].lower() in fillers.lexicon.words("places", "houses")
    return place.kind == PLACE and (place.name.text not in fillers.lexicon.large_places or bool(place.within))


def _behind_comma(phrase: Phrase, clause: Clause) -> Iterator[Phrase]:
    for prep, place in clause.preps:
        between = phrase.tokens[phrase.last : place.first]
        if prep == "of" and [t.text for t in between] == [",", "of"]:
            yield place
