"""Why: what a claim, a spell or a finding rests on, down to the words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from fasti.claims import Claim
from fasti.errors import NotFoundError
from fasti.reasoning.asking.findings import findings
from fasti.reasoning.days import bounds_in_words
from fasti.reasoning.history import History
from fasti.reasoning.says import say_claim, say_spell

T = TypeVar("T")

_IDS = "`on`, `life`, `list` and `check` print the ids; the first four characters of one or more will do"

AROUND = 60
"""Code points of the text shown on each side of a quote, at most."""

SHORTEST = 4
"""Characters of an id that will do for the whole, where one id alone begins so."""


@dataclass(frozen=True, slots=True)
class Words:
    """A claim where it stands: the title of its source, some of the text before and after, and where to look it up."""

    claim: Claim
    title: str
    before: str
    after: str
    locus: str

    @classmethod
    def of(cls, claim: Claim) -> "Words":
        """The words of a claim with up to AROUND code points of its text on each side, cut between words."""
        start, end = claim.span
        text = claim.source.text
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        if start > AROUND:
            before = before.partition(" ")[2] or before
        if end + AROUND < len(text):
            after = after.rpartition(" ")[0] or after
        return cls(claim, claim.source.title or claim.source.id, before, after, claim.source.locus(start))

    def to_json(self) -> dict[str, Any]:
        """The claim as `Claim.to_json`, with `title`, `before`, `after` and `locus`."""
        place = {"title": self.title, "before": self.before, "after": self.after, "locus": self.locus}
        return self.claim.to_json() | place


@dataclass(frozen=True, slots=True)
class Why:
    """What `id` says, and the claims it rests on, each where it stands in its text."""

    id: str
    says: str
    claims: tuple[Words, ...]

    def __str__(self) -> str:
        shown = [f"  {w.title}, {w.locus}: …{w.before}[{w.claim.quote}]{w.after}…" for w in self.claims]
        return "\n".join((self.says, *shown))

    def to_json(self) -> dict[str, Any]:
        """`id`, `says` and the claims as `Words.to_json`."""
        return {"id": self.id, "says": self.says, "claims": [words.to_json() for words in self.claims]}


def why(history: History, ident: str) -> Why:
    """What the claim, spell or finding with this id rests on; the first four characters of the id or more will do.

    NotFoundError where no id, or more than one, begins so.
    """
    if claim := _called(ident, history.claims, "claim"):
        return Why(claim.id, say_claim(claim, history), (Words.of(claim),))
    if spell := _called(ident, history.spells, "spell"):
        claims = _words((*spell.rests_on,), history.claims)
        return Why(spell.id, f"{say_spell(spell, history)}. {_bounds(history, spell.id)}", claims)
    exhibits = {exhibit.id: exhibit for exhibit in findings(history)}
    if exhibit := _called(ident, exhibits, "finding"):
        says = f"{exhibit.says}. {exhibit.settles}"
        return Why(exhibit.id, says, _words((claim.id for claim in exhibit.claims), history.claims))
    raise NotFoundError("claim, spell or finding", ident, (), mend=_IDS if history.claims else "")


def _called(ident: str, known: Mapping[str, T], noun: str) -> T | None:
    """The one thing whose id is or begins with `ident`; None where there is none."""
    if ident in known:
        return known[ident]
    near = [key for key in known if key.startswith(ident)] if len(ident) >= SHORTEST else []
    if len(near) > 1:
        raise NotFoundError(f"single {noun}", ident, near)
    return known[near[0]] if near else None


def _words(idents: Iterable[str], claims: Mapping[str, Claim]) -> tuple[Words, ...]:
    return tuple(Words.of(claims[ident]) for ident in idents)


def _bounds(history: History, ident: str) -> str:
    spell = history.spells[ident]
    begin, end = bounds_in_words(spell.begin), bounds_in_words(spell.end)
    return f"Its first day: {begin}; its last day: {end}."
