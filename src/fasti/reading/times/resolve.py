"""Resolving: what the expressions of a text mean where they stand, as the story goes on."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fasti.dates import When
from fasti.reading.times.expression import Span, TimeExpression
from fasti.reading.times.moment import (
    SEASON_MONTHS,
    Moment,
    astronomical,
    day_number,
    historical,
    on_day,
    shift,
)
from fasti.reading.times.narrative import Narrative
from fasti.reading.times.readings import Reading

ASIDE = 200
"""How far back, in code points, an opening bracket is looked for."""
HEADING = 110
"""The longest line that is taken for a heading."""
TENSE_REACH = 90
CLAUSE_REACH = 30

_SENTENCE_END = re.compile(r"(?:^|[.!?:;][\"”’)\]]*|\n)\s*(?:(?:By|In|On|During|At|The|From|Since|Early|Late|Around|About|Throughout|Until)\s+){0,2}$")
_PAST_LEAD = re.compile(r"\b(?:since|of|from|before|until|after|between|till|to|than|back in)\s+(?:the\s+)?$", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|to be|expects?|expected|plans?|planned|scheduled|due|upcoming|until|by|next|starting|beginning|aims?"
    r"|hopes?|going to|is to|are to|set to|could|may|’ll|'ll)\b(?!.*[.!?]\s+[A-Z])",
    re.IGNORECASE | re.DOTALL,
)
_TIMELESS = re.compile(
    r"\b(?:is|are|occurs?|can|may|has|have|do|does|should|will|begins?|starts?|ends?|runs?|lasts?|comes?|goes|tends?|remains?|go)\b"
)
_TOLD = re.compile(r"\b(?:was|were|had|did|[a-z]+ed|began|came|went|took|became|fell|met|led|left|rose|won|lost|held|made|gave|saw)\b")


@dataclass(slots=True)
class Item:
    """What an expression says, and where it stands."""

    reading: Reading
    start: int
    end: int


def resolve(text: str, items: Sequence[Item], story: Narrative) -> list[TimeExpression]:
    """The time expressions that the items come to, in order; those that prove to be no times are left out."""
    found = []
    years = _years_ahead(text, items)
    for index, item in enumerate(items):
        expression = _expression(text, items, index, story, years)
        if expression is not None:
            found.append(expression)
    return found


def _years_ahead(text: str, items: Sequence[Item]) -> list[int | None]:
    """For each item the next year that the text names after it, outside brackets."""
    ahead: list[int | None] = [None] * (len(items) + 1)
    for index in range(len(items) - 1, -1, -1):
        moment = items[index].reading.moment
        named = moment is not None and moment.year is not None and not in_brackets(text, items[index].start)
        ahead[index] = moment.year if named and moment is not None else ahead[index + 1]
    return ahead


def _expression(
    text: str, items: Sequence[Item], index: int, story: Narrative, years: Sequence[int | None]
) -> TimeExpression | None:
    """The time expression of one item; moves the story on."""
    item = items[index]
    reading, span = item.reading, (item.start, item.end)
    if reading.manner and (reading.manner == "history") != (story.manner == "story"):
        return None
    resolved = RESOLVERS[reading.kind](reading, story, text, item)
    if resolved is None:
        value = _own_value(reading, story)
        return TimeExpression(*span, reading.type, value, reading.mod)  # type: ignore[arg-type]
    moment, basis = resolved
    if moment.year is not None or moment.decade is not None or moment.century is not None:
        _go_on(text, item, moment, story, years[index + 1])
    return dated(moment, span, reading, basis)


def _own_value(reading: Reading, story: Narrative) -> str:
    """The value of what names no point."""
    if reading.kind == "vague":
        return "FUTURE_REF" if reading.step > 0 else "PAST_REF"
    if reading.kind == "set":
        from fasti.reading.times.lengths import RECURRING, period

        return RECURRING[reading.unit] if story.manner == "story" else period(1, reading.unit)
    if reading.kind == "today":
        return "PRESENT_REF"
    if reading.kind == "that_time":
        return "PRESENT_REF"
    return reading.value


def _go_on(text: str, item: Item, moment: Moment, story: Narrative, ahead: int | None) -> None:
    """Moves the story to a point, or only notes it where it is an aside."""
    span = (item.start, item.end)
    first = moment.first_year
    if in_heading(text, item.start, item.end):
        if first is not None and moment.year is not None:
            if item.reading.moment is not None and story.chapter and story.said[1] > item.start - 8 and story.now:
                story.chapter = (story.chapter[0], first)
            else:
                story.open_chapter(first, first, span)
        return
    if moment.year is None or in_brackets(text, item.start) or _aside(text, item, moment, story, ahead):
        story.mention(moment, span)
        return
    if story.chapter and not story.chapter[0] <= moment.year <= story.chapter[1]:
        story.chapter = None
    story.tell(moment, span)


def _aside(text: str, item: Item, moment: Moment, story: Narrative, ahead: int | None) -> bool:
    """Whether a point is named only in passing: it looks back, or runs ahead and the text comes back."""
    now, year = story.now, moment.year
    if item.reading.kind in ("near", "step", "within") and item.reading.step < 0:
        return True
    if now is None or now.year is None or year is None or year == now.year:
        return False
    before = text[max(0, item.start - CLAUSE_REACH) : item.start]
    opens = _SENTENCE_END.search(before) is not None
    if year < now.year:
        returns = ahead is not None and abs(ahead - now.year) < abs(ahead - year)
        return returns or (not opens and bool(_PAST_LEAD.search(before))) or (not opens and ahead is None)
    if ahead is not None and ahead < year and ahead - now.year <= (year - now.year) / 2:
        return True
    return moment.month is None and not opens and bool(_PAST_LEAD.search(before)) and year - now.year > 3


def in_brackets(text: str, start: int) -> bool:
    """Whether a place lies within brackets."""
    low = max(0, start - ASIDE)
    return text.rfind("(", low, start) > text.rfind(")", low, start)


def in_heading(text: str, start: int, end: int) -> bool:
    """Whether a place lies in a heading: a short line that does not end as a sentence does."""
    first = text.rfind("\n", max(0, start - HEADING), start)
    last = text.find("\n", end, end + HEADING)
    if last < 0 or first < 0 and start > HEADING:
        return False
    line = text[first + 1 : last].rstrip()
    return 0 < len(line) <= HEADING and line[-1] not in ".!?:;,\"”’"


def tense(text: str, start: int) -> int:
    """1 where the words before a place look ahead, else -1."""
    return 1 if _AHEAD.search(text[max(0, start - TENSE_REACH) : start]) else -1


def timeless(text: str, item: Item) -> bool:
    """Whether the sentence around a place speaks of what is always so ("the monsoon occurs in July")."""
    low = max(text.rfind(". ", max(0, item.start - 160), item.start), text.rfind("\n", max(0, item.start - 160), item.start))
    sentence = text[max(low, 0, item.start - 160) : item.end + 60]
    return _TIMELESS.search(sentence) is not None and _TOLD.search(sentence) is None


def dated(moment: Moment, span: Span, reading: Reading, basis: tuple[Span, ...] = ()) -> TimeExpression:
    """The time expression of a moment."""
    edtf = moment.edtf()
    kind = reading.type if reading.value else "TIME" if moment.clock or moment.part else "DATE"
    when = When.parse(edtf) if edtf else None
    return TimeExpression(*span, kind, reading.value or moment.value(), reading.mod, when, basis)  # type: ignore[arg-type]


Resolved = tuple[Moment, tuple[Span, ...]] | None


def _date(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """A point of the calendar; its year is the story's where it names none."""
    moment = reading.moment or Moment()
    if moment.year is not None or moment.decade is not None or moment.century is not None:
        return moment, ()
    year = story.year_for(moment)
    return (moment, ()) if year is None else (moment.but(year=year), story.basis)


def _step(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """So many units from where the story stands."""
    now = story.now or story.written
    moment = shift(now, reading.step, reading.unit) if now else None
    return (moment, story.basis) if moment else None


def _near(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """A unit beside the one where the story stands, or that one."""
    now = story.now or story.written
    moment = shift(now.to(reading.unit), reading.step, reading.unit) if now else None
    return (moment, story.basis) if moment else None


def _within(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """A month of a year, or a day of a month, that is named by its place in the story."""
    now = story.now or story.written
    frame = shift(now.to(reading.unit), reading.step, reading.unit) if now else None
    moment = reading.moment or Moment()
    if frame is None:
        return moment, ()
    if reading.unit == "M":
        return moment.but(year=frame.year, month=frame.month), story.basis
    return moment.but(year=frame.year), story.basis


def _old(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    return reading.moment or Moment(), ()


def _decade(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """A decade of the story's century."""
    year = story.year or (story.written.year if story.written else None) or 1950
    return Moment(decade=year // 100 * 10 + int(reading.step)), story.basis


def _nothing(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    del reading, story
    return None


def _ago(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """Counted back from the day of writing; in a story from where it stands."""
    now = story.spoken
    moment = shift(now, reading.step, reading.unit) if now else None
    return (moment, ()) if moment else None


def _today(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """The day of writing or one beside it; a story has no such day."""
    now = story.spoken
    if now is None or now.day is None:
        return None
    moment = shift(now, reading.step, "D")
    if moment and reading.moment and reading.moment.part:
        moment = moment.but(part=reading.moment.part)
    return (moment, ()) if moment else None


def _weekday(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """The day of the week nearest to the day of writing; a story gives it the next one that it comes to."""
    wanted = reading.moment or Moment()
    now = story.spoken
    if now is None or now.day is None:
        return wanted, ()
    today = day_number(now, "gregorian")
    back = (today % 7 + 1 - wanted.weekday) % 7
    if reading.step == 1 or reading.step != -1 and story.tense > 0:
        number = today + (7 - back if back else 7)
        number = today + (7 - back) % 7 if reading.step != 1 else number
    else:
        number = today - (back or (7 if reading.step == -1 else 0))
    return on_day(number, "gregorian").but(part=wanted.part), ()


def _month_off(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    """The last or next month of a name."""
    now, wanted = story.spoken, reading.moment or Moment()
    if now is None or now.year is None:
        return wanted, ()
    if reading.step == 0 or now.month is None or wanted.month is None:
        return wanted.but(year=now.year), ()
    year = astronomical(now.year)
    if reading.step < 0 and wanted.month >= now.month:
        year -= 1
    if reading.step > 0 and wanted.month <= now.month:
        year += 1
    return wanted.but(year=historical(year)), ()


def _season_off(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    now, wanted = story.spoken, reading.moment or Moment()
    if now is None or now.year is None:
        return wanted, ()
    month, starts = now.month or 1, SEASON_MONTHS[wanted.season]
    year = astronomical(now.year)
    if reading.step > 0 and starts <= month:
        year += 1
    if reading.step < 0 and starts + 2 >= month:
        year -= 1
    return wanted.but(year=historical(year)), ()


def _weekend(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    now = story.spoken
    moment = shift(now, reading.step, "W") if now and now.day else None
    return (_week(moment).but(weekend=True), ()) if moment else None


def _week(moment: Moment) -> Moment:
    """The ISO week of a day."""
    year, week, _ = datetime.date(moment.year or 1, moment.month or 1, moment.day or 1).isocalendar()
    return Moment(year, week=week)


def _quarter_off(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    now = story.spoken
    if now is None or now.month is None or now.year is None:
        return None
    count = astronomical(now.year) * 4 + (now.month - 1) // 3 + int(reading.step)
    return Moment(historical(count // 4), quarter=count % 4 + 1), ()


def _clock(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    now, wanted = story.now or story.spoken, reading.moment or Moment()
    if now is None or now.day is None:
        return wanted, ()
    return Moment(now.year, now.month, now.day, clock=wanted.clock), story.basis


def _part(reading: Reading, story: Narrative, text: str, item: Item) -> Resolved:
    now, wanted = story.now or story.spoken, reading.moment or Moment()
    if now is None or now.day is None:
        return wanted, ()
    moment = shift(Moment(now.year, now.month, now.day), reading.step, "D")
    return (moment.but(part=wanted.part), story.basis) if moment else None


RESOLVERS: dict[str, Callable[[Reading, Narrative, str, Item], Resolved]] = {
    "date": _date,
    "step": _step,
    "near": _near,
    "within": _within,
    "old": _old,
    "decade": _decade,
    "vague": _nothing,
    "fixed": _nothing,
    "set": _nothing,
    "that_time": _nothing,
    "ago": _ago,
    "today": _today,
    "weekday": _weekday,
    "month_off": _month_off,
    "season_off": _season_off,
    "weekend": _weekend,
    "quarter_off": _quarter_off,
    "clock": _clock,
    "part": _part,
}
