"""What is learnt from: sentences with the answers that a corpus has for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

ROOT = (-1, -1)
"""The place of a mention that is not in the sentence: the one whose life is told."""
Span = tuple[int, int]
"""The first and the last word."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, and how the object stands to the subject. Nothing is known of relations not `asked` for."""

    subject: Span
    object: Span
    relations: frozenset[str]
    asked: frozenset[str]


@dataclass(slots=True)
class Example:
    """A sentence. Answers are given word by word, "" where a word has none, None where the sentence has none.

    `heads` count from 1; 0 is the root. `glued` marks words that the next follows without a space.
    """

    words: list[str]
    glued: list[bool]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None
    labels: list[str] | None = None
    names: list[str] | None = None
    whats: list[str] | None = None
    pairs: list[Pair] = field(default_factory=list)
    document: str = ""
    corpus: str = ""


def kept(example: Example, keep: Sequence[int]) -> Example:
    """The sentence with only the words of these places, in this order. No word kept hangs on one left out."""
    place = {old: new for new, old in enumerate(keep)}
    heads = None
    if example.heads is not None:
        heads = [place[h - 1] + 1 if h else 0 for h in (example.heads[n] for n in keep)]
    return replace(
        example,
        words=[example.words[n] for n in keep],
        glued=[example.glued[n] for n in keep],
        upos=_of(example.upos, keep),
        xpos=_of(example.xpos, keep),
        heads=heads,
        labels=_of(example.labels, keep),
        names=_of(example.names, keep),
        whats=_of(example.whats, keep),
        pairs=[p for p in (_moved(p, place) for p in example.pairs) if p is not None],
    )


def _of(answers: list[str] | None, keep: Sequence[int]) -> list[str] | None:
    return None if answers is None else [answers[n] for n in keep]


def _moved(pair: Pair, place: dict[int, int]) -> Pair | None:
    sides = []
    for first, last in (pair.subject, pair.object):
        if (first, last) == ROOT:
            sides.append(ROOT)
        elif first in place and last in place:
            sides.append((place[first], place[last]))
        else:
            return None
    return replace(pair, subject=sides[0], object=sides[1])


def merged(example: Example, groups: Iterable[Span]) -> Example:
    """The sentence with each group of words (first and last) made one word.

    A group of which more than one word hangs on words outside it, or whose names differ, stays as it is.
    """
    heads = example.heads
    head_of: dict[int, int] = {}
    joined: dict[int, int] = {}
    words, glued = list(example.words), list(example.glued)
    for first, last in groups:
        inside = range(first, last + 1)
        tops = [n for n in inside if heads is not None and not first <= heads[n] - 1 <= last]
        if (
            (heads is not None and len(tops) != 1)
            or not _alike(example.names, inside)
            or not _alike(example.whats, inside)
        ):
            continue
        words[first] = "".join(example.words[n] + ("" if example.glued[n] or n == last else " ") for n in inside)
        glued[first] = example.glued[last]
        head_of[first] = tops[0] if tops else first
        joined |= dict.fromkeys(range(first + 1, last + 1), first)
    if not joined and not head_of:
        return example
    return _without(replace(example, words=words, glued=glued), joined, head_of)


def _without(example: Example, joined: dict[int, int], head_of: dict[int, int]) -> Example:
    """The sentence without the words joined to others; a group takes the answers of its head."""
    moved = {h: first for first, h in head_of.items()}
    heads = example.heads

    def answers(column: list[str] | None) -> list[str] | None:
        return None if column is None else [column[head_of.get(n, n)] for n in range(len(column))]

    if heads is not None:
        own = [heads[head_of.get(n, n)] for n in range(len(heads))]
        heads = [_settle(h, joined, moved) for h in own]
    pairs = [replace(p, subject=_span(p.subject, joined), object=_span(p.object, joined)) for p in example.pairs]
    whole = replace(
        example,
        upos=answers(example.upos),
        xpos=answers(example.xpos),
        labels=answers(example.labels),
        heads=heads,
        pairs=pairs,
    )
    return kept(whole, [n for n in range(len(example.words)) if n not in joined])


def _settle(head: int, joined: dict[int, int], moved: dict[int, int]) -> int:
    word = head - 1
    return joined.get(moved.get(word, word), moved.get(word, word)) + 1 if head else 0


def _span(span: Span, joined: dict[int, int]) -> Span:
    return span if span == ROOT else (joined.get(span[0], span[0]), joined.get(span[1], span[1]))


def _alike(answers: list[str] | None, inside: range) -> bool:
    """Whether the words of a group are one name, or none is of any: no name ends or begins within."""
    if answers is None:
        return True
    kinds = {answers[n].partition("-")[2] for n in inside}
    return len(kinds) == 1 and not any(answers[n].startswith("B-") for n in inside[1:])
