"""Sentence → units: noun phrases, verb groups, prepositions, dates, brackets, and the marks between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fasti.reading.lexicon import Lexicon
from fasti.reading.names import BODY, HAPPENING, PERSON, PLACE, THING, Mention
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Sentence, Token
from fasti.reading.verbs import singular

TITLE, PRONOUN, WORK = "title", "pronoun", "work"


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase: tokens [first, last), from its article to its last attached word.

    `name` is the name it ends in, `noun` the lemma of its last common noun (“the radical **artist** Diego Rivera”), `words` the
    tokens that describe, without article and name. `kind` is person, organization, place, event, work, title, pronoun or thing.
    `possessor` is a phrase, or a possessive pronoun as one. `preps` are the phrases hung on it by a preposition, `also` its
    conjuncts (itself left out), `apps` its appositions, `brackets` what stood in brackets behind it, `extents` its own dates.
    """

    first: int
    last: int
    tokens: Sequence[Token]
    kind: str = THING
    name: Mention | None = None
    noun: str = ""
    words: list[Token] = field(default_factory=list)
    article: str = ""
    possessor: "Phrase | None" = None
    inner: Mention | None = None
    preps: list[tuple[str, list["Phrase"]]] = field(default_factory=list)
    also: list["Phrase"] = field(default_factory=list)
    apps: list["Phrase"] = field(default_factory=list)
    within: list["Phrase"] = field(default_factory=list)
    brackets: list["Bracket"] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    naming: bool = False

    @property
    def start(self) -> int:
        """Code point where it begins."""
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        """Code point after its last word."""
        return self.tokens[self.last - 1].end

    @property
    def all(self) -> list["Phrase"]:
        """The phrase and its conjuncts."""
        return [self, *self.also]

    def hung(self, *prepositions: str) -> list["Phrase"]:
        """The phrases hung on it by one of these prepositions, conjuncts parted."""
        return [p for prep, ps in self.preps if prep in prepositions for q in ps for p in q.all]


@dataclass(slots=True, eq=False)
class Bracket:
    """What stands in brackets: tokens [first, last) without the marks, its dates, its phrases."""

    first: int
    last: int
    extents: list[Extent]
    phrases: list[Phrase] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group: “was subsequently expelled”. `form` is finite, part, ing or inf; `voice` active or passive."""

    first: int
    last: int
    lemma: str
    form: str
    voice: str
    negated: bool = False
    modal: str = ""
    adverbs: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Unit:
    """One step of a sentence: kind is NP, VERB, PREP, TIME, BRACKET, CC, COMMA, SEMI, DASH, SUB, REL, ADV, TO or MARK."""

    kind: str
    first: int
    last: int
    word: str = ""
    phrase: Phrase | None = None
    verb: Verb | None = None
    extent: Extent | None = None
    bracket: Bracket | None = None


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
        starts = [t.start for t in self.tokens]
        for extent in extents:
            inside = (
                [i for i, t in enumerate(self.tokens) if t.start < extent.span[1] and t.end > extent.span[0]]
                if starts
                else []
            )
            if inside:
                self.extent_at[inside[0]] = (extent, inside[-1] + 1)

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
        token = self.tokens[i]
        if i in self.extent_at and self.extent_at[i][1] <= stop:
            extent, last = self.extent_at[i]
            return Unit("TIME", i, last, extent=extent)
        if token.shape == "open":
            return self._bracketed(i, stop)
        if token.shape == "quote" and (close := self._quoted(i, stop)):
            work = Mention(
                i + 1, close, self.tokens[i + 1].start, self.tokens[close - 1].end, self._between(i + 1, close), WORK, 2
            )
            return Unit("NP", i, close + 1, phrase=Phrase(i, close + 1, self.tokens, kind=WORK, name=work))
        if i in self.mention_at or token.tag in ("NOM", "NUM", "DET", "POSS", "PRON"):
            if (phrase := self._phrase(i, stop)) is not None:
                return Unit("NP", i, phrase.last, phrase=phrase)
        if token.tag in ("BE", "HAVE", "DO", "MODAL", "VERB", "NEG") or (
            token.tag == "ADV" and self._verb_follows(i, stop)
        ):
            if (verb := self._verb(i, stop)) is not None:
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
            if token.tag == "VERB":
                seen.append(token)
                j += 1
                break
            if token.tag not in ("BE", "HAVE", "DO", "MODAL", "NEG", "ADV"):
                break
            seen.append(token)
            j += 1
        while len(seen) > 1 and seen[-1].tag in ("ADV",) and not any(t.tag == "VERB" for t in seen):
            seen.pop()
            j -= 1
        core = [t for t in seen if t.tag in ("BE", "HAVE", "DO", "MODAL", "VERB")]
        return _group(core, seen, i, j) if core else None

    def _phrase(self, i: int, stop: int) -> Phrase | None:
        """The noun phrase that begins at i; None where only an article stands there."""
        token = self.tokens[i]
        if token.tag == "PRON":
            return Phrase(i, i + 1, self.tokens, kind=PRONOUN, noun=token.lower, words=[token])
        phrase = Phrase(i, i, self.tokens)
        j = i
        if token.tag == "DET":
            phrase.article, j = token.lower, i + 1
        elif token.tag == "POSS":
            phrase.possessor = Phrase(i, i + 1, self.tokens, kind=PRONOUN, noun=token.lower, words=[token])
            j = i + 1
        return self._fill(phrase, j, stop)

    def _fill(self, phrase: Phrase, j: int, stop: int) -> Phrase | None:
        items: list[Mention | Token] = []
        while j < stop and j not in self.extent_at:
            token = self.tokens[j]
            if j in self.mention_at and self.mention_at[j].last <= stop:
                items.append(self.mention_at[j])
                j = self.mention_at[j].last
            elif token.tag in ("NOM", "NUM", "NAME") or (
                token.tag == "DET" and token.lower in ("other", "several", "many", "such", "few", "both", "all")
            ):
                if items and isinstance(items[-1], Mention) and items[-1].type == PERSON and token.tag == "NOM":
                    break
                items.append(token)
                j += 1
            elif (
                token.tag == "VERB"
                and not any(isinstance(x, Mention) or x.tag == "NOM" for x in items)
                and self._describes(j, stop, phrase)
            ):
                items.append(token)
                j += 1
            elif (
                token.tag == "ADV"
                and phrase.article
                and j + 1 < stop
                and self.tokens[j + 1].tag in ("NOM", "VERB")
                and self._describes(j, stop, phrase)
            ):
                j += 1
            elif token.tag == "GEN" and items:
                phrase = self._owned(phrase, items, j)
                items = []
                j += 1
            elif token.shape == "quote" and (close := self._quoted(j, stop)):
                items.append(
                    Mention(
                        j + 1,
                        close,
                        self.tokens[j + 1].start,
                        self.tokens[close - 1].end,
                        self._between(j + 1, close),
                        WORK,
                        2,
                    )
                )
                j = close + 1
            else:
                break
        phrase.last = j
        if not items:
            return phrase if phrase.possessor is not None and phrase.possessor.name and j > phrase.first + 1 else None
        _headed(phrase, items, self.lexicon)
        return phrase

    def _describes(self, j: int, stop: int, phrase: Phrase) -> bool:
        """Whether a participle stands before a noun and describes it: “the newly **created** Ministry”."""
        k = j + 1
        while k < stop and self.tokens[k].tag == "VERB":
            k += 1
        noun = k < stop and k not in self.extent_at and (k in self.mention_at or self.tokens[k].tag == "NOM")
        forms = self.tokens[j].forms
        return (
            noun and bool(phrase.article or phrase.possessor) and bool(forms & {"part", "ing"}) and "base" not in forms
        )

    def _owned(self, phrase: Phrase, items: list[Mention | Token], j: int) -> Phrase:
        owner = Phrase(phrase.first, j, self.tokens, article=phrase.article, possessor=phrase.possessor)
        _headed(owner, items, self.lexicon)
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


BRACKET_TOKENS = 80
"""A bracket with more tokens than this is a digression, and is not looked into for names of its owner."""


def _group(core: list[Token], seen: list[Token], i: int, j: int) -> Verb:
    """What a verb group says: lemma, form, voice."""
    last = core[-1]
    auxiliaries = core[:-1]
    passive = last.tag == "VERB" and "part" in last.forms and any(t.tag == "BE" for t in auxiliaries)
    modal = next((t.lower for t in auxiliaries if t.tag == "MODAL"), "")
    ing = (
        last.forms == {"ing"} or (last.tag == "HAVE" and last.lower == "having") or core[0].lower in ("being", "having")
    )
    if auxiliaries and core[0].lower not in ("being", "having", "been", "be"):
        form = "finite"
    elif ing:
        form = "ing"
    elif last.tag != "VERB" or last.forms & {"past", "s"}:
        form = "part?" if "part" in last.forms else "finite"
    else:
        form = "part" if "part" in last.forms else "base"
    negated = any(t.tag == "NEG" for t in seen)
    adverbs = tuple(t.lower for t in seen if t.tag == "ADV")
    return Verb(i, j, last.lemma, form, "passive" if passive else "active", negated, modal, adverbs)


def _headed(phrase: Phrase, items: list[Mention | Token], lexicon: Lexicon) -> None:
    """Set name, noun, words and kind from what the phrase is made of."""
    last = items[-1]
    words: list[Token] = []
    for item in items[:-1] if isinstance(last, Mention) else items:
        words += [item] if isinstance(item, Token) else list(phrase.tokens[item.first : item.last])
    phrase.words = words
    if isinstance(last, Mention):
        phrase.name = last
        nouns = [t for t in words if t.tag in ("NOM", "NAME")]
        phrase.noun = nouns[-1].lemma if nouns else ""
        if last.type == THING and (title := _titled(last, phrase.tokens, lexicon)):
            phrase.kind, phrase.noun, phrase.name = TITLE, title, None
            phrase.words = [*words, *phrase.tokens[last.first : last.last]]
        else:
            phrase.kind = last.type
        return
    inner = [item for item in items if isinstance(item, Mention)]
    phrase.inner = inner[-1] if inner else None
    phrase.noun = last.lemma if last.tag == "NOM" else last.lower
    phrase.kind = noun_kind(last, lexicon)


def _titled(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The title that a capitalised run is (“People's Commissar for War”), as its last word before “of” or “for”."""
    run = [t for t in tokens[mention.first : mention.last] if t.shape not in ("punct", "gen")]
    link = next((n for n, t in enumerate(run) if t.lower in ("of", "for", "on") and n), len(run))
    head = run[link - 1].lower if run else ""
    return head if head in lexicon.titles else singular(head) if singular(head) in lexicon.titles else ""


def noun_kind(token: Token, lexicon: Lexicon) -> str:
    """What a common noun stands for: a title, a body, a happening, a place, or some thing."""
    lemma = token.lemma if token.tag == "NOM" else token.lower
    if lexicon.title_of(token.lower):
        return TITLE
    if lemma in lexicon.words("bodies", "bare") or lemma in lexicon.body_heads:
        return BODY
    if lemma in lexicon.happenings:
        return HAPPENING
    if lemma in lexicon.words("places", "heads"):
        return PLACE
    return WORK if lemma in lexicon.words("happenings", "works") else THING


__all__ = [
    "BODY",
    "HAPPENING",
    "PERSON",
    "PLACE",
    "PRONOUN",
    "THING",
    "TITLE",
    "WORK",
    "Bracket",
    "Chunker",
    "Phrase",
    "Unit",
    "Verb",
    "noun_kind",
]
