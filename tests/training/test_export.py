"""A network of random weights, exported: the file says what the network says."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch
from training.export import export
from training.labels import Labels, iob
from training.network import Network, Sizes

from fasti.reading.model import Model
from fasti.reading.model.graph import open_graph
from fasti.reading.model.pieces import Piecer

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "he", "was", "elected", "in", "1902", "."]
WORDS = ["He", "was", "elected", "in", "1902", "."]


def test_a_file_says_what_the_network_says(tmp_path: Path) -> None:
    torch.manual_seed(5)
    labels = Labels(["X", "VERB"], ["FW", "VB"], ["root", "obl"], iob(["PER"]), iob(["POST"]), ["SPOUSE", "post:org"])
    net = Network(len(PIECES), Sizes(7, *(len(of) for of in labels.as_dict().values()))).eval()
    export(net, labels, PIECES, tmp_path / "small.onnx")
    graph = open_graph(tmp_path / "small.onnx")
    assert graph.labels == labels.as_dict()
    pieces = Piecer(PIECES)(WORDS)
    batch = {"ids": pieces.ids, "shapes": pieces.shapes, "first": pieces.first}
    with torch.no_grad():
        wanted = net({name: torch.tensor([numbers]) for name, numbers in batch.items()})
    found = graph(**batch)
    np.testing.assert_allclose(found["names"], wanted["names"][0].numpy(), atol=0.05)
    np.testing.assert_allclose(found["sides"], wanted["sides"][0].numpy(), atol=0.2)

    model = Model(graph)
    tagged = model.tag([WORDS])[0]
    pairs = torch.tensor([[0, 0, 0, 5, 5], [0, 1, 1, 5, 5]])
    with torch.no_grad():
        odds = torch.sigmoid(net.pairs.of(wanted["sides"], pairs, torch.nn.Identity()))
    said = model.relations(tagged, [(None, (4, 5)), ((0, 1), (4, 5))])
    for row, relations in zip(odds, said, strict=True):
        for name, probability in relations.items():
            assert probability == pytest.approx(float(row[labels.relations.index(name)]), abs=0.03)
