"""Find: which person or post is meant by a few words."""

from collections.abc import Iterable, Mapping

from fasti.claims import Entity
from fasti.claims.letters import plain
from fasti.errors import NotFoundError
from fasti.reasoning.history import History

_SMALL = frozenset({"the", "of", "for", "and", "a", "an", "to", "at", "in"})
Post = tuple[str, str]


def find_person(name: str, history: History) -> Entity:
    """The person with this id or name. A part of the name will do where it fits one person only.

    Raises NotFoundError: with near names where nobody fits, with all that fit where several do.
    """
    people = history.people
    exact = [
        person for person in people if name == person.id or plain(name) in map(plain, (person.name, *person.aliases))
    ]
    wanted = _words(name)
    loose = [person for person in people if any(wanted <= _words(form) for form in (person.name, *person.aliases))]
    for found in (exact, loose if wanted else []):
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError("single person", name, (person.name for person in found))
    raise NotFoundError("person", name, (form for person in people for form in (person.name, *person.aliases)))


def find_post(words: str, history: History) -> tuple[str, list[Post]]:
    """The post that the words mean, as “title of body” and as the keys of `History.held` that share that name.

    “Chairman of the Audit Board” finds the chairman of the Audit Board, “audit board chairman” and “audit chairman” too
    where no other post has these words. Raises NotFoundError as `find_person` does.
    """
    named = {post: post_name(post, history) for post in history.held}
    spellings = {post: list(_spellings(post, history)) for post in history.held}
    wanted = _words(words)
    exact = {post: name for post, name in named.items() if any(wanted == _words(form) for form in spellings[post])}
    loose = {post: name for post, name in named.items() if any(wanted <= _words(form) for form in spellings[post])}
    for found in (exact, loose if wanted else {}):
        if found:
            return _only(found, words)
    raise NotFoundError("post", words, set(named.values()))


def post_name(post: Post, history: History) -> str:
    """A post as people name it: its title as printed, and its body."""
    title, body = post
    printed = next((spell.what for spell in history.held.get(post, ()) if spell.what), title)
    name = history.name(body)
    return f"{printed} of {name}" if name and plain(name) not in plain(printed) else printed


def _only(found: Mapping[Post, str], words: str) -> tuple[str, list[Post]]:
    by_words: dict[frozenset[str], list[Post]] = {}
    for post, name in found.items():
        by_words.setdefault(_words(name), []).append(post)
    if len(by_words) > 1:
        raise NotFoundError("single post", words, set(found.values()))
    (posts,) = by_words.values()
    return found[posts[0]], posts


def _spellings(post: Post, history: History) -> Iterable[str]:
    title, body = post
    entity = history.entity(body)
    if entity is None:
        return (title,)
    return (f"{title} {name}" for name in (entity.name, *entity.aliases))


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split()) - _SMALL
