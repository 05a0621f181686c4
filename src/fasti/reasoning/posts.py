"""Posts: a title in a body, however the text shares the words out between the two."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from fasti.claims import Identities
from fasti.claims.letters import plain, without_article

_JOINT = re.compile(r" (?:of|at|in|to|for|on) ")


class Bodies:
    """The bodies that a set of claims knows, by every name they go under.

    With it, “chairman of the Audit Board” without a body and “chairman” with the body “Audit Board” are one post.
    """

    def __init__(self, identities: Identities) -> None:
        self._by_name: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        for entity in identities:
            if entity.type == "organization":
                names = tuple(without_article(plain(name)) for name in (entity.name, *entity.aliases))
                self._names[entity.id] = names
                for name in names:
                    self._by_name.setdefault(name, entity.id)
        self._posts: dict[tuple[str, str], tuple[str, str]] = {}

    @staticmethod
    def words(what: str) -> str:
        """The words of a title or a label in plain letters, without an article before them."""
        return _words(what)

    def post(self, what: str, org: str) -> tuple[str, str]:
        """The title in plain words and the id of the body, `org` where the claim names one (else the empty string)."""
        known = self._posts.get((what, org))
        if known is None:
            known = self._posts[what, org] = self._with_body(_words(what), org)
        return known

    def _with_body(self, title: str, org: str) -> tuple[str, str]:
        for joint in _JOINT.finditer(title):
            body = self._by_name.get(without_article(title[joint.end() :]))
            if body is not None and org in ("", body):
                return title[: joint.start()], body
        return title, org


def one_holder(title: str, body: str) -> bool:
    """Whether one person holds the post at a time, as far as its title (plain words) and its body (an id) tell.

    A bare “minister” may be any of many: a title that is common counts only with a body, or with words of its own
    behind it (“minister of war”).
    """
    named = _one_holder_title().match(title)
    if named is None or _many().search(title):
        return False
    return bool(body) or named.end() < len(title)


@cache
def _one_holder_title() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _titles()['one_holder']))})(?![a-z])")


@cache
def _many() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _titles()['many']))})\b")


@cache
def _titles() -> dict[str, list[str]]:
    data = tomllib.loads(files("fasti.reasoning").joinpath("posts.toml").read_text(encoding="utf-8"))
    return {name: list(words) for name, words in data.items()}


@lru_cache(maxsize=65536)
def _words(what: str) -> str:
    return without_article(plain(what))
