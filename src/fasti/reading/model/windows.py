"""A long sentence in parts that the encoder can take."""

from collections.abc import Iterator, Sequence

LONGEST_WORDS, LONGEST_PIECES = 200, 440
"""What the encoder takes at once. Its table of places ends at 512 pieces."""
STOPS = frozenset(";:,.)]")


def windows(words: Sequence[str], pieces: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Parts [first, last) of a sentence of so many pieces a word, cut behind a mark where the last third has one."""
    first = 0
    while first < len(words):
        last = _reach(pieces, first)
        if last < len(words):
            third = first + (last - first) * 2 // 3
            last = next((n + 1 for n in range(last - 1, third, -1) if words[n] in STOPS), last)
        yield first, last
        first = last


def _reach(pieces: Sequence[int], first: int) -> int:
    """How far the words from `first` on go into one window; one word at least."""
    last, count = first, 0
    while last < len(pieces) and last - first < LONGEST_WORDS and count + pieces[last] <= LONGEST_PIECES:
        count += pieces[last]
        last += 1
    return max(last, first + 1)
