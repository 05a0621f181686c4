"""Documents in: one format a file; the text is never altered, every offset is a code point of it."""

from fasti.text.format import Format, all_formats, format_called, format_of
from fasti.text.keepable import check_keepable
from fasti.text.opening import Given, open_sources
from fasti.text.source import Source

__all__ = ["Format", "Given", "Source", "all_formats", "check_keepable", "format_called", "format_of", "open_sources"]
