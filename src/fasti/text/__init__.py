"""Documents in: one format a file; the text is never altered, every offset is a code point of it."""

from fasti.text.source import Source

__all__ = ["Source"]
