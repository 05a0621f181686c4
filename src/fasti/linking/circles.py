"""Circles: a bare surname, and the only bearer whom the texts around it can mean.

A surname alone, in a text that has nothing in common with that of its bearer, is joined to them if all of this is so:

1. the bearer is the subject of an entry (a source has the name for its title), written with a forename, and the only
   one in the whole record to bear the surname, bare names that can be the bearer's left aside;
2. a third text has a person or body in common with the one and another with the other, in what it claims: the two are
   of one circle. Names that more than COMMON texts share make no circle;
3. the entry tells a birth or a death, nothing told of the bare name lies outside that life, and the text with the bare
   name tells a date within it.

Where one of these is missing, the name stays apart.
"""

from collections.abc import Iterable, Sequence

from fasti.linking.groups import Group, Test
from fasti.linking.names import name
from fasti.linking.spelling import sound

COMMON = 100
"""Texts: a person or body named in more than these is known to everybody."""


def settled(groups: Sequence[Group], alike: Test) -> list[Group]:
    """The groups, the bare surnames joined to their bearers by the rule above.

    `alike` tells whether names, lives and judgements allow that two groups are one person's.
    """
    by_surname: dict[str, list[Group]] = {}
    for group in groups:
        for key in _surnames(group):
            by_surname.setdefault(key, []).append(group)
    circles = _Circles(groups)
    joined: set[int] = set()
    for namesakes in by_surname.values():
        bearers = [group for group in namesakes if not _bare(group)]
        if len(bearers) != 1 or not bearers[0].entry:
            continue
        bearer, bare = bearers[0], [group for group in namesakes if _bare(group) and id(group) not in joined]
        if not all(alike(bearer, group) for group in bare):
            continue
        meant = [group for group in bare if _contemporary(bearer, group) and circles.meet(bearer, group)]
        for group in meant:
            bearer.take(group)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


class _Circles:
    """Which texts have something in common, by the names in their claims."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._company: dict[str, frozenset[str]] = {}
        for group in groups:
            for source, names in group.company_of.items():
                self._company[source] = names
        self._sources: dict[str, set[str]] = {}
        for source, names in self._company.items():
            for known in names:
                self._sources.setdefault(known, set()).add(source)

    def meet(self, one: Group, two: Group) -> bool:
        """Whether a third text has a name in common with a text of each, and another one than theirs."""
        own = _surnames(one) | _surnames(two)
        third = self._around(one.sources, own) & self._around(two.sources, own)
        return bool(third - one.sources - two.sources)

    def _around(self, sources: Iterable[str], own: set[str]) -> set[str]:
        found: set[str] = set()
        for source in sources:
            for known in self._company.get(source, frozenset()) - own:
                if len(sharing := self._sources[known]) <= COMMON:
                    found |= sharing
        return found


def _surnames(group: Group) -> set[str]:
    return {"".join(map(sound, words)) for text in group.names if (words := name(text).surname)}


def _bare(group: Group) -> bool:
    """Whether all its names are a surname and nothing else."""
    parts = [name(text) for text in group.names]
    return not group.entry and all(
        part.surname and not (part.given or part.number or part.generation or part.bearer) for part in parts
    )


def _contemporary(bearer: Group, bare: Group) -> bool:
    """Whether the text with the bare name tells a date within the life that the bearer's entry tells."""
    born = max((day for bounds in bearer.births if (day := bounds.not_before) is not None), default=None)
    died = min((day for bounds in bearer.deaths if (day := bounds.not_after) is not None), default=None)
    if born is None and died is None:
        return False
    return any(
        (born is None or (day.not_before is not None and day.not_before >= born))
        and (died is None or (day.not_after is not None and day.not_after <= died))
        for day in bare.era
    )
