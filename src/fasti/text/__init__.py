"""Documents in: one format a file; every offset is a code point of the text."""

from fasti.text.format import Format, all_formats, format_called, format_of
from fasti.text.keepable import check_keepable
from fasti.text.layout import Layout
from fasti.text.limits import Limits
from fasti.text.opening import Given, open_sources
from fasti.text.source import Source

__all__ = [
    "Format",
    "Given",
    "Layout",
    "Limits",
    "Source",
    "all_formats",
    "check_keepable",
    "format_called",
    "format_of",
    "open_sources",
]
