"""What “which”, “who”, “where” and “when” stand for, and what that is to the verb of their clause."""

from collections.abc import Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.phrase import WORK, Phrase, Unit
from fasti.reading.sharing import last_phrase, personal
from fasti.reading.times.expression import Extent

OBJECTS = ("which", "whom", "that", "who")
"""Pronouns that stand for the object where a subject follows them."""


def relate(
    clause: Clause,
    opener: str,
    owners: Sequence[Phrase],
    after: Sequence[Phrase],
    before: Clause | None,
    governing: str,
) -> None:
    """Set subject and objects of a relative clause.

    `owners` are the phrases met before the pronoun `opener`, `after` those between it and the verb; `governing` is the
    preposition before the pronoun: “the college **from** which he graduated”.
    """
    antecedent = list(owners[-1:]) or (last_phrase(before) if before is not None else [])
    if antecedent and opener == "who":
        antecedent = personal(antecedent[0]) or antecedent
    clause.relation, clause.head = "rel", before
    if not after or opener not in OBJECTS:
        clause.subject = after[-1].all if after and opener == "whose" else antecedent
        return
    clause.subject = after[-1].all
    if governing and antecedent:
        clause.preps.append((governing, antecedent[0]))
    else:
        clause.objects = antecedent


def title_before(units: Sequence[Unit], i: int) -> list[Phrase]:
    """The title right before the relative pronoun of the verb at unit i: “in **“Salt”**, which he wrote”."""
    n = next((k for k in range(i - 1, max(0, i - REACH), -1) if units[k].kind == "REL"), 0)
    while n and units[n - 1].kind in ("COMMA", "BRACKET", "TIME"):
        n -= 1
    phrase = units[n - 1].phrase if n else None
    return [phrase] if phrase is not None and phrase.kind == WORK else []


def governing(units: Sequence[Unit], i: int) -> str:
    """The preposition before the relative pronoun that opens the clause of the verb at unit i; empty where none is."""
    n = next((k for k in range(i - 1, max(0, i - REACH), -1) if units[k].kind == "REL"), 0)
    before = units[n - 1] if n else None
    return before.word if before is not None and before.kind == "PREP" else ""


REACH = 8
"""A relative pronoun stands no more units before its verb."""


def day_before(units: Sequence[Unit], i: int) -> Extent | None:
    """The day that the “when” at unit i speaks of: “until **2 May 1901**, when he was succeeded by Smith”."""
    j = i - 2 if i and units[i - 1].kind == "COMMA" else i - 1
    extent = units[j].extent if j >= 0 else None
    if extent is None:
        return None
    day = extent.at or extent.end or extent.begin
    return replace(extent, at=day, begin=None, end=None, relation="at")


def left_unsaid(before: Clause, marks: Sequence[str]) -> Clause | None:
    """The dictionary's clause that goes on behind an aside: “elected …, to fill the seat of Roe, **and reelected**”."""
    above = before
    while above.relation in ("inf", "part") and above.head is not None:
        above = above.head
    return above if list(marks[-2:]) == ["COMMA", "CC"] and above.relation == "bare" else None


def taken_up(current: Clause | None, marks: Sequence[str], word: str) -> Clause | None:
    """The clause that a preposition goes on with: “elected **to** the Tenth, to fill the seat of Roe, and **to** …”."""
    above = left_unsaid(current, marks) if current is not None else None
    if above is None or any(prep == word for prep, _ in (current or above).preps):
        return current
    return above if any(prep == word for prep, _ in above.preps) else current
