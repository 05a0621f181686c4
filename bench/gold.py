"""How much of the gold documents the reader reads: fact and dated F1, by kind.

python bench/gold.py [--show missed|wrong|undated] [--only ID]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from fasti.reading import read
from fasti.text import Source

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))


def predict(folder: Path, out: Path, only: str = "") -> None:
    """Read every gold document of a folder into claims, one a line."""
    with out.open("w", encoding="utf-8") as file:
        for path in sorted(folder.glob("*.json")):
            doc = json.loads(path.read_text(encoding="utf-8"))
            if only and doc["id"] != only:
                continue
            for claim in read(Source(doc["id"], doc["text"], title=doc["title"])):
                file.write(json.dumps(claim.to_json(), ensure_ascii=False) + "\n")


def score(folder: Path, claims: Path, *options: str) -> dict[str, object]:
    """What the scorer of the corpora says."""
    scorer = CORPORA / "gold" / "score_claims.py"
    run = subprocess.run(
        [sys.executable, str(scorer), str(folder), str(claims), *options], capture_output=True, text=True, check=True
    )
    sys.stderr.write(run.stderr)
    return dict(json.loads(run.stdout))


def measure(folder: Path, only: str, show: str | None) -> dict[str, object]:
    """The scorer's figures for the documents of a folder, or for the one called `only`."""
    with tempfile.TemporaryDirectory() as room:
        out, gold = Path(room) / "claims.jsonl", Path(room) / "gold"
        gold.mkdir()
        for path in folder.glob("*.json"):
            if not only or path.stem == only:
                (gold / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        predict(gold, out)
        return score(gold, out, "--by", "kind", *(["--show", show] if show else []))


def main() -> None:
    """Print the figures for all documents by kind, and for the text that the project grew from."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--show", choices=("missed", "wrong", "undated"))
    ap.add_argument("--only", default="")
    ap.add_argument("--set", default="dev")
    args = ap.parse_args()
    folder = CORPORA / "gold" / args.set
    if not folder.is_dir():
        print(f"gold: skipped, no corpus at {folder}")
        return
    result = measure(folder, args.only, args.show)
    by = result.pop("by")
    assert isinstance(by, dict)
    print("gold", json.dumps(result))
    for kind, f in by.items():
        read_, fact, dated = f["predicted"], f["fact"]["f1"], f["dated"]["f1"]
        print(f"  {kind:15} gold {f['gold']:3} read {read_:3} fact {fact:.2f} dated {dated:.2f}")
    if (folder / "seed.json").exists() and not args.only:
        seed = measure(folder, "seed", None)
        del seed["by"]
        print("seed alone", json.dumps(seed))


if __name__ == "__main__":
    main()
