"""Schooling told in pieces: degrees behind a school or alone, and graduations that leave the school unsaid."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from fasti.reading.clause import Clause
from fasti.reading.fillers import NOWHERE, Filler, Fillers
from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY
from fasti.reading.phrase import Bracket, Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.schools import teaches
from fasti.reading.tokens import Token

RECENT = 2
"""A school last told of so many sentences ago is still the one that somebody graduates from."""


LONE = re.compile(r"(?:the )?[a-zé]+")
"""A school that is called so and no more: “the university”, “college”."""


@dataclass(slots=True)
class Schooling:
    """What one text has told of schools so far: for each person, the sentence and the schools told there."""

    fillers: Fillers
    told: dict[str, tuple[int, list[Filler]]] = field(default_factory=dict)

    def tell(self, sentence: int, proposals: list[Proposal]) -> None:
        """Add the degrees that stand in brackets; give schooling without a school's name the one last told of."""
        schoolings = sorted((p for p in proposals if p.kind == "education" and "who" in p.slots), key=_place)
        taught = _taught(proposals, self.fillers.lexicon)
        for proposal in schoolings:
            self._locate(proposal)
            _take_nearest(proposal, self.fillers)
            proposals += self._in_brackets(proposal)
        for proposal in schoolings:
            who, org = proposal.slots["who"].text, proposal.slots.get("org")
            if org is not None and LONE.fullmatch(org.text):
                del proposal.slots["org"]
                if org.phrase is None or org.phrase.article != "the":
                    proposal.slots.setdefault("what", org)
                org = self._last(who, sentence) if org.phrase is not None and org.phrase.article == "the" else None
            elif org is not None:
                before = self.told.get(who)
                schools = before[1] if before is not None and before[0] == sentence else []
                self.told[who] = sentence, [*(f for f in schools if f.text != org.text), org]
                continue
            elif proposal.how == "graduated":
                org = self._last(who, sentence)
            elif "place" not in proposal.slots and proposal.clause is not None and proposal.clause.opener == "where":
                org = next((f for person, f in taught if person == who and f.span < _place(proposal)), None)
            if org is not None:
                proposal.slots["org"] = Filler(org.text, NOWHERE)

    def _last(self, person: str, sentence: int) -> Filler | None:
        """The one school told of in the last sentence that told of any."""
        at, schools = self.told.get(person, (-RECENT - 1, []))
        return schools[0] if len(schools) == 1 and sentence - at <= RECENT else None

    def _locate(self, proposal: Proposal) -> None:
        """The place that a school's own name gives: “New College, **Oxford**”."""
        org = proposal.slots.get("org")
        if org is None or org.phrase is None or "place" in proposal.slots:
            return
        for place in (*org.phrase.within, *org.phrase.hung("in", "at", "near")):
            for filler in self.fillers.of(place, "place", frozenset({"place"}))[:1]:
                proposal.slots["place"] = filler
                return

    def _in_brackets(self, proposal: Proposal) -> Iterator[Proposal]:
        """“Trinity College (BA 1820, MA 1823)”: each degree with its date."""
        org = proposal.slots.get("org")
        if org is None or org.phrase is None:
            return
        around = (org.phrase, *org.phrase.within, *org.phrase.hung("in", "at"))
        for phrase, bracket in [(p, b) for p in around for b in p.brackets]:
            degrees = list(_degrees(phrase, bracket, self.fillers.lexicon))
            if degrees:
                proposal.extents = [e for e in proposal.extents if e not in bracket.extents]
            for degree, end in degrees:
                what = Filler(degree.text, (degree.start, degree.end))
                extents = [e for e in bracket.extents if degree.start <= e.span[0] < end]
                yield replace(
                    proposal, slots={**proposal.slots, "what": what}, how="graduated", date="at" if extents else "none",
                    extents=extents[:1], spans=[*proposal.spans, what.span], by="degree",
                )  # fmt: skip


def _taught(proposals: Sequence[Proposal], lexicon: Lexicon) -> list[tuple[str, Filler]]:
    """Who a sentence says entered which school, the last first: “joined **Lund College**, where she …”."""
    told = [p for p in proposals if p.kind in ("education", "membership", "post", "travel") and "who" in p.slots]
    orgs = [(p.slots["who"].text, org) for p in told if (org := p.slots.get("org")) is not None]
    found = [(who, f) for who, f in orgs if f.span != NOWHERE and teaches(f.text, lexicon)]
    return sorted(found, key=lambda pair: pair[1].span, reverse=True)


def _take_nearest(proposal: Proposal, fillers: Fillers) -> None:
    """Give a degree's claim the degree that stands right before its school: “a BA from X and **an MA** from Y”."""
    what, org = proposal.slots.get("what"), proposal.slots.get("org")
    if proposal.how != "graduated" or what is None or org is None or not NOWHERE < what.span < org.span:
        return
    tokens = proposal.clause.tokens if proposal.clause is not None else ()
    between = [t for t in tokens if what.span[1] <= t.start and t.end <= org.span[0]]
    joined = next((n for n, t in enumerate(between) if t.tag == "CC" or t.text in (",", ";")), len(between))
    nearest = next((t for t in reversed(between[joined:]) if _names_degree(t, fillers.lexicon)), None)
    if nearest is not None:
        span = (nearest.start, nearest.end)
        proposal.slots["what"] = Filler(nearest.text, span)
        proposal.spans = [*(s for s in proposal.spans if s != what.span), span]


def _names_degree(token: Token, lexicon: Lexicon) -> bool:
    short = {name.replace(".", "") for name in lexicon.words("degrees", "names")}
    return token.text.replace(".", "") in short or token.lower in lexicon.words("degrees", "nouns")


def _place(proposal: Proposal) -> tuple[int, ...]:
    return min((s for s in proposal.spans if s != NOWHERE), default=NOWHERE)


def _degrees(phrase: Phrase, bracket: Bracket, lexicon: Lexicon) -> Iterator[tuple[Token, int]]:
    """The degrees in a bracket, each with the code point where the next begins."""
    tokens = phrase.tokens[bracket.first : bracket.last]
    names = {name.replace(".", "") for name in lexicon.words("degrees", "names")}
    found = [t for t in tokens if t.text.replace(".", "") in names]
    for n, degree in enumerate(found):
        yield degree, found[n + 1].start if n + 1 < len(found) else tokens[-1].end


def degrees_alone(clause: Clause, who: Filler, fillers: Fillers) -> Iterator[Proposal]:
    """“B.A., Union College, 1959”: a degree as a clause of its own."""
    names = {name.replace(".", "") for name in fillers.lexicon.words("degrees", "names")}
    first: Phrase | None = clause.objects[0] if clause.objects else None
    if first is None or first.name is None or first.name.text.replace(" ", "").replace(".", "") not in names:
        return
    what = Filler(first.name.text, (first.name.start, first.name.end))
    others: Sequence[Phrase] = clause.objects[1:]
    for body in [p for p in others if p.kind == BODY][:1]:
        for org in fillers.of(body, "org", frozenset({"organization"})):
            slots = {"who": who, "what": what, "org": org}
            yield Proposal("education", slots, "graduated", "at", "degree", [], [what.span], "", 0.9, clause)
