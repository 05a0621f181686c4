"""Answer: what can be said of the past when dates are in doubt."""

from enum import Enum


class Answer(Enum):
    """Surely: under every reading of the dates. No: under none. Possibly: under some."""

    SURELY = "surely"
    POSSIBLY = "possibly"
    NO = "no"

    @classmethod
    def of(cls, *, possible: bool, certain: bool) -> "Answer":
        """The answer, given whether a thing holds under some reading and under all of them."""
        if not possible:
            return cls.NO
        return cls.SURELY if certain else cls.POSSIBLY
