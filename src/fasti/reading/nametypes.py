"""What a name names: a person, a body, a place, a happening; by its own words, then by what stands beside it."""

from collections.abc import Iterable, Sequence

from fasti.reading.lexicon import Lexicon
from fasti.reading.nametype import BODY, GUESS, HAPPENING, LIKELY, PERSON, PLACE, SURE, THING, Typed
from fasti.reading.nations import national
from fasti.reading.nearby import PLACING, SITED, WHERE, by_neighbours
from fasti.reading.tokens import Token
from fasti.reading.verbs import singular

__all__ = [
    "BODY",
    "GUESS",
    "HAPPENING",
    "LIKELY",
    "PERSON",
    "PLACE",
    "SURE",
    "THING",
    "forenamed",
    "head_of",
    "type_of",
]


def type_of(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Typed:
    """The type of the name tokens[first:last]: by its own words, else as a known place, else by what stands around."""
    run = [t for t in tokens[first:last] if t.shape not in ("punct", "gen")]
    if _bears_common_word(tokens, first, run, lexicon):
        return PERSON, LIKELY, ""
    found = _by_words(run, lexicon) or _known_place(tokens, first, last, lexicon) or _by_shape(run, lexicon)
    return found or by_neighbours(tokens, first, last, lexicon)


def _known_place(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Typed | None:
    """A place that the gazetteer knows, or a single name right behind “in”; None where it is neither."""
    run = [t for t in tokens[first:last] if t.shape not in ("punct", "gen")]
    whole, dotted = " ".join(t.text for t in run), "".join(t.text for t in tokens[first:last])
    before = tokens[first - 1].lower if first else ""
    if dotted in lexicon.places and dotted.endswith("."):
        return PLACE, SURE, ""
    if whole in lexicon.places or whole.replace("’", "'") in lexicon.places:
        owner = last < len(tokens) and tokens[last].tag == "NOM" and bool(lexicon.title_of(tokens[last].lower))
        if whole in lexicon.forenames and not owner and before not in PLACING:
            return PERSON, GUESS, ""
        return PLACE, LIKELY if len(run) == 1 else SURE, ""
    if len(run) == 1 and whole not in lexicon.forenames and before in WHERE:
        return PLACE, LIKELY, ""
    seat = before == "of" and first > 1 and tokens[first - 2].lower in lexicon.words("bodies", "sited")
    if seat and run[0].text not in lexicon.forenames:
        return PLACE, LIKELY, ""
    return None


def _by_shape(run: Sequence[Token], lexicon: Lexicon) -> Typed | None:
    """A name built as a person's is, or one word in capitals, which is a body's letters; None where it is neither."""
    if _person_by_shape(run, " ".join(t.text for t in run), lexicon):
        return PERSON, SURE if len(run) > 1 else LIKELY, ""
    letters = len(run) == 1 and run[0].shape == "UPPER" and len(run[0].text) > 1
    return (BODY, LIKELY, "") if letters else None


def _bears_common_word(tokens: Sequence[Token], first: int, run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a forename stands before a family name that is a common noun too: “Jane Hill”, not “in Ford Park”."""
    if not 1 < len(run) <= WORDS or run[-1].lower not in lexicon.words("people", "surnames_too"):
        return False
    if first and tokens[first - 1].lower in (*SITED, "the"):
        return False
    return forenamed(run, lexicon) and not any(t.lower in ("of", "and", "for") for t in run)


WORDS = 4
"""A name of more words than this is hardly a forename and a family name."""


def head_of(run: Iterable[Token], lexicon: Lexicon) -> str:
    """The head noun in a run that makes it a body or a happening; empty where none does."""
    for token in run:
        if token.lower in lexicon.body_heads or token.lower in lexicon.happenings:
            return token.lower
        if singular(token.lower) in lexicon.body_heads:
            return singular(token.lower)
    return ""


def forenamed(run: Sequence[Token], lexicon: Lexicon, *, heading: bool = False) -> bool:
    """Whether a run begins as a person's name does: with a forename, or an initial before more.

    In capitals throughout (a `heading`, or a name of several words), “WILLIAM” is a forename too.
    """
    if not run:
        return False
    first = run[0].text.title() if run[0].shape == "UPPER" and (heading or len(run) > 1) else run[0].text
    return first in lexicon.forenames or (len(run[0].text) == 1 and len(run) > 1)


def _by_words(run: Sequence[Token], lexicon: Lexicon) -> Typed | None:
    """The type that a name's own words give it; None where they leave it open."""
    if not run:
        return THING, GUESS, ""
    bodies = lexicon.spaced["bodies"]
    whole = " ".join(t.text for t in run)
    if whole in bodies or (len(run) > 1 and run[-1].text in bodies):
        return BODY, SURE, ""
    if whole in lexicon.spaced["happenings"]:
        return HAPPENING, SURE, ""
    link = next((n for n, t in enumerate(run) if n and t.lower in ("of", "for", "on")), len(run))
    if len(run) == 1:
        return _by_one_word(run[0].lower, lexicon)
    return _by_head(run, link, lexicon) or _by_inner_head(run, link, lexicon)


def _by_one_word(head: str, lexicon: Lexicon) -> Typed | None:
    if lexicon.titles.get(head) == "trade":
        return PERSON, GUESS, ""
    if singular(head) in lexicon.titles:
        return THING, LIKELY, head
    if head in lexicon.body_heads or singular(head) in lexicon.body_heads:
        return BODY, LIKELY, head
    return (HAPPENING, GUESS, head) if head in lexicon.happenings else None


def _by_head(run: Sequence[Token], link: int, lexicon: Lexicon) -> Typed | None:
    """The type by the last word before “of”: “Battle of Jena”, “Main Concessions Committee”, “Lake Como”."""
    numbered = link > 1 and link == len(run) and run[-1].text in lexicon.words("people", "numerals")
    head = run[link - 2 if numbered else link - 1].lower
    if singular(head) in lexicon.words("awards", "names") or run[-1].text == "Year":
        return THING, SURE, head
    if head in lexicon.happenings and not _standing(run, head, lexicon):
        return HAPPENING, SURE, head
    if run[0].lower in lexicon.words("happenings", "leads"):
        return HAPPENING, SURE, run[0].lower
    forename = len(run) == 2 and run[0].text in lexicon.forenames
    head = run[0].lower if run[0].lower in lexicon.words("schools", "leads") else head
    if head in lexicon.body_heads or (singular(head) in lexicon.body_heads and not forename):
        return BODY, SURE, head
    if head in lexicon.words("places", "heads") or run[0].lower in lexicon.words("places", "leads"):
        return PLACE, SURE, head
    if head in lexicon.titles and (link < len(run) or _is_title(run, lexicon)):
        return THING, LIKELY, head
    if all(national(t.text, lexicon) or t.lower in lexicon.tables["bodies"]["adherents"] for t in run):
        return THING, LIKELY, run[-1].lower
    return None


def _is_title(run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a run in capitals is a title with what describes it: “Storyboard Artist”, not “Quincy Mason”."""
    if all(_describes(t, lexicon) for t in run[:-1]):
        return True
    bearer = run[-1].lower in lexicon.words("people", "surnames_too") or forenamed(run, lexicon)
    return not bearer and run[-1].shape == "Cap" and run[0].lower not in lexicon.words("people", "address")


def _describes(token: Token, lexicon: Lexicon) -> bool:
    modifier = token.lower in lexicon.words("titles", "modifiers") or token.shape == "num"
    return modifier or token.text in lexicon.words("places", "demonyms")


def _by_inner_head(run: Sequence[Token], link: int, lexicon: Lexicon) -> Typed | None:
    """A body whose head stands inside its name: “Bank Leumi Group”, not “House Rules”."""
    if run[0].text in lexicon.forenames or len(run) <= 2:
        return None
    final = lexicon.words("bodies", "final")
    words = [t.lower for t in reversed(run[:link])]
    inner = next((w for w in words if w in lexicon.body_heads and w not in final), "")
    return (BODY, LIKELY, inner) if inner else None


def _standing(run: Sequence[Token], head: str, lexicon: Lexicon) -> bool:
    """Whether a congress or council is a standing body rather than a meeting: not “15th Party Congress”."""
    head, words = singular(head), [t.lower for t in run]
    if head not in lexicon.words("happenings", "meetings"):
        return False
    if any(t.text in lexicon.places for t in run if t.lower not in ("united", "states")):
        return False
    convened = bool(lexicon.words("happenings", "convening").intersection(words))
    if convened or any(w[:1].isdigit() for w in words):
        return head in lexicon.words("happenings", "standing") or (singular(words[-1]) == "congress" and not convened)
    return True


def _person_by_shape(run: Sequence[Token], whole: str, lexicon: Lexicon) -> bool:
    """Whether a name is built as persons' names are: forename, initial, particle, patronymic, number or ending."""
    if len(run) > 1:
        particles = lexicon.words("people", "particles")
        if any(t.lower in particles and t.text.islower() and t.lower != "of" for t in run[1:]):
            return True
        if forenamed(run, lexicon) or run[0].shape == "abbr" or run[0].lower in lexicon.words("people", "address"):
            return True
        if run[-1].text in lexicon.words("people", "numerals"):
            return True
        if any(t.lower.endswith(lexicon.patronymics) for t in run):
            return True
    plain = whole.replace("′", "").replace("’", "")
    ending = len(run) <= 3 and len(plain) > 5 and plain.lower().endswith(lexicon.surnames)
    return run[0].text in lexicon.forenames or ending
