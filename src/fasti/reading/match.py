"""Frames met in clauses and noun phrases → proposals of claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from fasti.claims import Span
from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler, Fillers, holders, parted
from fasti.reading.frame import Frame, Role
from fasti.reading.lexicon import Lexicon
from fasti.reading.modality import LEFT_OUT, status
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import TITLE, Phrase
from fasti.reading.times.expression import Extent
from fasti.reading.titles import Post, posts
from fasti.reading.verbs import singular


@dataclass(slots=True)
class Proposal:
    """A claim that a frame offers: slots filled, dates still to be chosen among `extents` (its own first).

    `spans` are the words it rests on, `nominal` says that a noun made it, not a verb; `date` is the slot that a single date fills.
    """

    kind: str
    slots: dict[str, Filler]
    how: str
    date: str
    by: str
    extents: list[Extent] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    status: str = ""
    confidence: float = 0.8
    clause: Clause | None = None
    nominal: bool = False


class Matcher:
    """Matches the frames of a lexicon on the clauses of one text."""

    def __init__(self, lexicon: Lexicon, fillers: Fillers) -> None:
        self.lexicon = lexicon
        self.fillers = fillers
        self.by_verb = lexicon.frames_by_verb
        self.by_noun = lexicon.frames_by_noun

    def clause(self, clause: Clause) -> Iterator[Proposal]:
        """What the verb of a clause says."""
        verb = clause.verb
        said = status(clause, self.lexicon)
        if verb is None or said == LEFT_OUT:
            return
        for frame in self.by_verb.get(verb.lemma, ()):
            if self._voiced(frame, clause) and self._worded(frame, clause):
                spans = [clause.code_points(verb.first, verb.last)]
                for proposal in self._fill(frame, _Scene(clause, None), spans, clause):
                    proposal.status = proposal.status or said
                    yield proposal

    def noun(self, phrase: Phrase, clause: Clause, bearers: Sequence[Phrase]) -> Iterator[Proposal]:
        """What a noun says: “his expulsion from the party”, “his brother Alexander”. `bearers` are whom it is said of."""
        if not phrase.noun:
            return
        for frame in self.by_noun.get(phrase.noun, ()):
            if frame.light and (clause.verb is None or clause.verb.lemma not in frame.light):
                continue
            for proposal in self._fill(frame, _Scene(clause, phrase, bearers), [(phrase.start, phrase.end)], clause):
                proposal.nominal = True
                yield proposal

    def _voiced(self, frame: Frame, clause: Clause) -> bool:
        assert clause.verb is not None
        return not frame.voice or frame.voice == clause.verb.voice or clause.relation == "bare"

    def _worded(self, frame: Frame, clause: Clause) -> bool:
        """Whether the particles and words that the frame asks for are there."""
        if not frame.particle:
            return True
        assert clause.verb is not None
        near = {prep for prep, _ in clause.preps} | set(clause.verb.adverbs)
        said = {t.lower for p in [*clause.objects, *(q for _, q in clause.preps)] for t in p.tokens[p.first : p.last]}
        return bool(frame.particle & (near | said | {p.noun for p in clause.objects}))

    def _fill(self, frame: Frame, scene: "_Scene", spans: list[Span], clause: Clause) -> Iterator[Proposal]:
        filled: dict[str, list[Filler]] = {}
        titles: list[Post] = []
        for role in frame.roles:
            found, met = self._role(frame, role, scene, titles)
            if role.needed and not (found or met):
                return
            if found:
                filled[role.slot] = found
        if (
            "place" not in filled
            and any(r.slot == "place" for r in frame.roles)
            and (where := self._place_of(filled.get("org", [])))
        ):
            filled["place"] = where
        for slot, text in frame.fixed.items():
            filled.setdefault(slot, [Filler(text, spans[0])])
        if frame.kind == "post" and not titles and "what" not in filled:
            if scene.phrase is not None or clause.verb is None:
                return
            verb = clause.tokens[clause.verb.last - 1]
            filled["what"] = [Filler(verb.text, (verb.start, verb.end))]
        yield from self._proposals(frame, filled, titles, spans, clause)

    def _place_of(self, orgs: list[Filler]) -> list[Filler]:
        """The place that a body's own phrase names: “the School **in Weimar**”."""
        phrases = [p for f in orgs[:1] if f.phrase is not None for p in (*f.phrase.hung("in", "at"), *f.phrase.within)]
        return [f for p in phrases for f in self.fillers.of(p, "place", frozenset({"place"}))][:1]

    def _role(self, frame: Frame, role: Role, scene: "_Scene", titles: list[Post]) -> tuple[list[Filler], bool]:
        for realisation in role.realisations:
            phrases = scene.phrases(realisation, implied=role.slot == "who")
            if phrases is None:
                topic = self.fillers.cast.topic
                return (
                    [Filler(topic, (-1, -1))]
                    if topic and "person" in role.fillers | {"person"} and role.fillers & {"person", "any"}
                    else []
                ), False
            if "title" in role.fillers:
                met = posts([h for p in phrases for h in holders(p, self.lexicon)], self.lexicon)
                titles += met
                if met:
                    return [], True
            found = [f for p in phrases for f in self.fillers.of(p, role.slot, role.fillers)]
            if found and role.fillers != {"title"}:
                return found, False
        return [], False

    def _proposals(
        self, frame: Frame, filled: dict[str, list[Filler]], titles: list[Post], spans: list[Span], clause: Clause
    ) -> Iterator[Proposal]:
        slots = list(filled)
        for values in product(*(filled[s][:MANY] for s in slots)):
            chosen = dict(zip(slots, values, strict=True))
            if "who" in chosen and "other" in chosen and chosen["who"].text == chosen["other"].text:
                continue
            if titles:
                for post in titles:
                    yield from self._posted(frame, chosen, post, spans, clause)
            else:
                yield self._one(frame, frame.kind, frame.how, chosen, spans, clause)

    def _one(
        self, frame: Frame, kind: str, how: str, chosen: dict[str, Filler], spans: list[Span], clause: Clause
    ) -> Proposal:
        own = [e for f in chosen.values() if f.phrase is not None for e in f.extents]
        marked = [*spans, *(f.span for f in chosen.values() if f.span[0] >= 0)]
        return Proposal(
            kind, chosen, how, frame.date, f"frame:{frame.name}", own, marked, frame.status, frame.confidence, clause
        )

    def _posted(
        self, frame: Frame, chosen: dict[str, Filler], post: Post, spans: list[Span], clause: Clause
    ) -> Iterator[Proposal]:
        if post.member and not post.orgs and (org := chosen.get("org")) is not None and org.phrase is not None:
            post = replace(post, orgs=[org.phrase])
        if frame.kind == "occupation" and not post.orgs and not post.extents and not clause.extents:
            post = replace(post, category="trade")
        for proposal in post_proposals(post, chosen.get("who"), frame.how, frame.date, self.fillers):
            proposal.by, proposal.confidence, proposal.clause, proposal.status = (
                f"frame:{frame.name}",
                frame.confidence,
                clause,
                frame.status,
            )
            proposal.spans = [*spans, *proposal.spans]
            if proposal.kind == "post":
                proposal.slots |= {
                    s: f for s, f in chosen.items() if s in ("other", "place") and s not in proposal.slots
                }
                if "org" in chosen and "org" not in proposal.slots:
                    proposal.slots["org"] = chosen["org"]
                proposal.spans += [
                    f.span for s, f in chosen.items() if s in ("other", "org", "place") and f.span[0] >= 0
                ]
            yield proposal
            if proposal.kind == "post" and "other" in chosen:
                for also in frame.also:
                    yield _successor(proposal, also, chosen)


MANY = 12
"""More conjuncts than this in one slot are taken for a catalogue, not for a coordination."""


def _successor(proposal: Proposal, also: dict[str, str] | object, chosen: dict[str, Filler]) -> Proposal:
    """The other side of a succession: who came in where somebody went out."""
    data = dict(also) if isinstance(also, dict) else {}
    slots = {**proposal.slots, "who": chosen["other"]}
    if "who" in chosen:
        slots["other"] = chosen["who"]
    return Proposal(
        "post",
        slots,
        data.get("how", ""),
        data.get("date", "begin"),
        proposal.by,
        proposal.extents,
        proposal.spans,
        "",
        proposal.confidence,
        proposal.clause,
    )


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
    text = fillers.text
    what = Filler(text[post.what[0] : post.what[1]], post.what, post.extents, post.phrase)
    slots = {"what": what} | ({"who": who} if who is not None else {})
    orgs = [f for p in post.orgs for f in fillers.of(p, "org", frozenset({"organization", "thing"}))]
    places = [f for p in post.places for f in fillers.of(p, "place", frozenset({"place"}))]
    if post.member and orgs:
        for org in orgs:
            own = [*org.extents, *post.extents]
            yield Proposal(
                "membership",
                {**({"who": who} if who else {}), "org": org},
                MEMBER_HOW.get(how, "member"),
                date,
                "",
                own,
                [what.span, org.span],
            )
        return
    if post.category == "trade" and not orgs and not post.extents:
        yield Proposal("occupation", slots, "", "none", "", [], [what.span])
        return
    if places:
        slots["place"] = places[0]
    for org in orgs or [None]:
        own = [*(org.extents if org else []), *post.extents]
        spans = [what.span, *([org.span] if org else []), *(f.span for f in places[:1])]
        yield Proposal("post", {**slots, **({"org": org} if org else {})}, how or "held", date, "", own, spans)


@dataclass(slots=True)
class _Scene:
    """Where a frame is looked for: a clause, or a noun phrase within one."""

    clause: Clause
    phrase: Phrase | None
    bearers: Sequence[Phrase] = ()

    def phrases(self, realisation: str, *, implied: bool) -> list[Phrase] | None:
        """The phrases that realise a role; None where it is the one whom the text is about, unnamed."""
        if realisation == "self":
            return [self.phrase] if self.phrase is not None else []
        found = self._in_noun(realisation) if self.phrase is not None else self._in_clause(realisation)
        if implied and found is not None and self.clause.naming and realisation in ("subject", "patient", "agent"):
            found = [*found, *parted(self.clause.naming)]
        if found is None:
            return None if implied else []
        return found

    def _in_noun(self, realisation: str) -> list[Phrase] | None:
        phrase = self.phrase
        assert phrase is not None
        owner = [phrase.possessor] if phrase.possessor is not None else []
        if realisation == "possessor":
            return owner
        if realisation == "owner":
            return owner or phrase.hung("of")
        if realisation == "bearer":
            named = [phrase] if phrase.name is not None else [p for a in phrase.apps if a.kind == PERSON for p in a.all]
            return named or list(self.bearers) or parted(self.clause.naming)
        if realisation == "patient":
            return phrase.hung("of") or owner
        if realisation == "agent":
            return owner or phrase.hung("by")
        if realisation in ("complement", "object"):
            return phrase.hung("of")
        if realisation == "subject":
            return self.clause.subject or None
        if realisation == "topic":
            return None
        return phrase.hung(realisation) or self.clause.by(realisation)

    def _in_clause(self, realisation: str) -> list[Phrase] | None:
        clause = self.clause
        verb = clause.verb
        assert verb is not None
        passive = verb.voice == "passive" or (
            clause.relation == "bare" and verb.form in ("part", "part?") and not clause.subject
        )
        if realisation == "subject":
            return clause.subject or None
        if realisation == "agent":
            return clause.by("by") if passive and clause.relation != "bare" else clause.subject or None
        if realisation == "patient":
            return (clause.subject or None) if passive else parted(clause.objects[:1])
        if realisation == "complement":
            return parted(clause.objects if passive else clause.objects[1:])
        if realisation == "object":
            return parted(clause.objects)
        if realisation == "topic":
            return None
        return clause.by(realisation)


def titled(phrase: Phrase, lexicon: Lexicon, titles: Iterable[Phrase], fillers: Fillers) -> Iterator[Proposal]:
    """What stands before or behind a name: “General P. N. Krasnov”, “Ataulf, king of the Visigoths”."""
    for title in titles:
        plural = (
            title is phrase
            and bool(phrase.also)
            and bool(phrase.words)
            and singular(phrase.words[-1].lower) != phrase.words[-1].lower
        )
        people = phrase.all if plural else [phrase]
        for who in (f for p in people for f in fillers.of(p, "who", frozenset({"person"}))):
            bracket = title.kind == TITLE or title is phrase
            for post in posts(title.all if title is not phrase else [title], lexicon) if bracket else ():
                if title is phrase:
                    post.extents = []
                for proposal in post_proposals(post, who, "held", "at", fillers):
                    proposal.by = "title"
                    proposal.confidence = 0.75
                    proposal.spans.append(who.span)
                    yield proposal


def adherents(phrase: Phrase, lexicon: Lexicon, fillers: Fillers) -> Iterator[Proposal]:
    """Who is called by a body's name: “the Old Bolsheviks Stalin and Kamenev”, “the Decembrist Ryleev”."""
    named = {t.text: t.text for t in phrase.words if t.text in lexicon.spaced["bodies"] and t.lower.endswith("s")}
    named |= {t.text: body for t in phrase.words if (body := lexicon.tables["bodies"]["adherents"].get(t.lower))}
    if phrase.kind != PERSON or phrase.name is None or not named:
        return
    first = next(t for t in phrase.words if t.text in named)
    n = phrase.words.index(first)
    run = phrase.words[n - 1 : n + 1] if n and phrase.words[n - 1].shape == "Cap" else [first]
    plural = first.text in lexicon.spaced["bodies"]
    org = Filler(fillers.text[run[0].start : first.end] if plural else named[first.text], (run[0].start, first.end))
    for p in phrase.all if plural else [phrase]:
        for who in fillers.of(p, "who", frozenset({"person"})):
            yield Proposal(
                "membership", {"who": who, "org": org}, "member", "none", "adherent", [], [org.span, who.span], "", 0.7
            )
