"""Bodies and places: which of their names are one.

A body is known by its words without article, capitals, marks and blanks; by an acronym where the text itself gives it
in brackets; and by its name with a state behind it (“of the USSR”) where only one body of the collection has that name.
A name without any capital (“the party”, “the board”) is a body of its own source only.
"""

import re
from collections.abc import Iterable, Mapping

from fasti.claims import Mention
from fasti.claims.letters import plain, without_article
from fasti.linking.groups import Group, Judgements
from fasti.linking.spelling import lore
from fasti.text import Source

_ACRONYM = re.compile(r"\s*[(\[](?:the\s+|or\s+)?([A-Z][A-Za-z.\-]{1,11})[)\]]")


def bodies(mentions: Iterable[Mention], sources: Mapping[str, Source], judgements: Judgements) -> list[Group]:
    """The mentions of bodies, one group for each body."""
    known = sorted(set(mentions), key=lambda mention: (mention.source, mention.name))
    keys = {mention: _key(mention) for mention in known}
    same = _acronyms(known, keys, sources)
    short = _short_names(set(keys.values()))
    return _grouped(known, {mention: _followed(key, {**short, **same}) for mention, key in keys.items()}, judgements)


def places(mentions: Iterable[Mention], judgements: Judgements) -> list[Group]:
    """The mentions of places, one group for each place: names of the same letters are one."""
    known = sorted(set(mentions), key=lambda mention: (mention.source, mention.name))
    return _grouped(known, {mention: _letters(mention.name) for mention in known}, judgements)


def _key(mention: Mention) -> str:
    """What a body is known by: its letters, and its source where the name is no proper one."""
    letters = _letters(mention.name)
    return letters if any(ch.isupper() for ch in mention.name) else f"{letters} in {mention.source}"


def _letters(text: str) -> str:
    return without_article(plain(text.replace("&", " and "))).replace(" ", "")


def _acronyms(
    mentions: Iterable[Mention], keys: Mapping[Mention, str], sources: Mapping[str, Source]
) -> dict[str, str]:
    """For the key of each acronym that a text gives behind a full name, the key of that name; none that has two."""
    found: dict[str, set[str]] = {}
    known = set(keys.values())
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(mention.source, []).append(mention)
    for ident, of_source in named.items():
        text = sources[ident].text
        for given in _ACRONYM.finditer(text):
            short, end = _letters(given[1]), given.start()
            if short in known:
                fulls = {keys[m] for m in of_source if text.startswith(m.name, max(0, end - len(m.name)), end)}
                found.setdefault(short, set()).update(fulls)
    return {short: full for short, fulls in found.items() if len(fulls) == 1 and (full := min(fulls)) != short}


def _short_names(keys: set[str]) -> dict[str, str]:
    """For the key of each name with a state behind it, the key without, where that is known and no other has it."""
    longer: dict[str, list[str]] = {}
    for key in keys:
        for state in lore()["bodies"]["states"]:
            for joint in ("ofthe", "of"):
                ending = joint + state.replace(" ", "")
                if key.endswith(ending):
                    longer.setdefault(key.removesuffix(ending), []).append(key)
                    break
    return {names[0]: short for short, names in longer.items() if short in keys and len(set(names)) == 1}


def _followed(key: str, same: Mapping[str, str]) -> str:
    """The key that a chain of names leads to."""
    seen = {key}
    while (further := same.get(key)) and further not in seen:
        seen.add(further)
        key = further
    return key


def _grouped(mentions: Iterable[Mention], keys: Mapping[Mention, str], judgements: Judgements) -> list[Group]:
    """One group for each key, mentions judged different kept apart, those judged the same joined."""
    groups: dict[str, list[Group]] = {}
    for mention in mentions:
        one = Group([mention])
        homes = groups.setdefault(keys[mention], [])
        home = next((group for group in homes if not judgements.forbid(group, one)), None)
        if home is None:
            homes.append(one)
        else:
            home.take(one)
    return judgements.joined([group for homes in groups.values() for group in homes])
