"""Groups: mentions that are taken for one person, and what is known of their bearer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from fasti.claims import Judgement, Mention, Verdict
from fasti.dates import Bounds

Pair = frozenset[Mention]


@dataclass(slots=True)
class Group:
    """Mentions of one bearer, with what their sources tell: `births`, `deaths`, and the days of `acts`.

    `company` are the names that claims of the sources have besides, in plain words; `around` are the surnames of known
    people that stand anywhere in the texts. `company_of` parts the company by source, `era` are all days that the
    sources tell, and `entry` is set where the title of a source is the name.
    """

    mentions: list[Mention]
    births: list[Bounds] = field(default_factory=list)
    deaths: list[Bounds] = field(default_factory=list)
    acts: list[Bounds] = field(default_factory=list)
    company: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    company_of: dict[str, frozenset[str]] = field(default_factory=dict)
    era: tuple[Bounds, ...] = ()
    entry: bool = False

    @property
    def names(self) -> set[str]:
        """The names in it, each once."""
        return {mention.name for mention in self.mentions}

    @property
    def sources(self) -> set[str]:
        """The ids of the sources in it."""
        return {mention.source for mention in self.mentions}

    def take(self, other: "Group") -> None:
        """Make the other's mentions this one's, with all that is known of them."""
        self.mentions += other.mentions
        self.births += other.births
        self.deaths += other.deaths
        self.acts += other.acts
        self.company |= other.company
        self.around |= other.around
        self.company_of |= other.company_of
        self.era += other.era
        self.entry |= other.entry


class Judgements:
    """What people have judged of pairs of mentions; of two words on one pair the later counts.

    `apart` are pairs that are two people unless somebody judged otherwise.
    """

    def __init__(self, judgements: Iterable[Judgement] = (), apart: Iterable[Pair] = ()) -> None:
        self._verdicts: dict[Pair, Verdict] = dict.fromkeys(apart, Verdict.DIFFERENT)
        self._verdicts |= {frozenset((j.left, j.right)): j.verdict for j in judgements}
        self._different: dict[Mention, set[Mention]] = {}
        for pair in self._pairs(Verdict.DIFFERENT):
            one, two = pair
            self._different.setdefault(one, set()).add(two)
            self._different.setdefault(two, set()).add(one)

    def _pairs(self, verdict: Verdict) -> list[Pair]:
        return [pair for pair, said in self._verdicts.items() if said is verdict and len(pair) == 2]

    @property
    def same(self) -> list[Pair]:
        """The pairs judged the same."""
        return self._pairs(Verdict.SAME)

    def forbid(self, one: Group, two: Group) -> bool:
        """Whether a mention of the one group is judged different from one of the other."""
        if not self._different:
            return False
        few, many = sorted((one.mentions, two.mentions), key=len)
        banned = {other for mention in few for other in self._different.get(mention, ())}
        return bool(banned) and not banned.isdisjoint(many)

    def joined(self, groups: Sequence[Group]) -> list[Group]:
        """The groups, those joined that a judgement says are the same, unless another forbids it."""
        home = {mention: group for group in groups for mention in group.mentions}
        for pair in self.same:
            one, two = (home.get(mention) for mention in sorted(pair, key=lambda m: (m.source, m.name)))
            if one is None or two is None or one is two or self.forbid(one, two):
                continue
            one.take(two)
            home.update(dict.fromkeys(two.mentions, one))
        return list({id(group): group for group in home.values()}.values())


Test = Callable[[Group, Group], bool]


def gather(groups: Iterable[Group], blocks: Callable[[Group], set[str]], *, fits: Test, alike: Test) -> list[Group]:
    """The groups joined where one of those before it fits: give the most telling names first.

    Only groups that share a block are compared. Of several that fit, one that shares a source is taken if it is alone
    in that; else the most telling, if all the others are `alike` to it and so no rivals; else the group stays apart,
    since nothing tells which it is.
    """
    found: list[Group] = []
    by_block: dict[str, list[Group]] = {}
    for group in groups:
        near = {id(other): other for block in sorted(blocks(group)) for other in by_block.get(block, ())}
        home = _home([other for other in near.values() if fits(other, group)], group, alike)
        if home is None:
            found.append(home := group)
        else:
            home.take(group)
        for block in blocks(home):
            if all(other is not home for other in by_block.setdefault(block, [])):
                by_block[block].append(home)
    return found


def _home(fitting: Sequence[Group], group: Group, alike: Test) -> Group | None:
    """Of the groups that fit, most telling first, the one to join; None where two of them are rivals."""
    close = [other for other in fitting if other.sources & group.sources]
    for candidates in (close, fitting):
        if candidates and all(alike(candidates[0], other) for other in candidates[1:]):
            return candidates[0]
    return None
