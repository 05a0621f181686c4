"""What somebody was honoured with: a prize, an order or a title with all its words; a rank in an order or a peerage."""

from collections.abc import Sequence

from fasti.claims import Span
from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.made import described
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import PRONOUN, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.tokens import Token
from fasti.reading.verbs import singular

OF_AWARDS = ("of", "for", "at", "in")
OF_RANKS = ("of", "in")


class Prizes:
    """Finds the awards and ranks that phrases of one text speak of."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon

    def of(self, phrase: Phrase, clause: Clause, kinds: frozenset[str]) -> list[Filler]:
        """What one phrase offers to a role that takes awards (“the Copley Medal”) or ranks (“Knight of the Garter”)."""
        if phrase.kind == PRONOUN:
            return []
        award, rank = self._told(phrase, clause, OF_AWARDS), self._told(phrase, clause, OF_RANKS)
        if "rank" in kinds and self._ranks(self._tokens(phrase, rank)):
            return [rank]
        if "award" in kinds and self._honours(phrase, self._tokens(phrase, award)):
            return [award]
        name = phrase.name
        if "thing" not in kinds or name is None or phrase.article != "the" or phrase.kind == PERSON:
            return []
        return [Filler(name.text, (name.start, name.end), phrase.extents, phrase)]

    def _told(self, phrase: Phrase, clause: Clause, behind: Sequence[str]) -> Filler:
        """A phrase with what hangs on it, dated by itself or by the occasion that it names: “in the 1989 Honours”."""
        told = described(self.text, phrase, clause, behind)
        occasions = [q for p in phrase.hung("of", "in") for q in (p, *p.hung("of", "in"))]
        told.extents = phrase.extents or [e for p in occasions for e in p.extents][:1]
        return told

    def _tokens(self, phrase: Phrase, told: Filler) -> list[Token]:
        start, end = told.span
        return [t for t in phrase.tokens[phrase.first :] if start <= t.start and t.end <= end]

    def _honours(self, phrase: Phrase, tokens: list[Token]) -> bool:
        """Whether words name an award; a noun that says too little alone needs a name or what it was for."""
        words = {singular(part) for t in tokens for part in (t.lower, t.lower.rpartition("-")[2])}
        if "degree" in words:
            return False
        if any(t.text in self.lexicon.words("awards", "letters") for t in tokens):
            return True
        if not words & self.lexicon.words("awards", "heads"):
            return bool(words & self.lexicon.words("awards", "metals")) and len(tokens) <= 2
        named = any(t.shape in ("Cap", "UPPER", "quote") for t in tokens)
        counted = any(t.tag == "NUM" for t in phrase.words)
        return named or counted or bool(words & self.lexicon.words("awards", "heads") - self._vague)

    @property
    def _vague(self) -> frozenset[str]:
        return self.lexicon.words("awards", "vague")

    def _ranks(self, tokens: list[Token]) -> bool:
        """Whether words name a rank in an order, or a peerage."""
        if any(t.text in self.lexicon.words("awards", "letters") for t in tokens):
            return True
        words = [t.lower for t in tokens]
        rank = next((n for n, w in enumerate(words) if w in self._all_ranks), None)
        if rank is None:
            return False
        if words[rank] in self.lexicon.words("awards", "peers"):
            return True
        return bool(self.lexicon.words("awards", "orders").intersection(words[rank + 1 :]))

    @property
    def _all_ranks(self) -> frozenset[str]:
        return self.lexicon.words("awards", "ranks") | self.lexicon.words("awards", "peers")


def outranked(found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals without the posts whose words are a rank in an order or a peerage: these are awards."""
    awards = [p.slots["what"].span for p in found if p.kind == "award" and "what" in p.slots]
    return [p for p in found if p.kind != "post" or not any(_inside(p.slots.get("what"), span) for span in awards)]


def _inside(what: Filler | None, span: Span) -> bool:
    return what is not None and span[0] <= what.span[0] and what.span[1] <= span[1]
