"""A trained network → one ONNX file in eight bits, with its vocabulary and labels inside."""

import base64
import hashlib
import io
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from fasti.reading.model.graph import FORM, OUTPUTS
from training.labels import Labels
from training.network import Network, Sizes
from training.pretrained import vocabulary

OPSET = 17
INPUTS = ("ids", "shapes", "first")


class Single(nn.Module):
    """The network for one sentence at a time: no padding, no batch."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """The answers of all heads, in the order of OUTPUTS."""
        found = self.net({"ids": ids[None], "shapes": shapes[None], "first": first[None]})
        return tuple(found[name][0] for name in OUTPUTS)


def loaded(file: Path) -> tuple[Network, Labels]:
    """The network and the labels of a file that training wrote."""
    state = torch.load(file, weights_only=False, map_location="cpu")
    labels = Labels(**state["labels"])
    net = Network(len(vocabulary()), Sizes(7, *(len(of) for of in labels.as_dict().values())))
    net.load_state_dict(state["weights"])
    return net.eval(), labels


def export(net: Network, labels: Labels, pieces: list[str], out: Path) -> str:
    """Write a network as one file; gives its SHA-256."""
    with tempfile.TemporaryDirectory() as room:
        whole, small = Path(room) / "whole.onnx", Path(room) / "small.onnx"
        _write(net.eval(), whole)
        quantize_dynamic(
            whole,
            small,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
        graph = onnx.load(small)
    for key, value in _metadata(net, labels, pieces).items():
        graph.metadata_props.add(key=key, value=value)
    out.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(graph, out)
    return hashlib.sha256(out.read_bytes()).hexdigest()


def _write(net: Network, whole: Path) -> None:
    one = torch.ones(7, dtype=torch.long)
    axes = {name: {0: "pieces"} for name in ("ids", "shapes")} | {"first": {0: "words"}}
    axes |= {name: {0: "words"} for name in OUTPUTS} | {name: {0: "words", 1: "words"} for name in ("arcs", "labels")}
    with torch.no_grad():
        torch.onnx.export(
            Single(net),
            (one, one, torch.arange(5)),
            whole,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def _metadata(net: Network, labels: Labels, pieces: list[str]) -> dict[str, str]:
    last = io.BytesIO()
    weight, bias = net.pairs.out.weight, net.pairs.out.bias
    np.savez(last, weight=weight.detach().cpu().numpy().astype(np.float16), bias=bias.detach().cpu().numpy())
    return {
        "form": FORM,
        "vocabulary": "\n".join(pieces),
        "labels": json.dumps(labels.as_dict()),
        "relations": base64.b64encode(last.getvalue()).decode("ascii"),
        "licence": "CC BY-SA 4.0; trained on UD English GUM and EWT, UNER EWT, Re-DocRED, KnowledgeNet; see NOTICE",
    }
