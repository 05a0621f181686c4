"""Sentences changed as the prose of dictionaries differs from that of treebanks, answers changed along."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from training.examples import Example, Pair, kept, merged
from training.groups import dates, written

Change = Callable[[Example, random.Random], Example]


def changed(example: Example, chance: random.Random, brackets: Sequence[Example], names: Sequence[str]) -> Example:
    """One sentence as it is seen in one round: each change is made or not, by chance."""
    if chance.random() < 0.5:
        example = merged(example, written(example))
    if chance.random() < 0.6:
        example = merged(example, dates(example))
    if example.heads is not None:
        if chance.random() < 0.15:
            example = without_brackets(example)
        if brackets and chance.random() < 0.12:
            example = with_bracket(example, chance.choice(brackets), chance)
        if chance.random() < 0.15:
            example = without_subject(example)
        if chance.random() < 0.08:
            example = without_stop(example)
    if names and chance.random() < 0.1:
        example = renamed(example, names, chance)
    return example


def bracket_of(example: Example) -> tuple[int, int] | None:
    """The first bracket (first and last word) on whose words nothing outside hangs, if it hangs on one word."""
    heads = example.heads or []
    for first, word in enumerate(example.words):
        if word not in "([":
            continue
        last = next((n for n in range(first, len(heads)) if example.words[n] in (")", "]")), -1)
        inside = range(first, last + 1)
        if last > first and not any(first <= h - 1 <= last for n, h in enumerate(heads) if n not in inside):
            tops = {heads[n] for n in inside if not first <= heads[n] - 1 <= last}
            if len(tops) == 1 and tops != {0}:
                return first, last
    return None


def without_brackets(example: Example) -> Example:
    """The sentence without its first bracket."""
    found = bracket_of(example)
    if found is None:
        return example
    return kept(example, [n for n in range(len(example.words)) if not found[0] <= n <= found[1]])


def harvest(examples: Sequence[Example]) -> list[Example]:
    """The brackets of a corpus, to be put behind other words; the head of what hangs outside is 0."""
    found = []
    for example in examples:
        place = bracket_of(example) if example.heads is not None else None
        if place is not None and place[1] - place[0] < 20:
            inside = list(range(place[0], place[1] + 1))
            heads = [h if place[0] <= h - 1 <= place[1] else 0 for h in example.heads or []]
            found.append(kept(replace(example, heads=heads, pairs=[]), inside))
    return found


def with_bracket(example: Example, bracket: Example, chance: random.Random) -> Example:
    """The sentence with a bracket behind one of its proper nouns."""
    places = [n for n, tag in enumerate(example.upos or []) if tag == "PROPN" and not _runs_on(example, n)]
    if not places or (example.names is None) != (bracket.names is None) or example.pairs or example.whats is not None:
        return example
    at, size = chance.choice(places), len(bracket.words)
    top = _top(example, at)
    heads = [h + size if h - 1 > at else h for h in example.heads or []]
    inner = [h + at + 1 if h else top + 1 for h in bracket.heads or []]

    def put(column: list[str] | None, more: list[str] | None) -> list[str] | None:
        return None if column is None or more is None else [*column[: at + 1], *more, *column[at + 1 :]]

    words, glued = (
        put(example.words, bracket.words),
        [*example.glued[: at + 1], *bracket.glued, *example.glued[at + 1 :]],
    )
    assert words is not None
    glued[at], glued[at + size] = False, example.glued[at]
    return replace(
        example,
        words=words,
        glued=glued,
        upos=put(example.upos, bracket.upos),
        xpos=put(example.xpos, bracket.xpos),
        labels=put(example.labels, bracket.labels),
        heads=[*heads[: at + 1], *inner, *heads[at + 1 :]],
        names=put(example.names, bracket.names),
    )


def _runs_on(example: Example, n: int) -> bool:
    """Whether the name of word n goes on behind it."""
    tags = example.upos or []
    return (
        n + 1 >= len(tags)
        or tags[n + 1] in ("PROPN", "PART")
        or example.words[n + 1] in "-'’"
        or (example.glued[n] and example.words[n + 1].isalnum())
    )


def _top(example: Example, n: int) -> int:
    """The head of the name to which word n belongs."""
    labels, heads = example.labels or [], example.heads or []
    while labels[n].partition(":")[0] in ("flat", "compound", "case") and heads[n]:
        n = heads[n] - 1
    return n


def without_subject(example: Example) -> Example:
    """“He was elected in 1902” as a dictionary prints it: “Elected in 1902”."""
    heads, labels = example.heads or [], example.labels or []
    gone = 0
    for n, label in enumerate(labels[:4]):
        if (n == 0 and label.startswith("nsubj") and (example.upos or [])[0] == "PRON") or (
            gone == n and n and label in ("aux:pass", "aux")
        ):
            gone = n + 1
    if not gone or gone >= len(heads) - 2 or any(0 < h <= gone for h in heads):
        return example
    rest = kept(example, list(range(gone, len(heads))))
    rest.words[0] = rest.words[0][:1].upper() + rest.words[0][1:]
    return rest


def without_stop(example: Example) -> Example:
    """The sentence without its full stop."""
    last = len(example.words)
    if last < 3 or example.words[-1] != "." or any(h == last for h in example.heads or []):
        return example
    return kept(example, list(range(last - 1)))


def joined(first: Example, second: Example, chance: random.Random) -> Example:
    """Two sentences of a text as one, with a semicolon, or with “and”."""
    one = first if first.words[-1] not in ".;:!?" else kept(first, list(range(len(first.words) - 1)))
    if one.heads is None or second.heads is None or one.heads.count(0) != 1:
        return first
    root = one.heads.index(0) + 1
    size = len(one.words)
    link = (
        ([";"], ["PUNCT"], [":"], ["punct"])
        if chance.random() < 0.6
        else ([",", "and"], ["PUNCT", "CCONJ"], [",", "CC"], ["punct", "cc"])
    )
    shift = size + len(link[0])
    below = second.heads.index(0) + 1 + shift
    labels = [
        "parataxis" if len(link[0]) == 1 and h == 0 else "conj" if h == 0 else of
        for h, of in zip(second.heads, second.labels or [], strict=True)
    ]
    small = (
        second.words[0]
        if (second.upos or ["PROPN"])[0] == "PROPN" or second.words[0] == "I"
        else second.words[0].lower()
    )
    named = first.names is not None and second.names is not None
    return replace(
        one,
        words=[*one.words, *link[0], small, *second.words[1:]],
        glued=[*one.glued[:-1], True, *[False] * len(link[0]), *second.glued],
        upos=[*(one.upos or []), *link[1], *(second.upos or [])],
        xpos=[*(one.xpos or []), *link[2], *(second.xpos or [])],
        heads=[*one.heads, *[below] * len(link[0]), *[h + shift if h else root for h in second.heads]],
        labels=[*(one.labels or []), *link[3], *labels],
        names=[*(one.names or []), *["O"] * len(link[0]), *(second.names or [])] if named else None,
    )


def renamed(example: Example, names: Sequence[str], chance: random.Random) -> Example:
    """The sentence with its persons' names changed word by word for others."""
    words = list(example.words)
    for n, label in enumerate(example.names or []):
        if label.endswith("-PER") and len(words[n]) > 2 and words[n].isalpha() and words[n].istitle():
            words[n] = chance.choice(names)
    return replace(example, words=words)


def reflected(pairs: list[Pair], chance: random.Random, most: int) -> list[Pair]:
    """No more than `most` of the pairs, all that are related among them."""
    related, others = [p for p in pairs if p.relations], [p for p in pairs if not p.relations]
    chance.shuffle(others)
    return [*related[:most], *others[: max(0, most - len(related))]]
