"""What hangs on what: prepositions, brackets, conjuncts, appositions, places; the inner before the outer."""

from collections.abc import Sequence
from dataclasses import dataclass

from fasti.reading.gapping import more_of
from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import BODY, HAPPENING, PERSON, PLACE, THING
from fasti.reading.phrase import PRONOUN, TITLE, WORK, Bracket, Phrase, Unit
from fasti.reading.times.expression import Extent
from fasti.reading.verbs import singular

TITLE_PREPOSITIONS = ("of", "for", "to", "at", "in", "with", "under", "on")
EVENT_PREPOSITIONS = ("of", "from", "to", "as", "with", "by", "in", "at", "against", "for", "into", "on")
AGAINST = ("against", "with", "between", "over", "on", "about", "to")
TOPICAL = ("on", "about", "over")
"""A war is against somebody named, a congress on any subject."""
ALIKE = (PERSON, BODY, PLACE, HAPPENING, TITLE, WORK)


MARKS = 4
"""At most so many commas, “and”s and adverbs part two members of a list."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two phrases at units i and j with nothing but marks between; `joined` is the word that joins them."""

    phrase: Phrase
    other: Phrase
    i: int
    j: int
    comma: bool
    joined: str


class Attachment:
    """Hangs units on each other. `eventive` nouns of happenings take prepositions as verbs do (“expulsion”)."""

    def __init__(self, units: Sequence[Unit], text: str, lexicon: Lexicon, eventive: frozenset[str]) -> None:
        self.units = list(units)
        self.text = text
        self.lexicon = lexicon
        self.eventive = eventive

    def run(self) -> list[Unit]:
        """The units that are left, phrases made whole."""
        i = len(self.units) - 1
        while i >= 0:
            if self.units[i].kind == "NP":
                while self._grow(i):
                    pass
            i -= 1
        return self.units

    def _grow(self, i: int) -> bool:
        """Hang what follows unit i on it; whether anything was."""
        phrase = self.units[i].phrase
        nxt = self._at(i + 1)
        if phrase is None or nxt is None:
            return False
        if nxt.kind == "BRACKET":
            return self._take_bracket(i, phrase)
        if nxt.kind == "COMMA" and phrase.kind == PERSON and self._kin_in_brackets(i + 2):
            self._drop(i + 1, 1)
            return self._take_bracket(i, phrase)
        if nxt.kind == "PREP":
            return self._take_preposition(i, phrase, nxt)
        if nxt.kind in ("COMMA", "CC"):
            return self._take_after_mark(i, phrase)
        if nxt.kind == "TIME":
            return self._take_time(i, phrase)
        if nxt.kind == "TO":
            return self._take_purpose(i, phrase)
        return nxt.kind == "NP" and phrase.kind == TITLE and self._take_name(i, phrase, nxt)

    def _at(self, i: int) -> Unit | None:
        return self.units[i] if 0 <= i < len(self.units) else None

    def _phrase_at(self, i: int) -> Phrase | None:
        unit = self._at(i)
        return unit.phrase if unit is not None and unit.kind == "NP" else None

    def _drop(self, i: int, n: int) -> None:
        del self.units[i : i + n]

    def _extend(self, i: int, last: int) -> None:
        self.units[i].last = max(self.units[i].last, last)
        phrase = self.units[i].phrase
        if phrase is not None:
            phrase.last = max(phrase.last, last)

    def _take_bracket(self, i: int, phrase: Phrase) -> bool:
        unit = self.units[i + 1]
        if unit.bracket is None:
            return False
        phrase.brackets.append(unit.bracket)
        if phrase.kind != PERSON or self._dates_act(unit.bracket, phrase):
            phrase.extents += unit.bracket.extents
        self._extend(i, unit.last)
        self._drop(i + 1, 1)
        return True

    def _kin_in_brackets(self, j: int) -> bool:
        """Whether the unit at j is a bracket that tells of kin: “(father of Mark Pryor)”."""
        unit = self._at(j)
        phrases = unit.bracket.phrases if unit is not None and unit.bracket is not None else []
        return len(phrases) > 1 and phrases[0].noun in self.lexicon.named_by_apposition and phrases[1].kind == PERSON

    def _dates_act(self, bracket: Bracket, phrase: Phrase) -> bool:
        """Whether a bracket behind a person's name dates what they did, and not their life."""
        words = {t.lower.rstrip(".") for t in phrase.tokens[bracket.first : bracket.last]}
        return (
            len(bracket.extents) == 1
            and bracket.extents[0].at is not None
            and not words & self.lexicon.words("lives", "marks")
        )

    def _take_name(self, i: int, phrase: Phrase, nxt: Unit) -> bool:
        """A title with the name right behind it, parted by its own prepositions: “King of Prussia Frederick II”."""
        name = nxt.phrase
        if name is None or name.kind != PERSON or name.name is None or name.article or not phrase.preps:
            return False
        phrase.apps.append(name)
        self._extend(i, nxt.last)
        self._drop(i + 1, 1)
        return True

    def _take_purpose(self, i: int, phrase: Phrase) -> bool:
        """What a happening is for: “a demonstration to mark the tenth anniversary”."""
        known = phrase.kind == TITLE or (phrase.kind == HAPPENING and phrase.name is None)
        if known and self._phrase_at(i + 2) is not None:
            return self._take_preposition(i, phrase, self.units[i + 1])
        unit, aim = self._at(i + 2), self._phrase_at(i + 3)
        if phrase.kind != HAPPENING or aim is None or unit is None or unit.verb is None:
            return False
        if unit.verb.lemma not in self.lexicon.words("happenings", "purposes"):
            return False
        phrase.preps.append(("to", [aim]))
        self._extend(i, self.units[i + 3].last)
        self._drop(i + 1, 3)
        return True

    def _take_preposition(self, i: int, phrase: Phrase, nxt: Unit) -> bool:
        inner = self._phrase_at(i + 2)
        if inner is None or not self._takes(phrase, nxt.word, inner):
            return False
        if phrase.kind == PLACE and nxt.word == "in" and inner.kind == PLACE:
            phrase.within.append(inner)
        else:
            phrase.preps.append((nxt.word, [inner]))
        self._extend(i, self.units[i + 2].last)
        self._drop(i + 1, 2)
        return True

    def _takes(self, phrase: Phrase, word: str, inner: Phrase) -> bool:
        """Whether a phrase takes another by this preposition."""
        named = phrase.name is not None
        if phrase.kind == PRONOUN or (word == "for" and inner.noun in self.lexicon.words("grammar", "lasting")):
            return False
        if word == "of":
            owning = phrase.kind in (BODY, HAPPENING, PLACE, TITLE, THING, PERSON) and inner.kind in (PLACE, BODY)
            return not named or owning
        if phrase.noun in self.eventive and not named:
            return word in EVENT_PREPOSITIONS and (inner.name is not None or inner.kind != THING)
        if phrase.kind == TITLE:
            if word == "from":
                return inner.kind == PLACE and phrase.noun in self.lexicon.words("titles", "sent")
            where = word in ("in", "at", "on")
            return word in TITLE_PREPOSITIONS and (not where or inner.kind in (BODY, PLACE))
        if phrase.kind == HAPPENING and not named and word in AGAINST:
            return word in TOPICAL or word == "against" or inner.name is not None
        if phrase.kind in (BODY, HAPPENING):
            fits = (word == "for" and not (named and phrase.kind == HAPPENING)) or (word in ("at", "in") and named)
            aimed = phrase.kind == HAPPENING and word == "for"
            return fits and (aimed or inner.kind in (PLACE, THING))
        return named and phrase.kind == inner.kind == PLACE and word == "in"

    def _take_after_mark(self, i: int, phrase: Phrase) -> bool:
        """What follows a comma or an “and”: a conjunct, an apposition, a place around a place, one more “of”."""
        j, comma, joined = i + 1, False, ""
        while (unit := self._at(j)) is not None and unit.kind in ("COMMA", "CC", "ADV") and j - i <= MARKS:
            comma, joined = comma or unit.kind == "COMMA", joined or (unit.word if unit.kind == "CC" else "")
            j += 1
        if unit is None:
            return False
        if unit.kind == "PREP" and joined and phrase.kind == TITLE and (k := self._behind_insertion(j)):
            other = self._phrase_at(k)
            return other is not None and self._take_phrase(_Pair(phrase, other, i, k, comma, joined))
        if unit.kind == "PREP":
            return self._take_more_of(i, phrase, j, unit)
        if unit.kind == "TIME" and self._held_again(phrase, unit.extent, j):
            phrase.extents.append(unit.extent)  # type: ignore[arg-type]
            return self._close(i, j)
        if unit.kind == "TIME" and joined and unit.extent is not None:
            return self._take_dated(i, phrase, j, unit.extent)
        other = unit.phrase if unit.kind == "NP" else None
        return other is not None and self._take_phrase(_Pair(phrase, other, i, j, comma, joined))

    def _take_phrase(self, pair: _Pair) -> bool:
        """Hang one phrase on another, parted by a comma, an “and” or both; whether it belongs there."""
        phrase, other = pair.phrase, pair.other
        if pair.comma and not pair.joined and self._place_around(phrase, other):
            phrase.within += [other, *other.within]
        elif self._apposed(pair):
            phrase.apps.append(other)
        elif self._shares_head(phrase, other):
            self._share_head(phrase, other)
        elif self._alike(pair):
            phrase.also += other.all
            other.also = []
        else:
            return False
        return self._close(pair.i, pair.j)

    def _take_dated(self, i: int, phrase: Phrase, j: int, extent: Extent) -> bool:
        """A conjunct with its date before it: “and from March 1919 chairman of the Executive Committee”."""
        k = j + 2 if (comma := self._at(j + 1)) is not None and comma.kind == "COMMA" else j + 1
        other = self._phrase_at(k)
        if other is None or other.kind != TITLE or phrase.kind != TITLE or other.article or other.name is not None:
            return False
        other.extents.insert(0, extent)
        phrase.also += other.all
        other.also = []
        return self._close(i, k)

    def _held_again(self, phrase: Phrase, extent: Extent | None, j: int) -> bool:
        """Whether a second term stands behind a title's first: “member for Tavistock 1703–08 and **1711–15**”."""
        terms = [e for e in (*phrase.extents[-1:], *([extent] if extent is not None else [])) if e.begin and e.end]
        return phrase.kind == TITLE and len(terms) > 1 and self._phrase_at(j + 1) is None

    def _shares_head(self, phrase: Phrase, other: Phrase) -> bool:
        """Whether a plural head holds for both: “the First and Second Congresses”, “the First and three later ones”."""
        if phrase.name is None or other.name is None or (phrase.kind in (PERSON, PLACE) and phrase.name.strength > 1):
            return False
        last = other.name.text.split()[-1].lower()
        plural = singular(last) != last and singular(last) in self.lexicon.body_heads | dict.fromkeys(
            self.lexicon.happenings, ""
        )
        whole = len(other.name.text.split()) > 1 and not other.article
        return plural and phrase.name.head == "" and (whole or any(t.tag == "NUM" for t in other.words))

    def _share_head(self, phrase: Phrase, other: Phrase) -> None:
        one, two = phrase.name, other.name
        assert one is not None
        assert two is not None
        text = self.text[one.start : two.end]
        phrase.name = Mention(one.first, two.last, one.start, two.end, text, two.type, two.strength, two.head)
        phrase.kind, phrase.brackets, phrase.extents = other.kind, other.brackets, other.extents

    def _close(self, i: int, j: int) -> bool:
        self._extend(i, self.units[j].last)
        self._drop(i + 1, j - i)
        return True

    def _take_more_of(self, i: int, phrase: Phrase, j: int, unit: Unit) -> bool:
        inner = self._phrase_at(j + 1)
        again = any(prep == unit.word for prep, _ in phrase.preps)
        if inner is None or not again or unit.word not in ("of", "for", "to", "from", "with"):
            return False
        if phrase.kind == TITLE and phrase.extents and (title := more_of(phrase, unit.word, inner)) is not None:
            dated = self._at(j + 2)
            if dated is not None and dated.extent is not None:
                title.extents.append(dated.extent)
                self._drop(j + 2, 1)
        else:
            phrase.preps.append((unit.word, [inner]))
        self._extend(i, self.units[j + 1].last)
        self._drop(i + 1, j + 1 - i)
        return True

    def _place_around(self, phrase: Phrase, other: Phrase) -> bool:
        """Whether `other` is the county, state or country that `phrase` lies in."""
        if other.kind != PLACE or other.name is None or (phrase.brackets and phrase.extents):
            return False
        if phrase.kind == PLACE:
            return self._large(other) and not other.also
        return phrase.kind == BODY and phrase.name is not None and not phrase.within

    def _large(self, place: Phrase) -> bool:
        text = place.name.text if place.name else ""
        last = text.split()[-1].lower() if text else ""
        return text in self.lexicon.large_places or last in self.lexicon.words("places", "heads")

    def _apposed(self, pair: _Pair) -> bool:
        """Whether the second says who or what the first is: “Rykov, the chairman”, “his brother, Alexander”."""
        phrase, other = pair.phrase, pair.other
        if pair.joined or not pair.comma:
            return False
        if phrase.kind == WORK and phrase.name is None:
            return other.kind == WORK and other.name is not None
        if phrase.kind == PERSON and phrase.name is not None:
            said = other.kind == TITLE or other.noun in self.lexicon.named_by_apposition
            inserted = self._inserted(pair.i)
            return said and other.name is None and not inserted and not self._subject_next(pair.j)
        named = other.kind == PERSON and other.name is not None
        if not named or phrase.name is not None or phrase.noun not in self.lexicon.named_by_apposition:
            return False
        owned = phrase.possessor is not None or bool(phrase.preps)
        counted = (
            any(t.tag == "NUM" for t in phrase.words) or singular(phrase.words[-1].lower) != phrase.words[-1].lower
        )
        described = owned or counted or phrase.article in ("the", "a", "an", "another")
        return described and (pair.i == 0 or not self._subject_next(pair.j))

    def _inserted(self, i: int) -> bool:
        """Whether a phrase is put in after an “and”: “and, after the death of **Dzerzhinskii**, chairman”."""
        j = i - 1
        while (unit := self._at(j)) is not None and unit.kind in ("PREP", "NP"):
            j -= 1
        before = self._at(j - 1)
        if unit is None or unit.kind != "COMMA" or before is None or i - j <= 1:
            return False
        copula = before.verb is not None and before.verb.lemma in ("be", "become", "remain")
        return before.kind == "CC" or copula

    def _behind_insertion(self, j: int) -> int:
        """Where a title stands behind words put in between commas from j on; 0 where none does."""
        opened, inner, closed = self._at(j - 1), self._phrase_at(j + 1), self._at(j + 2)
        if opened is None or opened.kind != "COMMA" or inner is None or closed is None or closed.kind != "COMMA":
            return 0
        title = self._phrase_at(j + 3)
        return j + 3 if title is not None and title.kind == TITLE and title.name is None else 0

    def _subject_next(self, j: int) -> bool:
        """Whether the phrase at j is the subject of a verb right behind it."""
        after = self._at(j + 1)
        return (
            after is not None
            and after.kind == "VERB"
            and after.verb is not None
            and (after.verb.form == "finite" or (after.verb.form == "part?" and after.verb.voice == "active"))
        )

    def _alike(self, pair: _Pair) -> bool:
        """Whether the second is a conjunct of the first."""
        phrase, other, joined = pair.phrase, pair.other, bool(pair.joined)
        if joined and not pair.comma and other.kind == TITLE and phrase.noun in self.lexicon.named_by_apposition:
            phrase.preps = phrase.preps or (other.preps if phrase.kind == THING else [])
            return phrase.name is None and other.name is None
        if phrase.kind == PRONOUN and pair.joined == "and" and not pair.comma:
            known = other.kind == PERSON or (other.possessor is not None and bool(other.apps))
            return phrase.noun in ("he", "she") and known and not other.article
        if phrase.kind != other.kind or phrase.kind == PRONOUN or pair.joined in ("but", "nor", "yet"):
            return False
        before = self._at(pair.i - 1)
        opens = before is None or before.kind in ("SUB", "SEMI", "MARK")
        if self._subject_next(pair.j) and (pair.comma or phrase.kind == TITLE) and not opens:
            return False
        if phrase.kind not in ALIKE:
            return joined and not pair.comma
        listed = joined or bool(other.also) or bool(phrase.extents and other.extents)
        return listed or (phrase.kind == TITLE and pair.comma and not other.article)

    def _governed(self, i: int) -> bool:
        """Whether the title at i is part of a body's name: “the house of **representatives** 1862–64”."""
        before, owner = self._at(i - 1), self._phrase_at(i - 2)
        if before is None or owner is None or owner.kind != BODY:
            return False
        return before.kind == "TO" or (before.kind == "PREP" and before.word == "of")

    def _take_time(self, i: int, phrase: Phrase) -> bool:
        """A date behind a title (“general secretary since 1922”), or behind one member of a list of dated ones."""
        extent = self.units[i + 1].extent
        dated = extent is not None and extent.at is None and phrase.kind == TITLE and not phrase.extents
        if dated and extent is not None and not self._governed(i):
            phrase.extents.append(extent)
            self._extend(i, self.units[i + 1].last)
            self._drop(i + 1, 1)
            return True
        j = i + 2
        while (unit := self._at(j)) is not None and unit.kind in ("COMMA", "CC"):
            j += 1
        other = self._phrase_at(j)
        if (
            extent is None
            or j == i + 2
            or other is None
            or other.kind != phrase.kind
            or phrase.kind not in ALIKE
            or phrase.kind == PERSON
        ):
            return False
        after = self._at(j + 1)
        if not other.extents and (after is None or after.kind != "TIME" or after.extent is None):
            return False
        phrase.extents.append(extent)
        if not other.extents and after is not None and after.extent is not None:
            other.extents.append(after.extent)
            self._drop(j + 1, 1)
        self._extend(i, self.units[i + 1].last)
        self._drop(i + 1, 1)
        return True


def attach(units: Sequence[Unit], text: str, lexicon: Lexicon) -> list[Unit]:
    """The units with everything hung where it belongs."""
    return Attachment(units, text, lexicon, lexicon.eventive).run()
