"""Says: a spell or a claim as one plain sentence."""

import re
from collections.abc import Callable, Mapping

from fasti.claims import Claim, Spell
from fasti.claims.letters import plain
from fasti.dates import Bounds, When
from fasti.reasoning.days import bounds_in_words, english, in_words, on_in_words
from fasti.reasoning.history import History

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(a )?([a-z|]+)\}")
_ARTICLE = re.compile(r"(?:a|an|the|one|his|her|their)\s", re.IGNORECASE)


def say_spell(spell: Spell, history: History) -> str:
    """The spell in words: “Anna Weber was chairman of the Audit Board from May 1925 to 17 November 1927”."""
    first = history.claims[spell.rests_on[0]] if spell.rests_on else None
    slots = {"who": history.name(spell.who), "what": spell.what}
    for slot in ("org", "place", "other"):
        slots[slot] = _named(first, slot, history.name(getattr(spell, slot)))
    says = _filled(_state(spell.kind, spell.what), slots)
    extent = spell_extent(spell, history)
    says = f"{says} {extent}" if extent else says
    return str(english()["statuses"]["uncertain"]).format(says=says) if spell.doubtful else says


def say_claim(claim: Claim, history: History) -> str:
    """The claim in words, as what happened where it tells an act: “Bruno Weber was expelled from the Union in 1926”."""
    slots = {"what": claim.what}
    for slot in ("who", "org", "place", "origin", "other"):
        entity = history.of(claim, slot)
        slots[slot] = _named(claim, slot, entity.name if entity else "")
    template = _act(claim) or _state(claim.kind, claim.how if claim.kind == "relation" else claim.what)
    says = _filled(template, slots)
    dates = claim_extent(claim, act=_act(claim) is not None)
    says = f"{says} {dates}" if dates else says
    return str(english()["statuses"][claim.status]).format(says=says) if claim.status else says


def claim_extent(claim: Claim, *, act: bool) -> str:
    """The dates of a claim with the words that bind them; empty where it has none."""
    if claim.begin and claim.end:
        return f"from {in_words(claim.begin)} to {in_words(claim.end)}"
    when = claim.at or claim.begin or claim.end
    if when is None:
        return ""
    if act or when is claim.at:
        return on_in_words(when)
    return f"from {in_words(when)}" if when is claim.begin else f"until {in_words(when)}"


def spell_extent(spell: Spell, history: History) -> str:
    """The told dates of a spell with the words that bind them; empty where nothing is told."""
    begin, end = told(spell, history, "begin"), told(spell, history, "end")
    if begin and end:
        return f"from {_joined(begin)} to {_joined(end)}"
    if begin or end:
        return f"from {_joined(begin)}" if begin else f"until {_joined(end)}"
    attested = [claim.at for ident in spell.rests_on if (claim := history.claims[ident]).at]
    if not attested:
        return ""
    firsts = sorted({on_in_words(when): when.not_before or 0 for when in attested}.items(), key=lambda item: item[1])
    return " and ".join(words for words, _ in firsts)


def told(spell: Spell, history: History, edge: str) -> list[When]:
    """The dates that the claims themselves give for the `begin` or the `end` of a spell, each once."""
    idents = spell.began_by if edge == "begin" else spell.ended_by
    found: dict[str, When] = {}
    for ident in idents:
        claim = history.claims[ident]
        driven_out = claim.kind == "exile" and edge == "end" and ident not in spell.began_by
        when = (claim.begin if driven_out or edge == "begin" else claim.end) or claim.at
        if when:
            found.setdefault(when.edtf, when)
    return list(found.values())


def edge_in_words(spell: Spell, history: History, edge: str) -> str:
    """One side of a spell for people: what is told, else what is known (“1926 or earlier”), else “unknown”."""
    dates = told(spell, history, edge)
    if dates:
        return _joined(dates)
    attested = [claim.at.bounds for ident in spell.rests_on if (claim := history.claims[ident]).at]
    if edge == "begin":
        day = spell.begin.not_after if spell.ended_by or attested else None
        return bounds_in_words(Bounds(None, day))
    last = max((bounds.not_before for bounds in attested if bounds.not_before is not None), default=None)
    return bounds_in_words(Bounds(last))


def _joined(dates: list[When]) -> str:
    """Dates of one thing: the narrowest where they agree, else all, as sources disagree."""
    narrowest = min(dates, key=_width)
    if all(narrowest.bounds.within(when.bounds) for when in dates):
        return in_words(narrowest)
    return " or ".join(in_words(when) for when in sorted(dates, key=lambda when: when.not_before or 0))


def _width(when: When) -> float:
    first, last = when.not_before, when.not_after
    return float("inf") if first is None or last is None else last - first


def _state(kind: str, what: str) -> str:
    states: Mapping[str, str] = english()["states"]
    if kind == "post":
        verbs = english()["verbs"]
        if what in verbs["transitive"]:
            return states["post.transitive"]
        if what in verbs["other"]:
            return states["post.verb"]
    if kind == "relation":
        return states[f"relation.{what}"]
    return states.get(kind) or str(english()["acts"][kind])


def _act(claim: Claim) -> str | None:
    """The template of the act that a claim tells; None where it tells a state."""
    acts: Mapping[str, str] = english()["acts"]
    if claim.begin and claim.end:
        return None
    if claim.kind == "post" and claim.begin and claim.other and claim.how in ("", "held", "appointed", "elected"):
        return acts["post.followed"]
    return acts.get(f"{claim.kind}.{claim.how}") or acts.get(claim.kind)


def _filled(template: str, slots: Mapping[str, str]) -> str:
    """The template with its slots filled; a part in brackets is left out where one of its slots is empty."""
    if slots.get("org") and _within(slots["org"], slots.get("what", "")):
        slots = {**slots, "org": ""}
    fill = _filler(slots)

    def part(match: re.Match[str]) -> str:
        empty = any(not _value(slots, slot[2]) for slot in _SLOT.finditer(match[1]))
        return "" if empty else _SLOT.sub(fill, match[1])

    return _SLOT.sub(fill, _OPTIONAL.sub(part, template))


def _filler(slots: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def fill(match: re.Match[str]) -> str:
        value = _value(slots, match[2])
        if match[1] and not _ARTICLE.match(value):
            return f"an {value}" if value[:1].lower() in "aeiou" else f"a {value}"
        return value

    return fill


def _value(slots: Mapping[str, str], names: str) -> str:
    return next((value for name in names.split("|") if (value := slots.get(name))), "")


def _within(name: str, what: str) -> bool:
    """Whether a title already names its body."""
    return f" {plain(name).removeprefix('the ')} " in f" {plain(what)} "


def _named(claim: Claim | None, slot: str, name: str) -> str:
    """The name, with “the” before it where the text has it so. Only bodies and places take one."""
    if claim is None or slot not in ("org", "place", "origin") or slot not in claim.mentions:
        return name
    start, _ = claim.mentions[slot]
    before = claim.source.text[max(0, start - 4) : start]
    return f"the {name}" if before.lower() == "the " and not name.lower().startswith("the ") else name
