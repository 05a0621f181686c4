"""Learns what each mark of a claim is worth: `python training/confidence.py` writes `lexicon/en/confidence.toml`.

The passages of gold/train are read; each claim is right where a gold claim matches it in fact and dates, and the marks
of `fasti.reading.confidence` are weighed by a logistic regression with a ridge (the worth of a mark seldom met stays
near nothing, and the confidence stated by the frame's author stands). The error of calibration that it prints is that
of passages left out in turn, ten parts.
"""

import importlib.util
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from fasti.claims import Claim
from fasti.reading import lexicon
from fasti.reading.confidence import STATED, marks
from fasti.reading.proposal import Proposal
from fasti.reading.reader import claims_by
from fasti.reading.times.expression import Extent
from fasti.text import Source

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))
OUT = Path(__file__).parents[1] / "src" / "fasti" / "lexicon" / "en" / "confidence.toml"
SELDOM = 4
"""A mark met less often than this in all passages is not weighed at all."""
RIDGE = 8.0
PARTS = 10
Vector = NDArray[np.float64]

HEAD = """\
# What each mark of a claim is worth, in log-odds (src/fasti/reading/confidence.py).
# Written by training/confidence.py from {claims} claims of {passages} annotated passages: do not edit by hand.

[weights]
"""


@dataclass(frozen=True)
class Weighed:
    """A claim that was read: in which passage, its marks, the log-odds that its frame states, whether it is right."""

    passage: str
    marks: frozenset[str]
    stated: float
    right: bool


class Notebook:
    """Takes the place of `confidence` while passages are read: notes the marks, and numbers the claims by them."""

    def __init__(self) -> None:
        self.notes: list[tuple[frozenset[str], float]] = []

    def __call__(self, proposal: Proposal, extent: Extent | None, reach: int) -> float:
        """The number of the note, as a fraction that a claim can bear as its confidence."""
        stated = min(0.99, max(0.01, proposal.confidence))
        self.notes.append((frozenset(marks(proposal, extent, reach)), float(np.log(stated / (1 - stated)))))
        return len(self.notes) / 1_000_000

    def note(self, claim: Claim) -> tuple[frozenset[str], float]:
        """What was noted of a claim."""
        return self.notes[round(claim.confidence * 1_000_000) - 1]


def scorer() -> ModuleType:
    """The scorer of the gold documents."""
    path = CORPORA / "gold" / "score_claims.py"
    spec = importlib.util.spec_from_file_location("score_claims", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def weighed(folder: Path) -> Iterator[Weighed]:
    """Every claim that is read in the gold documents of a folder."""
    gold = scorer()
    for path in sorted(folder.glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        notebook = Notebook()
        source = Source(raw["id"], raw["text"], title=raw["title"])
        claims = list(claims_by(source, lexicon(), weigh=notebook))
        lines = [gold.settled(claim.to_json()) for claim in claims]
        matched, _, _ = gold.match(gold.Doc(path), lines)
        right = {id(line) for wanted, line in matched if gold.same_dates(wanted, line)}
        for claim, line in zip(claims, lines, strict=True):
            noted, stated = notebook.note(claim)
            yield Weighed(raw["id"], noted, stated, id(line) in right)


def fit(claims: Sequence[Weighed], names: Sequence[str]) -> Vector:
    """The weights of `names` (the first is the constant, the second the stated log-odds), by Newton's method."""
    x, y = table(claims, names), np.array([c.right for c in claims], dtype=float)
    prior = np.array([0.0, 1.0, *([0.0] * (len(names) - 2))])
    ridge = np.diag([1e-3, RIDGE, *([RIDGE] * (len(names) - 2))])
    weights = prior.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - ridge @ (weights - prior)
        bend = (x * (p * (1 - p))[:, None]).T @ x + ridge
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def table(claims: Sequence[Weighed], names: Sequence[str]) -> Vector:
    """One row a claim, one column a name."""
    column = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(claims), len(names)))
    x[:, 0] = 1
    for row, claim in enumerate(claims):
        x[row, 1] = claim.stated
        for mark in claim.marks & column.keys():
            x[row, column[mark]] = 1
    return x


def probabilities(claims: Sequence[Weighed], names: Sequence[str], weights: Vector) -> Vector:
    """What the weights say of each claim."""
    return np.asarray(1 / (1 + np.exp(-table(claims, names) @ weights)))


def calibration_error(p: Vector, right: Vector, bins: int = 10) -> float:
    """The expected calibration error: the mean distance of said and seen, over bins of equal width."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    gaps = [abs(p[which == b].mean() - right[which == b].mean()) * (which == b).mean() for b in set(which.tolist())]
    return float(sum(gaps))


def left_out(claims: Sequence[Weighed], names: Sequence[str]) -> Vector:
    """What is said of each claim by weights learnt from the passages of the other parts."""
    passages = sorted({c.passage for c in claims})
    part = {passage: n % PARTS for n, passage in enumerate(passages)}
    said = np.zeros(len(claims))
    for n in range(PARTS):
        inside = np.array([part[c.passage] == n for c in claims])
        weights = fit([c for c, here in zip(claims, inside, strict=True) if not here], names)
        said[inside] = probabilities([c for c, here in zip(claims, inside, strict=True) if here], names, weights)
    return said


def main() -> None:
    """Learn the weights, print how well they are calibrated, write them."""
    folder = CORPORA / "gold" / "train"
    if not folder.is_dir():
        sys.exit(f"no corpus at {folder}: set FASTI_CORPORA")
    claims = list(weighed(folder))
    seen = Counter(mark for c in claims for mark in c.marks)
    names = ["", STATED, *sorted(mark for mark, n in seen.items() if n >= SELDOM)]
    right = np.array([c.right for c in claims], dtype=float)
    said = left_out(claims, names)
    sure = said >= 0.9
    print(f"{len(claims)} claims, {right.mean():.3f} right")
    print(f"error of calibration, passages left out: {calibration_error(said, right):.3f}")
    print(f"at 0.9 and more: {sure.sum()} claims, {right[sure].mean() if sure.any() else 0:.3f} right")
    weights = fit(claims, names)
    lines = [
        f"{json.dumps(name, ensure_ascii=False)} = {value:.3f}" for name, value in zip(names, weights, strict=True)
    ]
    head = HEAD.format(claims=len(claims), passages=len({c.passage for c in claims}))
    OUT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
