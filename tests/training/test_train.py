"""What learns and what does not, and the mean of the weights of a run."""

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")
pytest.importorskip("safetensors")

import torch
from training.network import Network, Sizes
from training.recipe import of_fold
from training.train import Mean


@pytest.fixture
def net() -> Network:
    torch.manual_seed(3)
    return Network(10, Sizes(7, 2, 2, 2, 3, 3, 2))


def still(net: Network) -> set[str]:
    return {name for name, p in net.encoder.named_parameters() if not p.requires_grad}


def test_the_pieces_never_learn(net: Network) -> None:
    net.encoder.freeze(0)
    assert still(net) == {"words.weight"}


def test_the_lowest_layers_stay_as_they_are(net: Network) -> None:
    net.encoder.freeze(2)
    assert {name.partition(".")[0] for name in still(net)} == {"words", "places", "shapes", "norm", "layers"}
    assert {name.split(".")[1] for name in still(net) if name.startswith("layers")} == {"0", "1"}


def test_the_mean_is_that_of_the_weights_taken(net: Network) -> None:
    mean = Mean(net)
    for value in (1.0, 2.0, 6.0):
        torch.nn.init.constant_(net.upos.bias, value)
        mean.add()
    mean.put()
    assert net.upos.bias.tolist() == pytest.approx([3.0, 3.0])


def test_a_mean_of_nothing_changes_nothing(net: Network) -> None:
    before = net.upos.weight.detach().clone()
    Mean(net).put()
    assert torch.equal(net.upos.weight, before)


@pytest.mark.parametrize("fold", [1, 2, 3])
def test_the_model_of_a_fold_learns_from_the_other_two(fold: int) -> None:
    assert of_fold(fold).folds == {1, 2, 3} - {fold}
