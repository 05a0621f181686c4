"""Times: the temporal expressions of a text, and the dates that they offer to claims."""

from fasti.reading.times.expression import Extent, TimeExpression
from fasti.reading.times.extents import extents
from fasti.reading.times.tagger import tag

__all__ = ["Extent", "TimeExpression", "extents", "tag"]
