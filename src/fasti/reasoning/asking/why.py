"""Why: what a claim, a spell or a finding rests on, down to the words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from fasti.claims import Claim, Spell
from fasti.errors import NotFoundError
from fasti.reasoning.asking.findings import findings
from fasti.reasoning.constraints import ranks
from fasti.reasoning.days import bounds_in_words, day_in_words, english
from fasti.reasoning.history import History
from fasti.reasoning.network import Constraint, Edge, Point
from fasti.reasoning.says import say_claim, say_spell
from fasti.reasoning.tighten import Side
from fasti.reasoning.witness import witnesses

T = TypeVar("T")

_IDS = "`on`, `life`, `list` and `check` print the ids; the first four characters of one or more will do"

AROUND = 60
"""Code points of the text shown on each side of a quote, at most."""

EDGES: tuple[Edge, ...] = ("begin", "end")
SIDES: tuple[Side, ...] = ("not_before", "not_after")

PLAIN = ("told", "order")
"""Rules that nobody need be told of."""

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
        """The claim as `Claim.to_json`, with `title`, `before`, `after` and `locus`.

        `printed` is there where the document prints the quote otherwise than it is read.
        """
        place = {"title": self.title, "before": self.before, "after": self.after, "locus": self.locus}
        printed = self.claim.source.printed(*self.claim.span)
        return self.claim.to_json() | place | ({"printed": printed} if printed != self.claim.quote else {})


@dataclass(frozen=True, slots=True)
class Reason:
    """What makes one bound of a spell: `says` it with the rules it follows by, `claims` are those it rests on."""

    says: str
    claims: tuple[Words, ...]

    def to_json(self) -> dict[str, Any]:
        """`says`, and the claims as `Words.to_json`."""
        return {"says": self.says, "claims": [words.to_json() for words in self.claims]}


@dataclass(frozen=True, slots=True)
class Why:
    """What `id` says, and the claims it rests on, each where it stands in its text; of a spell, its bounds too."""

    id: str
    says: str
    claims: tuple[Words, ...]
    bounds: tuple[Reason, ...] = ()

    def __str__(self) -> str:
        shown = [f"  {w.title}, {w.locus}: …{w.before}[{w.claim.quote}]{w.after}…" for w in self.claims]
        bounds = [f"  {b.says}: {', '.join(f'“{w.claim.quote}”' for w in b.claims)}" for b in self.bounds]
        return "\n".join((self.says, *shown, *bounds))

    def to_json(self) -> dict[str, Any]:
        """`id`, `says`, the claims as `Words.to_json`, the bounds as `Reason.to_json`."""
        claims = [words.to_json() for words in self.claims]
        return {"id": self.id, "says": self.says, "claims": claims, "bounds": [b.to_json() for b in self.bounds]}


def why(history: History, ident: str) -> Why:
    """What the claim, spell or finding with this id rests on; the first four characters of the id or more will do.

    NotFoundError where no id, or more than one, begins so.
    """
    if claim := _called(ident, history.claims, "claim"):
        return Why(claim.id, say_claim(claim, history), (Words.of(claim),))
    if spell := _called(ident, history.spells, "spell"):
        claims = _words((*spell.rests_on,), history.claims)
        says = f"{say_spell(spell, history)}. {_bounds(history, spell.id)}{_one_voice(claims, history)}"
        return Why(spell.id, says, claims, tuple(_reasons(spell, history)))
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


def _one_voice(claims: Iterable[Words], history: History) -> str:
    """A sentence where some of the sources derive from others, so that they are fewer witnesses; else empty."""
    sources = {words.claim.source.id: words.claim.source for words in claims}
    found = witnesses(sources.values(), history.sources)
    if len(found) >= len(sources):
        return ""
    spoken = "one witness" if len(found) == 1 else f"{len(found)} witnesses"
    return f" Its {len(sources)} sources are {spoken}, as some derive from others."


def _bounds(history: History, ident: str) -> str:
    spell = history.spells[ident]
    begin, end = bounds_in_words(spell.begin), bounds_in_words(spell.end)
    return f"Its first day: {begin}; its last day: {end}."


def _reasons(spell: Spell, history: History) -> Iterator[Reason]:
    """What makes each bound of a spell; a day that is known is said once."""
    for edge in EDGES:
        point, bounds = Point(spell.id, edge), getattr(spell, edge)
        for side in SIDES[:1] if bounds.exact else SIDES:
            steps = history.tight.because(point, side)
            if bounds.exact:
                steps = (*steps, *history.tight.because(point, SIDES[1]))
            if steps:
                yield _reason(f"{edge}.{'exact' if bounds.exact else side}", getattr(bounds, side), steps, history)


def _reason(key: str, day: int, steps: Sequence[Constraint], history: History) -> Reason:
    words = english()["bounds"]
    says = words[key].format(day=day_in_words(day))
    rules = [ranks()[rule].says for rule in dict.fromkeys(step.rule for step in steps) if rule not in PLAIN]
    if rules:
        says = words["because"].format(says=says, rules=" and ".join(rules))
    idents = dict.fromkeys(ident for step in steps for ident in step.claims)
    return Reason(says, _words(idents, history.claims))
