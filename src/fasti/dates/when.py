"""When: a historical date, a point in time known well or badly."""

from dataclasses import dataclass, field
from functools import lru_cache

from fasti.dates import edtf as syntax
from fasti.dates.answer import Answer
from fasti.dates.bounds import Bounds
from fasti.dates.calendars import calendar as calendar_called
from fasti.dates.calendars.historical import REFORM_DAY
from fasti.dates.edtf import Date, DateSet, Edtf, Interval
from fasti.dates.extent import bounds_of, moves_by_days, parts_of, precision_of, table
from fasti.dates.reckoning import Count, Lapse, shifted
from fasti.dates.say import say
from fasti.dates.write import date_of, day_date
from fasti.errors import NotFoundError

CALENDARS = ("historical", "gregorian", "julian")
DEFAULT_CALENDAR = "historical"
REMEMBERED = 65536
"""How many strings are kept parsed."""


@dataclass(frozen=True, slots=True)
class When:
    """A point in time, known well or badly: its EDTF form, the calendar it counts in, and the words it came from.

    `edtf` is any EDTF date or set of levels 0 to 2 (an interval is a `Stretch`). `calendar` is one of `historical`
    (Julian to 4 October 1582, then Gregorian), `gregorian` and `julian`. `words` are the printed words, `rule` the
    sentence that says why the calendar was taken; neither counts when two dates are compared for equality.

    `bounds` are the first and last day that it can have been. Raises DateError where `edtf` is none.
    """

    edtf: str
    calendar: str = DEFAULT_CALENDAR
    words: str = field(default="", compare=False, kw_only=True)
    rule: str = field(default="", compare=False, kw_only=True)
    tree: Edtf = field(init=False, repr=False, compare=False)
    bounds: Bounds = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tree, bounds = _read(self.edtf, self.calendar)
        if isinstance(tree, DateSet):
            object.__setattr__(self, "edtf", str(tree))
        object.__setattr__(self, "tree", tree)
        object.__setattr__(self, "bounds", bounds)

    @classmethod
    def parse(cls, edtf: str, *, calendar: str = DEFAULT_CALENDAR, words: str = "", rule: str = "") -> "When":
        """The date that `edtf` writes; DateError shows with a caret where it stops being one."""
        bare = _bare(edtf, calendar)
        return bare.with_words(words, rule) if words or rule else bare

    def __str__(self) -> str:
        return self.edtf

    @property
    def not_before(self) -> int | None:
        """The day number of the first day that it can have been; None where nothing is known."""
        return self.bounds.not_before

    @property
    def not_after(self) -> int | None:
        """The day number of the last day that it can have been; None where nothing is known."""
        return self.bounds.not_after

    @property
    def choices(self) -> tuple[Bounds, ...]:
        """The bounds of each date that it may be: several for `[1905,1907]`, of which it is one; else one."""
        return parts_of(self.tree, calendar_called(self.calendar))

    @property
    def precision(self) -> str:
        """The unit that it is known to: day, month, season, year, decade, century, millennium or unknown."""
        return precision_of(self.tree)

    @property
    def doubtful(self) -> bool:
        """Whether its source, or its reader, doubts it (`?` or `%`)."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def approximate(self) -> bool:
        """Whether it is said to be about right only (`~` or `%`)."""
        return "~" in self.edtf or "%" in self.edtf

    def detail(self) -> dict[str, str]:
        """What `parse` must be told beside the EDTF string to make this date again; empty where nothing."""
        told = {"calendar": self.calendar, "words": self.words, "rule": self.rule}
        if self.calendar == DEFAULT_CALENDAR:
            del told["calendar"]
        return {name: value for name, value in told.items() if value}

    def with_words(self, words: str = "", rule: str = "") -> "When":
        """The same date with the words it was printed as, and the rule that chose its calendar."""
        # Built by hand: the string was read once and need not be again.
        same = object.__new__(When)
        for name, value in (("words", words or self.words), ("rule", rule or self.rule)):
            object.__setattr__(same, name, value)
        for name in ("edtf", "calendar", "tree", "bounds"):
            object.__setattr__(same, name, getattr(self, name))
        return same

    def shift(self, *, years: Count = 0, months: Count = 0, weeks: Count = 0, days: Count = 0) -> "When":
        """The date so much later; negative is earlier. Each count is a number, or the least and the most.

        Doubt is kept: two years after spring 1904 is spring 1906, a week after October 1926 `[1926-10-08..1926-11-07]`.
        """
        lapse = Lapse.of(years=years, months=months, weeks=weeks, days=days)
        return When(str(shifted(self.tree, lapse, calendar_called(self.calendar))), self.calendar, rule=self.rule)

    def in_calendar(self, name: str) -> "When":
        """The same days counted in another of the three calendars: 26 October 1917 (Julian) is 7 November (Gregorian).

        A day stays a day, with its marks as a day; anything else becomes the shortest form with the same bounds.
        """
        counted = calendar_called(_known(name))
        if isinstance(self.tree, Date) and moves_by_days(self.tree):
            own = calendar_called(self.calendar)
            tree = self.tree
            day = own.day_number(int(tree.year.lstrip("Y")), int(tree.month), int(tree.day))
            year, month, number, *_ = day_date(counted.date(day))
            value: Edtf = tree._replace(year=year, month=month, day=number)
        else:
            value = date_of(self.bounds, counted)
        return When(str(value), name, words=self.words, rule=self.rule)

    def say(self) -> str:
        """The date in English: “23 October 1926”, “about 1892”, “between 1905 and 1907”, “44 BC”."""
        words = say(self.tree, calendar_called(self.calendar))
        edge = self.not_after if self.not_before is None else self.not_before
        if edge is None or self.calendar == DEFAULT_CALENDAR or (self.calendar == "gregorian") == (edge >= REFORM_DAY):
            return words
        style = "old_style" if self.calendar == "julian" else "new_style"
        return str(table("words")["phrase"][style].format(words))

    def before(self, other: "When") -> Answer:
        """Whether it came before the other."""
        return self.bounds.before(other.bounds)

    def after(self, other: "When") -> Answer:
        """Whether it came after the other."""
        return other.bounds.before(self.bounds)

    def same_day(self, other: "When") -> Answer:
        """Whether it fell on the same day as the other. The gaps between the members of a set count."""
        answer = self.bounds.same_day(other.bounds)
        if answer is not Answer.POSSIBLY:
            return answer
        mine, others = (parts_of(when.tree, calendar_called(when.calendar)) for when in (self, other))
        meet = any(one.same_day(two) is not Answer.NO for one in mine for two in others)
        return Answer.POSSIBLY if meet else Answer.NO


@lru_cache(maxsize=REMEMBERED)
def _bare(edtf: str, calendar: str) -> When:
    return When(edtf, calendar)


def _read(text: str, calendar: str) -> tuple[Edtf, Bounds]:
    """The parts of a date and its bounds."""
    _known(calendar)
    tree = syntax.parse(text)
    if isinstance(tree, Interval):
        why = "a stretch is not a point in time"
        mend = "read it with Stretch.parse; “some time between” is written [1905..1907]"
        raise syntax.error(text, text.index("/"), why, mend)
    return tree, bounds_of(tree, calendar_called(calendar))


def forget() -> None:
    """Empty the memory of strings parsed, so that the next are read anew."""
    _bare.cache_clear()


def _known(calendar: str) -> str:
    if calendar not in CALENDARS:
        raise NotFoundError("calendar of a date", calendar, CALENDARS)
    return calendar


def day_number(edtf: str, calendar: str = DEFAULT_CALENDAR) -> int:
    """The day number of a day written `1926-10-23`; DateError where it is no day."""
    when = When.parse(edtf, calendar=calendar)
    if not when.bounds.exact or when.not_before is None:
        raise syntax.error(edtf, len(edtf), "not one day", "write it as in 1926-10-23")
    return when.not_before
