"""How fast the log takes claims in and gives them back, and how much room they take.

    python bench/log.py [--claims N]

Prepared claims, 40 to a source, on SQLite and in memory; no reader is measured.
"""

import argparse
import tempfile
import time
from pathlib import Path

from fasti.claims import Claim
from fasti.dates import When
from fasti.log import Store, fingerprint, open_store, run_of, verify
from fasti.text import Source

SENTENCE = (
    "In May 1925 Anna Weber was appointed chairman of the Audit Board, having left Leipzig in April of that year. "
)
EACH = 40


def prepared(number: int) -> tuple[Source, list[Claim]]:
    """A source and its claims."""
    source = Source(f"entry {number}", f"{number}. {SENTENCE * EACH}", title="Weber, Anna")
    first = len(f"{number}. ")
    return source, [_claim(source, first + n * len(SENTENCE)) for n in range(EACH)]


def _claim(source: Source, at: int) -> Claim:
    return Claim(
        source=source,
        kind="post",
        span=(at, at + 64),
        quote=source.text[at : at + 64],
        who="Anna Weber",
        what="chairman",
        org="Audit Board",
        how="appointed",
        begin=When.parse("1925-05", words="In May 1925"),
        mentions={"who": (at + 12, at + 22), "org": (at + 53, at + 64)},
        confidence=0.83,
        by="appoint",
    )


def measure(store: Store, count: int) -> None:
    """Write, check, count again and load."""
    sources = [prepared(number) for number in range(count // EACH)]
    begun = time.perf_counter()
    for source, claims in sources:
        store.append(run_of(source, claims, "bench/1", "{}"))
    print(f"  written          {count / (time.perf_counter() - begun):>9,.0f} claims/s")
    for name, work in (("verified", verify), ("fingerprint", fingerprint)):
        begun = time.perf_counter()
        found = work(store)
        faults = [] if isinstance(found, str) else list(found)
        if faults:
            raise SystemExit(f"the log is not whole: {faults[0]}")
        print(f"  {name:<16} {count / (time.perf_counter() - begun):>9,.0f} claims/s")
    begun = time.perf_counter()
    loaded = sum(len(run.claims) for ident in store.ids() for run in store.standing(ident))
    print(f"  loaded           {loaded / (time.perf_counter() - begun):>9,.0f} claims/s")
    store.close()


def main() -> None:
    """Measure both stores."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=40_000)
    count = parser.parse_args().claims // EACH * EACH
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.fasti"
        print(f"SQLite, {count:,} claims, {EACH} to a source")
        measure(open_store(path), count)
        texts = sum(len(f"{number}. ") + EACH * len(SENTENCE) for number in range(count // EACH))
        size = path.stat().st_size
        print(f"  size             {size / count:>9,.0f} bytes a claim, {(size - texts) / count:,.0f} without its text")
        begun = time.perf_counter()
        open_store(path, create=False).close()
        print(f"  opened in        {(time.perf_counter() - begun) * 1000:>9,.1f} ms")
    print("Memory")
    measure(open_store(":memory:"), count)


if __name__ == "__main__":
    main()
