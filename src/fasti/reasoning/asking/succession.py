"""Succession: who held a post, one after another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import Any

from fasti.claims import Entity, Spell
from fasti.dates import Answer, Bounds
from fasti.reasoning.asking.find import find_post
from fasti.reasoning.asking.line import Line, named, spell_line
from fasti.reasoning.asking.table import Table
from fasti.reasoning.days import bounds_in_words, ends_in_words
from fasti.reasoning.history import History
from fasti.reasoning.posts import one_holder


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch in which a post surely had no holder, or surely had two: in words, and its first and last day."""

    says: str
    first: int
    last: int
    spells: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """`says`, `first` and `last`."""
        return {"says": self.says, "first": self.first, "last": self.last}


@dataclass(frozen=True, slots=True)
class Succession(Table):
    """The holders of a post in order of time, the vacancies between them, and the times when two held it."""

    post: str
    org: Entity | None
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    overlaps: tuple[Gap, ...]

    def __str__(self) -> str:
        return "\n".join((self.post, *map(str, self.lines)))

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each holder."""
        return (line.to_json() for line in self.lines)

    def to_json(self) -> dict[str, Any]:
        """The succession as one JSON object; the lines as `Line.to_json`."""
        shown = {"post": self.post, "org": named(self.org), "lines": [line.to_json() for line in self.lines]}
        return shown | {
            "gaps": [gap.to_json() for gap in self.gaps],
            "overlaps": [overlap.to_json() for overlap in self.overlaps],
        }


def succession(history: History, post: str) -> Succession:
    """Who held `post`, named in any words that fit one post only (“chairman of the Audit Board”, “audit chairman”).

    Vacancies and overlaps are shown of posts that one person holds at a time (`posts.toml`): a bare “consul” is many.
    Raises NotFoundError, with the near names or with all that fit.
    """
    name, posts = find_post(post, history)
    spells = [spell for key in posts for spell in history.held[key]]
    lines = [spell_line(s, Answer.POSSIBLY if s.doubtful else Answer.SURELY, history) for s in spells]
    lines.sort(key=lambda line: (inf if line.order is None else line.order, _end(line.end.bounds), line.says))
    body = next((body for _, body in posts if body), "")
    alone = all(one_holder(*key) for key in posts)
    gaps, doubled = (vacancies(spells), overlaps(spells, history)) if alone else ((), ())
    return Succession(name, history.entity(body), tuple(lines), gaps, doubled)


def vacancies(spells: Sequence[Spell]) -> tuple[Gap, ...]:
    """The stretches between holders in which surely nobody of those known held the post.

    Surely: from the day after the latest last day of all before to the day before the earliest first day of the next.
    """
    found = []
    covered: float | None = None
    last: Spell | None = None
    for spell in sorted(spells, key=_start):
        begins = _start(spell)
        if covered is not None and last is not None and begins > covered + 1 and spell.began_by:
            first_day, last_day = int(covered) + 1, int(begins) - 1
            says = f"no holder is known {_between(first_day, last_day)}"
            found.append(Gap(says, first_day, last_day, (last.id, spell.id)))
        if covered is None or _end(spell.end) > covered:
            covered, last = _end(spell.end), spell
    return tuple(found)


def overlaps(spells: Sequence[Spell], history: History) -> tuple[Gap, ...]:
    """The stretches of two days or more in which two people surely held the post at once."""
    found = []
    for one, two in combinations(spells, 2):
        first = max(_latest(one.begin), _latest(two.begin))
        last = min(_earliest(one.end), _earliest(two.end))
        if one.who != two.who and first < last and not (one.doubtful or two.doubtful):
            names = " and ".join(sorted((history.name(one.who), history.name(two.who))))
            says = f"{names} both held it {_between(int(first), int(last))}"
            found.append(Gap(says, int(first), int(last), (one.id, two.id)))
    return tuple(sorted(found, key=lambda gap: gap.first))


def _between(first: int, last: int) -> str:
    words = bounds_in_words(Bounds(first, last))
    if words.startswith("between"):
        return "from {} to {}".format(*ends_in_words(first, last))
    return f"on {words}" if first == last else f"in {words}"


def _start(spell: Spell) -> float:
    return -inf if spell.begin.not_before is None else spell.begin.not_before


def _end(bounds: Bounds) -> float:
    return inf if bounds.not_after is None else bounds.not_after


def _latest(begin: Bounds) -> float:
    return inf if begin.not_after is None else begin.not_after


def _earliest(end: Bounds) -> float:
    return -inf if end.not_before is None else end.not_before
