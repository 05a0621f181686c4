"""Titles that nothing sets apart but their capitals, and the words that lead to them: “his novel The Long Road”."""

import re
from collections.abc import Iterator

from fasti.claims import Span
from fasti.reading.lexicon import Lexicon

CAP = r"[^\W\d_a-z](?:[^\W_]|[’'-])*"
YEAR = re.compile(r"[,;]? ?\((?:[^()\n]{0,40}[ ,])?(?:1[0-9]|20)\d\d\b|, (?:1[0-9]|20)\d\d\b")
BEHIND = re.compile(r"(?: ?\([^()\n]{0,60}\)|, \d{4}\b)?[,;]?(?: and| or)? (?:the |an? )?")

SURE, LIKELY, DOUBTFUL, WEAK = 0, 1, 2, 3
"""How much a lead leaves to be shown: nothing; two words or a year; a title's form or a year; a year and two words."""


def _leads(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], int], ...]:
    """What leads to a title, the surest first: a noun of works before it, a word of making, a list, an owner."""
    noun = "|".join(f"{re.escape(n)}s?" for n in sorted(lexicon.words("works", "nouns"), key=len, reverse=True))
    making, owning, listing = (
        "|".join(lexicon.tables["works"]["leads"][key]) for key in ("making", "owning", "listing")
    )
    patterns = (
        (rf"\b(?:{noun})(?:,? (?:called|entitled|titled))? ", SURE),
        (rf"\b(?:{noun}|book)[:]? ", LIKELY),
        (rf"\b(?:{noun}|(?:book|work)s?|(?:volume|collection)s? of \w+)[,:] ", DOUBTFUL),
        (rf"\b(?:{making}) ", DOUBTFUL),
        (rf"\b(?:{noun}|works?|books?|writings)\b[^.;:()\n]{{0,60}}? (?:{listing}) (?:an? |the )?", DOUBTFUL),
        (rf"(?:{owning}) ", WEAK),
    )
    return tuple((re.compile(rf"{pattern}(?={CAP})"), need) for pattern, need in patterns)


def _run(lexicon: Lexicon) -> re.Pattern[str]:
    """A run of capitalised words, small ones between them; a month ends it: “in *Salt* in April”."""
    links = "|".join(map(re.escape, lexicon.words("works", "links")))
    dated = "|".join(sorted(lexicon.words("works", "dated")))
    return re.compile(rf"{CAP}(?:(?:(?: (?:{links}))+|:|, [Oo]r| No\.)? (?:(?!(?:{dated})\b){CAP}|\d{{1,2}}\b))*")


def cued_titles(text: str, lexicon: Lexicon) -> list[Span]:
    """The code points of the titles that words lead to, and of those listed behind them, in order; none overlap."""
    found: list[Span] = []
    taken: set[int] = set()
    for lead, need in _leads(lexicon):
        for match in lead.finditer(text):
            for start, end in _titles(text, match.end(), need, lexicon):
                if not taken.intersection(range(start, end)):
                    found.append((start, end))
                    taken.update(range(start, end))
    for match in _trailed(lexicon).finditer(text):
        span = match.span("title")
        if not taken.intersection(range(*span)) and _titular(text, span, LIKELY, lexicon):
            found.append(span)
            taken.update(range(*span))
    return sorted(found)


def _trailed(lexicon: Lexicon) -> re.Pattern[str]:
    """A run of capitalised words behind a small one, and what only follows a title: “*Salt*, which he wrote”."""
    trailing = "|".join(lexicon.tables["works"]["leads"]["trailing"])
    return re.compile(rf"(?<=[a-z] )(?P<title>{_run(lexicon).pattern})(?={trailing})")


def _titles(text: str, at: int, need: int, lexicon: Lexicon) -> Iterator[Span]:
    """The title that begins at a place, and those listed behind it."""
    while (match := _run(lexicon).match(text, at)) is not None and _titular(text, match.span(), need, lexicon):
        yield match.span()
        behind = BEHIND.match(text, match.end())
        if behind is None or not behind[0].strip():
            return
        at, need = behind.end(), DOUBTFUL


def _titular(text: str, span: Span, need: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised run is a title: by its form, by a year behind it, as much as its lead asks for."""
    words = text[slice(*span)].split()
    dated = YEAR.match(text, span[1]) is not None
    formed = len(words) > 1 and (any(w.islower() for w in words) or words[0] in lexicon.words("works", "openers"))
    several = len(words) > 1 and (formed or words[0] not in lexicon.forenames)
    if words[0] in lexicon.closed or (len(words) == 1 and text[slice(*span)] in lexicon.words("places", "demonyms")):
        return False
    if need >= DOUBTFUL and lexicon.title_of(words[0].lower()) not in ("", "trade"):
        return False  # “People's **Commissar for Military Affairs** (1918)” is held, not written
    return {SURE: True, LIKELY: several or dated, DOUBTFUL: formed or dated, WEAK: dated and several}[need]
