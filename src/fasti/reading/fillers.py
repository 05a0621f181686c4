"""Phrases → what a slot can hold: a person's name, a body's, a place's, or words of the text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from fasti.claims import Span
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY, HAPPENING, PERSON, PLACE, THING
from fasti.reading.phrase import PRONOUN, TITLE, WORK, Phrase
from fasti.reading.schools import is_college, is_degree, is_subject, knows_school, teaches
from fasti.reading.times.expression import Extent
from fasti.reading.verbs import singular
from fasti.reading.who import Cast

NOWHERE = (-1, -1)
"""The span of what the text leaves unsaid: the one whom it is about, where it gives no subject."""


@dataclass(slots=True)
class Filler:
    """A value for a slot: its text, the code points that name it, and the dates that belong to it alone."""

    text: str
    span: Span
    extents: list[Extent] = field(default_factory=list)
    phrase: Phrase | None = None


class Fillers:
    """Makes fillers from phrases of one text."""

    def __init__(self, text: str, cast: Cast, lexicon: Lexicon) -> None:
        self.text = text
        self.cast = cast
        self.lexicon = lexicon

    def of(self, phrase: Phrase, slot: str, kinds: frozenset[str]) -> list[Filler]:
        """What one phrase, without its conjuncts, offers to a slot that takes these kinds."""
        if slot in ("who", "other"):
            return self._people(phrase, kinds)
        if slot == "org":
            return self._partisan(phrase) if "partisan" in kinds else self._body(phrase, kinds)
        if slot in ("place", "origin"):
            return self._place(phrase, kinds)
        return self._words(phrase, kinds)

    def _people(self, phrase: Phrase, kinds: frozenset[str]) -> list[Filler]:
        owned = phrase.noun in self.lexicon.eventive or phrase.noun in self.lexicon.words("lives", "remains")
        owner = phrase.possessor if owned and phrase.name is None else None
        people = [Filler(r.name, r.span, phrase.extents, phrase) for r in self.cast.refer(owner or phrase)]
        if people and (kinds & {"person", "any"}):
            return people
        if "organization" in kinds or "any" in kinds:
            return self._body(phrase, kinds) if phrase.kind == BODY and phrase.name is not None else []
        return []

    def _body(self, phrase: Phrase, kinds: frozenset[str]) -> list[Filler]:
        if (
            "seat" in kinds
            and is_degree(phrase, self.lexicon)
            and not teaches(self.text[phrase.start : phrase.end], self.lexicon)
        ):
            return []
        seat = "seat" in kinds and phrase.kind in (PLACE, THING) and phrase.name is not None
        known = bool(kinds & {"school", "college"}) and knows_school(phrase, self.lexicon)
        if not (seat or known) and not self._embodies(phrase, kinds):
            return []
        start, end = self._core(phrase)
        return [Filler(self.text[start:end], (start, end), phrase.extents, phrase)]

    def _embodies(self, phrase: Phrase, kinds: frozenset[str]) -> bool:
        """Whether a phrase can be a body of these kinds."""
        if phrase.kind in (PERSON, PRONOUN, TITLE, WORK) or (phrase.kind == PLACE and "place" not in kinds):
            return False
        name = self.text[phrase.start : phrase.end]
        if "school" in kinds and not teaches(name, self.lexicon):
            return False
        college = is_college(name, self.lexicon) if kinds & {"college", "body"} else False
        if ("college" in kinds and not college) or ("body" in kinds and college):
            return False
        if phrase.kind == THING and (phrase.name is None or phrase.article != "the") and "thing" not in kinds:
            return False
        return phrase.kind != HAPPENING or "event" in kinds

    def _core(self, phrase: Phrase) -> Span:
        """The code points of a body's name: without article and brackets, with its “of …”."""
        if phrase.name is not None:
            start, end = phrase.name.start, phrase.name.end
            if (
                phrase.words
                and phrase.kind == BODY
                and phrase.words[-1].end + 1 >= start
                and phrase.words[-1].shape == "num"
            ):
                start = phrase.words[-1].start
            if phrase.kind == BODY and any(t.tag == "NUM" for t in phrase.words):
                start = phrase.words[0].start
        else:
            start = phrase.words[0].start if phrase.words else phrase.start
            end = phrase.words[-1].end if phrase.words else phrase.end
        for prep, inners in phrase.preps:
            if prep in ("of", "for") and inners and not phrase.brackets and inners[0].first <= phrase.last:
                end = max(end, self._core(inners[0])[1])
        return start, end

    def _partisan(self, phrase: Phrase) -> list[Filler]:
        """The party by whose name somebody is called: “as a **Whig**”, “as an **Anti-Jacksonian** candidate”."""
        words = [t for t in phrase.tokens[phrase.first : phrase.last] if t.shape in ("Cap", "UPPER")]
        names = self.lexicon.words("bodies", "partisans")
        if phrase.article not in ("a", "an") or not words or "-".join(t.text for t in words) not in names:
            return []
        span = (words[0].start, words[-1].end)
        return [Filler(self.text[slice(*span)], span)]

    def _place(self, phrase: Phrase, kinds: frozenset[str]) -> list[Filler]:
        if phrase.name is None or phrase.kind in (PERSON, HAPPENING, TITLE, WORK):
            return []
        if phrase.kind == BODY and "organization" not in kinds:
            return []
        return [Filler(phrase.name.text, (phrase.name.start, phrase.name.end), phrase.extents, phrase)]

    def _words(self, phrase: Phrase, kinds: frozenset[str]) -> list[Filler]:
        if phrase.kind == PRONOUN:
            return []
        if "event" in kinds and phrase.name is None and phrase.noun in self.lexicon.words("happenings", "phases"):
            return [f for inner in phrase.hung("of") for f in self._words(inner, kinds)]
        if "trade" in kinds and phrase.noun not in self.lexicon.words("titles", "pursuits"):
            return []
        learnt = ("degree" in kinds and is_degree(phrase, self.lexicon)) or (
            "subject" in kinds and is_subject(phrase, self.lexicon)
        )
        met = "meeting" in kinds and phrase.kind == BODY and self._heads(phrase, "meetings")
        kind = "poll" if phrase.kind == HAPPENING and self._heads(phrase, "polls") else phrase.kind
        met = met or ("cause" in kinds and self._heads(phrase, "causes"))
        fits = learnt or met or kind in kinds or (phrase.kind == THING and "thing" in kinds)
        if not (fits or kinds & {"any", "trade"}):
            return []
        start, end = self._extent(phrase)
        return [Filler(self.text[start:end], (start, end), phrase.extents, phrase)]

    def _heads(self, phrase: Phrase, entry: str) -> bool:
        """Whether a phrase is headed by one of these nouns of happenings: “the Second **Congress** of the party”."""
        named = phrase.name is not None and not phrase.noun
        head = phrase.name.text.lower().partition(" of ")[0].split()[-1] if named else phrase.noun  # type: ignore[union-attr]
        return singular(head) in self.lexicon.words("happenings", entry)

    def _extent(self, phrase: Phrase) -> Span:
        """The code points of a thing's words: without article, with a common owner and with what hangs on it."""
        words = phrase.words
        start = words[0].start if words else phrase.name.start if phrase.name is not None else phrase.start
        owner = phrase.possessor
        if owner is not None and owner.kind != PRONOUN and owner.name is None and owner.words:
            start = owner.words[0].start
        end = phrase.name.end if phrase.name is not None else words[-1].end if words else phrase.end
        telling = (*TELLING, "with", "between", "over", "about") if phrase.kind == HAPPENING else TELLING
        for prep, inners in phrase.preps:
            if prep in telling and not phrase.brackets:
                more = [q for p in inners for q in p.all if prep not in ("in", "at") or q.kind != PLACE]
                end = max([end, *(self._core(q)[1] for q in more)])
        return start, end


TELLING = ("of", "for", "on", "to", "in", "at", "against")
"""What hangs on a noun by one of these belongs to its words."""


def parted(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Phrases and their conjuncts, one by one."""
    return [p for phrase in phrases for p in phrase.all]


def holders(phrase: Phrase, lexicon: Lexicon) -> list[Phrase]:
    """The phrase that a post is really under: “the post **of chairman**” → chairman."""
    if phrase.noun in lexicon.words("titles", "holders") and phrase.name is None:
        inner = phrase.hung("of")
        if inner:
            return inner
    return [phrase]
