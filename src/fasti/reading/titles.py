"""Title phrases → posts: “chairman of the Main Concessions Committee (May 1925–17 November 1927)”."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY, HAPPENING, PERSON, PLACE, THING
from fasti.reading.nations import national
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.times.expression import Extent
from fasti.reading.tokens import Token
from fasti.reading.verbs import singular


@dataclass(slots=True)
class Post:
    """One title as a text gives it.

    `what` are code points; `member` says that one belongs, not what one does; `dated` that its clause says when or
    where it was held.
    """

    phrase: Phrase
    what: tuple[int, int]
    category: str
    orgs: list[Phrase] = field(default_factory=list)
    places: list[Phrase] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    member: bool = False
    dated: bool = False

    @property
    def bare(self) -> bool:
        """A trade with neither body nor place nor date: an occupation."""
        return self.category == "trade" and not (self.orgs or self.extents)


def posts(phrases: Iterable[Phrase], lexicon: Lexicon) -> list[Post]:
    """The posts of title phrases that stand together; a body named once goes with all of them."""
    found = [
        post
        for p in phrases
        if p.kind == TITLE or p.name is not None
        for post in [_post(p, lexicon)]
        if post is not None
    ]
    if found and _shares_date(found):
        for post in found[:-1]:
            post.extents = list(found[-1].extents)
    for post, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        charged = (
            post.what[1] > post.phrase.words[-1].end or post.phrase.preps or post.phrase.inner or _charged(post.phrase)
        )
        another = post.category == "trade" != following.category and following.phrase.article == "the"
        if not (post.orgs or post.places or charged or another) and following.phrase.inner is None:
            post.orgs, post.places = following.orgs, following.places
    for post, following in pairwise(found):
        if post.category == "trade" and post.phrase.article in ("a", "an") and _is_bare_office(following):
            following.category = "trade"
    return found


def _is_bare_office(post: Post) -> bool:
    """Whether an office stands behind “a” trade as one more: “a footballer and **coach**”."""
    phrase = post.phrase
    behind = phrase.preps or phrase.brackets or phrase.name or phrase.inner or phrase.possessor
    situated = post.orgs or post.places or post.extents or post.member
    return (
        not (situated or behind or phrase.article) and phrase.words[-1].shape == "lower" and post.category == "office"
    )


def _shares_date(found: Sequence[Post]) -> bool:
    """Whether the date behind the last of several titles is that of all: none has its own, and it stands in no bracket.

    A date before the last title is its own alone: “and from 1926 ambassador in Rome”.
    """
    last = found[-1]
    if not last.extents or last.phrase.brackets or last.extents[0].span[0] < last.phrase.start:
        return False
    return not any(e for post in found[:-1] for p in (post.phrase, *post.orgs, *post.places) for e in p.extents)


def _post(phrase: Phrase, lexicon: Lexicon) -> Post | None:
    noun = _title_noun(phrase, lexicon)
    if not noun or _of_an_order(phrase):
        return None
    first = _first_word(phrase, lexicon)
    head = _head_token(phrase, noun)
    end = phrase.words[head].end
    members = lexicon.words("titles", "memberships")
    orgs: list[Phrase] = []
    places: list[Phrase] = []
    for prep, inners in phrase.preps:
        for inner in (q for p in inners for q in p.all):
            if (inner.kind == BODY and prep != "as") or (inner.kind == HAPPENING and noun in members):
                orgs.append(inner)
            elif inner.kind == PLACE:
                places.append(inner)
            elif _unknown_body(inner, prep, noun, lexicon):
                orgs.append(inner)
            elif (
                (prep in ("of", "for") or (prep == "to" and inner.kind == TITLE))
                and inner.kind != PERSON
                and inner.first >= phrase.first
                and not orgs
                and not places
            ):
                end = max(end, _text_end(inner))
    if phrase.inner is not None and phrase.inner.type == BODY:
        orgs.append(_named(phrase))
    elif phrase.possessor is not None and phrase.possessor.kind in (BODY, PLACE):
        (orgs if phrase.possessor.kind == BODY else places).append(phrase.possessor)
    return Post(
        phrase,
        (phrase.words[first].start, end),
        lexicon.title_of(noun) or "office",
        orgs,
        places,
        list(phrase.extents),
        noun in members and not _employed(phrase, noun, lexicon),
    )


def _unknown_body(inner: Phrase, prep: str, noun: str, lexicon: Lexicon) -> bool:
    """Whether a name of no known sort is a title's body: “head of **Skylark**”, not “Professor of Modern History”."""
    if inner.kind != THING or inner.name is None or inner.preps or prep not in ("of", "at"):
        return False
    return prep == "at" or noun not in lexicon.words("titles", "fielded")


def _employed(phrase: Phrase, noun: str, lexicon: Lexicon) -> bool:
    """Whether a member or fellow holds a post: “a **faculty** member”, “research fellow **at** the Institute”."""
    staffed = any(t.lower in lexicon.words("titles", "staffed") for t in phrase.words)
    return staffed or (noun == "fellow" and any(prep in ("at", "in") for prep, _ in phrase.preps))


def _of_an_order(phrase: Phrase) -> bool:
    """Whether a title is a class of an order, which is an award: “Commander of the Order of Leopold”."""
    inner = [p.name.text for _, ps in phrase.preps for p in ps if p.name is not None]
    return any(name.startswith(("Order of", "Légion", "Legion of Honour", "Legion of Honor")) for name in inner)


def _charged(phrase: Phrase) -> bool:
    """Whether a capitalised title names its own charge: “People's Commissar for War”."""
    return any(t.lower in ("of", "for") for t in phrase.words)


def _named(phrase: Phrase) -> Phrase:
    inner = phrase.inner
    assert inner is not None
    return Phrase(inner.first, inner.last, phrase.tokens, kind=inner.type, name=inner)


def _text_end(phrase: Phrase) -> int:
    """Where a phrase's words end, its brackets left out."""
    last = phrase.brackets[0].first - 1 if phrase.brackets else phrase.last
    ends = [q.end for _, ps in phrase.preps for p in ps for q in p.all] if not phrase.brackets else []
    return max([phrase.tokens[max(last - 1, phrase.first)].end, *ends])


def _title_noun(phrase: Phrase, lexicon: Lexicon) -> str:
    if lexicon.title_of(phrase.noun):
        return phrase.noun
    words = [t.lower for t in phrase.words]
    return next((w for w in reversed(words) if lexicon.title_of(w)), "") if phrase.kind == TITLE or phrase.name else ""


def _head_token(phrase: Phrase, noun: str) -> int:
    """The index in `phrase.words` of the last word of the title."""
    for n in range(len(phrase.words) - 1, -1, -1):
        word = phrase.words[n]
        if noun in (word.lower, word.lemma, singular(word.lower)):
            return _to_run_end(phrase, n)
    return len(phrase.words) - 1


def _to_run_end(phrase: Phrase, n: int) -> int:
    """A capitalised title keeps what its capitals take in: “People's Commissar for Military and Naval Affairs”."""
    if phrase.words[n].shape != "Cap" or n + 1 >= len(phrase.words):
        return n
    return len(phrase.words) - 1 if phrase.words[n + 1].lower in ("of", "for", "on") else n


def of_a_game(words: Sequence[Token], n: int, lexicon: Lexicon) -> bool:
    """Whether the nation's word at n is part of a game's name: “an **Australian rules** footballer”."""
    return n + 1 < len(words) and f"{words[n].lower}-{words[n + 1].lower}" in lexicon.words("titles", "games")


def _first_word(phrase: Phrase, lexicon: Lexicon) -> int:
    """The first word of the title: what only praises or dates the holder is left out."""
    asides = lexicon.words("titles", "asides")
    n = 0
    while n < len(phrase.words) - 1:
        word = phrase.words[n]
        if of_a_game(phrase.words, n, lexicon):
            break
        inner = (
            phrase.inner is not None
            and phrase.inner.start <= word.start < phrase.inner.end
            and phrase.inner.type == BODY
        )
        trade = lexicon.title_of(phrase.noun) == "trade" and (national(word.text, lexicon) or word.text == "/")
        number = word.shape == "num" and phrase.noun not in ("secretary", "lieutenant")
        if word.lower in asides or inner or trade or number or word.tag in ("DET", "GEN"):
            n += 1
            continue
        break
    return n


def bodies_behind(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The bodies of a title that stand behind its comma: “chairman, Committee on Mines, Committee on Patents”.

    Of bodies of several sorts the first alone: “dean, Clinton School, University of Arkansas”.
    """
    first = phrases[0] if phrases else None
    if first is None or first.kind != BODY or first.name is None:
        return []
    heads = [p.name.head if p.kind == BODY and p.name is not None else "" for p in phrases]
    return [p for p, head in zip(phrases, heads, strict=True) if head and head == heads[0]] or [first]


def title_phrases(phrase: Phrase) -> Iterator[Phrase]:
    """The phrases that give titles to a named person: the words before the name, and appositions."""
    if phrase.name is not None and phrase.kind == PERSON and phrase.words:
        yield phrase
    for app in phrase.apps:
        if app.kind == TITLE:
            yield app
