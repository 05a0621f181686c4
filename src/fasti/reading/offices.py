"""Titles → proposals: a post for each body, a membership, an occupation; titles and adherents before a name."""

from collections.abc import Iterator
from dataclasses import replace

from fasti.reading.clause import Clause, phrases_of
from fasti.reading.fillers import Filler, Fillers
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY, PERSON
from fasti.reading.occupations import calling, is_calling, of_party
from fasti.reading.phrase import Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.titles import Post, posts, title_phrases
from fasti.reading.verbs import singular

BODIES = frozenset({"organization", "thing", "event"})
"""What a post may be under: a body, or a meeting that has members."""

MEMBER_HOW = {
    "appointed": "joined",
    "elected": "elected",
    "left": "left",
    "resigned": "left",
    "dismissed": "expelled",
    "replaced": "left",
    "held": "member",
    "": "member",
}
"""What becomes of a post's `how` when the post is a membership."""


def post_proposals(post: Post, who: Filler | None, how: str, date: str, fillers: Fillers) -> Iterator[Proposal]:
    """The claims of one title: a post for each of its bodies, a membership, or an occupation."""
    what = Filler(fillers.text[post.what[0] : post.what[1]], post.what, post.extents, post.phrase)
    holder = {"who": who} if who is not None else {}
    orgs = [f for p in post.orgs for f in fillers.of(p, "org", BODIES)]
    if post.member and orgs:
        for org in orgs:
            own, spans = [*org.extents, *post.extents], [what.span, org.span]
            yield Proposal("membership", {**holder, "org": org}, MEMBER_HOW.get(how, "member"), date, "", own, spans)
        return
    if (
        post.category == "trade"
        and post.phrase.inner is not None
        and len(orgs) == 1
        and of_party(orgs[0], fillers.lexicon)
    ):
        yield Proposal("membership", {**holder, "org": orgs[0]}, "member", "none", "", [], [what.span, orgs[0].span])
        orgs = []
    if is_calling(post if orgs else replace(post, orgs=[]), how, fillers.lexicon):
        what = calling(post, fillers.text, fillers.lexicon)
        yield Proposal("occupation", {"what": what, **holder}, "", "none", "", [], [what.span])
        return
    slots = {"what": what, **holder}
    places = [f for p in post.places for f in fillers.of(p, "place", frozenset({"place"}))][:1]
    if places:
        slots["place"] = places[0]
    for named in [[org] for org in orgs] or [[]]:
        own = [*(e for f in (*named, *places) for e in f.extents), *post.extents]
        spans = [what.span, *(f.span for f in (*named, *places))]
        yield Proposal("post", {**slots, **({"org": named[0]} if named else {})}, how or "held", date, "", own, spans)


def titled(phrase: Phrase, lexicon: Lexicon, fillers: Fillers) -> Iterator[Proposal]:
    """What stands before or behind a name: “General P. N. Krasnov”, “Ataulf, king of the Visigoths”."""
    for title in title_phrases(phrase):
        leading = title is phrase
        people = phrase.all if leading and _plural(phrase) else [phrase]
        for who in (f for p in people for f in fillers.of(p, "who", frozenset({"person"}))):
            for post in posts([title] if leading else title.all, lexicon):
                if leading:
                    post.extents = []
                for proposal in post_proposals(post, who, "held", "at", fillers):
                    proposal.by, proposal.confidence = "title", 0.75
                    proposal.spans.append(who.span)
                    yield proposal


def _plural(phrase: Phrase) -> bool:
    """Whether the title before a list of names is that of them all: “the generals Kornilov and Krasnov”."""
    last = phrase.words[-1].lower if phrase.words else ""
    return bool(phrase.also) and singular(last) != last


def adherents(phrase: Phrase, lexicon: Lexicon, fillers: Fillers) -> Iterator[Proposal]:
    """Who is called by a body's name: “the Old Bolsheviks Stalin and Kamenev”, “the Decembrist Ryleev”."""
    if phrase.kind != PERSON or phrase.name is None:
        return
    bodies, one = lexicon.spaced["bodies"], lexicon.tables["bodies"]["adherents"]
    named = [(n, t) for n, t in enumerate(phrase.words) if t.text in bodies or t.lower in one]
    n, first = next(((n, t) for n, t in named if t.lower in one or t.lower.endswith("s")), (0, None))
    if first is None:
        return
    run = phrase.words[n - 1 : n + 1] if n and phrase.words[n - 1].shape == "Cap" else [first]
    many = first.text in bodies
    span = (run[0].start, first.end)
    org = Filler(fillers.text[slice(*span)] if many else one[first.lower], span)
    for p in phrase.all if many else [phrase]:
        for who in fillers.of(p, "who", frozenset({"person"})):
            slots = {"who": who, "org": org}
            yield Proposal("membership", slots, "member", "none", "adherent", [], [org.span, who.span], "", 0.7)


def leagued(proposal: Proposal, clause: Clause, fillers: Fillers) -> Iterator[Proposal]:
    """Both parties of an alliance as members of what brackets behind it call it: “(the so-called United Front)”."""
    called = fillers.lexicon.words("bodies", "calling")
    for phrase in phrases_of(clause):
        for bracket in phrase.brackets:
            words = {t.lower for t in phrase.tokens[bracket.first : bracket.last]}
            bodies = [p for p in bracket.phrases if p.kind == BODY and p.name is not None]
            if not words & called or not bodies or phrase.end < proposal.spans[0][1]:
                continue
            for org in fillers.of(bodies[0], "org", frozenset({"organization"})):
                for party in (proposal.slots["who"], proposal.slots["other"]):
                    yield replace(
                        proposal, kind="membership", how="member", slots={"who": party, "org": org},
                        spans=[*proposal.spans, org.span],
                    )  # fmt: skip
