"""How fast lives are read, end to end, in how much memory, and where the time goes.

python bench/reading.py [--share N]

Each Nth life of `data/lives` is read in one process, by the rules; some of them also by the trees of the model, so that
what the encoder costs is seen. Seconds are those of the CPU. The stages are timed one by one on the same lives.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeVar

from fasti.reading import parser, read
from fasti.reading.assemble import claims_of
from fasti.reading.clause import Clause
from fasti.reading.confidence import confidence
from fasti.reading.consolidate import consolidate
from fasti.reading.lexicon import lexicon
from fasti.reading.lists import listed_lines
from fasti.reading.parse import RuleParse
from fasti.reading.proposals import Proposer
from fasti.reading.reader import cast_of, times
from fasti.reading.timeline import Timeline
from fasti.text import Source

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared")) / "data" / "lives"
LIVES = CORPORA / "lives.jsonl.gz"
SHARE = 8
BY_TREES = 12
"""Of the lives read by the rules, each so-manieth is read by trees."""
ASKED = 1500
T = TypeVar("T")
FIRST = "from fasti.reading import read; from fasti.text import Source; read(Source('a', 'He was born in 1879.'))"


def lives(share: int) -> Iterator[Source]:
    """Each so-manieth life."""
    with gzip.open(LIVES, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % share == 0:
                told = json.loads(line)
                yield Source(str(told.get("id", number)), told["text"], title=told.get("title", ""))


def words(sources: Sequence[Source]) -> int:
    """The words of some texts, parted by blanks."""
    return sum(len(source.text.split()) for source in sources)


def seconds(do: Callable[[Source], object], sources: Sequence[Source]) -> float:
    """CPU seconds for some sources, the first once before the clock starts."""
    do(sources[0])
    begun = time.process_time()
    for source in sources:
        do(source)
    return time.process_time() - begun


class Kept(RuleParse):
    """A parse whose clauses are made once, so that making them and matching frames on them can be told apart."""

    def clauses(self, n: int) -> list[Clause]:
        """The clauses of sentence n."""
        made: dict[int, list[Clause]] = self.__dict__.setdefault("made", {})
        if n not in made:
            made[n] = super().clauses(n)
        return made[n]


class Clock:
    """CPU seconds by stage of the reader."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def __call__(self, stage: str, do: Callable[..., T], *given: object) -> T:
        """What `do` makes of what it is given; the time goes to the stage."""
        begun = time.process_time()
        made = do(*given)
        self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - begun
        return made


def stages(source: Source, clock: Clock) -> None:
    """Read a source stage by stage, as `fasti.reading.reader.claims_by` does."""
    known = lexicon()
    found = clock("times", times, source)
    line = clock("dates for claims", Timeline, source, found, known)
    parse = clock("words, names", Kept, source, line, known)
    cast = clock("who", cast_of, source, parse, known)
    listed = clock("lists", lambda: list(listed_lines(source.text, line, cast, known)))
    clock("phrases, clauses", lambda: [parse.clauses(n) for n in range(len(parse.sentences))])
    spans = [one.span for one in listed]
    told = clock("frames", lambda: list(Proposer(source.text, parse, cast, known).all(spans)))
    offered = [*chain.from_iterable(one.proposals for one in listed), *told]
    claims = clock("claims", lambda: list(claims_of(offered, source, known, confidence)))
    clock("consolidation", consolidate, claims)


def main() -> None:
    """Print all figures."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--share", type=int, default=SHARE, help="read each Nth life")
    args = ap.parse_args()
    if not LIVES.is_file():
        print(f"skipped: no corpus at {LIVES}")
        return
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", FIRST], check=True)
    print(f"a process that reads one sentence takes {time.perf_counter() - begun:.2f} s (asked: less than 1.5)")
    sources = list(lives(args.share))
    rate = words(sources) / seconds(read, sources)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(sources)} lives, {words(sources):,} words: {rate:,.0f} words/s (asked: {ASKED:,}), peak {peak} MB")
    few = sources[::BY_TREES]
    by_trees = parser("model")
    slow = words(few) / seconds(lambda source: read(source, parser=by_trees), few)
    print(f"by the model’s trees: {slow:,.0f} words/s, {slow / rate:.2f} of the rules’")
    clock = Clock()
    for source in sources:
        stages(source, clock)
    whole = sum(clock.spent.values())
    for stage, took in sorted(clock.spent.items(), key=lambda one: -one[1]):
        print(f"  {stage:18} {took / whole:4.0%}")


if __name__ == "__main__":
    main()
