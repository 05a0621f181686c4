"""Spelling: when two ways of writing are taken for one name, across scripts, countries and centuries."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_DOUBLED = re.compile(r"(.)\1+")


@cache
def lore() -> Mapping[str, Any]:
    """What is known of names: `names.toml`, which says what each list holds."""
    return tomllib.loads(files("fasti.linking").joinpath("names.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=262144)
def sound(word: str) -> str:
    """One plain word in a spelling that its transliterations share: “zinoviev” and “zinovyev” give “zinovev”.

    For comparing only: it is coarse, no transliteration of anything, and two different names can share it.
    """
    spelling = lore()["spelling"]
    for written, common in spelling["initial"]:
        if word.startswith(written) and len(word) > len(written) + 2:
            word = common + word.removeprefix(written)
    for written, common in spelling["final"]:
        if word.endswith(written) and len(word) > len(written) + 1:
            word = word.removesuffix(written) + common
    for written, common in spelling["letters"]:
        word = word.replace(written, common)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=65536)
def forename(word: str) -> str:
    """The name that a plain forename is a form of: “lev”, “leo” and “leon” give the same. Else its `sound`."""
    spoken = sound(word)
    return _forms().get(spoken, spoken)


@cache
def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for forms in lore()["forenames"]["same"]:
        for form in forms:
            found.setdefault(sound(form), sound(forms[0]))
    return found


@lru_cache(maxsize=65536)
def forms_of(word: str) -> tuple[str, ...]:
    """The other forms of a plain forename; empty where none is known."""
    key = forename(word)
    return next((tuple(forms) for forms in lore()["forenames"]["same"] if sound(forms[0]) == key), ())


def one_letter_apart(one: str, two: str) -> bool:
    """Whether one letter changed, added or left out makes the one word into the other."""
    if abs(len(one) - len(two)) > 1 or one == two:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return one[start + 1 :] == two[start + 1 :] or one[start:] == two[start + 1 :] or one[start + 1 :] == two[start:]
