"""Resolvers: one for each kind of reading, from what the words say to the point that they mean.

Each takes the place and the story so far, and gives the moment with the spans that it was reckoned from, or None where
the words mean no point of time.
"""

import datetime as dt
import re
from collections.abc import Callable

from fasti.dates.feasts import feast as feast_of
from fasti.reading.times.expression import Span
from fasti.reading.times.moment import (
    SEASON_MONTHS,
    Moment,
    astronomical,
    day_number,
    edtf_year,
    historical,
    on_day,
    shift,
)
from fasti.reading.times.narrative import Narrative, winter_year
from fasti.reading.times.place import Place
from fasti.reading.times.readings import Reading

Resolved = tuple[Moment, tuple[Span, ...]] | None
Resolver = Callable[[Place, Narrative], Resolved]
RESOLVERS: dict[str, Resolver] = {}
TOO_LATE = 9999
AHEAD_AT_MOST = 40
"""A decade without its century, so many years ahead of the story, is that of the century before."""
JUST_BEFORE = 120
"""How near, in code points, the last point named must be for a step to start from it though the story went on."""


def resolver(function: Resolver) -> Resolver:
    """Makes a function the resolver of the kind that it is named after."""
    RESOLVERS[function.__name__] = function
    return function


@resolver
def date(place: Place, story: Narrative) -> Resolved:
    """A point of the calendar; where it names no year, the story's or the one nearest to the writing."""
    moment = place.reading.moment or Moment()
    if moment.year is not None or moment.decade is not None or moment.century is not None:
        return moment, ()
    if story.manner == "news":
        year = story.year_by_writing(moment, 0 if moment.day else place.tense)
        return (moment.but(year=year), ()) if year else (moment, ())
    if moment.day is None and place.timeless:
        return moment, ()
    year = story.year_for(moment, place.year_in_sentence, joined=place.joined)
    if year is None:
        return moment, ()
    return moment.but(year=winter_year(moment, year, story.now)), story.basis


@resolver
def feast(place: Place, story: Narrative) -> Resolved:
    """A feast in the year of the story."""
    moment = place.reading.moment or Moment()
    year = story.year_by_writing(moment) if story.manner == "news" else story.year_for(moment)
    if year is None:
        return moment, ()
    found, now = on_feast(place.reading.unit, year), story.now
    if place.reading.step > 0 and now is not None and now.day is not None and day_number(found) <= day_number(now):
        found = on_feast(place.reading.unit, historical(astronomical(year) + 1))
    return found, story.basis


@resolver
def feast_near(place: Place, story: Narrative) -> Resolved:
    """A feast of the year where the story stands, or of one beside it."""
    reading = place.reading
    now = (story.last if reading.step == 0 else None) or story.now or story.last or story.written
    frame = shift(now.to("Y"), reading.step, "Y") if now else None
    if frame is None or frame.year is None:
        return reading.moment or Moment(), ()
    return on_feast(reading.unit, frame.year), story.last_basis if reading.step == 0 else story.basis


@resolver
def turn(place: Place, story: Narrative) -> Resolved:
    """The turn of the century that is nearest to where the story stands."""
    del place
    now = story.now or story.last
    year = now.first_year if now else None
    if year is None or year < 0:
        return None
    return Moment((year + 50) // 100 * 100, mark="~"), story.basis


@resolver
def old(place: Place, story: Narrative) -> Resolved:
    """A year of three digits; BC where the story is."""
    moment = place.reading.moment or Moment()
    if story.in_bc and moment.year:
        return Moment(-moment.year), story.basis
    return moment, ()


@resolver
def step(place: Place, story: Narrative) -> Resolved:
    """So many units from where the story stands."""
    reading = place.reading
    now, basis = _stand(place, story)
    if reading.unit in ("S", "m", "H"):
        return (now.but(part="XX", clock="", mod=""), basis) if now and now.day is not None else None
    moment = shift(now, reading.step, reading.unit) if now else None
    if reading.mod == "LESS_THAN" and reading.step > 0:
        place.since = now
    return (moment, basis) if _likely(moment) and moment else None


def _stand(place: Place, story: Narrative) -> tuple[Moment | None, tuple[Span, ...]]:
    """From where a step is reckoned: what was named just before, else where the story stands."""
    if story.last is not None and place.start - story.last_said[1] <= JUST_BEFORE and story.last.year is not None:
        return story.last, story.last_basis
    if story.now is not None:
        return story.now, story.basis
    return story.last or story.written, story.last_basis


def _likely(moment: Moment | None) -> bool:
    """Whether a reckoned year is one at all."""
    return moment is not None and abs(moment.first_year or 1) <= TOO_LATE


@resolver
def near(place: Place, story: Narrative) -> Resolved:
    """A unit beside the one where the story stands, or that one."""
    reading = place.reading
    news = story.manner == "news" and not _of_story(place)
    same = reading.step == 0 and reading.unit != "D"
    now = story.written if news else (story.last if same else None) or story.now or story.last or story.written
    if now is None:
        return None
    basis = () if news else story.last_basis if same else story.basis
    if reading.unit == "W" and now.day is not None:
        moment = shift(now, reading.step, "W")
        return (week_of(moment), basis) if moment else None
    moment = shift(now.to(reading.unit), reading.step, reading.unit)
    return (moment, basis) if _likely(moment) and moment else None


def _of_story(place: Place) -> bool:
    """Whether news reckons from what it tells and not from its own day."""
    words = place.text[place.start : place.end].lower()
    return any(word in words for word in ("following", "previous", "preceding", "subsequent", "same", "that"))


@resolver
def within(place: Place, story: Narrative) -> Resolved:
    """A month of a year, or a day of a month, that is named by its place in the story."""
    reading = place.reading
    moment = reading.moment or Moment()
    now = (story.last if reading.step == 0 else None) or story.now or story.last or story.written
    frame = shift(now.to(reading.unit), reading.step, reading.unit) if now else None
    if frame is None:
        return moment, ()
    basis = story.last_basis if reading.step == 0 else story.basis
    if reading.unit == "M":
        return moment.but(year=frame.year, month=frame.month), basis
    return moment.but(year=frame.year), basis


@resolver
def decade(place: Place, story: Narrative) -> Resolved:
    """A decade of the story's century."""
    now = story.now or story.last or story.written
    year = now.first_year if now else None
    century = (year if year and year > 0 else 1900) // 100
    decade_ = century * 10 + int(place.reading.step)
    written = story.written.year if story.written else None
    if (year and decade_ * 10 > max(year + AHEAD_AT_MOST, 0)) or (written and decade_ * 10 > written):
        decade_ -= 10
    return Moment(decade=decade_), story.basis


@resolver
def short(place: Place, story: Narrative) -> Resolved:
    """A year of two digits ("'89"), of the story's century."""
    now = story.now or story.last or story.written
    year = now.first_year if now else None
    century = (year if year and year > 0 else 1900) // 100
    found = century * 100 + int(place.reading.step)
    if year and found > year + 10:
        found -= 100
    return Moment(found), story.basis


def _nothing(place: Place, story: Narrative) -> Resolved:
    del place, story
    return None


def ordered(place: Place, order: str) -> Reading:
    """A day in figures, given the order of day ("d") and month that the text keeps elsewhere."""
    one, two, *_ = (int(part) for part in re.findall(r"\d+", place.text[place.start : place.end]))
    moment = place.reading.moment or Moment()
    day, month = (one, two) if order == "dm" else (two, one)
    return Reading("date", moment.but(month=month, day=day))


def age_of(place: Place, story: Narrative) -> tuple[str, tuple[Span, ...]]:
    """The EDTF of an age: the two years that it touched, or the birthday itself; empty where no birth was told."""
    born, reading = story.born, place.reading
    if born is None or born.year is None:
        return "", ()
    year = historical(astronomical(born.year) + int(reading.step))
    if reading.unit == "D":
        return born.but(year=year, mark="").edtf(), (story.born_said,)
    return f"[{edtf_year(year)}..{edtf_year(historical(astronomical(year) + 1))}]", (story.born_said,)


RESOLVERS |= dict.fromkeys(("fixed", "set", "that_time"), _nothing)


@resolver
def ago(place: Place, story: Narrative) -> Resolved:
    """Counted back from the day of writing; what is quoted in a story, from where it stands."""
    reading = place.reading
    now = story.written if reading.unit in ("ML", "CE") or abs(reading.step) > 300 else story.spoken
    moment = shift(now, reading.step, reading.unit) if now else None
    return (moment, ()) if _likely(moment) and moment else None


@resolver
def today(place: Place, story: Narrative) -> Resolved:
    """The day of writing or one beside it; a story of the past has no such day."""
    now = story.written
    if story.manner != "news" or now is None or now.day is None:
        return None
    moment = shift(now, place.reading.step, "D")
    if moment and place.reading.moment:
        moment = moment.but(part=place.reading.moment.part)
    return (moment, ()) if moment else None


@resolver
def weekday(place: Place, story: Narrative) -> Resolved:
    """The day of the week nearest to the day of writing, ahead or back; in a story the next one that it comes to."""
    reading = place.reading
    wanted = reading.moment or Moment()
    now = story.spoken
    if now is None or now.day is None:
        return wanted, ()
    today_ = day_number(now, "gregorian")
    back = (today_ % 7 + 1 - wanted.weekday) % 7
    ahead = reading.step == 1 or (reading.step not in (-1, 1) and place.tense > 0)
    forth = (7 - back) % 7 or (7 if reading.step == 1 else 0)
    days = forth if ahead else -(back or (7 if reading.step == -1 else 0))
    return on_day(today_ + days, "gregorian").but(part=wanted.part), ()


@resolver
def month_off(place: Place, story: Narrative) -> Resolved:
    """The last or next month of a name."""
    return _off(place, story, (place.reading.moment or Moment()).month or 1)


@resolver
def season_off(place: Place, story: Narrative) -> Resolved:
    """The last or next season of a name."""
    return _off(place, story, SEASON_MONTHS[(place.reading.moment or Moment()).season] % 12)


def _off(place: Place, story: Narrative, starts: int) -> Resolved:
    """The last, this or next occurrence of what begins with a month."""
    now, wanted, count = story.spoken, place.reading.moment or Moment(), place.reading.step
    if now is None or now.year is None:
        return wanted, ()
    reached = now.month or {"SP": 4, "SU": 7, "FA": 10, "WI": 1}.get(now.season, 6)
    year = astronomical(now.year) + (count > 0 and starts <= reached) - (count < 0 and starts >= reached)
    return wanted.but(year=historical(year)), story.basis if story.manner == "story" else ()


@resolver
def weekend(place: Place, story: Narrative) -> Resolved:
    """The end of a week."""
    now = story.spoken
    moment = shift(now, place.reading.step, "W") if now and now.day else None
    return (week_of(moment).but(weekend=True), ()) if moment else None


def week_of(moment: Moment) -> Moment:
    """The ISO week of a day."""
    if moment.year is None or moment.year < 1:
        return moment
    year, week, _ = dt.date(moment.year, moment.month or 1, moment.day or 1).isocalendar()
    return Moment(year, week=week)


@resolver
def quarter_off(place: Place, story: Narrative) -> Resolved:
    """A quarter before or after the one of writing."""
    now = story.spoken
    if now is None or now.month is None or now.year is None:
        return None
    count = astronomical(now.year) * 4 + (now.month - 1) // 3 + int(place.reading.step)
    return Moment(historical(count // 4), quarter=count % 4 + 1), ()


@resolver
def clock(place: Place, story: Narrative) -> Resolved:
    """A time by the clock, on the day that the text names next ("at 11 a.m. on 11 November 1918") or has reached."""
    wanted = place.reading.moment or Moment()
    now = story.spoken if story.manner == "news" else story.now
    if story.last is not None and story.last.day and place.start - story.last_said[1] <= JUST_BEFORE:
        now = story.last
    if now is None or now.day is None:
        return wanted, ()
    return Moment(now.year, now.month, now.day, clock=wanted.clock), story.basis


@resolver
def part(place: Place, story: Narrative) -> Resolved:
    """A part of the day where the story stands, or of the one beside it."""
    wanted = place.reading.moment or Moment()
    now = story.spoken
    if now is None or now.day is None:
        return wanted, ()
    moment = shift(Moment(now.year, now.month, now.day), place.reading.step, "D")
    return (moment.but(part=wanted.part), story.basis) if moment else None


def on_feast(name: str, year: int) -> Moment:
    """The day of a feast in a year."""
    number = feast_of(name.replace("’", "'"), astronomical(year)).not_before
    return on_day(number or 0)
