"""Identify: who is who over the claims of many sources."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from fasti.claims import Claim, Entity, Identities, Judgement, Mention, slot_type
from fasti.claims.letters import plain
from fasti.dates import Bounds
from fasti.linking.bodies import bodies, places
from fasti.linking.groups import Group, Judgements, Pair
from fasti.linking.names import natural
from fasti.linking.persons import fullest, persons, subject, surname
from fasti.linking.spelling import sound
from fasti.text import Source

_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w+(?:[′ʹ’'-]\w+)*")

ACTS = frozenset({"post", "membership", "residence", "education", "arrest", "imprisonment", "marriage", "travel"})
"""Kinds of claim that somebody alive makes true."""


def identify(
    claims: Iterable[Claim], titles: Mapping[str, str] | None = None, judgements: Iterable[Judgement] = ()
) -> Identities:
    """Who is who: an entity for every name of every source. Subject and other party of one claim are two people.

    `titles` gives the title of each source by its id: where it is a person's name that fits one in the text, it is that
    person's too. Judgements by people outweigh everything else. Two people are never joined where their names or lives
    exclude it, nor a name that would fit more than one. The ids of entities are made from type and name.
    """
    survey = _Survey()
    for claim in claims:
        survey.add(claim)
    for source, title in (titles or {}).items():
        survey.entitle(source, title)
    judged = Judgements(judgements, survey.apart)
    groups = chain(
        (("person", group) for group in persons(survey.people(), judged)),
        (("organization", group) for group in bodies(survey.of_type("organization"), survey.sources, judged)),
        (("place", group) for group in places(survey.of_type("place"), judged)),
    )
    return Identities(_entities(groups))


class _Survey:
    """The names that claims use, and what the claims tell of their bearers."""

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self.apart: set[Pair] = set()
        self._groups: dict[Mention, Group] = {}
        self._company: dict[str, set[str]] = {}
        self._people: dict[str, dict[str, Mention]] = {}
        self._era: dict[str, dict[Bounds, None]] = {}

    def add(self, claim: Claim) -> None:
        """Take in the names of one claim, and the dates that it tells of its subject."""
        self.sources[claim.source.id] = claim.source
        self._era.setdefault(claim.source.id, {}).update(dict.fromkeys(when.bounds for when in claim.dates.values()))
        for slot, name in claim.names.items():
            mention = Mention(claim.source.id, slot_type(claim, slot), name)
            if mention not in self._groups:
                self._groups[mention] = Group([mention])
                self._accompany(mention)
            if slot == "who" and not claim.status:
                self._date(self._groups[mention], claim)
        if claim.who and claim.other and claim.who != claim.other:
            self.apart.add(frozenset(Mention(claim.source.id, "person", name) for name in (claim.who, claim.other)))

    def entitle(self, source: str, title: str) -> None:
        """Take in the title of a source where it names a person of it."""
        names = self._people.get(source, {})
        if title not in names and subject(title, names):
            mention = Mention(source, "person", title)
            self._groups[mention] = Group([mention], entry=True)
        elif title in names:
            self._groups[names[title]].entry = True

    def people(self) -> list[Group]:
        """A group for each mention of a person."""
        found = [group for mention, group in self._groups.items() if mention.type == "person"]
        known = {surname(group.mentions[0].name) for group in found}
        around = {ident: _surnames(source.text, known) for ident, source in self.sources.items()}
        for group in found:
            source = group.mentions[0].source
            group.company = frozenset(self._company.get(source, ()))
            group.around = around.get(source, frozenset())
            group.company_of = {source: group.company}
            group.era = tuple(self._era.get(source, ()))
        return found

    def of_type(self, kind: str) -> list[Mention]:
        """The mentions of one type of entity."""
        return [mention for mention in self._groups if mention.type == kind]

    def _accompany(self, mention: Mention) -> None:
        if mention.type == "person":
            self._people.setdefault(mention.source, {})[mention.name] = mention
            self._company.setdefault(mention.source, set()).add(surname(mention.name))
        elif mention.type == "organization" and any(ch.isupper() for ch in mention.name):
            self._company.setdefault(mention.source, set()).add(plain(mention.name))

    @staticmethod
    def _date(group: Group, claim: Claim) -> None:
        if claim.kind in ("birth", "death"):
            if claim.at:
                (group.births if claim.kind == "birth" else group.deaths).append(claim.at.bounds)
        elif claim.kind in ACTS:
            group.acts += [when.bounds for when in claim.dates.values()]


def _surnames(text: str, known: set[str]) -> frozenset[str]:
    """The known surnames that stand in a text, in the spelling that names are compared by."""
    return frozenset({sound(plain(word)) for word in set(_CAPITALISED.findall(text))} & known)


def _entities(groups: Iterable[tuple[str, Group]]) -> dict[Mention, Entity]:
    """An entity for each group, its id from its type and name; of two of one name the second is numbered."""
    found: dict[Mention, Entity] = {}
    taken: set[str] = set()
    for kind, group in groups:
        entity = _entity(kind, group, taken)
        taken.add(entity.id)
        found.update(dict.fromkeys(group.mentions, entity))
    return found


def _entity(kind: str, group: Group, taken: set[str]) -> Entity:
    names = group.names
    chosen = fullest(names) if kind == "person" else min(names, key=lambda name: (-len(name), name))
    shown = natural(chosen) if kind == "person" else chosen
    slug = f"{kind}:{plain(shown).replace(' ', '-') or shown}"
    ident = next(
        ident for ident in chain((slug,), (f"{slug}-{i}" for i in range(2, len(taken) + 3))) if ident not in taken
    )
    return Entity(ident, kind, shown, tuple(sorted(names - {shown})))
