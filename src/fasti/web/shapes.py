"""The shapes of the answers: the JSON of the command line, described for the OpenAPI document.

Every shape lets further keys through, so that the page never shows less than the command line prints.
"""

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """A JSON object with at least these keys."""

    model_config = ConfigDict(extra="allow")


class Span(Shape):
    """What the record covers: day numbers (JDN), None while it holds no date."""

    first: int | None
    last: int | None
    sources: int
    claims: int


class SourceLine(Shape):
    """One document in the list of documents."""

    id: str
    title: str
    claims: int


class ClaimShape(Shape):
    """A claim as `fasti read --format jsonl` prints it."""

    id: str
    source: str
    kind: str
    quote: str
    span: tuple[int, int]


class Named(Shape):
    """An entity: its id and the fullest form of its name."""

    id: str
    name: str


class SourceText(Shape):
    """A document as printed, with its claims; every span counts code points of `text`.

    `subjects` gives the entity that a claim (by its id) is about.
    """

    id: str
    title: str
    text: str
    claims: list[ClaimShape]
    subjects: dict[str, Named]


class Person(Named):
    """A person, with the other forms of the name."""

    aliases: list[str]


class Edge(Shape):
    """A beginning or an end: words for people, and its bounds as day numbers (JDN; None where nothing is known)."""

    words: str
    not_before: int | None
    not_after: int | None


class Line(Shape):
    """Something that held or happened, with what it rests on."""

    answer: str
    says: str
    kind: str
    who: Named | None
    spell: str
    begin: Edge
    end: Edge
    claims: list[str]


class State(Shape):
    """What held on a day: surely, and possibly."""

    day: str
    first: int
    last: int
    surely: list[Line]
    possibly: list[Line]


class Life(Shape):
    """One life in order of time."""

    person: Person
    lines: list[Line]


class Gap(Shape):
    """A stretch in which a post had no holder, or two: words, first and last day number."""

    says: str
    first: int
    last: int


class Succession(Shape):
    """Who held a post, one after another, with the vacancies and the overlaps."""

    post: str
    org: Named | None
    lines: list[Line]
    gaps: list[Gap]
    overlaps: list[Gap]


class Quote(Shape):
    """The words of one claim in a finding."""

    claim: str
    source: str
    title: str
    quote: str
    span: tuple[int, int]


class FindingShape(Shape):
    """A contradiction or a gap, with the words that make it."""

    id: str
    rule: str
    grade: str
    says: str
    settles: str
    quotes: list[Quote]


class Reason(Shape):
    """What makes one bound of a spell."""

    says: str
    claims: list[ClaimShape]


class Why(Shape):
    """What a claim, a spell or a finding rests on, down to the words; of a spell, what bounds it too."""

    id: str
    says: str
    claims: list[ClaimShape]
    bounds: list[Reason]


class KindLine(Shape):
    """A kind of claim; `extent` is point, stretch or none."""

    name: str
    says: str
    extent: str


class Fault(BaseModel):
    """What is wrong, where, how to mend it, and for an unknown name the near ones."""

    what: str
    where: str
    mend: str
    near: list[str]
