"""“The 10th anniversary of the October Revolution”: a day reckoned from a happening whose day is known."""

import re
from collections.abc import Iterator
from functools import cache

from fasti.dates import When
from fasti.reading.lexicon import Lexicon
from fasti.reading.times.expression import Extent
from fasti.reading.times.names import events


def anniversaries(text: str, lexicon: Lexicon) -> Iterator[Extent]:
    """The anniversaries that a text names, each as the day it fell on.

    Only happenings whose first day `lexicon/*/times/events.toml` knows exactly are reckoned from.
    """
    counted = lexicon.tables["grammar"]["ordinals"]
    for match in _pattern(tuple(counted)).finditer(text):
        happening = events().get(match["event"].casefold())
        begin = happening.begin if happening is not None else ""
        if len(begin.lstrip("-")) != len("2000-01-01"):
            continue
        word = match["count"].lower()
        count = counted.index(word) + 1 if word in counted else int(re.sub(r"\D", "", word))
        yield Extent(match.span(), at=When.parse(begin).shift(years=count), basis=(match.span("event"),))


@cache
def _pattern(counted: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(n) for n in events()), key=len, reverse=True))
    count = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(counted)}"
    return re.compile(rf"\b(?P<count>{count})\s+anniversary\s+of\s+(?:the\s+)?(?P<event>{names})\b", re.IGNORECASE)
