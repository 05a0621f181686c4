"""Text → sentences of tokens. Nothing of the text is lost or altered: tokens are spans."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fasti.reading.lexicon import Lexicon

PRIMES = "’'′ʹ‘ʼʻ`"
WORD = re.compile(
    r"""
      (?P<mark>                                                               # [12], [a], [3]:45–46
        \[(?:\d{1,3}|[a-z]|(?:note|n|nb)\ \d+|(?:citation|clarification)\ needed|sic)\](?::\ ?\d+(?:[-–]\d+)?)?
      )
    | (?P<abbr>(?:[^\W\d_]\.){2,}(?![^\W\d_])                                 # U.S.S.R., B.A.
      | (?:(?:[A-Z]|LL|Ph|Sc|Ch|Th|Ed|Mus|Phil|Litt?|Tech|Eng|Pharm|Psy)\.)+     # Ph.D., LL.B., B.Sc, M.Tech
        (?:[A-Z]|Phil|Sc|Ed|Litt?|Tech|Eng|Com|Arch|Mus|Bac|Doc|Div|Agr|Ch|Th|Pharm)(?:\.(?![^\W\d_])|(?![\w.]))
      )
    | (?P<word>[^\W\d_]+(?:[’'′ʹʼʻ`-][^\W\d_]+|-\d+|[′ʹʼʻ])*)                      # words with inner primes and hyphens
    | (?P<num>\d+(?:[.,]\d+)*(?:st|nd|rd|th)?)
    | (?P<gen>(?<=s)['’](?=\s+[^\W\d_]))                                        # the workers' council
    | (?P<dash>–|—|--|−|‒)
    | (?P<open>[(\[{]) | (?P<close>[)\]}])
    | (?P<quote>[“”„"«»‘’']{1,2})
    | (?P<punct>[^\w\s])
    """,
    re.VERBOSE,
)
GENITIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)


@dataclass(slots=True)
class Token:
    """One word or mark: code points [start, end) of the text, its class and lemma."""

    start: int
    end: int
    text: str
    lower: str
    shape: str  # "Cap", "UPPER", "lower", "num", "dash", "open", "close", "quote", "punct", "gen"
    tag: str = ""
    lemma: str = ""
    forms: frozenset[str] = frozenset()


@dataclass(slots=True)
class Sentence:
    """One sentence: its tokens. `number` counts from 0, `paragraph` likewise."""

    tokens: list[Token]
    number: int
    paragraph: int
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.start, self.end = self.tokens[0].start, self.tokens[-1].end


ELIDED = re.compile(r"^(?:d|l|dell|dall|nell|sull)['’](?=[^\W\d_])", re.IGNORECASE)
"""An article or preposition run together with a name: d’Alembert."""


def _shape(match: re.Match[str]) -> str:
    group = match.lastgroup or "punct"
    if group not in ("word", "abbr"):
        return group
    text = ELIDED.sub("", match.group())
    if text[0].islower() or not text[0].isupper():
        return "lower"
    letters = [ch for ch in text if ch.isalpha()]
    return "UPPER" if len(letters) > 1 and sum(ch.isupper() for ch in letters) > len(letters) / 2 else "Cap"


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of text[start:end]; a genitive 's is a token of its own, a footnote's mark (“[12]”) is none."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        if match.lastgroup == "mark":
            continue
        shape, word, at = _shape(match), match.group(), match.start()
        cut = _genitive(word) if match.lastgroup == "word" else 0
        if cut:
            head, rest = word[:cut], word[cut:]
            yield Token(at, at + cut, head, head.lower(), shape)
            yield Token(at + cut, match.end(), rest, rest.lower(), "gen")
        else:
            yield Token(at, match.end(), word, word.lower(), shape)


def _genitive(word: str) -> int:
    """Where the genitive ending of a word begins; 0 where it has none."""
    found = GENITIVE.search(word) if "'" in word or "’" in word else None
    return found.start() if found else 0


def sentences(text: str, lexicon: Lexicon, unbroken: Sequence[tuple[int, int]] = ()) -> list[Sentence]:
    """The sentences of a text. A full stop inside one of the `unbroken` spans (dates) ends none."""
    found: list[Sentence] = []
    current: list[Token] = []
    tokens = list(tokens_of(text))
    inside = {i for a, b in unbroken for i in range(a, b)}
    depth = paragraph = 0
    for i, token in enumerate(tokens):
        nxt = tokens[i + 1] if i + 1 < len(tokens) else None
        current.append(token)
        depth = max(0, depth + (token.shape == "open") - (token.shape == "close"))
        gap = text[token.end : nxt.start] if nxt else "\n\n"
        broken = _paragraph_ends(gap, token, nxt, lexicon)
        if broken or len(current) > MAX_TOKENS or labelled(tokens, i + 1):
            depth = 0
        elif depth or token.start in inside or not _ends(tokens, i, gap, lexicon):
            continue
        found.append(Sentence(current, len(found), paragraph))
        current = []
        paragraph += broken
    return found


DOTTED = 3
"""An abbreviation of several letters, “U.S.”, “B.A.”, is longer than this; its last stop may end a sentence too."""

MAX_TOKENS = 600
"""No sentence grows longer: what is longer is no prose, and is read in pieces."""


def labelled(tokens: Sequence[Token], i: int) -> bool:
    """Whether a label begins at token i: a capitalised word glued to the next by a colon, as “Category:Poets”."""
    if i + 2 >= len(tokens) or tokens[i].shape != "Cap" or tokens[i + 1].text != ":":
        return False
    return tokens[i].end == tokens[i + 1].start and tokens[i + 1].end == tokens[i + 2].start


def _paragraph_ends(gap: str, token: Token, nxt: Token | None, lexicon: Lexicon) -> bool:
    if gap.count("\n") >= 2 or nxt is None:
        return True
    if "\n" in gap and nxt.shape == "Cap" and nxt.lower in lexicon.words("grammar", "openers"):
        return True
    listed = nxt.text in "-*•·" and len(nxt.text) == 1
    return (
        gap.count("\n") == 1
        and (token.text in ".!?:" or listed)
        and (nxt.shape in ("Cap", "UPPER", "num", "quote", "open") or listed)
    )


def _ends(tokens: Sequence[Token], i: int, gap: str, lexicon: Lexicon) -> bool:
    """Whether the sentence ends with token i; `gap` is what stands between it and the next."""
    if i + 1 == len(tokens):
        return True
    token, before, nxt = tokens[i], tokens[i - 1] if i else None, tokens[i + 1]
    begins = nxt.shape in ("Cap", "UPPER", "num", "quote", "open")
    if token.text in "!?" and token.shape == "punct":
        return begins and (bool(gap) or nxt.shape != "quote")
    if token.shape in ("quote", "close") and before is not None and before.text in (".", "!", "?") and gap:
        return nxt.shape in ("Cap", "UPPER")
    if token.shape != "punct" and len(token.text) > DOTTED and token.text.endswith("."):
        return bool(gap) and nxt.shape == "Cap" and nxt.lower in lexicon.words("grammar", "starters")
    if token.text != ".":
        return False
    if before is None or before.end != token.start:
        return True
    return begins and _stops(before, nxt, gap, lexicon)


def _stops(before: Token, nxt: Token, gap: str, lexicon: Lexicon) -> bool:
    """Whether a full stop between a word and what can begin a sentence is more than the mark of an abbreviation."""
    if before.lower in lexicon.words("abbreviations", "inside"):
        starts = nxt.shape == "Cap" and nxt.lower in lexicon.words("grammar", "starters")
        return starts and len(before.text) > 1
    if len(before.text) == 1 and before.shape in ("Cap", "UPPER"):
        return False
    return bool(gap) or nxt.shape in ("Cap", "UPPER")
