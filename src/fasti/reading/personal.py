"""What stands inside persons' names alone: nicknames, “of Aragon”, titles before, letters behind."""

from collections.abc import Sequence

from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import forenamed
from fasti.reading.tokens import Token

NICKNAME = 3
"""A nickname in quotes or brackets has at most so many words."""


def step_within(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    """How many tokens from j on go on with the person's name tokens[i:j] though they are no names; 0 where none do."""
    run, token = tokens[i:j], tokens[j]
    if token.shape == "quote" or (token.shape == "open" and run[0].shape == "UPPER"):
        return _nickname(tokens, j) if forenamed(run, lexicon, heading=True) else 0
    named = j + 1 < len(tokens) and tokens[j + 1].tag == "NAME"
    if named and token.lower in lexicon.words("people", "nobility") and len(run) > 1:
        return 2 if forenamed(run, lexicon) else 0
    if named and token.lower == "of" and _territorial(run, lexicon):
        return 2
    return 0


def _nickname(tokens: Sequence[Token], j: int) -> int:
    """Over a nickname and its marks, where the name goes on behind: “"Light Horse"”, “(or Esther)”."""
    closing = {"quote": "quote", "open": "close"}[tokens[j].shape]
    for k in range(j + 2, min(j + NICKNAME + 3, len(tokens) - 1)):
        if tokens[k].shape == closing:
            inner = tokens[j + 1 : k]
            if closing == "close" and inner[0].lower in ("or", "née", "nee", "later"):
                inner = inner[1:]
            whole = bool(inner) and all(t.tag == "NAME" for t in inner)
            return k - j + 1 if whole and tokens[k + 1].tag == "NAME" else 0
    return 0


def _territorial(run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a name goes on with where its bearer is from or reigns: “Catherine of Aragon”, “Philip II of Spain”."""
    words = [t for t in run if t.lower not in lexicon.titles]
    if not words or len(words) > NICKNAME:
        return False
    numbered = len(words) > 1 and words[-1].text in lexicon.words("people", "numerals")
    return numbered or (len(words) == 1 and words[0].text in lexicon.forenames)


def leads_to_person(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    """Where a person's name begins behind a title of several words: “Surrogate Judge **Joseph** Mattina”; i if nowhere.

    Only what begins with a forename or an initial is one: “Chief of Staff” and “General Dynamics” are not parted.
    """
    for k in range(j - 2, i - 1, -1):
        title = tokens[k].lower in lexicon.titles and tokens[k].shape in ("Cap", "UPPER")
        name = [t for t in tokens[k + 1 : j] if t.shape != "punct"]
        if title and tokens[k].lower not in lexicon.words("titles", "honorifics") and len(name) > 1:
            return k + 1 if forenamed(name, lexicon) else i
    return i


def core(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> tuple[int, int]:
    """The tokens of a person's name without forms of address before it and letters of honour behind it."""
    first, last = i, j
    address = lexicon.words("people", "address")
    while first < last - 1 and tokens[first].lower.rstrip(".") in address:
        step = 2 if tokens[first + 1].text == "." else 1
        if first + step >= last:
            break
        first += step
    while last > first + 1 and tokens[last - 1].text in lexicon.words("people", "letters"):
        last -= 1
    return first, last
