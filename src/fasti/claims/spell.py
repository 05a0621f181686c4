"""Spell: a stretch in which something held, with its four bounds."""

from dataclasses import dataclass

from fasti.dates import Answer, Bounds


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch in which something held: a tenure, a membership, a residence, a marriage, an imprisonment, a life.

    `who`, `org`, `place` and `other` are entity ids, `what` the words of the text (the title of a post). `begin` bounds
    the first day on which it held, `end` the last: each a `Bounds` of day numbers, None where nothing is known.
    `rests_on` are the ids of the claims it was folded from; `began_by` and `ended_by` those that speak of its
    beginning and its end. `doubtful` is set where the claims it rests on are uncertain.
    """

    id: str
    kind: str
    who: str
    what: str = ""
    org: str = ""
    place: str = ""
    other: str = ""
    begin: Bounds = Bounds()
    end: Bounds = Bounds()
    rests_on: tuple[str, ...] = ()
    began_by: tuple[str, ...] = ()
    ended_by: tuple[str, ...] = ()
    doubtful: bool = False

    def holds(self, first: int, last: int) -> Answer:
        """Whether it held on some day from `first` to `last` (day numbers, both included).

        Surely: the latest beginning and the earliest end leave no choice. No: it ended before or began after, whatever
        the bounds are taken for. Else possibly.
        """
        answer = held_between(self.begin, self.end, first, last)
        return Answer.POSSIBLY if self.doubtful and answer is Answer.SURELY else answer


def held_between(begin: Bounds, end: Bounds, first: int, last: int) -> Answer:
    """Whether what began and ended within these bounds held on some day from `first` to `last`, as `Spell.holds`."""
    ended = end.not_after is not None and end.not_after < first
    not_begun = begin.not_before is not None and begin.not_before > last
    begun = begin.not_after is not None and begin.not_after <= last
    still = end.not_before is not None and end.not_before >= first
    return Answer.of(possible=not (ended or not_begun), certain=begun and still)
