"""How well the reader reads the Biographical Directory of the United States Congress.

python bench/bioguide.py [--every N]     # every N-th entry only
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fasti.reading import read
from fasti.text import Source

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))


def main() -> None:
    """Read the entries, score the claims, print the figures."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--every", type=int, default=1)
    ap.add_argument("--out", type=Path)
    args = ap.parse_args()
    corpus = CORPORA / "bench" / "bioguide"
    if not corpus.is_dir():
        print(f"bioguide: skipped, no corpus at {corpus}")
        return
    with gzip.open(corpus / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        entries = [json.loads(line) for line in file][:: args.every]
    with tempfile.TemporaryDirectory() as room:
        truth, out = Path(room) / "truth.jsonl", args.out or Path(room) / "claims.jsonl"
        truth.write_text("".join(json.dumps(e) + "\n" for e in entries), encoding="utf-8")
        started, words = time.perf_counter(), sum(len(e["text"].split()) for e in entries)
        with out.open("w", encoding="utf-8") as file:
            for entry in entries:
                for claim in read(Source(entry["id"], entry["text"], title=entry["title"])):
                    file.write(json.dumps(claim.to_json(), ensure_ascii=False) + "\n")
        taken = time.perf_counter() - started
        scorer = [sys.executable, str(corpus / "score_bioguide.py"), str(truth), str(out)]
        result = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
        print("bioguide", json.dumps(result), f"{words / taken:,.0f} words/s")


if __name__ == "__main__":
    main()
