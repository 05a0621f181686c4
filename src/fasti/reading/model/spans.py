"""Labels word by word (IOB2) ↔ spans of words."""

from collections.abc import Iterator, Sequence


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The spans [first, last) and their types. An I- that continues nothing begins a span, as a B- does."""
    start, kind = 0, ""
    for n, label in enumerate([*labels, "O"]):
        mark, _, of = label.partition("-")
        if kind and not (mark == "I" and of == kind):
            yield start, n, kind
            kind = ""
        if of and not kind:
            start, kind = n, of
