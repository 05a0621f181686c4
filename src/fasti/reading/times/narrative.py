"""The time that a story has reached: what a date without a year, or a step from another date, is reckoned from.

A story goes forward. It has one main line, told by full dates, by years that open a sentence or a chapter, and by steps
such as “two years later”. What stands in brackets, what looks back (“in the previous year”, “since 513 BC”) and what
runs ahead only to come back (“papers released in 2005 showed …; in August 1964 …”) are asides: they are remembered, for
“that year” refers to them too, but the story does not go on from there.
"""

import re
from dataclasses import dataclass, field

from fasti.reading.times.manner import Manner
from fasti.reading.times.moment import Moment, astronomical, historical

Span = tuple[int, int]
NOWHERE: Span = (0, 0)
BACK_COSTS = 1.3
"""A month back is that much less likely than a month on."""
OUT_OF_CHAPTER = 2.0
"""What a year outside those of the heading costs; this and the next are in years of the story."""
MENTIONED = 0.5
"""What a year gains by being the last or the next that is mentioned."""
JOINED = 2.0
"""What it gains where the date that names it is joined to this one."""
GUESSED = 0.1
"""What each year costs beyond the last that the story itself has named."""
SUBJECT = 5
"""A text that names an event so often is about it."""
LATE_HALF = 7
"""The month from which on a winter is called by the next year."""
_DAY_FIRST = re.compile(r"(?<![\d.])(?:1[3-9]|2\d|3[01])([./])(?:0?[1-9]|1[0-2])\1\d\d(?:\d\d)?(?!\d)")
_MONTH_FIRST = re.compile(r"(?<![\d.])(?:0?[1-9]|1[0-2])([./])(?:1[3-9]|2\d|3[01])\1\d\d(?:\d\d)?(?!\d)")
MID_MONTHS = {"START": 2, "MID": 6, "END": 11}


@dataclass(slots=True)
class Narrative:
    """Where the story stands while a text is read from left to right.

    `now` is the point that the main line has reached and `said` the words that told it; `last` and `last_said` the last
    point named at all. `dated` is the last year that the main line itself named, `chapter` the years that a heading
    gives. `war` is the war last named. `written` is when the source was written, `born` when the person last told of
    was born.
    """

    manner: Manner = "story"
    written: Moment | None = None
    now: Moment | None = None
    said: Span = NOWHERE
    last: Moment | None = None
    last_said: Span = NOWHERE
    chapter: tuple[int, int] | None = None
    dated: int | None = None
    born: Moment | None = None
    born_said: Span = NOWHERE
    figures: str | None = None
    war: str = ""
    named: dict[str, int] = field(default_factory=dict)

    @property
    def spoken(self) -> Moment | None:
        """The time from which “last week” is said: the day of writing in news, else where the story stands."""
        return self.written if self.manner == "news" or self.now is None else self.now

    @property
    def in_bc(self) -> bool:
        """Whether the story stands in years BC."""
        now = self.now or self.last
        return now is not None and (now.first_year or 1) < 0

    @property
    def basis(self) -> tuple[Span, ...]:
        """The words that a reckoning from `now` rests on."""
        return () if self.said == NOWHERE else (self.said,)

    @property
    def last_basis(self) -> tuple[Span, ...]:
        """The words that a reckoning from `last` rests on."""
        return () if self.last_said == NOWHERE else (self.last_said,)

    def order_of_figures(self, text: str) -> str:
        """The order of day and month ("dm", "md") in the dates in figures of a text, where one of them shows it."""
        if self.figures is None:
            self.figures = "dm" if _DAY_FIRST.search(text) else "md" if _MONTH_FIRST.search(text) else ""
        return self.figures

    def is_about(self, name: str, text: str) -> bool:
        """Whether a text that names an event so often is about it: then it does not date by it."""
        if name not in self.named:
            self.named[name] = text.count(name)
        return self.named[name] >= SUBJECT

    def mention(self, moment: Moment, span: Span) -> None:
        """The text has named a point in passing."""
        if moment.year is not None or moment.first_year is not None:
            self.last, self.last_said = moment, span

    def tell(self, moment: Moment, span: Span, *, dated: bool = True) -> None:
        """The story goes on from a point; `dated` where the text itself names the year."""
        if dated:
            self.dated = moment.year
        self.mention(moment, span)
        if moment.year is not None:
            self.now, self.said = moment, span

    def open_chapter(self, first: int, last: int, span: Span) -> None:
        """A heading has named the year or years that follow."""
        self.chapter = (first, last)
        self.tell(Moment(first), span)

    def year_for(self, moment: Moment, hint: int | None = None, *, joined: bool = False) -> int | None:
        """The year of a day, month or season that was named without one: the one nearest ahead in the story.

        `hint` is a year that the sentence goes on to name, `joined` whether with a date that is joined to this one.
        """
        if self.manner == "news" and self.written is not None:
            return self.year_by_writing(moment)
        now = self.now or self.last
        if now is None or now.year is None:
            return hint
        base = astronomical(now.year)
        years = {base - 1, base, base + 1}
        if self.last is not None and self.last.year is not None:
            years.add(astronomical(self.last.year))
        if hint is not None:
            years.add(astronomical(hint))
        hinted = astronomical(hint) if hint is not None else None
        costs = {
            year: self._cost(moment, year, now) - (JOINED if joined else MENTIONED) * (year == hinted)
            for year in sorted(years)
        }
        return historical(min(costs, key=lambda year: costs[year]))

    def _cost(self, moment: Moment, year: int, now: Moment) -> float:
        """How far off a reading of a moment in a year is from where the story stands, in years."""
        base = astronomical(now.year or 1)
        month = _month(moment)
        reached = _month(now) or MID_MONTHS.get(now.mod)
        within = 0 if reached is None or month is None else month - reached
        months = (year - base) * 12 + within
        cost = months / 12 if months >= 0 else -months / 12 * BACK_COSTS
        if self.last is not None and self.last.year is not None and astronomical(self.last.year) == year:
            cost -= MENTIONED
        if self.dated is not None and year > astronomical(self.dated):
            cost += GUESSED * (year - astronomical(self.dated))
        if self.chapter and not astronomical(self.chapter[0]) <= year <= astronomical(self.chapter[1]):
            cost += OUT_OF_CHAPTER
        return cost

    def year_by_writing(self, moment: Moment, tense: int = 0) -> int | None:
        """The year, nearest to the day of writing, of a day or month in news; `tense` 1 looks ahead, -1 back."""
        written = self.written
        if written is None or written.year is None:
            return None
        month = _month(moment)
        if month is None or written.month is None:
            return written.year
        ahead = month - written.month + ((moment.day or written.day or 0) - (written.day or 0)) / 31
        if ahead > (6 if tense == 0 else 0.05) and tense <= 0:
            return written.year - 1
        if ahead < (-6 if tense == 0 else -0.05) and tense >= 0:
            return written.year + 1
        return written.year


def _month(moment: Moment) -> int | None:
    """The month that a point lies in, the first of a season or quarter; None where it names only a year."""
    if moment.month is not None:
        return moment.month
    if moment.season:
        return {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[moment.season]
    if moment.quarter:
        return 3 * moment.quarter - 1
    return 4 * moment.half if moment.half else None


def winter_year(moment: Moment, year: int, now: Moment | None) -> int:
    """The year of a season: a winter that the story comes to late in a year is called by the next."""
    if moment.season != "WI" or now is None or now.year != year:
        return year
    late = (_month(now) or 0) >= LATE_HALF
    return historical(astronomical(year) + 1) if late else year
