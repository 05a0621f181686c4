"""Views: what a rule looks at, one person, one post or one conflict of a history."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from fasti.claims import Claim, Entity, Spell
from fasti.reasoning.asking.find import post_name
from fasti.reasoning.history import History
from fasti.reasoning.network import Circle
from fasti.reasoning.witness import attests


@dataclass(frozen=True)
class PersonView:
    """One person: the asserted claims about the person, and the certain spells, without the life itself."""

    person: Entity
    claims: Sequence[Claim]
    spells: Sequence[Spell]
    history: History = field(repr=False)

    @property
    def name(self) -> str:
        """The person's name."""
        return self.person.name

    def of_kind(self, kind: str) -> list[Claim]:
        """The claims of one kind that have a date `at`."""
        return [claim for claim in self.claims if claim.kind == kind and claim.at is not None]


@dataclass(frozen=True)
class PostView:
    """One post: its title in plain words, the id of its body, its name for people, and the spells of its holders."""

    title: str
    body: str
    name: str
    spells: Sequence[Spell]
    history: History = field(repr=False)


@dataclass(frozen=True)
class ConflictView:
    """A circle of constraints that cannot all hold, and the claims that they rest on, in the order of their dates."""

    circle: Circle
    claims: Sequence[Claim]
    history: History = field(repr=False)


def people(history: History) -> Iterator[PersonView]:
    """A view of every person."""
    for person in history.people:
        about = history.claims_about.get(person.id, ())
        claims = [claim for claim in about if attests(claim)]
        spells = [spell for spell in history.spells_of.get(person.id, ()) if not spell.doubtful]
        if about:
            yield PersonView(person, claims, spells, history)


def posts(history: History) -> Iterator[PostView]:
    """A view of every post."""
    for (title, body), spells in history.held.items():
        certain = [spell for spell in spells if not spell.doubtful]
        yield PostView(title, body, post_name((title, body), history), certain, history)


def conflicts(history: History) -> Iterator[ConflictView]:
    """A view of every conflict. Where it leads through a spell of which no date counts, a claim of it speaks."""
    for circle in history.tight.conflicts:
        idents = dict.fromkeys(ident for c in circle for ident in c.claims)
        spoken = {point.spell for c in circle for point in (c.earlier, c.later) if c.claims}
        for spell in (history.spells.get(c.later.spell) for c in circle if c.later.spell not in spoken):
            if spell and spell.kind != "life":
                idents.setdefault(spell.rests_on[0])
        claims = [history.claims[ident] for ident in idents]
        claims.sort(key=lambda claim: min((w.not_before or 0 for w in claim.dates.values()), default=0))
        yield ConflictView(circle, claims, history)


VIEWS: dict[str, Callable[[History], Iterable[Any]]] = {"person": people, "post": posts, "conflict": conflicts}
