"""The model over a graph made by hand: what the graph says is decoded word by word, span by span, pair by pair."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("tokenizers")

from fasti.errors import ModelError
from fasti.reading.model import Model, load
from fasti.reading.model.graph import open_graph

LABELS = {
    "upos": ["X", "VERB", "NOUN"],
    "xpos": ["FW", "VBN", "NN"],
    "labels": ["root", "obl", "punct"],
    "names": ["O", "B-ORG", "I-ORG"],
    "whats": ["O", "B-POST", "I-POST"],
    "relations": ["EDUCATED_AT", "post:org"],
}


@dataclass
class Chain:
    """A graph for which each word hangs on the one before it; the second and third word are a body."""

    vocabulary: Sequence[str] = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
    labels: dict[str, list[str]] = field(default_factory=lambda: LABELS)
    relations: dict[str, Any] = field(
        default_factory=lambda: {"weight": np.eye(2, dtype=np.float32) * 6, "bias": np.zeros(2, dtype=np.float32) - 3}
    )

    def __call__(self, ids: Sequence[int], shapes: Sequence[int], first: Sequence[int]) -> dict[str, Any]:
        del ids, shapes
        n = len(first)
        names = np.tile(np.array([0.9, 0.06, 0.04], dtype=np.float32), (n, 1))
        names[2:4] = [[0.1, 0.8, 0.1], [0.2, 0.2, 0.6]][: max(0, n - 2)]
        sides = np.zeros((n, 5), dtype=np.float32)
        sides[:, 0], sides[2:4, 2] = 0.5, 0.5
        return {
            "upos": np.full(n, 2),
            "xpos": np.full(n, 2),
            "arcs": np.eye(n, k=-1, dtype=np.float32),
            "labels": np.ones((n, n), dtype=np.int64),
            "names": names,
            "whats": np.tile(np.array([1, 0, 0], dtype=np.float32), (n, 1)),
            "sides": sides,
        }


def test_a_sentence_is_tagged_parsed_and_named() -> None:
    tagged = Model(Chain()).tag([["of", "Kazan", "University", "1887"]])[0]
    assert tagged.words == ("of", "Kazan", "University", "1887")
    assert tagged.upos == ("NOUN",) * 4
    assert tagged.heads == (0, 1, 2, 3)
    assert tagged.labels == ("root", "obl", "obl", "obl")
    assert [(s.first, s.last, s.kind, s.probability) for s in tagged.names] == [(1, 3, "ORG", 0.7)]
    assert tagged.titles == ()


def test_a_sentence_does_not_depend_on_its_neighbours() -> None:
    model = Model(Chain())
    one, other = ["of", "Kazan"], ["x"] * 30
    assert model.tag([one, other]) == [*model.tag([one]), *model.tag([other])]


def test_an_empty_sentence_has_no_words() -> None:
    assert Model(Chain()).tag([[]])[0].words == ()


def test_a_sentence_longer_than_the_encoder_takes_keeps_every_word_and_one_root() -> None:
    tagged = Model(Chain()).tag([["x"] * 100_000])[0]
    assert len(tagged.words) == len(tagged.heads) == len(tagged.upos) == 100_000
    assert tagged.heads.count(0) == 1
    assert tagged.sides.shape == (100_001, 5)


def test_pairs_are_related_by_their_words() -> None:
    model = Model(Chain())
    tagged = model.tag([["of", "Kazan", "University", "1887"]])[0]
    to_body, to_year = model.relations(tagged, [((0, 1), (1, 3)), (None, (3, 4))])
    assert to_body["post:org"] > to_year.get("post:org", 0.0)
    assert all(0 <= p <= 1 for p in to_body.values())
    assert model.relations(tagged, []) == []


def test_weights_that_are_missing_say_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="missing"):
        open_graph(tmp_path / "english.onnx")


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    (tmp_path / "english.onnx").write_bytes(b"no graph at all")
    with pytest.raises(ModelError, match="not a file of weights"):
        open_graph(tmp_path / "english.onnx")


@pytest.fixture
def english() -> Model:
    pytest.importorskip("onnxruntime")
    try:
        return load()
    except ModelError as fault:
        pytest.skip(str(fault))


def test_the_shipped_model_reads_a_sentence(english: Model) -> None:
    words = "She was appointed director of the Kazan Observatory in March 1921 .".split()
    tagged = english.tag([words])[0]
    assert tagged.heads[words.index("appointed")] == 0
    assert tagged.labels[0].startswith("nsubj")
    assert tagged.heads[0] == words.index("appointed") + 1
    assert [(s.first, s.last, s.kind) for s in tagged.titles] == [(3, 4, "POST")]


def test_the_shipped_model_reads_a_line_of_a_dictionary(english: Model) -> None:
    words = "Elected to the Academy of Sciences 1902 ; president 1910–12 .".split()
    tagged = english.tag([words])[0]
    assert tagged.heads[0] == 0
    assert tagged.heads[words.index("1910–12")] == words.index("president") + 1
    assert [(s.first, s.last, s.kind) for s in tagged.names] == [(3, 6, "ORG")]


def test_the_shipped_model_relates_a_birth_to_its_place(english: Model) -> None:
    words = "Anna Kern was born in Poltava in 1800 .".split()
    tagged = english.tag([words])[0]
    born, other = english.relations(tagged, [((0, 2), (5, 6)), ((5, 6), (7, 8))])
    assert max(born, key=lambda name: born[name]) in ("PLACE_OF_BIRTH", "birth:place")
    assert other.get("PLACE_OF_BIRTH", 0.0) < 0.5
