"""What a text says was written, painted or built: titles where it gives them, else the words that describe a work."""

from collections.abc import Iterator, Sequence

from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler, parted
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import PERSON, PLACE, SURE, THING
from fasti.reading.phrase import PRONOUN, WORK, Phrase
from fasti.reading.tokens import Token

CALLING = ("call", "title", "entitle", "name", "dub")
BEHIND = ("of", "on", "for", "to", "about", "in", "from", "against", "with", "at")

PARTING = frozenset(("by", "with", "at", "from", "under", "into"))
"""Words that no title without marks goes on over: they tell of whom it is by."""

SKIPPED = ("DET", "POSS", "GEN", "PRON")
"""Words that open a phrase and do not describe."""

LINKS = 4
"""At most so many small words part two capitalised ones of a title: “The Art **of the** Fugue”."""


class Made:
    """Finds the works that phrases of one text speak of."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.always = lexicon.words("works", "nouns")
        self.nouns = self.always | lexicon.words("works", "made")
        self.vague = lexicon.words("works", "vague")

    def of(self, phrase: Phrase, clause: Clause, kinds: frozenset[str]) -> list[Filler]:
        """The works that one phrase, its conjuncts left out, offers to a frame that takes these kinds."""
        if phrase.kind == PRONOUN:
            return []
        if titles := list(self.titles(phrase, clause)):
            return titles
        if (
            "work" in kinds
            and phrase.name is not None
            and not phrase.noun
            and (named := self._capitalised(phrase)) is not None
        ):
            return [named]
        told = described(self.text, phrase, clause)
        return [told] if self._fits(phrase, told, kinds) else []

    def _fits(self, phrase: Phrase, told: Filler, kinds: frozenset[str]) -> bool:
        """Whether a phrase without a title tells of a work: by its noun, or as something that the frame takes."""
        if phrase.noun in self.vague or phrase.kind == PERSON or kinds == {"titled"}:
            return False
        if "owned" in kinds:
            return phrase.possessor is not None and phrase.noun in self.always
        if phrase.noun in self.nouns:
            return " " in told.text or (phrase.noun in self.always and phrase.article != "the")
        thing = phrase.kind == THING and "thing" in kinds and phrase.possessor is None
        return thing or (phrase.kind in kinds and phrase.kind != WORK and phrase.name is not None)

    def titles(self, phrase: Phrase, clause: Clause) -> Iterator[Filler]:
        """The titles that a phrase bears, that stand beside it, or that it is said to be called or to include."""
        if phrase.kind == WORK and phrase.name is not None:
            yield self._title(phrase)
            return
        beside = [p for q in (phrase, *phrase.hung("of")) for app in q.apps if _titled(app) for p in app.all]
        if not beside and phrase.noun in self.nouns:
            beside = self._called(phrase, clause) or self._about(phrase, clause) or self._behind(phrase, clause)
        for other in beside:
            if _titled(other):
                yield self._title(other)
            elif (named := self._capitalised(other)) is not None:
                yield named

    def _title(self, phrase: Phrase) -> Filler:
        name = phrase.name
        assert name is not None
        return Filler(name.text, (name.start, name.end), phrase.extents, phrase)

    def _called(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """What a participle says that it is called: “an operetta **called** *Star Child*”."""
        for part in clause.leaning:
            verb = part.verb
            if (
                verb is not None
                and verb.lemma in CALLING
                and verb.form != "finite"
                and 0 <= verb.first - phrase.last <= 1
            ):
                return parted(part.objects[:1])
        return []

    def _about(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """What a book is said to be “on” and is called: “a monograph on *The Monks of Enlli*”."""
        told = [p for prep, p in clause.preps if prep == "on" and p.first == phrase.last + 1]
        return [p for p in (*phrase.hung("on"), *told) if _titled(p)]

    def _behind(self, phrase: Phrase, clause: Clause) -> list[Phrase]:
        """What stands behind a noun as its name or its instances: “a novel, *Salt*”, “poems, notably “Salt””."""
        comma = [p for q in clause.loose if _titled(q) and 0 <= q.first - phrase.last <= 1 for p in q.all]
        return comma or [p for p in parted(clause.naming) if p.first >= phrase.last]

    def _capitalised(self, phrase: Phrase) -> Filler | None:
        """A title that nothing but its capitals sets apart; None where the name is a person's or a place's."""
        name = phrase.name
        if name is None or (name.type in (PERSON, PLACE) and name.strength >= SURE):
            return None
        if self.lexicon.body_heads.get(name.head) == "press":
            return None
        last = title_end(phrase.tokens, name.first, self.lexicon)
        if last - name.first < 2:
            return None
        start, end = name.start, phrase.tokens[last - 1].end
        return Filler(self.text[start:end], (start, end), phrase.extents, phrase)


def described(text: str, phrase: Phrase, clause: Clause, behind: Sequence[str] = BEHIND) -> Filler:
    """The words of a phrase, what it is of, on or for with them: “a history **of the Jews in Spain**”."""
    last = own_last(phrase)
    dates = {e.span[0] for e in phrase.extents}
    begun = max((n + 1 for n in range(phrase.first, last) if phrase.tokens[n].start in dates), default=phrase.first)
    words = [t for t in phrase.tokens[begun:last] if t.tag not in SKIPPED and t.shape != "quote"]
    first = words[0] if words else phrase.tokens[phrase.first]
    for prep, other in sorted(clause.preps, key=lambda pair: pair[1].first):
        if prep in behind and 0 < other.first - last <= 2 and phrase.tokens[last].lower == prep:
            last = other.last
    start, end = first.start, phrase.tokens[last - 1].end
    return Filler(text[start:end], (start, end), phrase.extents, phrase)


def own_last(phrase: Phrase) -> int:
    """The token after a phrase's own last word, its conjuncts, appositions, brackets and dates left out."""
    others = [p.first for p in (*phrase.also, *phrase.apps) if p.first > phrase.first]
    others += [b.first - 1 for b in phrase.brackets if b.first - 1 > phrase.first]
    dates = [e.span[0] for e in phrase.extents]
    named = phrase.name.first if phrase.name is not None else phrase.first
    others += [n for n in range(named + 1, phrase.last) if phrase.tokens[n].start in dates]
    last = min([phrase.last, *others])
    while last > phrase.first + 1 and (phrase.tokens[last - 1].tag in ("CC", "DET", "PUNCT", "POSS", "PREP")):
        last -= 1
    return last


def _titled(phrase: Phrase) -> bool:
    return phrase.kind == WORK and phrase.name is not None


def _placed(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether “in” stands before a town: it says where the work was made."""
    return tokens[i].lower == "in" and i + 1 < len(tokens) and tokens[i + 1].text in lexicon.places


def title_end(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> int:
    """The token after a run of capitalised words that begins at `first`, small words between them taken in."""
    last = i = first
    while i < len(tokens) and i - last <= LINKS:
        token = tokens[i]
        if token.shape in ("Cap", "UPPER", "num", "gen"):
            last = i = i + 1
        elif token.lower in PARTING:
            break
        elif (
            token.shape == "lower"
            and token.tag in ("PREP", "CC", "DET", "POSS", "TO")
            and not _placed(tokens, i, lexicon)
        ):
            i += 1
        else:
            break
    return last
