"""What somebody was honoured with: a prize, an order or a title with all its words; a rank in an order or a peerage."""

from collections.abc import Sequence
from dataclasses import replace

from fasti.claims import Span
from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.made import described
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import PRONOUN, WORK, Phrase
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
        if "award" in kinds and singular(phrase.noun) in self.lexicon.words("awards", "heads"):
            listed = [p for q in clause.naming if q.first >= phrase.last for p in q.all]
            told = [(p, self._told(p, clause, OF_AWARDS)) for p in listed]
            return [f for p, f in told if self._honours(p, self._tokens(p, f))]
        name = phrase.name
        if "thing" not in kinds or name is None or phrase.article != "the" or phrase.kind == PERSON:
            return []
        return [Filler(name.text, (name.start, name.end), phrase.extents, phrase)]

    def _told(self, phrase: Phrase, clause: Clause, behind: Sequence[str]) -> Filler:
        """A phrase with what hangs on it, dated by itself or by the occasion that it names: “in the 1989 Honours”."""
        told = self._uncaused(described(self.text, phrase, clause, behind), phrase, clause)
        occasions = [q for p in phrase.hung("of", "in") for q in (p, *p.hung("of", "in"))]
        told.extents = phrase.extents or [e for p in occasions for e in p.extents][:1]
        return told

    def _uncaused(self, told: Filler, phrase: Phrase, clause: Clause) -> Filler:
        """An award without the work that it was given for: “the Amber Prize **for her novel *Salt***”."""
        causes = [*phrase.hung("for"), *(p for prep, p in clause.preps if prep == "for")]
        for cause in sorted(causes, key=lambda p: p.first):
            worked = cause.possessor is not None or cause.kind == WORK or any(a.kind == WORK for a in cause.apps)
            marks = (n for n in range(cause.first, phrase.first, -1) if phrase.tokens[n].lower == "for")
            at = next(marks, phrase.first)
            end = phrase.tokens[at - 1].end
            if worked and told.span[0] < end < told.span[1]:
                return replace(told, text=self.text[told.span[0] : end], span=(told.span[0], end))
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


def outranked(found: Sequence[Proposal], lexicon: Lexicon) -> list[Proposal]:
    """The proposals without the posts and trades that other words of theirs tell better.

    A rank in an order, a peerage and a degree are no posts, nor is a finalist; a laureate and a named fellow are
    honoured; the author of a work is told of by the work.
    """
    told = [p.slots["what"].span for p in found if p.kind in ("award", "education") and "what" in p.slots]
    kept = [
        p
        for p in found
        if p.kind not in ("post", "occupation") or not any(_inside(p.slots.get("what"), span) for span in told)
    ]
    return [_honoured(p, lexicon) for p in kept if not _told_else(p, found, lexicon)]


def _told_else(proposal: Proposal, found: Sequence[Proposal], lexicon: Lexicon) -> bool:
    """Whether a post or a trade is only how an award or a work is told: “a **finalist** for”, “the **author** of”."""
    what = proposal.slots.get("what")
    if proposal.kind not in ("post", "occupation") or what is None or what.phrase is None:
        return False
    if _addressed(what.phrase):
        return True
    noun = what.phrase.noun
    other = "award" if noun in lexicon.words("awards", "contenders") else "work" if noun in MAKERS else ""
    behind = bool(what.phrase.preps) or proposal.kind == "post"
    if other == "work" and what.phrase.hung("of") and what.phrase.name is None:
        return True
    return bool(other) and behind and any(p.kind == other and p.clause is proposal.clause for p in found)


def _addressed(phrase: Phrase) -> bool:
    """Whether a phrase is part of an address, glued to the mark before it: “www.lund.com/**writer**”."""
    before = phrase.tokens[phrase.first - 1] if phrase.first else None
    return before is not None and before.text in (".", "/") and before.end == phrase.start


MAKERS = ("author", "co-author", "coauthor", "translator")


def _honoured(proposal: Proposal, lexicon: Lexicon) -> Proposal:
    """A post that an award's name makes one, as the award: “a **Nobel laureate**”, “a **Guggenheim Fellow**”."""
    what = proposal.slots.get("what")
    phrase = what.phrase if what is not None and proposal.kind == "post" else None
    if (
        what is None
        or phrase is None
        or what.text.lower().rpartition(" ")[2] not in lexicon.words("awards", "honoured")
    ):
        return proposal
    words = [t for t in phrase.words if t.start < what.span[1]]
    awards = lexicon.words("awards", "heads") - lexicon.words("awards", "vague")
    if not any(t.lower in awards or t.lower in lexicon.words("awards", "names") for t in words):
        return proposal
    first = next((t for t in words if t.shape in ("Cap", "UPPER")), words[0])
    start, end = min(first.start, what.span[0]), what.span[1]
    said = " ".join(t.text for t in words if t.start >= start)
    slots = {**proposal.slots, "what": Filler(said, (start, end), what.extents, phrase)}
    slots.pop("org", None)
    date = proposal.date if proposal.date == "none" else "at"
    return replace(proposal, kind="award", how="", slots=slots, date=date, spans=[(start, end)])


def _inside(what: Filler | None, span: Span) -> bool:
    return what is not None and span[0] <= what.span[0] and what.span[1] <= span[1]
