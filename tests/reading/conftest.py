"""What the tests of the reader share: passage in, claims out."""

from collections.abc import Callable
from typing import Any

import pytest

from fasti.reading import read
from fasti.text import Source

KEPT = ("kind", "who", "what", "org", "place", "origin", "other", "how", "at", "begin", "end", "status")
Said = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def said() -> Said:
    """The claims of a passage, each as the slots that it fills; `kind` keeps those of one kind."""

    def claims(text: str, title: str = "", kind: str = "") -> list[dict[str, Any]]:
        lines = [claim.to_json() for claim in read(Source("passage", text, title=title))]
        return [{s: line[s] for s in KEPT if s in line} for line in lines if not kind or line["kind"] == kind]

    return claims
