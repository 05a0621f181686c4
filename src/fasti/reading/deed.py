"""The words of a deed: a verb and what it governs, as an event is told by them (“petitioned the Crown”)."""

from collections.abc import Callable, Mapping

from fasti.claims import Span
from fasti.reading.clause import Clause
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import PRONOUN

LONG = 10
"""A deed is told in no more tokens than this; what stands further behind describes it."""

FAR = 20
"""A subject this many tokens before the end of its verb is still told with it."""

RELATIVE = ("which", "who", "that")
"""Behind one of these a verb tells of what it hangs on, and no more is said than by that."""

TOLD_AFTER = ("", "after", "by", "before", "and")
"""Before a gerund one of these leaves it a deed; “for selling his office” tells why, “in selling” how."""


def deed(clause: Clause) -> Span | None:
    """The code points from a clause's verb to the last phrase behind it, dates at the end left out.

    Without auxiliaries and adverbs before the verb: “was subsequently **admitted to the bar** in 1809”. None where
    nothing is said but the verb, and where an infinitive or a gerund only tells what for.
    """
    verb = clause.verb
    assert verb is not None
    if clause.relation == "inf" or (verb.form == "ing" and clause.opener not in TOLD_AFTER):
        return None
    last = _last(clause, verb.last)
    return (clause.tokens[verb.last - 1].start, clause.tokens[last - 1].end) if last > verb.last else None


def done(clause: Clause) -> Span | None:
    """The code points from what a verb is said of to the verb: “**Bristol surrendered**”, “**bid was foiled**”.

    None where nothing is said to have happened to any thing, place or body, or where an earlier verb comes between.
    """
    verb = clause.verb
    assert verb is not None
    subject = clause.subject[0] if clause.subject else None
    if clause.relation == "inf" or subject is None or subject.kind in (PERSON, PRONOUN) or subject.last > verb.first:
        return None
    between = clause.tokens[subject.last : verb.first]
    told = clause.relation == "and" and any(t.tag == "VERB" for t in between)
    if verb.last - subject.first > FAR or told or any(t.lower in RELATIVE for t in between):
        return None
    first = subject.words[0] if subject.words else clause.tokens[subject.first]
    return min(first.start, subject.name.start if subject.name else first.start), clause.tokens[verb.last - 1].end


def verb_alone(clause: Clause) -> Span:
    """The code points of a clause's verb: “**retired**”."""
    assert clause.verb is not None
    return clause.code_points(clause.verb.last - 1, clause.verb.last)


def _last(clause: Clause, reached: int) -> int:
    """The token after the last one that tells of the deed; an infinitive that leans on it goes on with it."""
    first, verb = reached, clause.verb
    assert verb is not None
    for phrase in sorted((*clause.objects, *(p for _, p in clause.preps)), key=lambda p: p.first):
        if reached <= phrase.first and phrase.last - first < LONG and not _dated(clause, reached, phrase.first):
            reached = phrase.last
    for aim in clause.leaning:
        if aim.relation == "inf" and aim.verb is not None and aim.verb.first == reached + 1:
            return _last(aim, aim.verb.last)
    return reached


def _dated(clause: Clause, first: int, last: int) -> bool:
    """Whether a date stands between tokens [first, last)."""
    start, end = clause.tokens[first - 1].end, clause.tokens[last].start
    told = clause.verb is not None and first > clause.verb.last
    return told and any(start <= e.span[0] < end for e in clause.extents)


TOLD: Mapping[str, Callable[[Clause], Span | None]] = {"deed": deed, "done": done, "verb": verb_alone}
"""The realisations of frames that are words of the clause itself."""
