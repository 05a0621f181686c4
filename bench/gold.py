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


def main() -> None:
    """Print the figures for all documents, and for the seed alone."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--show", choices=("missed", "wrong", "undated"))
    ap.add_argument("--only", default="")
    ap.add_argument("--set", default="dev")
    args = ap.parse_args()
    folder = CORPORA / "gold" / args.set
    if not folder.is_dir():
        print(f"gold: skipped, no corpus at {folder}")
        return
    with tempfile.TemporaryDirectory() as room:
        out, gold = Path(room) / "claims.jsonl", Path(room) / "gold"
        gold.mkdir()
        for path in folder.glob("*.json"):
            if not args.only or path.stem == args.only:
                (gold / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        predict(gold, out)
        shown = ["--show", args.show] if args.show else []
        result = score(gold, out, "--by", "kind", *shown)
        print("gold", json.dumps({k: v for k, v in result.items() if k != "by"}))
        by = result["by"]
        assert isinstance(by, dict)
        for kind, f in by.items():
            read_, fact, dated = f["predicted"], f["fact"]["f1"], f["dated"]["f1"]
            print(f"  {kind:15} gold {f['gold']:3} read {read_:3} fact {fact:.2f} dated {dated:.2f}")


if __name__ == "__main__":
    main()
