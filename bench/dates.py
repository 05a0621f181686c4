"""Dates: how many bounds and how many strings a second.

Parsing is timed on strings that were never seen (the cache emptied before), bounds on dates that are there, and both
once more as a text brings them: a few thousand dates named again and again. The seconds are those of this process;
of five runs the fastest counts, because a busy machine only ever adds to them.
"""

import random
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from fasti.dates import When
from fasti.dates.when import forget

YEARS = range(1000, 2000)
READS = 1_000_000
RUNS = 5


def main() -> None:
    """Print the figures."""
    draw = random.Random(1)
    days = [f"{year}-{month:02d}-{day:02d}" for year in YEARS for month in range(1, 13) for day in range(1, 8)]
    kinds = {
        "days": days,
        "months": [f"{year}-{month:02d}" for year in YEARS for month in range(1, 13)],
        "years": [f"{year:04d}" for year in range(10_000)],
        "about a year": [f"{year:04d}~" for year in range(10_000)],
        "sets": [f"[{year:04d}..{year + 2:04d}]" for year in range(9_990)],
    }
    for name, strings in kinds.items():
        draw.shuffle(strings)
        show(f"parse, {name} never seen", len(strings), partial(parse_anew, strings))
    named = draw.choices(days[:5000], k=READS // 4)
    show("parse, dates seen before", len(named), partial(parse, named))
    dates = [When.parse(text) for text in named]
    show("bounds", len(dates), partial(bounds, dates))
    show("before, of two dates", len(dates) - 1, partial(compare, dates))


def show(what: str, count: int, run: Callable[[], None]) -> None:
    """Print how many a second the fastest run does."""
    print(f"{what:<32}{count / min(seconds(run) for _ in range(RUNS)):>12,.0f} a second")


def seconds(run: Callable[[], None]) -> float:
    """The seconds of this process that a run takes."""
    begun = time.process_time()
    run()
    return time.process_time() - begun


def parse_anew(strings: list[str]) -> None:
    """Parse each string with nothing remembered."""
    forget()
    parse(strings)


def parse(strings: list[str]) -> None:
    """Parse each string."""
    for text in strings:
        When.parse(text)


def bounds(dates: list[When]) -> None:
    """Ask each date for its bounds."""
    for when in dates:
        _ = when.bounds


def compare(dates: list[When]) -> None:
    """Compare each date with the next."""
    for one, other in pairwise(dates):
        one.before(other)


if __name__ == "__main__":
    main()
