"""Tokens → word classes, from the lexicon and the neighbouring words.

A trained tagger may take the place of `classes`: it sets `tag`, `lemma` and `forms` of tokens, and nothing else.
"""

import re
from collections.abc import Sequence

from fasti.reading.lexicon import Lexicon
from fasti.reading.tokens import Sentence, Token
from fasti.reading.verbs import guess, singular

ORDINAL = re.compile(r"(?:first|second|third|\w\wth)$")
NOMINAL = ("NOM", "NAME", "NUM")
LEMMAS = {"BE": "be", "HAVE": "have", "DO": "do", "GET": "get"}


def classes(sentence: Sentence, lexicon: Lexicon, capitals: frozenset[str], dates: frozenset[int]) -> None:
    """Set tag and lemma of each token.

    `capitals` are words that the text writes with a capital inside sentences, `dates` where tokens inside dates start.
    """
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.start in dates:
            token.tag, token.lemma = "DATE", token.lower
        else:
            token.tag, token.lemma = _guess(tokens, i, lexicon, capitals)
    for i in range(len(tokens)):
        _reconsider(tokens, i, lexicon)
    for i in range(len(tokens) - 1):
        if _gets_done(tokens, i):
            tokens[i].tag = "BE"


def _reconsider(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> None:
    """Settle what token i is by its neighbours, where its form leaves it open."""
    token, before = tokens[i], tokens[i - 1] if i else None
    if verb := _shortened(tokens, i, lexicon):
        token.tag, token.lemma, token.forms = "VERB", verb, frozenset({"part"})
    elif token.tag in ("VERB", "NOM?"):
        _settle(tokens, i, lexicon)
    elif token.lower == "that" and i + 1 < len(tokens):
        _settle_that(tokens, i)
    elif [t.lower for t in tokens[i : i + 3]] == ["as", "well", "as"]:
        token.tag, tokens[i + 1].tag, tokens[i + 2].tag = "CC", "ADV", "ADV"
    elif token.lower == "through" and 0 < i < len(tokens) - 1 and _both_ordinals(tokens[i - 1], tokens[i + 1]):
        token.tag = "CC"
    elif token.lower in ("yet", "since") and before is not None and before.tag in ("NEG", "HAVE", "BE"):
        token.tag = "ADV"
    elif token.lower == "her" and _alone(tokens, i, lexicon):
        token.tag = "PRON"
    elif _infinitive(tokens, i):
        token.tag, token.forms = "VERB", frozenset({"base"})


def _both_ordinals(one: Token, two: Token) -> bool:
    """Whether two words count members of one row: “the **Sixth** through **Ninth** Congresses”."""
    return all(token.shape == "Cap" and ORDINAL.search(token.lower) for token in (one, two))


def _gets_done(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form of “get” makes a passive with the participle right behind it: “**got** arrested”."""
    head = tokens[i + 1]
    return tokens[i].lemma == "get" and tokens[i].tag == "VERB" and head.tag == "VERB" and "part" in head.forms


def _shortened(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> str:
    """The verb that a dictionary prints short: “**b.** Kiel 1801”, where a mark or the sentence begins it."""
    verb = lexicon.short_verbs.get(tokens[i].lower, "")
    if not verb or i + 2 >= len(tokens) or tokens[i + 1].text != "." or tokens[i + 1].start != tokens[i].end:
        return ""
    if tokens[i].shape != "lower":  # a capital begins an entry, else it is an initial: “L. **B.** Kamenev”
        return verb if i == 0 and tokens[i + 2].tag in ("DATE", "PREP", "NUM") else ""
    opens = i == 0 or tokens[i - 1].shape in ("punct", "dash", "open", "close")
    return verb if opens and tokens[i + 2].tag in ("DATE", "NAME", "PREP", "NUM", "ADV") else ""


def _infinitive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun is a verb after all: “to chair the meeting”."""
    if tokens[i].tag != "NOM" or not 0 < i < len(tokens) - 1:
        return False
    return tokens[i - 1].tag == "TO" and tokens[i + 1].tag in ("DET", "POSS", "PRON", "NAME")


def _guess(tokens: Sequence[Token], i: int, lexicon: Lexicon, capitals: frozenset[str]) -> tuple[str, str]:
    """Class and lemma of token i, by its own form."""
    token = tokens[i]
    if token.shape == "gen":
        return "GEN", "'s"
    if token.shape not in ("Cap", "UPPER", "lower"):
        return ("NUM" if token.shape == "num" else "PUNCT"), token.lower
    if token.shape == "lower":
        return _by_word(token, lexicon)
    if token.text in ("I", "A") and i and tokens[i - 1].tag == "NAME":
        return "NAME", token.lower
    if not _opens(tokens, i):
        closed = lexicon.closed.get(token.lower)
        parted = closed == "SUB" and tokens[i - 1].shape in ("close", "quote", "punct")
        if token.shape == "Cap" and (closed in ("PREP", "CC", "DET", "POSS", "PRON") or parted):
            return str(closed), token.lower
        return "NAME", token.lower
    if _initial_of_a_name(tokens, i):
        return "NAME", token.lower
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return _initial(token, following, lexicon, capitals)


def _initial_of_a_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i is one letter of a name: “**A.** J. P. Taylor”, “**I.** M. Pei”."""
    if len(tokens[i].text) > 1 or i + 2 >= len(tokens) or tokens[i + 1].text != ".":
        return False
    return tokens[i + 1].start == tokens[i].end and tokens[i + 2].shape in ("Cap", "UPPER")


def _alone(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a “her” owns nothing: “persuaded **her** to join”, “saw **her** become”, “brought **her** the post”."""
    if i + 1 >= len(tokens):
        return True
    after = tokens[i + 1]
    seen = i > 0 and tokens[i - 1].lemma in ("see", "make", "let", "help", "hear", "watch", "have")
    bare = seen and "base" in after.forms and after.lower not in lexicon.words("grammar", "noun_or_verb")
    return bare or after.tag in ("TO", "PREP", "CC", "DET", "DATE", "SUB", "PUNCT", "POSS", "PRON")


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i may have its capital from where it stands: first, behind a bullet, a date or a colon."""
    if i == 0 or tokens[i - 1].text in (":", ";"):
        return True
    return i <= HEAD and all(t.tag == "DATE" or t.shape in ("punct", "dash", "open") for t in tokens[:i])


HEAD = 6
"""A line's bullet and date have no more tokens than this."""


def _initial(token: Token, following: Token | None, lexicon: Lexicon, capitals: frozenset[str]) -> tuple[str, str]:
    """Class and lemma of a word whose capital may only be that of its sentence."""
    lower = token.lower
    if lower == "to" or lower in lexicon.closed:
        return _by_word(token, lexicon)
    verb = lower in lexicon.verbs
    named = lower in capitals or token.text in lexicon.forenames or token.shape == "UPPER"
    before_name = following is not None and following.shape in ("Cap", "gen") and not verb
    common = (
        lexicon.title_of(lower)
        or lower in lexicon.happenings
        or lower in lexicon.eventive
        or lower in lexicon.words("grammar", "initial")
    )
    if not named and _sentence_adverb(lower, following, lexicon):
        return "ADV", lower
    if not named and _participle(lower, following, lexicon):
        token.forms = frozenset({"ing"})
        return "VERB", lexicon.verbs.get(lower, (lower[:-3], token.forms))[0]
    if named or before_name or not (verb or common):
        return "NAME", lower
    return _by_word(token, lexicon)


def _participle(lower: str, following: Token | None, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a participle: “Operating against …”, not “Browning wrote”."""
    if not lower.endswith("ing") or len(lower) < 6 or following is None or following.shape != "lower":
        return False
    return lexicon.closed.get(following.lower) in ("PREP", "DET", "POSS") and lower not in lexicon.happenings


def _sentence_adverb(lower: str, following: Token | None, lexicon: Lexicon) -> bool:
    """Whether a word in -ly describes the adjective behind it: “Gravely ill, he …”, not “Kelly left”."""
    if not lower.endswith("ly") or len(lower) < 6 or following is None or following.shape != "lower":
        return False
    if lexicon.closed.get(following.lower) in ("PREP", "SUB") and lower[:-2] in lexicon.words("grammar", "timely"):
        return True
    return following.lower not in lexicon.closed and following.lower not in lexicon.verbs


def _by_word(token: Token, lexicon: Lexicon) -> tuple[str, str]:
    """Class and lemma of a word that is no name."""
    lower, lowercase = token.lower, token.shape == "lower"
    if lower == "to":
        return "TO", lower
    if closed := lexicon.closed.get(lower):
        return closed, LEMMAS.get(closed, lower)
    if lowercase and lexicon.words("grammar", "numbers").issuperset(lower.split("-")):
        return "NUM", lower
    if lower.endswith("ing") and lower in lexicon.happenings and lower not in lexicon.verbs:
        return "NOM", lower
    if verb := lexicon.verbs.get(lower) or (guess(lower) if lowercase else None):
        lemma, token.forms = verb
        doubtful = token.forms & {"s", "base"} or lower in lexicon.words("grammar", "noun_or_verb")
        return ("NOM?" if doubtful or lexicon.title_of(lower) else "VERB"), lemma
    if lower.endswith("ly") and len(lower) > 4 and lower not in lexicon.words("grammar", "nouns_in_ly"):
        return "ADV", lower
    return "NOM", singular(lower)


def _settle_that(tokens: Sequence[Token], i: int) -> None:
    """“The convention that framed it”, “he said that she came”, “that year”."""
    after, before = tokens[i + 1], tokens[i - 1] if i else None
    relative = before is not None and before.tag in NOMINAL
    if relative and after.tag in ("VERB", "BE", "HAVE", "MODAL", "DO", "ADV"):
        tokens[i].tag = "REL"
    elif after.tag in ("PRON", "DET", "POSS", "NAME"):
        tokens[i].tag = "SUB"


def _settle(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> None:
    """Whether a word that may be verb or noun is which, by its neighbours."""
    token = tokens[i]
    n = i - 1
    while n >= 0 and tokens[n].tag == "ADV":
        n -= 1
    before = "" if n < 0 else "POSS" if tokens[n].lower == "whose" else tokens[n].tag
    after = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    if token.tag == "NOM?":
        verbal = (
            _verbal(token, before, after)
            or _gerund(tokens, n, token, lexicon)
            or (before == "CC" and after != "" and _second_infinitive(tokens, n, token))
            or (before == "NOM" and token.lower in lexicon.words("grammar", "plural_verbs"))
        )
        token.tag = "VERB" if verbal else "NOM"
    elif _nominal(token, before, after) or _describing(tokens, i, lexicon):
        token.tag = "NOM"
    if token.tag == "NOM":
        token.lemma = singular(token.lower)


def _verbal(token: Token, before: str, after: str) -> bool:
    """Whether a noun that may be a verb is one, between these classes."""
    if before in ("PRON", "REL", "MODAL", "HAVE", "BE", "DO") or (before == "TO" and "base" in token.forms):
        return True
    if "past" in token.forms and "base" not in token.forms and before in ("NAME", "NOM"):
        return True
    finite = bool(token.forms & {"past", "s"}) and before in ("NAME", "CC")
    return finite and after in ("DET", "PREP", "POSS", "PRON", "NAME", "TO", "ADV")


def _gerund(tokens: Sequence[Token], n: int, token: Token, lexicon: Lexicon) -> bool:
    """Whether a word in -ing is what the verb before it begins, ends or goes on with: “began **teaching**”."""
    taker = (
        tokens[n].tag == "VERB" and tokens[n].lemma in lexicon.words("grammar", "gerund_takers") if n >= 0 else False
    )
    return taker and token.forms == {"ing"}


def _second_infinitive(tokens: Sequence[Token], n: int, token: Token) -> bool:
    """Whether a word behind an “and” goes on with the infinitive before: “to perform plays and **write** texts”."""
    if "base" not in token.forms or token.forms & {"past"}:
        return False
    for k in range(n - 1, max(0, n - FAR), -1):
        if tokens[k].tag == "VERB":
            return "base" in tokens[k].forms and tokens[k - 1].tag in ("TO", "MODAL", "CC")
    return False


FAR = 9
"""An infinitive goes on behind an “and” no further off than this, in tokens."""


def _describing(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word in -ing says of what kind the noun behind it is: “was appointed **commanding** general”."""
    if tokens[i].forms != {"ing"} or not 0 < i < len(tokens) - 1 or tokens[i + 1].tag not in ("NOM", "NOM?"):
        return False
    before = tokens[i - 1]
    if before.tag == "VERB":
        return before.lemma not in lexicon.words("grammar", "gerund_takers")
    return before.lower == "as" and bool(lexicon.title_of(tokens[i + 1].lower))


def _nominal(token: Token, before: str, after: str) -> bool:
    """Whether a verb form stands where only a noun can."""
    if before in ("DET", "POSS", "GEN"):
        return token.forms == {"ing"} or after in (*NOMINAL, "VERB", "NOM?") or token.forms == {"base"}
    if token.forms == {"ing"} and before == "NOM":
        return after in ("PUNCT", "CC", "")
    return token.forms == {"base"} and before not in ("TO", "MODAL", "DO", "PRON", "CC", "VERB")
