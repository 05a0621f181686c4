"""Documents as a mutation fuzz leaves them: read or refused, and the layout always whole."""

import io
import random
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasti.errors import SourceError
from fasti.text import Limits, Source, format_of
from fasti.text.document import Document

HERE = Path(__file__).parent
FOUND = sorted((HERE / "hostile").iterdir())
MADE = [HERE / "made" / name for name in ("pandoc.html", "pandoc.tei", "pandoc.docx", "pandoc.epub", "chromium.pdf")]
SNIPPETS = [
    b"<p>",
    b"</p>",
    b"<note>x</note>",
    b"<sup>1</sup>",
    b"<table>",
    b"&#0;",
    b"\0",
    b"\xff",
    b"<pre>",
    b"endobj",
]


def check(raw: bytes, suffix: str) -> None:
    """Whatever the bytes are, nothing but sources and faults comes of them."""
    path = f"a{suffix}"
    document = Document(path=path, name="a", open=lambda: io.BytesIO(raw), limits=Limits(seconds=60))
    try:
        for source in format_of(path).read(document):
            if isinstance(source, Source) and source.layout:
                assert list(source.layout.places) == sorted(source.layout.places)
                assert all(one.stop <= two.start for one, two in pairwise(source.layout.changes))
                assert source.printed(0, len(source.text)) or not source.text
                assert source.layout.place(0) or not source.text
    except SourceError:
        return


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_a_fuzz_found_is_read_or_refused(path: Path) -> None:
    check(path.read_bytes(), path.suffix)


def mutated(raw: bytes, chance: random.Random) -> bytes:
    out = bytearray(raw)
    for _ in range(chance.choice((1, 2, 8))):
        at = chance.randrange(len(out) + 1)
        out[at : at + chance.choice((0, 0, 1, 40))] = chance.choice(SNIPPETS) * chance.choice((0, 1, 1, 30))
    return bytes(out)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(MADE), st.integers(0, 10**9))
def test_a_document_that_was_tampered_with_is_read_or_refused(path: Path, seed: int) -> None:
    chance, raw = random.Random(seed), path.read_bytes()
    if path.suffix in (".docx", ".epub"):
        with zipfile.ZipFile(io.BytesIO(raw)) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        name = chance.choice([name for name in parts if "xml" in name or name.endswith(".opf")])
        parts[name] = mutated(parts[name], chance)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as new:
            for part, content in parts.items():
                new.writestr(part, content)
        raw = packed.getvalue()
    else:
        raw = mutated(raw, chance)
    check(raw, path.suffix)
