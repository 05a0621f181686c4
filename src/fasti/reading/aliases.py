"""Other names of one person: “Lev Bronshtein, called Trotsky”, “Kollontai, née Domontovich”, “(born Radomyslskii)”."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import PERSON
from fasti.reading.tokens import Token

REACH = 6
"""At most so many tokens stand between a name and its other form."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Tokens [first, last) of a sentence say that `name` is also called `other`."""

    first: int
    last: int
    name: Mention
    other: Mention


def aliases(tokens: Sequence[Token], found: Sequence[Mention], lexicon: Lexicon) -> Iterator[Alias]:
    """The aliases that a sentence gives of the names in it."""
    says = lexicon.words("people", "aliases")
    for name, other in pairwise(found):
        between = tokens[name.last : other.first]
        if not 0 < len(between) <= REACH or other.type not in (PERSON, "thing", "place"):
            continue
        opened = between[0].text in (",", "(") or between[0].lower in ("alias", "aka", "née")
        if (
            opened
            and not _predicates(between)
            and any(t.lower.rstrip(".") in says for t in between)
            and all(_fits(t, says) for t in between)
        ):
            closed = between[0].text == "," and other.last < len(tokens)
            yield Alias(name.last, other.last if closed else name.last, name, other)


def _predicates(between: Sequence[Token]) -> bool:
    """Whether a verb “to be” between two names is a sentence's own: “, was born Karl”, not “, whose name was Karl”."""
    return any(t.tag == "BE" for t in between) and not any(t.tag in ("POSS", "REL") for t in between)


def _fits(token: Token, says: frozenset[str]) -> bool:
    return (
        token.text in (",", "(", ".")
        or token.lower in says
        or token.tag in ("ADV", "POSS", "DET", "REL", "BE", "PRON", "SUB")
    )
