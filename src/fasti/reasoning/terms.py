"""Terms: which claims of one person and one post (body, place …) speak of one stretch, and the bounds they leave it.

The rule, in full:

1. A beginning opens a term. Another beginning belongs to the same term if the two can be one day's work and nothing
   else in the two claims forbids it; otherwise it began anew, and the earlier term was over by then.
2. Two claims that cannot both be exact still speak of one term if they surely overlap, or if two sources put the same
   beginning (or the same end) at most a year apart: they disagree, both are kept, and the bounds take in both.
3. An end closes the latest term that had begun by then and has no other end; if there is none, it closes a term whose
   beginning nobody tells. Whoever left on a day had been in it the day before.
4. A day on which it held joins the nearest term that can hold it. Where attestations do not carry (`spells.toml`) it
   joins only a term whose beginning and end are both told. Two such days alone make two terms: what lay between them
   nobody says.
5. A claim without any date supports every term, and makes one only where there is none.
6. A beginning that surely lies inside a term whose beginning and end are both told is a renewal (re-elected in 1948,
   in it from 1943 to 1955): it says that it held on that day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import inf

from fasti.dates import Bounds
from fasti.reasoning.evidence import Evidence

DISAGREEMENT = 366
"""Days: how far apart two sources can put one beginning and still be taken to speak of the same one."""

UNKNOWN = Bounds()


@dataclass(slots=True)
class Term:
    """Claims that speak of one stretch, and what they tell of it: `begin` and `end` as in Evidence.

    `held` gathers the attested days: it had begun by `held.not_after`, the earliest of their latest days, and still
    held on `held.not_before`, the latest of their earliest. `after` and `until` are set by the neighbours: it began no
    earlier than the one and was over by the other.
    """

    evidence: list[Evidence] = field(default_factory=list)
    begin: Bounds | None = None
    end: Bounds | None = None
    held: Bounds | None = None
    after: int | None = None
    until: int | None = None

    def fits(self, more: Evidence) -> bool:
        """Whether a day can be found for each beginning, end and attestation of the term and of the claim together."""
        begin, end, held = _meet(self.begin, more.begin), _meet(self.end, more.end), _meet(self.held, more.held)
        return (
            (begin is None or begin.possible)
            and (end is None or end.possible)
            and _first(begin, -inf) <= _last(end)
            and _first(begin, -inf) <= _last(held)
            and _first(held, -inf) <= _last(end)
        )

    def disputes(self, more: Evidence) -> bool:
        """Whether the claim, which does not fit, still speaks of the same stretch and disagrees about its dates."""
        if self._overlaps(more):
            return True
        if any(more.claim.source.id == known.claim.source.id for known in self.evidence):
            return False
        if self.begin and more.begin and not (self.end and more.end):
            latest = max(_last(self.begin), _last(more.begin))
            ends = min(_first(self.end), _first(more.end))
            return _gap(self.begin, more.begin) <= DISAGREEMENT and latest < ends
        if self.end and more.end and not (self.begin and more.begin):
            begins = max(_last(self.begin, -inf), _last(more.begin, -inf))
            return _gap(self.end, more.end) <= DISAGREEMENT and begins < min(_first(self.end), _first(more.end))
        return False

    def renewed(self, more: Evidence) -> bool:
        """Whether the claim tells a beginning, and no end, that surely lies inside a stretch told whole."""
        if not (self.begin and self.end and more.begin) or more.end or more.held:
            return False
        return _last(self.begin) < _first(more.begin, -inf) and _last(more.begin) < _first(self.end, -inf)

    def _overlaps(self, more: Evidence) -> bool:
        if not (self.begin and self.end and more.begin and more.end):
            return False
        return max(_last(self.begin), _last(more.begin)) < min(_first(self.end), _first(more.end))

    def add(self, more: Evidence) -> None:
        """Let the claim speak of this term; where dates disagree the bounds take in both."""
        self.evidence.append(more)
        self.begin = _agree(self.begin, more.begin)
        self.end = _agree(self.end, more.end)
        self.held = _meet(self.held, more.held)

    def distance(self, day: Bounds) -> float:
        """How many days lie between a day on which it held and what is told of the term; 0 inside it."""
        since = _first(day, -inf) - _last(self.begin, -inf) if self.begin else inf
        still = _first(self.end) - _last(day) if self.end else inf
        return 0 if since >= 0 and still >= 0 and self.begin and self.end else min(abs(since), abs(still))

    @property
    def order(self) -> float:
        """The first day that is told of it: what terms are sorted by."""
        told = (self.begin, self.held, self.end)
        return next((_first(bounds, _last(bounds)) for bounds in told if bounds), inf)

    def bounds(self) -> tuple[Bounds, Bounds]:
        """The bounds of its first and of its last day, as narrow as the claims and the neighbours make them."""
        begin, end = self.begin or UNKNOWN, self.end or UNKNOWN
        if self.end and not self.begin and self.end.not_after is not None:
            begin = narrowed(begin, last=self.end.not_after - 1)
        if self.held:
            begin = narrowed(begin, last=self.held.not_after)
            end = narrowed(end, first=self.held.not_before)
        begin = narrowed(begin, first=self.after)
        end = narrowed(end, last=self.until)
        return ordered(begin, end)


def ordered(begin: Bounds, end: Bounds) -> tuple[Bounds, Bounds]:
    """The bounds of a first and a last day, narrowed by this alone, that the first is not after the last."""
    return narrowed(begin, last=end.not_after), narrowed(end, first=begin.not_before)


def narrowed(bounds: Bounds, *, first: int | None = None, last: int | None = None) -> Bounds:
    """The bounds from `first` to `last`; unchanged where that leaves no day: a contradiction must not invent dates."""
    if first is None or (bounds.not_before is not None and bounds.not_before >= first):
        first = bounds.not_before
    if last is None or (bounds.not_after is not None and bounds.not_after <= last):
        last = bounds.not_after
    if (first, last) == (bounds.not_before, bounds.not_after):
        return bounds
    return bounds if first is not None and last is not None and first > last else Bounds(first, last)


def terms(evidence: Iterable[Evidence], *, carries: bool) -> list[Term]:
    """The terms that the evidence of one key makes, in order of time, by the rule above."""
    items = sorted(evidence, key=_order)
    found: list[Term] = []
    for item in (item for item in items if item.begin):
        _settle(item, found, [term for term in reversed(found) if term.begin])
    for item in (item for item in items if item.end and not item.begin):
        _settle(item, found, found[::-1])
    for item in (item for item in items if item.held and not item.begin and not item.end):
        _attest(item, item.held, found, carries=carries)
    undated = [item for item in items if not item.dated]
    if undated and not found:
        found.append(Term())
    for term in found:
        term.evidence.extend(undated)
    found.sort(key=lambda term: term.order)
    _part(found)
    return found


def _order(item: Evidence) -> tuple[float, str]:
    told = (item.begin, item.held, item.end)
    return next((_first(bounds, _last(bounds)) for bounds in told if bounds), inf), item.claim.id


def _settle(item: Evidence, found: list[Term], candidates: Sequence[Term]) -> None:
    """Give a beginning or an end to the first candidate that it fits, else to one it disputes, else to a new term."""
    home = next((term for term in candidates if term.fits(item)), None)
    home = home or next((term for term in candidates if term.disputes(item)), None)
    if home is None and (home := next((term for term in candidates if term.renewed(item)), None)):
        item = replace(item, begin=None, held=item.begin, begins=False)
    if home is None:
        found.append(home := Term())
    home.add(item)


def _attest(item: Evidence, day: Bounds | None, found: list[Term], *, carries: bool) -> None:
    if day is None:
        return
    homes = [term for term in found if term.fits(item) and _takes(term, day, carries=carries)]
    home = min(homes, key=lambda term: term.distance(day), default=None)
    if home is None:
        found.append(home := Term())
    home.add(item)


def _takes(term: Term, day: Bounds, *, carries: bool) -> bool:
    """Whether an attestation may join the term by rule 4."""
    if not term.begin and not term.end:
        return term.held is not None and _touch(term.held, day)
    if carries or (term.begin and term.end):
        return True
    return any(told is not None and _touch(told, day) for told in (term.begin, term.end))


def _part(found: Sequence[Term]) -> None:
    """Let terms that follow one another bound each other: one cannot be begun anew before it is over."""
    for earlier, later in pairwise(found):
        if later.begin:
            earlier.until = later.begin.not_after
        elif earlier.end:
            later.after = earlier.end.not_before


def _meet(one: Bounds | None, two: Bounds | None) -> Bounds | None:
    return one.meet(two) if one and two else one or two


def _agree(one: Bounds | None, two: Bounds | None) -> Bounds | None:
    met = _meet(one, two)
    return one.hull(two) if one and two and met and not met.possible else met


def _touch(one: Bounds, two: Bounds) -> bool:
    return one.meet(two).possible


def _first(bounds: Bounds | None, unknown: float = inf) -> float:
    return unknown if bounds is None or bounds.not_before is None else bounds.not_before


def _last(bounds: Bounds | None, unknown: float = inf) -> float:
    return unknown if bounds is None or bounds.not_after is None else bounds.not_after


def _gap(one: Bounds, two: Bounds) -> float:
    """Days from the end of the earlier bounds to the start of the later."""
    return max(_first(one, -inf) - _last(two), _first(two, -inf) - _last(one), 0)
