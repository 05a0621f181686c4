"""Text → sentences of tokens with a word class each.

Nothing of the text is lost or altered: tokens are spans. Word classes come from the lexicon and the neighbouring words;
a trained tagger may take the place of `classes` (it sets `Token.tag` and `Token.lemma` and nothing else).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fasti.reading.lexicon import Lexicon
from fasti.reading.verbs import guess, singular

PRIMES = "’'′ʹ‘ʼʻ`"
WORD = re.compile(
    r"""
      (?P<abbr>(?:[^\W\d_]\.){2,}(?![^\W\d_]))                                # U.S.S.R., B.A.
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
ABBREVIATED = frozenset(
    "mr mrs ms dr prof st gen col lt capt maj sgt adm gov sen rep rev hon jr sr no vol fl ca cf vs etc esp inc ltd co ph ste jan feb mar apr jun jul aug sept sep oct nov dec b d c bp abp messrs "
    "ala ariz ark calif colo conn del fla ga ill ind kans ky la mass md mich minn miss mo mont nebr nev okla oreg pa tenn tex vt va wash wis wyo mt ft univ dept assn bros sec supt asst pres".split()
)


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


def _shape(match: re.Match[str]) -> str:
    group = match.lastgroup or "punct"
    if group not in ("word", "abbr"):
        return group
    text = match.group()
    if text[0].islower() or not text[0].isupper():
        return "lower"
    letters = [ch for ch in text if ch.isalpha()]
    return "UPPER" if len(letters) > 1 and sum(ch.isupper() for ch in letters) > len(letters) / 2 else "Cap"


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of text[start:end]; a genitive 's is a token of its own."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        shape, word, at = _shape(match), match.group(), match.start()
        genitive = GENITIVE.search(word) if shape in ("Cap", "UPPER", "lower") and match.lastgroup == "word" else None
        if genitive and genitive.start():
            cut = at + genitive.start()
            head = text[at:cut]
            yield Token(at, cut, head, head.lower(), shape)
            yield Token(cut, match.end(), text[cut : match.end()], text[cut : match.end()].lower(), "gen")
        else:
            yield Token(at, match.end(), word, word.lower(), shape)


def sentences(text: str, unbroken: Sequence[tuple[int, int]] = ()) -> list[Sentence]:
    """The sentences of a text. A full stop inside one of the `unbroken` spans (dates) ends none."""
    found: list[Sentence] = []
    current: list[Token] = []
    paragraph = 0
    tokens = list(tokens_of(text))
    inside = {i for a, b in unbroken for i in range(a, b)}
    depth = 0
    for i, token in enumerate(tokens):
        nxt = tokens[i + 1] if i + 1 < len(tokens) else None
        current.append(token)
        depth = max(0, depth + (token.shape == "open") - (token.shape == "close"))
        gap = text[token.end : nxt.start] if nxt else "\n\n"
        broken = _paragraph_ends(gap, token, nxt)
        depth = 0 if broken or len(current) > MAX_TOKENS else depth
        if (
            broken
            or len(current) > MAX_TOKENS
            or (not depth and token.start not in inside and _ends(token, nxt, gap, tokens, i))
        ):
            found.append(Sentence(current, len(found), paragraph))
            current = []
            paragraph += broken
    if current:
        found.append(Sentence(current, len(found), paragraph))
    return found


MAX_TOKENS = 600
"""No sentence grows longer: what is longer is no prose, and is read in pieces."""


def _paragraph_ends(gap: str, token: Token, nxt: Token | None) -> bool:
    if gap.count("\n") >= 2 or nxt is None:
        return True
    if "\n" in gap and nxt.shape == "Cap" and nxt.lower in OPENERS:
        return True
    listed = nxt.text in "-*•·" and len(nxt.text) == 1
    return (
        gap.count("\n") == 1
        and (token.text in ".!?:" or listed)
        and (nxt.shape in ("Cap", "UPPER", "num", "quote", "open") or listed)
    )


def _ends(token: Token, nxt: Token | None, gap: str, tokens: list[Token], i: int) -> bool:
    if nxt is None:
        return True
    if token.text in "!?" and token.shape == "punct":
        if nxt.shape == "quote" and not gap:
            return False
        return nxt.shape in ("Cap", "UPPER", "num", "quote", "open")
    if token.shape in ("quote", "close") and i and tokens[i - 1].text in (".", "!", "?") and gap:
        return nxt.shape in ("Cap", "UPPER")
    if token.text != ".":
        return False
    before = tokens[i - 1] if i else None
    if before is None or before.end != token.start:
        return True
    if nxt.shape not in ("Cap", "UPPER", "num", "quote", "open"):
        return False
    if before.lower in ABBREVIATED or (len(before.text) == 1 and before.shape in ("Cap", "UPPER")):
        return before.lower in ABBREVIATED and nxt.shape == "Cap" and nxt.lower in STARTERS and len(before.text) > 1
    return bool(gap) or nxt.shape in ("Cap", "UPPER")


OPENERS = frozenset(
    "in on at after before during from for with by he she they it his her although when while as since until throughout".split()
)
"""Words that no sentence writes with a capital inside it: a line that begins with one begins a sentence."""

STARTERS = frozenset(
    "he she they it in on at after before during from the his her this that these there then when while as by with for although".split()
)


def classes(sentence: Sentence, lexicon: Lexicon, capitals: frozenset[str], dates: frozenset[int]) -> None:
    """Set tag and lemma of each token.

    `capitals` are words that the text writes with a capital inside sentences, `dates` the starts of tokens inside dates.
    """
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.start in dates:
            token.tag, token.lemma = "DATE", token.lower
            continue
        token.tag, token.lemma = _first_guess(
            token, i == 0 or tokens[i - 1].text in (":", ";"), lexicon, capitals, tokens, i
        )
    for i, token in enumerate(tokens):
        if token.tag in ("VERB", "NOM?"):
            _settle(tokens, i)
        elif token.lower == "that" and i + 1 < len(tokens):
            _settle_that(tokens, i)
        elif (
            token.tag == "NOM"
            and i
            and tokens[i - 1].tag == "TO"
            and i + 1 < len(tokens)
            and tokens[i + 1].tag in ("DET", "POSS", "PRON", "NAME")
        ):
            token.tag, token.forms = "VERB", frozenset({"base"})


def _first_guess(
    token: Token, initial: bool, lexicon: Lexicon, capitals: frozenset[str], tokens: Sequence[Token], i: int
) -> tuple[str, str]:
    if token.shape == "gen":
        return "GEN", "'s"
    if token.shape not in ("Cap", "UPPER", "lower"):
        return {"num": "NUM"}.get(token.shape, "PUNCT"), token.lower
    lower = token.lower
    capital = token.shape in ("Cap", "UPPER")
    if token.text == "I" and i and tokens[i - 1].tag == "NAME":
        return "NAME", lower
    if capital and not initial:
        if (
            lower in lexicon.closed
            and lexicon.closed[lower] in ("PREP", "CC", "DET", "POSS", "PRON")
            and token.shape == "Cap"
        ):
            return lexicon.closed[lower], lower
        return "NAME", lower
    if lower == "to":
        return "TO", lower
    if closed := lexicon.closed.get(lower):
        return closed, _closed_lemma(closed, lower)
    if lower in lexicon.words("grammar", "numbers") and not capital:
        return "NUM", lower
    verb = lexicon.verbs.get(lower) or (guess(lower) if not capital else None)
    if capital:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        named = (
            lower in capitals
            or token.text in lexicon.forenames
            or (following is not None and following.shape in ("Cap", "gen") and not verb)
        )
        if named or token.shape == "UPPER" or not (verb or _common(lower, lexicon)):
            return "NAME", lower
    if verb:
        token.forms = verb[1]
        noun_too = (
            bool(verb[1] & {"s", "base"})
            or lower in lexicon.words("grammar", "noun_or_verb")
            or bool(lexicon.title_of(lower))
        )
        return ("NOM?" if noun_too else "VERB"), verb[0]
    if lower.endswith("ly") and len(lower) > 4:
        return "ADV", lower
    return "NOM", singular(lower)


def _closed_lemma(tag: str, lower: str) -> str:
    return {"BE": "be", "HAVE": "have", "DO": "do", "GET": "get"}.get(tag, lower)


def _common(lower: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.title_of(lower)) or lower in lexicon.happenings or lower in COMMON


COMMON = frozenset(
    "born died son daughter brother sister wife husband father mother charged member members early late following one two three four five six seven eight nine ten son-in-law unable under".split()
)


def _settle_that(tokens: list[Token], i: int) -> None:
    """“The convention that framed it”, “he said that she came”, “that year”."""
    after, before = tokens[i + 1], tokens[i - 1] if i else None
    if (
        before is not None
        and before.tag in ("NOM", "NAME", "NUM")
        and after.tag in ("VERB", "BE", "HAVE", "MODAL", "DO", "ADV")
    ):
        tokens[i].tag = "REL"
    elif after.tag in ("PRON", "DET", "POSS", "NAME"):
        tokens[i].tag = "SUB"


NOMINAL = ("NOM", "NAME", "NUM")


def _settle(tokens: list[Token], i: int) -> None:
    """Whether a word that may be verb or noun is which, by its neighbours."""
    token = tokens[i]
    before = next((t for t in reversed(tokens[:i]) if t.tag != "ADV"), None)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    noun_here = before is not None and (
        before.tag in ("DET", "POSS", "GEN", "PREP") or (before.tag == "NOM" and token.tag == "NOM?")
    )
    if token.tag == "NOM?":
        verbal = before is not None and (
            before.tag in ("PRON", "REL", "MODAL", "HAVE", "BE", "DO") or (before.tag == "TO" and "base" in token.forms)
        )
        finite = (
            bool(token.forms & {"past", "s"})
            and before is not None
            and before.tag in ("NAME", "PRON", "REL", "CC")
            and after is not None
            and after.tag in ("DET", "PREP", "POSS", "NAME", "TO", "ADV")
        )
        token.tag = "VERB" if verbal or (finite and not noun_here) else "NOM"
    elif (
        noun_here
        and before is not None
        and before.tag in ("DET", "POSS", "GEN")
        and after is not None
        and after.tag in (*NOMINAL, "VERB", "NOM?")
    ) or (token.forms == {"ing"} and before is not None and before.tag in ("DET", "POSS", "GEN")) or (token.forms == {"base"} and (before is None or before.tag not in ("TO", "MODAL", "DO", "PRON", "CC", "VERB"))):
        token.tag = "NOM"
    if token.tag == "NOM":
        token.lemma = singular(token.lower)
