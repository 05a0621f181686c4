"""Times: how well temporal expressions are found and valued, and how fast.

python bench/time.py [--errors FOLDER]

The scorer is that of the corpora (TempEval-3's measures). Nobody tells the tagger whether a text is news or history.
The grammar and the words were written with the visible files at hand, so no figure on them is one on unseen text; what
was set by trying is the handful of costs in `reading/times/narrative.py`, and for those each document of WikiWars is
also scored with the costs that do best on the others.
"""

import argparse
import importlib.util
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fasti.reading.times import narrative, tag

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared")) / "bench" / "time"
FILES = {"wikiwars": (0.86, 0.88), "meantime": (0.82, 0.80), "gum": (0.83, 0.90)}
"""The visible files, and what is asked of each: strict F1, value F1."""
COSTS = {"BACK_COSTS": (1.0, 1.3, 1.6), "MENTIONED": (0.3, 0.5, 0.7), "GUESSED": (0.0, 0.1, 0.3)}
RUNS = 3
SLOW_SHARE = 12
"""A slow peer is timed on each twelfth document only."""
MEGABYTE = 1_000_000
LINES = {
    "years": "1917 1918 ",
    "ranges": "1905-07 ",
    "days": "12 March 1921 ",
    "digits": "1",
    "brackets": "(",
}
"""What a line of a megabyte may hold over and over; each is asked to take less than two seconds."""

Document = Mapping[str, Any]


def documents(name: str) -> list[Document]:
    """The documents of a visible file."""
    lines = (CORPORA / f"dev_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def predictions(found: Sequence[Document]) -> list[Document]:
    """What the tagger finds, given text and date of writing and nothing else."""
    return [{"id": d["id"], "timex": [e.to_json() for e in tag(d["text"], d["dct"] or "")]} for d in found]


def score(name: str, errors: Path | None) -> dict[str, float]:
    """The figures that the scorer gives for a visible file."""
    with tempfile.TemporaryDirectory() as room:
        out = Path(room) / "found.jsonl"
        lines = (json.dumps(line, ensure_ascii=False) + "\n" for line in predictions(documents(name)))
        out.write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, str(CORPORA / "score_time.py"), str(CORPORA / f"dev_{name}.jsonl"), str(out)]
        if errors:
            command += ["--errors", str(errors / f"{name}.jsonl")]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(run.stdout)["all"])


def each_left_out() -> tuple[float, float]:
    """Value F1 on WikiWars: with the costs as they are, and each document with those that do best on the others."""
    scorer = _scorer()
    found = documents("wikiwars")
    standing = tuple(getattr(narrative, name) for name in COSTS)
    counts = {costs: _counts(scorer, found, costs) for costs in {standing, *itertools.product(*COSTS.values())}}
    _set(standing)
    left_out = []
    for index in range(len(found)):
        others = {costs: count[:index] + count[index + 1 :] for costs, count in counts.items()}
        best = max(others, key=lambda costs: _value(scorer, others[costs]))
        left_out.append(counts[best][index])
    return _value(scorer, counts[standing]), _value(scorer, left_out)


def _scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score_time", CORPORA / "score_time.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(CORPORA / "score_time.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _set(costs: Sequence[float]) -> None:
    for name, cost in zip(COSTS, costs, strict=True):
        setattr(narrative, name, cost)


def _counts(scorer: Any, found: Sequence[Document], costs: Sequence[float]) -> list[dict[str, int]]:
    _set(costs)
    return [scorer.count(gold, guess) for gold, guess in zip(found, predictions(found), strict=True)]


def _value(scorer: Any, counts: Sequence[dict[str, int]]) -> float:
    total = dict.fromkeys(scorer.KEYS, 0)
    for count in counts:
        total = scorer.add(total, count)
    return float(scorer.scores(total)["value_f1"])


def peers() -> Iterator[tuple[str, Callable[[str], object], int]]:
    """Other finders of dates that are installed: name, what finds, and which share of the documents it is timed on."""
    if importlib.util.find_spec("datefinder"):
        import datefinder  # noqa: PLC0415  a peer need not be there

        yield "datefinder", lambda text: list(datefinder.find_dates(text)), 1
    if importlib.util.find_spec("dateparser"):
        from dateparser.search import search_dates  # noqa: PLC0415  the same

        yield "dateparser.search", lambda text: search_dates(text, languages=["en"]), SLOW_SHARE


def seconds_for(piece: str) -> float:
    """CPU seconds for a line of one megabyte that holds a piece over and over, the best of some runs."""
    line = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    return best_of(tag, [line])


def speed(find: Callable[[str], object], texts: Sequence[str]) -> float:
    """Words a second of this process."""
    return sum(len(text.split()) for text in texts) / best_of(find, texts)


def best_of(find: Callable[[str], object], texts: Sequence[str]) -> float:
    """CPU seconds for some texts, the best of some runs: a busy machine only ever adds to the seconds."""
    seconds = []
    for _ in range(RUNS):
        begun = time.process_time()
        for text in texts:
            find(text)
        seconds.append(time.process_time() - begun)
    return min(seconds)


def main() -> None:
    """Print all figures."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--errors", type=Path, help="a folder for the errors, one file a corpus")
    args = ap.parse_args()
    if not CORPORA.is_dir():
        print(f"skipped: no corpus at {CORPORA}")
        return
    tag("The grammar is compiled once, on 1 May 1920.")
    print("corpus      strict   value  (asked)           relaxed  type")
    for name, (strict, value) in FILES.items():
        got = score(name, args.errors)
        print(
            f"{name:10} {got['strict_f1']:7.3f} {got['value_f1']:7.3f}  ({strict:.2f}, {value:.2f})      "
            f"{got['relaxed_f1']:7.3f} {got['type_f1']:7.3f}"
        )
    standing, left_out = each_left_out()
    print(f"wikiwars value, the costs of the story as they are: {standing:.3f}")
    print(f"wikiwars value, each document with the costs best on the others: {left_out:.3f}")
    for name, piece in LINES.items():
        print(f"a line of 1 MB, {name:9} {seconds_for(piece):5.2f} s (asked: less than 2)")
    texts = [document["text"] for document in documents("wikiwars")]
    print(f"{'fasti':18} {speed(tag, texts):10,.0f} words a second")
    for name, find, share in peers():
        print(f"{name:18} {speed(find, texts[::share]):10,.0f} words a second")


if __name__ == "__main__":
    main()
