"""How far the confidence of claims can be trusted: reliability on the gold documents that it was not learnt from.

A claim counts as right when a gold claim matches it in fact and dates. `said` is the mean confidence of the claims of
a row, `right` the share of them that are right; the error of calibration is the mean distance of the two.
"""

import importlib.util
import json
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from fasti.reading import read
from fasti.text import Source

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def judged(folder: Path) -> Iterator[tuple[float, bool]]:
    """The confidence of every claim read in the gold documents of a folder, and whether the claim is right."""
    spec = importlib.util.spec_from_file_location("score_claims", folder.parent / "score_claims.py")
    assert spec is not None
    assert spec.loader is not None
    gold = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gold)
    for path in sorted(folder.glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        lines = [gold.settled(c.to_json()) for c in read(Source(doc["id"], doc["text"], title=doc["title"]))]
        matched, _, _ = gold.match(gold.Doc(path), lines)
        right = {id(line) for wanted, line in matched if gold.same_dates(wanted, line)}
        yield from ((line["confidence"], id(line) in right) for line in lines)


def main() -> None:
    """Print one row for each bin of confidence, and the error of calibration."""
    folder = CORPORA / "gold" / "dev"
    if not folder.is_dir():
        print(f"skipped: no corpus at {folder}")
        return
    claims = list(judged(folder))
    error = 0.0
    print("confidence     claims   said  right")
    for low, high in pairwise(BINS):
        row = [(p, ok) for p, ok in claims if low <= p < high]
        if row:
            said, right = sum(p for p, _ in row) / len(row), sum(ok for _, ok in row) / len(row)
            error += abs(said - right) * len(row) / len(claims)
            print(f"{low:.1f} to {min(high, 1):.1f}     {len(row):6}   {said:.2f}   {right:.2f}")
    sure = [ok for p, ok in claims if p >= 0.9]
    print(f"error of calibration {error:.3f}; at 0.9 and more {len(sure)} of {len(claims)} claims")


if __name__ == "__main__":
    main()
