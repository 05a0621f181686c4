"""Style: in which calendar the bare dates of a source count, by what is known of the source."""

import re
from dataclasses import dataclass

from fasti.dates import When
from fasti.dates.style import calendar_for

_OWN_STYLE = re.compile(r"[(\[/]|\b[ON]\. ?S\b|\b[ON]S\b")


@dataclass(frozen=True, slots=True)
class Style:
    """How a source reckons: by the `calendar` that it states (julian, gregorian), else as its `place` did.

    The slot of a claim stays as printed; the calendar and its rule serve the bounds. A date that shows its own style,
    by a second day beside it or by O.S. or N.S., has been converted already and stays as it is.
    """

    calendar: str = ""
    place: str = ""

    def of(self, when: When, words: str) -> When:
        """A date with its printed words, in the calendar of the source; NotFoundError where that is none."""
        if when.rule or _OWN_STYLE.search(words) or not (self.calendar or self.place):
            return when.with_words(words)
        if self.calendar:
            rule = f"the source counts by the {self.calendar} calendar"
            return When.parse(when.edtf, calendar=self.calendar, words=words, rule=rule)
        chosen, rule = calendar_for(self.place, when.edtf)
        return When.parse(when.edtf, calendar=chosen.name, words=words, rule=rule)
