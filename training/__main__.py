"""Trains the English model: `python -m training` (see docs/reference/model.md)."""

import argparse
import json
import sys
from pathlib import Path

import torch

from fasti.reading.model import Model
from fasti.reading.model.graph import open_graph
from training.corpora import CORPORA, hashes
from training.evaluate import report
from training.export import export, loaded
from training.pretrained import vocabulary
from training.recipe import BASE, FINAL, INPUTS, of_fold
from training.train import train

ROOT = Path(__file__).parents[1]
RECORD = Path(__file__).with_name("record.json")
"""The hashes of what was read and of what came out, when the shipped weights were made."""


def main() -> int:
    """Run one step, or all that lead to the shipped file."""
    ap = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    ap.add_argument("step", nargs="?", choices=("english", "folds", "export", "evaluate"), default="english")
    ap.add_argument("files", nargs="*", type=Path, help="export: WEIGHTS.pt OUT.onnx; evaluate: WEIGHTS.onnx")
    ap.add_argument("--out", type=Path, default=ROOT / "build" / "training", help="where checkpoints and weights go")
    ap.add_argument("--times", type=float, default=1.0, help="so many times the rounds of the recipe")
    ap.add_argument("--threads", type=int, default=torch.get_num_threads())
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    if args.step == "export":
        written(*args.files)
    elif args.step == "evaluate":
        print(report(Model(open_graph(args.files[0]))))
    else:
        checked()
        args.out.mkdir(parents=True, exist_ok=True)
        (english if args.step == "english" else folds)(args.out, args.times)
    return 0


def checked() -> None:
    """Say which inputs are not those that the shipped weights were made from; stop where one is missing."""
    if missing := [path for path in INPUTS if not (CORPORA / path).exists()]:
        sys.exit(f"no {', '.join(missing)} at {CORPORA}: set FASTI_CORPORA")
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))["inputs"] if RECORD.exists() else {}
    for path, digest in hashes(INPUTS).items():
        if recorded.get(path, digest) != digest:
            print(f"{path} is not the file that the shipped weights were made from ({digest[:12]})")


def base(out: Path, times: float) -> Path:
    """The weights of the first stage, made where they are not there yet."""
    file = out / f"{BASE.name}.pt"
    return file if file.exists() else train(BASE.times(times), out)


def english(out: Path, times: float) -> None:
    """The model that is shipped: both stages, the file of weights, its figures and hashes."""
    begin = base(out, times)
    file = out / "english.onnx"
    digest = written(train(FINAL.times(times), out, begin), file)
    figures = report(Model(open_graph(file)))
    print(figures)
    record = {"inputs": hashes(INPUTS), "weights": digest, "times": times, "figures": figures.splitlines()}
    (out / "record.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def folds(out: Path, times: float) -> None:
    """The models of KnowledgeNet's folds, which bench/knowledgenet.py measures with."""
    begin = base(out, times)
    for fold in (1, 2, 3):
        file = out / f"fold-{fold}.onnx"
        if not file.exists():
            written(train(of_fold(fold).times(times), out, begin), file)


def written(weights: Path, out: Path) -> str:
    """Export a file of weights; gives the hash of what was written."""
    digest = export(*loaded(weights), vocabulary(), out)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, SHA-256 {digest}")
    return digest


if __name__ == "__main__":
    sys.exit(main())
