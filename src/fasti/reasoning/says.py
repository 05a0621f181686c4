"""Says: a spell or a claim as one plain sentence."""

import re
from collections.abc import Callable, Mapping

from fasti.claims import Claim, Spell
from fasti.claims.letters import plain
from fasti.reasoning.days import english
from fasti.reasoning.history import History
from fasti.reasoning.told import claim_extent, spell_extent

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(a )?([a-z|]+)\}")
_ARTICLE = re.compile(r"(?:a|an|the|one|his|her|their)\s", re.IGNORECASE)


def say_spell(spell: Spell, history: History, *, of: str = "") -> str:
    """The spell in words: “Anna Weber was chairman of the Audit Board from May 1925 to 17 November 1927”.

    `of` is the id of the person from whose side it is told, where it binds two: “Anna was an ally of Bruno Adler”.
    """
    first = history.claims[spell.rests_on[0]] if spell.rests_on else None
    slots = {"who": history.name(spell.who), "what": spell.what}
    for slot in ("org", "place", "other"):
        slots[slot] = _named(first, slot, history.name(getattr(spell, slot)))
    key = f"relation.{spell.what}" if spell.kind == "relation" else spell.kind
    template = _side(key, of, spell.who, spell.other) or _state(spell.kind, spell.what)
    says = _filled(template, slots)
    extent = spell_extent(spell, history)
    says = f"{says} {extent}" if extent else says
    return str(english()["statuses"]["uncertain"]).format(says=says) if spell.doubtful else says


def say_claim(claim: Claim, history: History, *, of: str = "") -> str:
    """The claim in words, as what happened where it tells an act: “Bruno Weber was expelled from the Union in 1926”.

    `of` is as in `say_spell`.
    """
    slots = {"what": claim.what}
    ids = {}
    for slot in ("who", "org", "place", "origin", "other"):
        entity = history.of(claim, slot)
        slots[slot] = _named(claim, slot, entity.name if entity else "")
        ids[slot] = entity.id if entity else ""
    key = f"{claim.kind}.{claim.how}" if claim.how else claim.kind
    template = _side(key, of, ids["who"], ids["other"]) or _act(claim)
    says = _filled(template or _state(claim.kind, claim.how if claim.kind == "relation" else claim.what), slots)
    dates = claim_extent(claim, act=_act(claim) is not None)
    says = f"{says} {dates}" if dates else says
    return str(english()["statuses"][claim.status]).format(says=says) if claim.status else says


def _side(key: str, of: str, who: str, other: str) -> str:
    """The template from the side of the person `of`; empty where there is none of its own."""
    if not of or of not in (who, other):
        return ""
    return str(english()["sides"]["who" if of == who else "other"].get(key, ""))


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
