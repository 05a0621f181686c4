"""The file of weights: an ONNX graph of the encoder and its heads, with its vocabulary and labels in its metadata."""

import base64
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from fasti.errors import ModelError
from fasti.reading.model.tagged import Floats

FORM = "fasti-english/1"
"""The form of the file: its inputs, outputs and metadata as this module reads them."""
OUTPUTS = ("upos", "xpos", "arcs", "labels", "names", "whats", "sides")
Answers = dict[str, NDArray[Any]]


class Graph(Protocol):
    """Pieces in, the answers of all heads out; the labels that they speak of."""

    @property
    def vocabulary(self) -> Sequence[str]:
        """The pieces, in the order of their numbers."""
        ...

    @property
    def labels(self) -> dict[str, list[str]]:
        """The labels of each head, in the order of their numbers."""
        ...

    @property
    def relations(self) -> dict[str, Floats]:
        """The weights of the last layer of the head of relations."""
        ...

    def __call__(self, ids: Sequence[int], shapes: Sequence[int], first: Sequence[int]) -> Answers:
        """The answers for one sentence, by the names in OUTPUTS; row 0 is the root's."""
        ...


@dataclass(frozen=True)
class OnnxGraph:
    """A graph run by onnxruntime, on one thread: the same sentence has the same answers on every run."""

    session: Any
    vocabulary: list[str]
    labels: dict[str, list[str]]
    relations: dict[str, Floats]

    def __call__(self, ids: Sequence[int], shapes: Sequence[int], first: Sequence[int]) -> Answers:
        """The answers for one sentence."""
        feed = {"ids": ids, "shapes": shapes, "first": first}
        given = {name: np.asarray(numbers, dtype=np.int64) for name, numbers in feed.items()}
        return dict(zip(OUTPUTS, self.session.run(OUTPUTS, given), strict=True))


def open_graph(path: Path) -> OnnxGraph:
    """Open a file of weights. Raises ModelError where it is missing, or not of the form that this version reads."""
    if not path.is_file():
        raise ModelError("the weights of the model are missing", where=str(path), mend="install fasti again")
    session = _session(path)
    known = session.get_modelmeta().custom_metadata_map
    if known.get("form") != FORM:
        mend = "take the file that came with this version"
        raise ModelError(f"weights of the form {known.get('form', 'unknown')}, not {FORM}", where=str(path), mend=mend)
    with np.load(io.BytesIO(base64.b64decode(known["relations"])), allow_pickle=False) as weights:
        relations = {name: weights[name].astype(np.float32) for name in weights.files}
    return OnnxGraph(session, known["vocabulary"].split("\n"), json.loads(known["labels"]), relations)


def _session(path: Path) -> Any:
    try:
        import onnxruntime as ort  # noqa: PLC0415 (it takes a tenth of a second, and only who reads needs it)
    except ModuleNotFoundError as fault:
        raise ModelError("the model needs onnxruntime", mend="pip install 'fasti[model]'") from fault
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as fault:  # onnxruntime's own exceptions have no common root
        raise ModelError("not a file of weights", where=str(path), mend="install fasti again") from fault
