"""Verbs and titles left out: “won silver at Rome **and gold at Berne**”, “editor of A to 1988 **and of B** to 1990”."""

from collections.abc import Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.nametypes import BODY, PERSON, PLACE
from fasti.reading.phrase import TITLE, WORK, Phrase, Unit

AHEAD = 4
"""A verb within so many units makes what stands before it a clause of its own."""


def gapped_object(
    current: Clause | None, phrases: Sequence[Phrase], marks: Sequence[str], word: str, following: Sequence[Unit]
) -> Phrase | None:
    """The object of a verb left out, where a preposition of the clause comes again behind another such object.

    “He replaced Molotov as chairman in May and **Timoshenko** as commissar.” `following` are the units behind the
    phrase that `word` governs.
    """
    if current is None or not current.objects or not phrases or not any(w == word for w, _ in current.preps):
        return None
    told = [m for m in marks if m not in ("TIME", "ADV")]
    if (
        told[-1:] != ["NP"]
        or told[-2:-1] not in (["CC"], ["COMMA"])
        or any(u.kind == "VERB" for u in following[:AHEAD])
    ):
        return None
    owner, first = phrases[-1], current.objects[0]
    if owner.kind == first.kind == PERSON:
        return owner if owner.name is not None and first.name is not None and "CC" in told[-3:] else None
    same = owner.noun and owner.noun == first.noun
    return owner if owner.kind == first.kind and (same or owner.kind == WORK) else None


def title_again(current: Clause | None, phrases: Sequence[Phrase], marks: Sequence[str], word: str) -> Phrase | None:
    """The title that a second “of” goes on with: “**editor** of A from 1968 to 1988 and of B from 1970 to 1988”."""
    told = [m for m in marks if m not in ("TIME", "ADV")]
    if word not in ("of", "for", "at", "in", "to") or told[-1:] not in (["CC"], ["COMMA"]):
        return None
    near = [*current.objects, *(p for prep, p in current.preps if prep == "as")] if current is not None else phrases
    last = near[-1] if near else None
    if last is None or last.kind != TITLE or last.name is not None:
        return None
    return last if any(prep == word for prep, _ in last.preps) else None


def more_of(title: Phrase, word: str, phrase: Phrase) -> Phrase | None:
    """The title once more, with another body or place behind its preposition; None where that is of another kind."""
    kinds = {q.kind for prep, ps in title.preps if prep == word for q in ps}
    if phrase.kind not in kinds & {BODY, PLACE, WORK}:
        return None
    again = replace(title, preps=[(word, [phrase])], extents=[], brackets=[], also=[], apps=[], within=[])
    title.also.append(again)
    return again


def listed_after(before: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """The last phrase of a clause where a semicolon's list goes on with it: “the Board of A; **the Board of B**”."""
    near = [*before.objects[-1:], *(p for _, p in before.preps[-1:])]
    last = max(near, key=lambda p: p.first, default=None)
    if last is None or not phrases or last.kind not in (BODY, PLACE, WORK):
        return None
    alike = all(p.kind == last.kind and p.article == last.article for p in phrases)
    same = last.kind != BODY or _head(phrases[0]) == _head(last)
    return last if alike and same and (phrases[0].name is not None or last.name is None) else None


def _head(phrase: Phrase) -> str:
    """The word that a body's name begins with, or its noun: “Committee”."""
    return phrase.name.text.split()[0] if phrase.name is not None else phrase.noun
