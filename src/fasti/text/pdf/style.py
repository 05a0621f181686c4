"""Style: how the text of a PDF is set."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from fasti.text.pdf.pages import Page


class Style(NamedTuple):
    """How the text of a document is set, in points: the height of its letters and the step from line to line."""

    height: float
    step: float


def style_of(pages: Sequence[Page]) -> Style:
    """The commonest height of letters, and the commonest step between two lines of it."""
    heights: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        heights[line.height] += len(line.text)
    height = heights.most_common(1)[0][0] if heights else 10.0
    steps: Counter[float] = Counter()
    for page in pages:
        for above, below in pairwise(page):
            if like(above.height, height) and like(below.height, height) and 0 < above.foot - below.foot < 3 * height:
                steps[round(above.foot - below.foot, 0)] += 1
    return Style(height, max(steps.most_common(1)[0][0] if steps else 1.2 * height, 0.5 * height))


def like(one: float, other: float) -> bool:
    """Whether two heights are of one size of letters."""
    return abs(one - other) <= 0.08 * max(one, other)
