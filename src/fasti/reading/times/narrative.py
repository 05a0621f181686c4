"""The time that a story has reached: what a date without a year, or a step from another date, is reckoned from."""

from dataclasses import dataclass, field

from fasti.reading.times.moment import Moment, astronomical, historical

Span = tuple[int, int]


@dataclass(slots=True)
class Narrative:
    """Where the story stands while a text is read from left to right.

    `now` is the point last told, `said` the words that told it. `year` and `month` are those of the main line: an aside in
    brackets does not move them. `written` is when the source was written.
    """

    written: Moment | None = None
    now: Moment | None = None
    said: Span = (0, 0)
    year: int | None = None
    month: int | None = None
    news: bool = False
    tense: int = 0
    years_said: dict[int, Span] = field(default_factory=dict)

    def tell(self, moment: Moment, span: Span, *, aside: bool) -> None:
        """The story has named a point: it goes on from there, unless it said so in passing."""
        if aside or moment.year is None:
            return
        self.now, self.said = moment, span
        if moment.year != self.year:
            self.year, self.month = moment.year, None
        if moment.month is not None:
            self.month = moment.month

    @property
    def spoken(self) -> Moment | None:
        """The time from which “today” and “last week” are said: the day of writing in news, else where the story stands."""
        return self.written if self.news or self.now is None else self.now

    def year_for(self, moment: Moment) -> int | None:
        """The year of a month or day that was named without one."""
        if self.year is None:
            return self.written.year if self.written else None
        if moment.month is None or self.month is None:
            return self.year
        if self.month - moment.month >= 8:
            return historical(astronomical(self.year) + 1)
        return self.year
