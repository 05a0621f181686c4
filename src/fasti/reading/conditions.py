"""What a frame asks of a clause before its roles are filled, and why one that was tried gave nothing."""

from collections.abc import Iterable

from fasti.reading.clause import Clause
from fasti.reading.fillers import Filler
from fasti.reading.frame import Frame, Role
from fasti.reading.lexicon import Lexicon
from fasti.reading.modality import LEFT_OUT, status
from fasti.reading.phrase import Phrase
from fasti.reading.titles import Post

UNREAL = "what is denied, conditional or only possible"
"""Why a clause that asserts nothing gives nothing."""


def voiced(frame: Frame, clause: Clause) -> bool:
    """Whether the verb of a clause has the voice that a frame asks for."""
    assert clause.verb is not None
    return not frame.voice or frame.voice == clause.verb.voice or clause.relation == "bare"


def said(clause: Clause) -> frozenset[str]:
    """The prepositions and adverbs of a clause, and the words of its phrases."""
    assert clause.verb is not None
    phrases = [*clause.objects, *(q for _, q in clause.preps)]
    words = {t.lower for p in phrases for t in p.tokens[p.first : p.last]} | {p.noun for p in clause.objects}
    return frozenset({prep for prep, _ in clause.preps} | set(clause.verb.adverbs) | set(clause.particles) | words)


def worded(frame: Frame, clause: Clause) -> bool:
    """Whether one of the particles and words that a frame asks for is in the clause."""
    return not frame.particle or bool(frame.particle & said(clause))


def shunned(frame: Frame, clause: Clause) -> frozenset[str]:
    """Those words of a clause with which a frame does not hold."""
    return frame.without & said(clause) if frame.without else frozenset()


def lit(frame: Frame, clause: Clause) -> bool:
    """Whether a noun's frame has the light verb that it asks for: “**held** a post”."""
    return not frame.light or (clause.verb is not None and clause.verb.lemma in frame.light)


def governed(frame: Frame, clause: Clause, phrase: Phrase) -> bool:
    """Whether a noun stands under a preposition that its frame asks for."""
    return not frame.under or any(phrase is p for p in clause.by(*frame.under))


def unmet(frame: Frame, clause: Clause, lexicon: Lexicon, phrase: Phrase | None = None) -> str:
    """Which of a frame's conditions a clause (or a noun phrase of it) does not meet, in a few words; empty for none."""
    if phrase is not None:
        if not lit(frame, clause):
            return f"light verb missing: {_listed(frame.light)}"
        if not governed(frame, clause, phrase):
            return f"not under {_listed(frame.under)}"
        return UNREAL if frame.under and status(clause, lexicon) == LEFT_OUT else ""
    assert clause.verb is not None
    if not voiced(frame, clause):
        return f"voice is {clause.verb.voice}"
    if words := shunned(frame, clause):
        return f"says {_listed(words)}"
    return "" if worded(frame, clause) else f"none of the particles {_listed(frame.particle)}"


def unfilled(role: Role, found: tuple[list[Filler], list[Post]], offered: Iterable[Phrase]) -> str:
    """Why a needed role has no filler, in a few words; empty where it has one or needs none.

    `found` is what fills it, `offered` are the phrases that stand where its fillers are looked for.
    """
    if not role.needed or any(found):
        return ""
    texts = [" ".join(t.text for t in p.tokens[p.first : p.last]) for p in offered]
    if not texts:
        return f"no {role.slot} ({'|'.join(role.realisations)}!)"
    said = ", ".join(f"“{text}”" for text in texts)
    return f"{role.slot} may be {' or '.join(sorted(role.fillers))}; {said} is none"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
