"""Which words of a sentence are read as one: dates, words with hyphens, clitics."""

from collections.abc import Iterator

from fasti.reading.model import mentions
from fasti.reading.tokens import tokens_of
from training.examples import Example, Span


def dates(example: Example) -> Iterator[Span]:
    """The dates of a sentence of more than one word."""
    yield from ((first, last - 1) for first, last in mentions.dates(example.words))


def written(example: Example) -> Iterator[Span]:
    """The words that the reader's tokens join: “well-known”, “didn't”; a genitive stays a word of its own."""
    text, ends = "", []
    for word, glued in zip(example.words, example.glued, strict=True):
        text += word
        ends.append(len(text))
        text += "" if glued else " "
    tokens = list(tokens_of(text))
    starts = [end - len(word) for end, word in zip(ends, example.words, strict=True)]
    n = 0
    for token in tokens:
        while n < len(ends) and ends[n] <= token.start:
            n += 1
        last = n
        while last + 1 < len(ends) and starts[last + 1] < token.end:
            last += 1
        if last > n and starts[n] == token.start and ends[last] == token.end:
            yield n, last
        n = max(n, last)
