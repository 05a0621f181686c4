"""What the words around a name say of its type, where its own words leave it open."""

from collections.abc import Sequence

from fasti.reading.lexicon import Lexicon
from fasti.reading.nametype import BODY, GUESS, LIKELY, PERSON, PLACE, THING, Typed
from fasti.reading.tokens import Token

PLACING = ("in", "at", "near", "to", "from", "into", "of", ",")
"""Before one of these a name that is both a forename and a town is the town."""

WHERE = ("in", "near", "into")
"""Behind one of these a single name is a place, whatever it ends in: “in Harwich”."""

SITED = ("in", "at", "near", "into", "on", "around")
"""Before one of these a name is where something is."""


def by_neighbours(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Typed:
    """The type by what stands before and after the name."""
    before = tokens[first - 1] if first else None
    if around := _place_behind(tokens, last, lexicon):
        return around
    if before is None:
        return PERSON, GUESS, ""
    if found := _person_or_owner(before, tokens[last] if last < len(tokens) else None, lexicon):
        return found
    if before.lower in WHERE:
        return PLACE, LIKELY, ""
    if before.lower in ("at", "to", "from"):
        return _whither(tokens, first, lexicon)
    if before.lower == "the":
        return BODY if last - first > 1 or tokens[first].lower.endswith("s") else THING, GUESS, ""
    if before.lower in ("of", "for") or before.lemma in lexicon.words("bodies", "entered"):
        return _governed(tokens, first, lexicon)
    return PERSON, GUESS, ""


def _person_or_owner(before: Token, after: Token | None, lexicon: Lexicon) -> Typed | None:
    """Somebody behind a title or “by”, or before a verb; whose officer is named right behind (“the Pravda editor”)."""
    if before.lower in lexicon.titles and before.tag == "NOM":
        return PERSON, LIKELY, ""
    if after is not None and after.tag == "NOM" and lexicon.title_of(after.lower) == "office":
        return BODY, GUESS, ""
    acts = after is not None and after.tag == "VERB" and before.tag not in ("DET", "PREP")
    return (PERSON, LIKELY, "") if before.lower == "by" or acts else None


def _place_behind(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> Typed | None:
    """A name with a state or land behind its comma is a town: “Beacon, N.Y.”, “Flete, Devon”."""
    if last + 1 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].tag != "NAME":
        return None
    k = last + 1
    while k + 1 < len(tokens) and (tokens[k + 1].tag == "NAME" or tokens[k + 1].text == "."):
        k += 1
    behind = "".join(t.text for t in tokens[last + 1 : k + 1]), " ".join(t.text for t in tokens[last + 1 : k + 1])
    return (PLACE, LIKELY, "") if any(b in lexicon.large_places or b in STATES for b in behind) else None


STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "RI SC SD TN TX UT VA VT WA WI WV WY ON QC BC NSW".split()
)
"""Postal letters of states and provinces."""


def _whither(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Typed:
    """Behind “at”, “to” or “from”: a body where one learns or works there, else a place."""
    serves = first > 1 and lexicon.title_of(tokens[first - 2].lower) == "office"
    if serves and tokens[first - 1].lower == "to":
        return PERSON, GUESS, ""
    told = {t.lemma for t in tokens[max(0, first - REACH) : first - 1]}
    return (BODY if told & lexicon.words("bodies", "taught_at") else PLACE), GUESS, ""


REACH = 7
"""So many tokens before a name may tell what is done there."""


def _governed(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> Typed:
    """Behind “of”, “for” or a verb of entering: whose member, head or servant somebody is, or where from."""
    owner = tokens[first - 2] if first > 1 else None
    if tokens[first - 1].lower not in ("of", "for"):
        return BODY, LIKELY, ""
    if owner is None:
        return PERSON, GUESS, ""
    if owner.lower in lexicon.words("bodies", "sited"):
        return PLACE, GUESS, ""
    if owner.lemma in lexicon.words("bodies", "manned") or lexicon.title_of(owner.lower) == "office":
        return BODY, LIKELY, ""
    if owner.tag == "NAME" or owner.shape == "close":
        return PLACE, GUESS, ""
    return PERSON, GUESS, ""
