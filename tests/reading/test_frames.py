"""Every frame of the lexicon proves itself: its example sentences give its claims."""

from collections.abc import Mapping
from typing import Any

import pytest

from fasti.reading import lexicon, read
from fasti.reading.frame import Frame
from fasti.reading.proof import says
from fasti.text import Source

EXAMPLES = [
    pytest.param(frame, example, id=f"{frame.where.removesuffix('.toml')}: {frame.name} {n}")
    for frame in lexicon().frames
    for n, example in enumerate(frame.examples, 1)
]


@pytest.mark.parametrize(("frame", "example"), EXAMPLES)
def test_example_gives_its_claims(frame: Frame, example: Mapping[str, Any]) -> None:
    claims = read(Source("example", example["text"], title=example.get("title", "")))
    for wanted in example["claims"]:
        assert any(says(claim, wanted) for claim in claims), (wanted, [c.to_json() for c in claims])


@pytest.mark.parametrize(("frame", "example"), EXAMPLES)
def test_example_is_about_its_frame(frame: Frame, example: Mapping[str, Any]) -> None:
    claims = read(Source("example", example["text"], title=example.get("title", "")))
    assert any(claim.by == f"frame:{frame.name}" for claim in claims) or not example["claims"], [c.by for c in claims]
