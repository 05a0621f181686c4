"""The shape of a word: what its capitals and digits say, which an uncased vocabulary does not."""

SHAPES = ("none", "lower", "title", "upper", "letter", "mixed", "digit")
"""The known shapes; a model embeds each by its number. `none` is a mark, or a word of a script without case."""


def shape(word: str) -> int:
    """The number of a word's shape in SHAPES."""
    return SHAPES.index(_name(word))


def _name(word: str) -> str:
    if any(ch.isdigit() for ch in word):
        return "digit"
    cased = [ch for ch in word if ch.isupper() or ch.islower()]
    if not cased:
        return "none"
    if not any(ch.isupper() for ch in cased):
        return "lower"
    if all(ch.isupper() for ch in cased):
        return "upper" if len(cased) > 1 else "letter"
    return "title" if cased[0].isupper() and not any(ch.isupper() for ch in cased[1:]) else "mixed"
