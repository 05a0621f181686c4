"""Prepared claims: what a reader would hand to the log."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fasti.claims import Claim
from fasti.dates import When
from fasti.log import Run, Store, run_of
from fasti.log.memory import MemoryStore
from fasti.log.sqlite import SqliteStore
from fasti.text import Source

APPOINTED = "In May 1925 Anna Weber was appointed chairman of the Audit Board. "

Prepare = Callable[..., Run]


def claims_of(source: Source) -> list[Claim]:
    """A claim for every appointment in the text."""
    found = []
    at = source.text.find(APPOINTED)
    while at >= 0:
        claim = Claim(
            source=source,
            kind="post",
            span=(at, at + len(APPOINTED) - 2),
            quote=APPOINTED[:-2],
            who="Anna Weber",
            what="chairman",
            org="Audit Board",
            how="appointed",
            begin=When.parse("1925-05", words="In May 1925"),
            mentions={"who": (at + 12, at + 22), "org": (at + 53, at + 64)},
            basis=((at, at + 11),),
            confidence=0.8125,
            by="appoint",
        )
        found.append(claim)
        at = source.text.find(APPOINTED, at + 1)
    return found


@pytest.fixture
def prepare() -> Prepare:
    """A run over a source of so many appointments."""

    def prepared(ident: str, appointments: int = 2, reader: str = "hand/1", options: str = "{}", **told: Any) -> Run:
        source = Source(ident, f"{told.pop('head', ident)}. {APPOINTED * appointments}", **told)
        return run_of(source, claims_of(source), reader, options)

    return prepared


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty log of every sort: what holds of one holds of all."""
    made: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "my.fasti")
    yield made
    made.close()
