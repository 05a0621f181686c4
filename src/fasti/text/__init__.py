"""Documents in: one format a file; the text is never altered, every offset is a code point of it."""

from fasti.text.format import Format, format_called, format_of, formats
from fasti.text.keepable import check_keepable
from fasti.text.opening import open_sources
from fasti.text.source import Source

__all__ = ["Format", "Source", "check_keepable", "format_called", "format_of", "formats", "open_sources"]
