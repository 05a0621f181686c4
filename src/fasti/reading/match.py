"""Frames met in clauses and noun phrases → proposals of claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product

from fasti.claims import Span
from fasti.reading.clause import Clause
from fasti.reading.conditions import UNREAL, unfilled, unmet
from fasti.reading.dating import extent_for
from fasti.reading.deed import TOLD
from fasti.reading.fillers import NOWHERE, Filler, Fillers, holders
from fasti.reading.frame import Frame, Role
from fasti.reading.lexicon import Lexicon
from fasti.reading.made import Made
from fasti.reading.modality import LEFT_OUT, nominal_status, status
from fasti.reading.nametypes import HAPPENING
from fasti.reading.occupations import situated
from fasti.reading.offices import leagued, post_proposals
from fasti.reading.phrase import PRONOUN, Phrase
from fasti.reading.prizes import Prizes
from fasti.reading.proposal import Proposal
from fasti.reading.scene import Scene
from fasti.reading.titles import Post, posts

MADE = frozenset({"work", "titled"})
GIVEN = frozenset({"award", "rank"})
ORGANIZATION = frozenset({"organization"})

MANY = 12
"""More conjuncts than this in one slot are taken for a catalogue, not for a coordination."""


class Matcher:
    """Matches the frames of a lexicon on the clauses of one text."""

    def __init__(self, lexicon: Lexicon, fillers: Fillers) -> None:
        self.lexicon = lexicon
        self.fillers = fillers
        self.by_verb = lexicon.frames_by_verb
        self.by_noun = lexicon.frames_by_noun
        self.made = Made(fillers.text, lexicon)
        self.prizes = Prizes(fillers.text, lexicon)
        self.told: dict[str, list[Proposal]] = {}

    def frames_for(self, clause: Clause) -> Sequence[Frame]:
        """The frames that the verb of a clause may be one of."""
        return self.by_verb.get(clause.verb.lemma, []) if clause.verb is not None else []

    def frames_for_noun(self, phrase: Phrase) -> Sequence[Frame]:
        """The frames that the noun of a phrase may be one of."""
        noun = phrase.name.head if phrase.kind == HAPPENING and phrase.name is not None else phrase.noun
        return self.by_noun.get(noun, []) if noun else []

    def clause(self, clause: Clause) -> Iterator[Proposal]:
        """What the verb of a clause says."""
        verb = clause.verb
        said = status(clause, self.lexicon)
        if verb is None or said == LEFT_OUT:
            return
        met = False
        for frame in self.frames_for(clause):
            if not unmet(frame, clause, self.lexicon) and not (met and frame.deed):
                span = clause.code_points(verb.first, verb.last)
                for proposal in self._fill(frame, Scene(clause), span):
                    if (frame.dated or _undescribed(proposal)) and extent_for(proposal, self.lexicon) is None:
                        continue
                    met = True
                    proposal.status = proposal.status or said
                    yield proposal

    def noun(
        self, phrase: Phrase, clause: Clause, bearers: Sequence[Phrase], owners: Sequence[Phrase]
    ) -> Iterator[Proposal]:
        """What a noun says: “his expulsion from the party”, “his brother”. `bearers` are those it is said of."""
        said = status(clause, self.lexicon) if bearers else nominal_status(phrase, clause, self.lexicon)
        if said == LEFT_OUT:
            return
        for frame in self.frames_for_noun(phrase):
            if unmet(frame, clause, self.lexicon, phrase):
                continue
            for proposal in self._fill(frame, Scene(clause, phrase, bearers, owners), (phrase.start, phrase.end)):
                proposal.nominal = not (frame.light or frame.under)
                if _undescribed(proposal) and extent_for(proposal, self.lexicon) is None:
                    continue
                proposal.status = proposal.status or said
                yield proposal
                if frame.leagued:
                    yield from leagued(proposal, clause, self.fillers)

    def refused(
        self,
        frame: Frame,
        clause: Clause,
        phrase: Phrase | None = None,
        bearers: Sequence[Phrase] = (),
        owners: Sequence[Phrase] = (),
    ) -> str:
        """Why a frame whose word a clause (or a phrase of it) holds gave nothing; empty where it gives something."""
        if phrase is None and status(clause, self.lexicon) == LEFT_OUT:
            return UNREAL
        if reason := unmet(frame, clause, self.lexicon, phrase):
            return reason
        scene = Scene(clause, phrase, bearers, owners)
        for role in frame.roles:
            offered = [p for r in role.realisations for p in scene.phrases(r, implied=False) or []]
            if reason := unfilled(role, self._role(role, scene), offered):
                return reason
        told, self.told = self.told, {}
        given = next(self._fill(frame, scene, clause.code_points(clause.first, clause.last)), None)
        self.told = told
        return "" if given is not None else "names no post, or nobody but the same person twice"

    def _fill(self, frame: Frame, scene: Scene, span: Span) -> Iterator[Proposal]:
        """The proposals of a frame whose word stands at `span`; none where a role that it needs is not there."""
        filled: dict[str, list[Filler]] = {}
        titles: list[Post] = []
        for role in frame.roles:
            found, met = self._role(role, scene)
            if role.needed and not (found or met):
                if role.slot == "what" and frame.also:
                    yield from self._untitled(frame, scene, span, filled)
                return
            titles += met
            if found:
                filled[role.slot] = found
        if "place" not in filled and any(role.slot == "place" for role in frame.roles):
            filled["place"] = self._place_of(filled.get("org", []))
        for slot, text in frame.fixed.items():
            filled.setdefault(slot, [Filler(text, span)])
        if frame.kind == "post" and not titles and "what" not in filled:
            if scene.phrase is not None or scene.clause.verb is None:
                return
            verb = scene.clause.tokens[scene.clause.verb.last - 1]
            filled["what"] = [Filler(verb.text, (verb.start, verb.end))]
        filled = {slot: found for slot, found in filled.items() if found}
        yield from self._proposals(frame, filled, titles, span, scene.clause)

    def _untitled(
        self, frame: Frame, scene: Scene, span: Span, filled: Mapping[str, list[Filler]]
    ) -> Iterator[Proposal]:
        """A succession that leaves the post unsaid: it is the one last told of whoever leaves it."""
        others = [f for role in frame.roles if role.slot == "other" for f in self._role(role, scene)[0]]
        if scene.phrase is not None or len(others) != 1 or len(filled.get("who", ())) != 1:
            return
        chosen = {"who": filled["who"][0], "other": others[0]}
        last = self._last_told(chosen["who" if frame.date == "end" else "other"].text, scene)
        if last is None or chosen["who"].text == chosen["other"].text:
            return
        post = {slot: Filler(f.text, NOWHERE) for slot, f in last.slots.items() if slot in ("what", "org", "place")}
        proposal = self._one(frame, chosen, span, scene.clause)
        proposal.slots = {**post, **chosen}
        yield proposal
        for also in frame.also:
            yield _successor(proposal, also, chosen)

    def _last_told(self, holder: str, scene: Scene) -> Proposal | None:
        """The post last told of a person; the last under a body that the clause names: “followed him at the OGPU”."""
        told = self.told.get(holder, [])
        named = [f.text for p in scene.clause.by("at", "in") for f in self.fillers.of(p, "org", ORGANIZATION)]
        if named:
            told = [p for p in told if (org := p.slots.get("org")) is not None and org.text in named]
        return told[-1] if told else None

    def _place_of(self, orgs: Sequence[Filler]) -> list[Filler]:
        """The place that a body's own phrase names: “the School **in Weimar**”; one at most."""
        phrases = [p for f in orgs[:1] if f.phrase is not None for p in (*f.phrase.hung("in", "at"), *f.phrase.within)]
        return [f for p in phrases for f in self.fillers.of(p, "place", frozenset({"place"}))][:1]

    def _role(self, role: Role, scene: Scene) -> tuple[list[Filler], list[Post]]:
        """What fills a role: fillers, or posts where it takes titles; the first realisation that offers any."""
        for realisation in role.realisations:
            if (told := TOLD.get(realisation)) is not None:
                if (span := told(scene.clause)) is not None:
                    return [Filler(self.fillers.text[slice(*span)], span)], []
                continue
            phrases = scene.phrases(realisation, implied=role.slot == "who")
            if phrases is None:
                topic = self.fillers.cast.topic
                return ([Filler(topic, NOWHERE)] if topic and role.fillers & {"person", "any"} else []), []
            if "title" in role.fillers:
                met = posts([h for p in phrases for h in holders(p, self.lexicon)], self.lexicon)
                if met:
                    return [], met
            if role.fillers != {"title"} and (found := self._offered(role, phrases, scene.clause)):
                return found, []
        return [], []

    def _offered(self, role: Role, phrases: Sequence[Phrase], clause: Clause) -> list[Filler]:
        """What phrases offer to a role that does not take posts alone."""
        if role.fillers & MADE:
            return [f for p in phrases for f in self.made.of(p, clause, role.fillers)]
        if role.fillers & GIVEN:
            return [f for p in phrases for f in self.prizes.of(p, clause, role.fillers)]
        return [f for p in phrases for f in self.fillers.of(p, role.slot, role.fillers)]

    def _proposals(
        self, frame: Frame, filled: dict[str, list[Filler]], titles: list[Post], span: Span, clause: Clause
    ) -> Iterator[Proposal]:
        """One proposal for each choice of conjuncts, and for each post."""
        for values in islice(product(*(fillers[:MANY] for fillers in filled.values())), MANY * MANY):
            chosen = self._told_apart(dict(zip(filled, values, strict=True)))
            if "place" not in chosen and "what" in chosen and any(role.slot == "place" for role in frame.roles):
                for place in self._place_of([chosen["what"]]):
                    chosen["place"] = place
            if "who" in chosen and "other" in chosen and _turned(chosen["who"], chosen["other"], filled["who"]):
                continue
            if titles:
                for post in titles:
                    yield from self._posted(frame, chosen, post, span, clause)
            else:
                yield self._one(frame, chosen, span, clause)

    def _told_apart(self, chosen: dict[str, Filler]) -> dict[str, Filler]:
        """“He succeeded **him**” speaks of two people: the second is whom the text has last named beside the first."""
        who, other, beside = chosen.get("who"), chosen.get("other"), self.fillers.cast.beside
        pronoun = other is not None and other.phrase is not None and other.phrase.kind == PRONOUN
        if who is None or other is None or who.text != other.text or not pronoun or beside in ("", who.text):
            return chosen
        if other.span < who.span:
            return chosen
        reflexive = other.phrase is not None and other.phrase.noun.endswith(("self", "selves"))
        return chosen if reflexive else {**chosen, "other": replace(other, text=beside)}

    def _one(self, frame: Frame, chosen: dict[str, Filler], span: Span, clause: Clause) -> Proposal:
        extents = [e for f in chosen.values() if f.phrase is not None for e in f.extents]
        spans = [span, *(f.span for f in chosen.values() if f.span != NOWHERE)]
        by = f"frame:{frame.name}"
        return Proposal(
            frame.kind, chosen, frame.how, frame.date, by, extents, spans, frame.status, frame.confidence, clause
        )

    def _posted(
        self, frame: Frame, chosen: dict[str, Filler], post: Post, span: Span, clause: Clause
    ) -> Iterator[Proposal]:
        """The claims of a post that a frame speaks of; the other side of a succession too."""
        if post.member and not post.orgs and (org := chosen.get("org")) is not None and org.phrase is not None:
            post = replace(post, orgs=[org.phrase])
        if frame.date != "none":
            post = situated(post, clause)
        if frame.kind == "occupation" and not (post.orgs or post.extents or post.dated):
            post = replace(post, category="trade")
        for proposal in post_proposals(post, chosen.get("who"), frame.how, frame.date, self.fillers):
            proposal.by, proposal.confidence = f"frame:{frame.name}", frame.confidence
            proposal.clause, proposal.status = clause, frame.status
            proposal.spans = [span, *proposal.spans]
            if proposal.kind == "post":
                around = {slot: f for slot, f in chosen.items() if slot in ("other", "org", "place")}
                proposal.slots = {**around, **proposal.slots}
                proposal.spans += [f.span for f in around.values() if f.span != NOWHERE]
            yield proposal
            if proposal.kind == "post" and frame.date != "end" and "who" in chosen:
                self.told.setdefault(chosen["who"].text, []).append(proposal)
            if proposal.kind == "post" and "other" in chosen:
                for also in frame.also:
                    yield _successor(proposal, also, chosen)


def _undescribed(proposal: Proposal) -> bool:
    """Whether a happening is only called one, so that nothing but a date says which: “he saw combat”."""
    what = proposal.slots.get("what")
    phrase = what.phrase if what is not None and proposal.kind in ("participation", "event") else None
    if phrase is None or phrase.name is not None:
        return False
    return not phrase.preps and not phrase.extents and all(t.tag == "NUM" for t in phrase.words[:-1])


def _turned(who: Filler, other: Filler, first: Sequence[Filler]) -> bool:
    """Whether a pair is one person twice, or the two that “they” means in the wrong order."""
    if who.text == other.text:
        return True
    names = [f.text for f in first]
    return who.span == other.span and other.text in names and names.index(other.text) < names.index(who.text)


def _successor(proposal: Proposal, also: Mapping[str, str], chosen: Mapping[str, Filler]) -> Proposal:
    """The other side of a succession: who came in where somebody went out."""
    slots = {**proposal.slots, "who": chosen["other"]}
    if "who" in chosen:
        slots["other"] = chosen["who"]
    how, date = also.get("how", ""), also.get("date", "begin")
    return replace(proposal, slots=slots, how=how, date=date, status="", nominal=False, handed=True)
