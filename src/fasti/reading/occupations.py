"""Occupations: what the text calls a person, told apart from the posts that one holds somewhere or at some time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY, PERSON, PLACE
from fasti.reading.nations import national, of_an_age
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.titles import Post, of_a_game
from fasti.reading.tokens import Token
from fasti.reading.verbs import singular

EMPLOYING = ("at", "for", "with", "under", "in")
"""Behind one of these a clause names the body that somebody worked for: “worked **at** the mint as an engraver”."""


def is_calling(post: Post, how: str, lexicon: Lexicon) -> bool:
    """Whether a title says what somebody was, not where or when: “a painter”, “a Dutch general”.

    A trade is one unless it has a body, a date or a place where it was plied; an office or rank, written small, if it
    has neither and stands behind “a”, or if it is an office before a name.
    """
    if (
        post.member
        or post.orgs
        or post.extents
        or post.dated
        or any(p.name is not None for p in post.phrase.hung("in", "at"))
    ):
        return False
    if post.category == "trade":
        return True
    small = all(t.shape == "lower" for t in _words(post, lexicon)) and how == "held"
    if not small or post.places or post.category == "reign":
        return False
    described = not post.phrase.article and any(national(t.text, lexicon) for t in post.phrase.words)
    before_name = post.category == "office" and post.phrase.kind == PERSON
    return post.phrase.article in ("a", "an") or described or before_name


def calling(post: Post, text: str, lexicon: Lexicon) -> Filler:
    """The occupation that a title names: one person's, without nation, age or praise."""
    words = _words(post, lexicon)
    start = words[0].start if words else post.what[0]
    said = text[start : post.what[1]]
    last = words[-1] if words else None
    if last is not None and last.lower != (one := singular(last.lower)) and lexicon.title_of(one):
        said = text[start : last.start] + singular(last.text) + text[last.end : post.what[1]]
    return Filler(said, (start, post.what[1]), post.extents, post.phrase)


def _words(post: Post, lexicon: Lexicon) -> Sequence[Token]:
    """The tokens of a title from the first that is part of it."""
    asides = lexicon.words("titles", "asides")
    words = [t for t in post.phrase.words if post.what[0] <= t.start and t.end <= post.what[1]]
    n = 0
    while n < len(words) - 1:
        word = words[n]
        told = national(word.text, lexicon) or of_an_age(word.text) or word.lower in asides
        joined = word.text in lexicon.words("places", "joined_demonyms") and national(words[n + 1].text, lexicon)
        if of_a_game(words, n, lexicon):
            break
        if not (told or joined or word.shape == "punct" or word.tag in ("DET", "GEN")):
            break
        n += 1
    return words[n:]


def of_party(org: Filler, lexicon: Lexicon) -> bool:
    """Whether a body is a party: “a Liberal **Party** politician” belongs to it, and holds no post there."""
    return lexicon.body_heads.get(org.text.split()[-1].lower()) == "party"


def situated(post: Post, clause: Clause) -> Post:
    """A title with the body and the place that its clause gives it: “worked at the mint as an **engraver**”.

    One held at some time is a post, whatever it is called.
    """
    if post.orgs or clause.verb is None:
        return post
    orgs = [p for p in clause.by(*EMPLOYING) if p.kind == BODY and p.name is not None][:1]
    places = post.places or [p for p in clause.by("in", "at") if p.kind == PLACE and p.name is not None][:1]
    dated = bool(clause.extents or post.extents)
    if not (orgs or places or dated):
        return post
    return replace(post, orgs=orgs, places=places, dated=dated or not orgs)


def fronted(clause: Clause) -> Phrase | None:
    """What a clause says of its subject before naming it: “**A native of Hull**, he went to sea”."""
    if clause.verb is None or not clause.subject:
        return None
    before = [
        p for p in clause.loose if p.name is None and p.article in ("a", "an") and p.last <= clause.subject[0].first
    ]
    return before[0] if before and before[0].first == clause.first else None


def paired(clause: Clause) -> Iterator[tuple[Phrase, Phrase]]:
    """The first of two trades before a name, with who bears both: “the **novelist** and playwright **X**”."""
    people = [
        p for q in (*clause.subject, *clause.objects, *clause.loose, *(r for _, r in clause.preps)) for p in q.all
    ]
    for title in (p for p in people if p.kind == TITLE and p.name is None and not p.preps):
        after = clause.tokens[title.last].lower if title.last < len(clause.tokens) else ""
        for person in people if after in ("and", "&") and title.article in ("", "the") else ():
            if person.kind == PERSON and person.first == title.last + 1 and person.words and not person.article:
                yield title, person


def named_so(clause: Clause) -> Iterator[tuple[Phrase, Phrase]]:
    """Titles of several and who is named as one of them: “**painters** such as **X** and Y”."""
    titles = [p for q in (*clause.subject, *clause.objects, *(r for _, r in clause.preps)) for p in q.all]
    for title in (p for p in titles if p.kind == TITLE and p.naming):
        yield from ((title, person) for app in title.apps for person in app.all if person.kind == PERSON)
    for named in clause.naming:
        nearest = [p for p in titles if p.kind == TITLE and p.last <= named.first]
        for person in named.all if nearest else ():
            if person.kind == PERSON:
                yield max(nearest, key=lambda p: p.last), person
