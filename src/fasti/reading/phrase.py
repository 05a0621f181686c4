"""The nouns of a parse: Phrase, Bracket, Verb, and Unit, one step of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fasti.reading.names import Mention
from fasti.reading.nametypes import THING
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Token

TITLE, PRONOUN, WORK = "title", "pronoun", "work"


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase: tokens [first, last), from its article to its last attached word.

    `name` is the name it ends in, `noun` the lemma of its last common noun (“the radical **artist** Diego Rivera”),
    `words` the tokens that describe, without article and name; `inner` is a name among them (“the **Pravda** editor”).
    `kind` is person, organization, place, event, work, title, pronoun or thing. `possessor` is a phrase, or a
    possessive pronoun as one. `preps` are the phrases hung on it by a preposition, `also` its conjuncts (itself left
    out), `apps` its appositions, `within` the places around it, `brackets` what stood in brackets behind it, `extents`
    its own dates; `naming` is set where it is named as one of many (“… others, including X”).
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
    """One step of a sentence.

    `kind` is NP, VERB, PREP, TO, TIME, BRACKET, CC, COMMA, SEMI, DASH, SUB, REL, NAMING, ADV or MARK.
    """

    kind: str
    first: int
    last: int
    word: str = ""
    phrase: Phrase | None = None
    verb: Verb | None = None
    extent: Extent | None = None
    bracket: Bracket | None = None


def nominative(phrases: Sequence[Phrase]) -> bool:
    """Whether the last phrase is a pronoun that can only be a subject: “after leaving school **she** worked …”."""
    return bool(phrases) and phrases[-1].tokens[phrases[-1].first].lower in ("he", "she", "they", "we", "i")


def spends(verb: Verb | None) -> bool:
    """Whether a verb takes time, and a participle behind that is its own subject's: “**spent** a year studying”."""
    return verb is not None and verb.lemma == "spend"
