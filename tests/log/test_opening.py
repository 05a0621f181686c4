from pathlib import Path

import pytest

from fasti.errors import NotFoundError
from fasti.log import open_store
from fasti.log.memory import MemoryStore
from fasti.log.sqlite import SqliteStore


def test_memory_is_asked_for_by_its_name() -> None:
    assert isinstance(open_store(":memory:"), MemoryStore)


def test_a_path_is_a_sqlite_file(tmp_path: Path) -> None:
    for where in (tmp_path / "a.fasti", str(tmp_path / "b?#%20.fasti"), f"sqlite://{tmp_path}/c.fasti"):
        store = open_store(where)
        assert isinstance(store, SqliteStore)
        store.close()
    assert {path.name for path in tmp_path.iterdir()} == {"a.fasti", "b?#%20.fasti", "c.fasti"}


def test_an_unknown_kind_of_record_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match=r"no kind of record is called “oracle://”.*sqlite://"):
        open_store("oracle://somewhere/my")
