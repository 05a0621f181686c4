"""Extents: time expressions joined with the words that bind them, as a claim can take them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fasti.dates import When
from fasti.reading.times.expression import Extent, TimeExpression
from fasti.reading.times.style import Style
from fasti.reading.times.words import load

REACH = 48
"""How far a binding word may stand before what it binds, in code points."""

_SPACE = r"[\s\u00a0]"


@cache
def _binding() -> re.Pattern[str]:
    """The words that bind a date, each in the group of its relation, at the end of what stands before it."""
    data = load("leads.toml")
    groups = "|".join(f"(?P<{name}>{_any_of(words)})" for name, words in data["bind"].items())
    filler = _any_of(data["filler"]["words"])
    return re.compile(rf"(?<![\w-])(?:{groups}){_SPACE}+(?:(?:{filler}){_SPACE}*){{0,3}}$", re.IGNORECASE)


@cache
def _last_words() -> frozenset[str]:
    """The last words of all that may stand before a date and bind it."""
    data = load("leads.toml")
    words = [word for binding in data["bind"].values() for word in binding] + data["filler"]["words"]
    return frozenset(word.split()[-1] for word in words)


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", rf"{_SPACE}+") for word in words)


_UNTIL_WHEN = re.compile(
    rf"\b(?:(?P<until>until|till)|(?P<since>since)){_SPACE}+(?:[a-z’']+{_SPACE}+){{1,5}}(?:in|on){_SPACE}+$"
)
_OPEN_LEFT = re.compile(rf"(?P<bracket>\(|^){_SPACE}*[-–—]{_SPACE}*$")
_OPEN_RIGHT = re.compile(rf"(?P<dash>{_SPACE}*[–—-]{_SPACE}*(?:present\b|to date\b)?)(?={_SPACE}*(?:[);,]|$|\n))")
_WORDED = rf"(?:(?:his|her|its|their|the|a){_SPACE}+)(?:[a-z’']+{_SPACE}+){{1,4}}(?:in|on){_SPACE}+"
_ABOUT = rf"(?:(?:about|circa|c\.|ca\.){_SPACE}*)?"
_UNTIL = rf"to|until|up{_SPACE}+to|till|through|up{_SPACE}+until|down{_SPACE}+to"
_JOINT = re.compile(
    rf"(?P<dash>{_SPACE}*[-–—−‑/]{_SPACE}*){_ABOUT}$"
    rf"|{_SPACE}*,?{_SPACE}*(?:and{_SPACE}+)?(?P<until>{_UNTIL}){_SPACE}+(?:the{_SPACE}+|{_WORDED})?{_ABOUT}$"
    rf"|{_SPACE}+\(?(?P<and>and|or){_SPACE}+(?:perhaps{_SPACE}+)?(?:in{_SPACE}+)?(?:the{_SPACE}+)?{_ABOUT}$",
    re.IGNORECASE,
)
_ON = re.compile(rf",?{_SPACE}+(?:[A-Za-z]+{_SPACE}+){{0,2}}?(?:on{_SPACE}+)?(?:the{_SPACE}+)?$")


def extents(text: str, expressions: Sequence[TimeExpression], *, calendar: str = "", place: str = "") -> list[Extent]:
    """What the expressions of a text offer to claims: each alone or as one end of a range, in order.

    Expressions without a `when` (durations, sets, what could not be placed) offer nothing. `calendar` and `place` are
    what the source is known to reckon by: they decide in which calendar a bare date counts, never its form.
    """
    style = Style(calendar, place)
    dated = [one._replace(when=style.of(one.when, text[one.start : one.end])) for one in expressions if one.when]
    return list(_extents(text, dated))


def _extents(text: str, dated: list[TimeExpression]) -> Iterator[Extent]:
    place = 0
    while place < len(dated):
        first = dated[place]
        second = dated[place + 1] if place + 1 < len(dated) else None
        start, lead = _lead(text, first)
        if second is not None and first.basis == ((second.start, second.end),):
            yield _bracketed(text, _single(text, first._replace(end=second.end), start, lead))
            place += 2
            continue
        joined = _joined(text, first, second, start, lead) if second else None
        yield _bracketed(text, joined or _single(text, first, start, lead))
        place += 2 if joined else 1


def _joined(text: str, first: TimeExpression, second: TimeExpression, start: int, lead: str) -> Extent | None:
    """Two expressions as one extent; None where they are two."""
    if _same_day(text, first, second):
        return _single(text, first._replace(end=second.end), start, lead)
    kind = _range(text, first, second, lead)
    if kind == "either":
        return _either(text, first, second, start)
    if not kind:
        return None
    relation = "between" if lead == "between" else "range"
    span, basis = (start, second.end), first.basis + second.basis
    return Extent(span, begin=first.when, end=second.when, relation=relation, basis=basis)


def _lead(text: str, first: TimeExpression) -> tuple[int, str]:
    """Where the words that bind an expression begin, and the relation they name; nothing where there are none."""
    low = max(0, first.start - REACH)
    words = text[low : first.start].split()
    last = words[-1].lower().lstrip("([“\"'") if words else ""
    if last in ("-", "–", "—", "") and (opened := _OPEN_LEFT.search(text, low, first.start)):
        return opened.end("bracket"), "until"
    if last not in _last_words():
        return first.start, ""
    found = _UNTIL_WHEN.search(text, low, first.start) if last in ("in", "on") else None
    found = found or _binding().search(text, low, first.start)
    if found is None or found.lastgroup is None:
        return first.start, ""
    return found.start(), found.lastgroup


def _range(text: str, first: TimeExpression, second: TimeExpression, lead: str) -> str:
    """How two expressions make one range; empty where they do not."""
    if second.start - first.end > REACH or not _in_order(first.when, second.when):
        return ""
    joint = _JOINT.match(text, first.end, second.start)
    if joint is None:
        return ""
    if (joint["and"] and joint["and"].lower() == "or") or (
        joint["dash"] and "/" in joint["dash"] and _finer(first, second)
    ):
        return "either" if _alike(first, second) else ""
    if joint["and"]:
        return "between" if lead == "between" else "range" if _next_years(first, second, lead) else ""
    if joint["until"] and joint["until"].lower() == "to" and lead not in ("from", "since", "", "at"):
        return ""
    return "range"


def _next_years(first: TimeExpression, second: TimeExpression, lead: str) -> bool:
    """Whether “in 1885 and 1886” names years or decades that follow each other, throughout which it went on."""
    if second.basis:  # “in 1558 and in the following year” is two dates
        return False
    one, two = (expression.when.edtf if expression.when else "" for expression in (first, second))
    if one.endswith("X") and two.endswith("X"):
        one, two = one.rstrip("X"), two.rstrip("X")
    return bool(lead) and one.isdigit() and two.isdigit() and int(two) - int(one) == 1


def _same_day(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether a time of day stands before the day that it belongs to."""
    told = first.type == "TIME" and first.when == second.when
    return told and _ON.fullmatch(text, first.end, second.start) is not None


def _alike(first: TimeExpression, second: TimeExpression) -> bool:
    """Whether two dates name the same unit, so that a point can be either."""
    one, two = first.when, second.when
    return one is not None and two is not None and one.precision == two.precision and "[" not in one.edtf + two.edtf


def _finer(first: TimeExpression, second: TimeExpression) -> bool:
    """Whether two dates are months or days: two years with a stroke between them are a range."""
    return first.when is not None and second.when is not None and len(first.when.edtf) > 5 < len(second.when.edtf)


def _either(text: str, first: TimeExpression, second: TimeExpression, start: int) -> Extent:
    """A point of which the text gives two readings."""
    one, two = first.when, second.when
    assert one is not None
    assert two is not None
    words = text[first.start : second.end]
    when = When.parse(f"[{one.edtf},{two.edtf}]", calendar=one.calendar, words=words, rule=one.rule)
    return Extent((start, second.end), at=when, relation="at", basis=first.basis + second.basis)


def _in_order(first: When | None, second: When | None) -> bool:
    """Whether a range can run from one to the other."""
    if first is None or second is None:
        return False
    begin, end = first.not_before, second.not_after
    return begin is None or end is None or begin <= end


def _single(text: str, only: TimeExpression, start: int, lead: str) -> Extent:
    """One expression with its binding words."""
    span, when = (start, only.end), only.when
    if not lead and (open_right := _OPEN_RIGHT.match(text, only.end)):
        return Extent((start, open_right.end("dash")), begin=when, relation="from", basis=only.basis)
    if lead in ("from", "since"):
        return Extent(span, begin=when, relation=lead, basis=only.basis)
    if lead == "until":
        return Extent(span, end=when, relation=lead, basis=only.basis)
    if lead in ("before", "by", "after"):
        return Extent(span, at=_open(when, lead), relation=lead, basis=only.basis)
    return Extent(span, at=when, relation=lead or "at", basis=only.basis)


def _open(when: When | None, lead: str) -> When | None:
    """Some time before or after a date."""
    if when is None:
        return None
    plain = re.sub(r"[~?%]", "", when.edtf)
    if plain.startswith("["):
        ends = plain[1:-1].replace(",", "..").split("..")
        plain = ends[0] if lead == "before" else ends[-1]
    edtf = f"[{plain}..]" if lead == "after" else f"[..{plain}]"
    return When.parse(edtf, calendar=when.calendar, words=when.words, rule=when.rule)


def _bracketed(text: str, extent: Extent) -> Extent:
    """The extent, marked where brackets stand directly around it."""
    start, end = extent.span
    if text[start - 1 : start] in ("(", "[") and text[end : end + 1] in (")", "]"):
        return Extent(
            extent.span, extent.at, extent.begin, extent.end, extent.relation, bracketed=True, basis=extent.basis
        )
    return extent
