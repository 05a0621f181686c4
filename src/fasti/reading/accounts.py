"""Why a text gives the claims that it gives: each sentence with its dates, names, clauses and the frames tried.

The stages are those of `reader.py`; here each one's result is kept instead of handed on, for whoever writes frames.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from fasti.claims import Claim, Span, kind_of
from fasti.reading.assemble import claims_of
from fasti.reading.bonds import Bonds
from fasti.reading.clause import Clause, phrases_of
from fasti.reading.lexicon import Lexicon
from fasti.reading.lexicon import lexicon as of_language
from fasti.reading.parse import Parse, Parser, RuleParse
from fasti.reading.phrase import Phrase
from fasti.reading.proposal import Proposal
from fasti.reading.proposals import Proposer
from fasti.reading.reader import cast_of, times
from fasti.reading.timeline import Timeline
from fasti.reading.times.expression import Extent
from fasti.text import Source


@dataclass(frozen=True, slots=True)
class Tried:
    """A frame, a title or a bracket that was tried at a word: what it gave, or why it gave nothing."""

    by: str
    word: str
    claims: tuple[Claim, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One clause: its verb (empty where it has none), what belongs to it by role, and what was tried in it."""

    verb: str
    roles: tuple[tuple[str, str], ...]
    tried: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What was made of one sentence: `span` in code points, its dates and names with what they were taken for."""

    span: Span
    text: str
    times: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]

    def to_json(self) -> dict[str, Any]:
        """The account as JSON; claims as `fasti read --format jsonl` prints them."""
        return {
            "span": list(self.span),
            "text": self.text,
            "times": [{"words": words, "means": means} for words, means in self.times],
            "names": [{"name": name, "type": kind} for name, kind in self.names],
            "clauses": [
                {"verb": part.verb, "roles": dict(part.roles), "tried": [_tried(tried) for tried in part.tried]}
                for part in self.parts
            ],
        }


def _tried(tried: Tried) -> dict[str, Any]:
    line: dict[str, Any] = {"by": tried.by, "word": tried.word}
    if tried.refused:
        return line | {"refused": tried.refused}
    return line | {"claims": [claim.to_json() for claim in tried.claims]}


def explain(source: Source, *, lexicon: Lexicon | None = None, parser: Parser = RuleParse) -> Iterator[Account]:
    """One account for each sentence of a source, in the order of its text; parameters as those of `read`."""
    if not source.text.strip():
        return
    words = lexicon or of_language()
    timeline = Timeline(source, times(source), words)
    parse = _Remembered(parser(source, timeline, words))
    proposer = Proposer(source.text, parse, cast_of(source, parse, words), words)
    for n, sentence in enumerate(parse.sentences):
        proposals = proposer.proposals(n)
        extents = timeline.within(sentence.start, sentence.end)
        yield Account(
            span=(sentence.start, sentence.end),
            text=source.text[sentence.start : sentence.end],
            times=tuple((source.text[slice(*e.span)], _meant(e)) for e in extents),
            names=tuple((mention.text, mention.type) for mention in parse.mentions[n]),
            parts=tuple(_part(clause, proposals, proposer, source) for clause in parse.clauses(n)),
        )


class _Remembered:
    """A parse that gives the same clauses whenever it is asked: those that proposals point to."""

    def __init__(self, parse: Parse) -> None:
        self.sentences, self.mentions, self.aliases = parse.sentences, parse.mentions, parse.aliases
        self._clauses = cache(parse.clauses)

    def clauses(self, n: int) -> list[Clause]:
        """The clauses of sentence n."""
        return self._clauses(n)


def _part(clause: Clause, proposals: Sequence[Proposal], proposer: Proposer, source: Source) -> Part:
    own = [p for p in proposals if p.clause is clause]
    gave = [_given(p, proposer, source) for p in own]
    said = {p.by for p in own}
    refused = [t for t in _refused(clause, proposer) if t.by not in said]
    verb = clause.verb
    words = source.text[slice(*clause.code_points(verb.first, verb.last))] if verb is not None else ""
    return Part(words, tuple(_roles(clause, source.text)), (*gave, *refused))


def _given(proposal: Proposal, proposer: Proposer, source: Source) -> Tried:
    claims = tuple(claims_of([proposal], source, proposer.lexicon))
    start, end = proposal.spans[0] if proposal.spans else (0, 0)
    return Tried(proposal.by, source.text[start:end], claims, "" if claims else _lacking(proposal))


def _lacking(proposal: Proposal) -> str:
    """Why a proposal made no claim: the key slots that it does not fill."""
    have = {slot for slot, filler in proposal.slots.items() if filler.text.strip()}
    have |= {"how"} if proposal.how else set()
    lacking = [" or ".join(slots) for slots in kind_of(proposal.kind).key if not have.intersection(slots)]
    return f"no {', no '.join(lacking)}" if lacking else "breaks the contract of its kind"


def _refused(clause: Clause, proposer: Proposer) -> Iterator[Tried]:
    """The frames whose word stands in a clause, with the reason for which each would give nothing."""
    matcher = proposer.matcher
    if clause.verb is not None:
        for frame in matcher.frames_for(clause):
            if why := matcher.refused(frame, clause):
                yield Tried(f"frame:{frame.name}", clause.verb.lemma, (), why)
    bonds = Bonds([clause], proposer.lexicon)
    for phrase in phrases_of(clause):
        bearers, owners = bonds.bearers(phrase, clause), bonds.owners(phrase, clause)
        for frame in matcher.frames_for_noun(phrase):
            if why := matcher.refused(frame, clause, phrase, bearers, owners):
                yield Tried(f"frame:{frame.name}", phrase.noun, (), why)


def _roles(clause: Clause, text: str) -> Iterator[tuple[str, str]]:
    """What belongs to a clause, by role, as the text words it."""

    def words(phrases: Sequence[Phrase]) -> str:
        return " · ".join(text[p.start : p.end] for q in phrases for p in q.all)

    if clause.verb is not None:
        voice = ", passive" if clause.verb.voice == "passive" else ""
        denied = ", denied" if clause.verb.negated else ""
        yield "lemma", f"{clause.verb.lemma}{voice}{denied}"
    yield "relation", clause.relation
    for role, phrases in (("subject", clause.subject), ("object", clause.objects), ("naming", clause.naming)):
        if phrases:
            yield role, words(phrases)
    for preposition in dict.fromkeys(prep for prep, _ in clause.preps):
        yield preposition, words([p for prep, p in clause.preps if prep == preposition])
    if clause.extents:
        yield "dates", " · ".join(_meant(e) for e in clause.extents)


def _meant(extent: Extent) -> str:
    """What an extent means: “1925-10-26”, “1905 to 1907”, “to 1933”."""
    if extent.at is not None:
        return extent.at.edtf
    begin = extent.begin.edtf if extent.begin else ""
    return f"{begin} to {extent.end.edtf}".strip() if extent.end else f"from {begin}"
