"""The record of training speaks of the weights that are shipped."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEIGHTS = ROOT / "src" / "fasti" / "reading" / "model" / "weights" / "english.onnx"
RECORD = json.loads((ROOT / "training" / "record.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not WEIGHTS.exists(), reason="no weights are shipped")
def test_the_shipped_weights_are_those_recorded() -> None:
    assert sha256(WEIGHTS.read_bytes()).hexdigest() == RECORD["weights"]


@pytest.mark.skipif(not WEIGHTS.exists(), reason="no weights are shipped")
def test_the_shipped_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size < 30_000_000
