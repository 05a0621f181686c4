"""Sentence → units: noun phrases, verb groups, prepositions, dates, brackets, and the marks between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from fasti.reading.heads import set_head, verb_group
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import LIKELY, PERSON
from fasti.reading.phrase import PRONOUN, WORK, Bracket, Phrase, Unit, Verb
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Sentence, Token

VERBAL = ("VERB", "BE", "HAVE", "DO", "MODAL", "NEG")
MEASURES = ("other", "several", "many", "such", "few", "both", "all")
RANKED = ("first", "only", "then")
"""Adverbs that describe a noun all the same, behind an article or possessor: “the only child”."""

DEGREES = ("best", "better", "most", "well")
"""Behind a noun, one of these before a participle is the participle's: “a painter **best** known for”."""

BRACKET_TOKENS = 80
"""A bracket with more tokens than this is a digression, and is not looked into for names of its owner."""


YEAR = 4
"""A year has four figures."""


class Chunker:
    """Parts one sentence into units. Dates and brackets are cut out first, so that they part nothing else."""

    def __init__(
        self, sentence: Sentence, mentions: Sequence[Mention], extents: Sequence[Extent], lexicon: Lexicon
    ) -> None:
        self.tokens = sentence.tokens
        self.lexicon = lexicon
        self.mention_at = {m.first: m for m in mentions}
        self.extent_at: dict[int, tuple[Extent, int]] = {}
        self._place_extents(extents)

    def _place_extents(self, extents: Sequence[Extent]) -> None:
        """Find the tokens of each date: `extent_at` holds it, and the token after it, by its first token."""
        starts, ends = [t.start for t in self.tokens], [t.end for t in self.tokens]
        for extent in extents:
            first, last = bisect_right(ends, extent.span[0]), bisect_left(starts, extent.span[1])
            if last - first > 1 and self._named_behind(last):
                for token in self.tokens[first : last - 1]:
                    token.tag = self.lexicon.closed.get(token.lower, token.tag)
                first = last - 1
            if first < last:
                self.extent_at[first] = (extent, last)

    def _named_behind(self, last: int) -> bool:
        """Whether the year before token `last` belongs to what is named behind it: “in the **1936** Olympics”."""
        if last >= len(self.tokens) or len(self.tokens[last - 1].text) != YEAR or self.tokens[last - 2].lower != "the":
            return False
        return last in self.mention_at or self.tokens[last].tag == "NOM"

    def units(self, first: int = 0, last: int | None = None, skipped: Sequence[tuple[int, int]] = ()) -> list[Unit]:
        """The units of tokens [first, last); of the `skipped` ranges nothing is made."""
        found: list[Unit] = []
        over = dict(skipped)
        i, stop = first, len(self.tokens) if last is None else last
        while i < stop:
            if over.get(i, i) > i:
                i = over[i]
                continue
            unit = self._unit(i, stop)
            found.append(unit)
            i = max(unit.last, i + 1)
        return found

    def _unit(self, i: int, stop: int) -> Unit:
        """The unit that begins at token i."""
        token = self.tokens[i]
        if i in self.extent_at and self.extent_at[i][1] <= stop:
            extent, last = self.extent_at[i]
            return Unit("TIME", i, last, extent=extent)
        if token.shape == "open":
            return self._bracketed(i, stop)
        if token.lower == "such" and i + 1 < stop and self.tokens[i + 1].lower == "as":
            return Unit("NAMING", i, i + 2, word="such as")
        if token.shape == "quote" and i not in self.mention_at and (close := self._quoted(i, stop)):
            work = Phrase(i, close + 1, self.tokens, kind=WORK, name=self._work(i, close))
            return Unit("NP", i, close + 1, phrase=work)
        nominal = i in self.mention_at or token.tag in ("NOM", "NAME", "NUM", "DET", "POSS", "PRON")
        if nominal and (phrase := self._phrase(i, stop)) is not None:
            return Unit("NP", i, phrase.last, phrase=phrase)
        verbal = token.tag in VERBAL or (token.tag == "ADV" and self._verb_follows(i, stop))
        if verbal and (verb := self._verb(i, stop)) is not None:
            return Unit("VERB", i, verb.last, verb=verb)
        return self._mark(i, token)

    def _mark(self, i: int, token: Token) -> Unit:
        if token.shape == "dash":
            return Unit("DASH", i, i + 1)
        kind = {",": "COMMA", ";": "SEMI", ":": "SEMI"}.get(token.text) or {
            "PREP": "PREP", "CC": "CC", "SUB": "SUB", "REL": "REL", "ADV": "ADV", "TO": "TO",
        }.get(token.tag, "MARK")  # fmt: skip
        if token.lower in self.lexicon.words("grammar", "naming") and kind in ("ADV", "PREP", "MARK"):
            kind = "NAMING"
        return Unit(kind, i, i + 1, word=token.lower)

    def _bracketed(self, i: int, stop: int) -> Unit:
        depth, j = 1, i + 1
        while j < stop and depth:
            depth += {"open": 1, "close": -1}.get(self.tokens[j].shape, 0)
            j += 1
        inner = j - 1 if not depth else j
        extents = [e for k, (e, _) in self.extent_at.items() if i < k < inner]
        phrases = (
            [u.phrase for u in self.units(i + 1, inner) if u.phrase is not None] if inner - i < BRACKET_TOKENS else []
        )
        return Unit("BRACKET", i, j, bracket=Bracket(i + 1, inner, extents, phrases))

    def _verb_follows(self, i: int, stop: int) -> bool:
        j = i
        while j < stop and self.tokens[j].tag in ("ADV", "NEG"):
            j += 1
        return j < stop and self.tokens[j].tag in ("VERB", "BE", "HAVE") and j not in self.extent_at and j - i < 3

    def _verb(self, i: int, stop: int) -> Verb | None:
        """The verb group that begins at i: auxiliaries, adverbs and the verb."""
        seen: list[Token] = []
        j = i
        while j < stop and j not in self.extent_at and j not in self.mention_at:
            token = self.tokens[j]
            if token.tag not in (*VERBAL, "ADV"):
                break
            seen.append(token)
            j += 1
            if token.tag == "VERB":
                break
        while len(seen) > 1 and seen[-1].tag == "ADV":
            seen.pop()
            j -= 1
        if j < stop and self.tokens[j].text == "." and self.tokens[j - 1].lower in self.lexicon.short_verbs:
            j += 1
        return verb_group(seen, i, j) if any(t.tag in VERBAL and t.tag != "NEG" for t in seen) else None

    def _phrase(self, i: int, stop: int) -> Phrase | None:
        """The noun phrase that begins at i; None where only an article stands there."""
        token = self.tokens[i]
        if token.tag == "PRON" and i not in self.mention_at:
            return Phrase(i, i + 1, self.tokens, kind=PRONOUN, noun=token.lower, words=[token])
        phrase = Phrase(i, i, self.tokens)
        j = i
        if token.tag == "DET" and i not in self.mention_at:
            doubled = i + 2 < stop and self.tokens[i + 1].tag == "DET"
            phrase.article, j = (self.tokens[i + 1].lower, i + 2) if doubled else (token.lower, i + 1)
        elif token.tag == "POSS" and i not in self.mention_at:
            phrase.possessor = Phrase(i, i + 1, self.tokens, kind=PRONOUN, noun=token.lower, words=[token])
            j = i + 1
        return self._fill(phrase, j, stop)

    def _fill(self, phrase: Phrase, j: int, stop: int) -> Phrase | None:
        """Take into the phrase what belongs to it from token j on, and set its head."""
        items: list[Mention | Token] = []
        if phrase.article and self._dated(j, stop):
            phrase.extents.append(self.extent_at[j][0])
            j += 1
        while j < stop and j not in self.extent_at:
            token, mention = self.tokens[j], self.mention_at.get(j)
            if mention is not None and mention.last <= stop:
                items.append(mention)
                j = mention.last
            elif token.tag == "GEN" and items:
                phrase = self._owned(phrase, items, j)
                items = []
                j += 1
            elif token.shape == "quote" and (close := self._quoted(j, stop)):
                items.append(self._work(j, close))
                j = close + 1
            elif self._belongs(j, stop, phrase, items):
                items += [token] if token.tag != "ADV" else []
                j += 1
            else:
                break
        phrase.last = j
        if items:
            set_head(phrase, items, self.lexicon)
            return phrase
        owned = phrase.possessor is not None and phrase.possessor.name is not None
        return phrase if owned and j > phrase.first + 1 else None

    def _dated(self, j: int, stop: int) -> bool:
        """Whether token j is the year of what is named behind it: “the **1936** Olympics”."""
        alone = j + 1 < stop and j in self.extent_at and self.extent_at[j][1] == j + 1
        if not alone or len(self.tokens[j].text) != YEAR:
            return False
        return j + 1 in self.mention_at or self.tokens[j + 1].tag == "NOM"

    def _belongs(self, j: int, stop: int, phrase: Phrase, items: Sequence[Mention | Token]) -> bool:
        """Whether token j, which is no name, goes on with a phrase that holds `items`."""
        token = self.tokens[j]
        after = self.tokens[j + 1] if j + 1 < stop else None
        if after is not None and (token.lower, after.lower) == ("such", "as"):
            return False
        if token.text == "/" and items and j + 1 < stop:
            return isinstance(items[-1], Token) and self.tokens[j + 1].tag in ("NOM", "NAME")
        if token.tag in ("NOM", "NUM", "NAME") or (token.tag == "DET" and token.lower in MEASURES):
            after_person = bool(items) and isinstance(items[-1], Mention) and items[-1].type == PERSON
            ranks = token.lower in DEGREES and bool(items) and after is not None and after.tag == "VERB"
            return not ranks and not (after_person and token.tag == "NOM")
        if token.tag == "CC":
            return self._joins(j, stop, items)
        if token.tag == "VERB":
            headed = any(isinstance(x, Mention) or x.tag == "NOM" for x in items)
            return not headed and self._describes(j, stop, phrase)
        if token.lower in RANKED and (phrase.article or phrase.possessor) and not items and j + 1 < stop:
            return self.tokens[j + 1].tag in ("NOM", "VERB", "NOM?", "NAME") or j + 1 in self.mention_at
        if token.tag == "ADV" and phrase.article and j + 1 < stop:
            following = self.tokens[j + 1].tag
            return following == "NOM" or (following == "VERB" and self._describes(j + 1, stop, phrase))
        return False

    def _joins(self, j: int, stop: int, items: Sequence[Mention | Token]) -> bool:
        """Whether an “and” joins two nouns that describe one trade: “a **film and television** actress”."""
        if j + 2 >= stop or not items or isinstance(items[-1], Mention) or self.tokens[j].lower != "and":
            return False
        first, second, trade = items[-1], self.tokens[j + 1], self.tokens[j + 2]
        nouns = all(t.tag == "NOM" and t.shape == "lower" for t in (first, second, trade))
        plain = not (self.lexicon.title_of(first.lower) or self.lexicon.title_of(second.lower))
        apart = j + 1 in self.mention_at or j + 2 in self.mention_at or j + 1 in self.extent_at
        return nouns and plain and not apart and bool(self.lexicon.title_of(trade.lower))

    def _work(self, opening: int, close: int) -> Mention:
        """What stands between two quotation marks, as the name of a work."""
        first, last = self.tokens[opening + 1], self.tokens[close - 1]
        words = self._between(opening + 1, close)
        return Mention(opening + 1, close, first.start, last.end, words, WORK, LIKELY)

    def _describes(self, j: int, stop: int, phrase: Phrase) -> bool:
        """Whether a participle stands before a noun and describes it: “the **created** body”, “six **living** sons”."""
        k = j + 1
        while k < stop and self.tokens[k].tag == "VERB":
            k += 1
        noun = k < stop and k not in self.extent_at and (k in self.mention_at or self.tokens[k].tag in ("NOM", "NAME"))
        forms = self.tokens[j].forms
        counted = j > phrase.first and self.tokens[j - 1].tag == "NUM"
        told_of = bool(phrase.article or phrase.possessor) or counted
        return noun and told_of and bool(forms & {"part", "ing"}) and "base" not in forms

    def _owned(self, phrase: Phrase, items: list[Mention | Token], j: int) -> Phrase:
        owner = Phrase(phrase.first, j, self.tokens, article=phrase.article, possessor=phrase.possessor)
        set_head(owner, items, self.lexicon)
        return Phrase(phrase.first, j + 1, self.tokens, possessor=owner)

    def _quoted(self, j: int, stop: int) -> int:
        """The token that closes the quotation opened at j; 0 where none does within reach."""
        for k in range(j + 2, min(stop, j + 20)):
            if self.tokens[k].shape == "quote":
                return k if self.tokens[j + 1].shape in ("Cap", "UPPER", "num") else 0
        return 0

    def _between(self, i: int, j: int) -> str:
        parts = []
        for k in range(i, j):
            if k > i and self.tokens[k].start > self.tokens[k - 1].end:
                parts.append(" ")
            parts.append(self.tokens[k].text)
        return "".join(parts)
