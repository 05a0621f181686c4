"""What is the SQLite file's own: that it is only added to, who may open it, and what happens when the disk says no."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from fasti.claims import Judgement, Mention, Review, Verdict, Word
from fasti.errors import RecordError
from fasti.log import Run, fingerprint, schema, verify
from fasti.log.sqlite import SqliteStore

Prepare = Callable[..., Run]
TABLES = {
    "texts": "text",
    "sources": "about",
    "runs": "reader",
    "claims": "slots",
    "reviews": "why",
    "judgements": "why",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my.fasti"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore(path, patience=0.2)
    yield made
    made.close()


def filled(store: SqliteStore, prepare: Prepare) -> SqliteStore:
    """A log with a row in every table."""
    store.append(prepare("s"))
    store.append_review(Review("c", Word.ACCEPTED, "me"))
    store.append_judgement(Judgement(Mention("s", "person", "A"), Mention("t", "person", "B"), Verdict.SAME, "me"))
    return store


def count(path: Path, table: str) -> int:
    db = sqlite3.connect(path)
    found = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 (a name of ours)
    db.close()
    return int(found)


# ---- only added to


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {0} SET {1} = 'forged'", "DELETE FROM {0}"])
def test_the_file_itself_forbids_change(
    store: SqliteStore, path: Path, prepare: Prepare, table: str, statement: str
) -> None:
    filled(store, prepare)
    stranger = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="the log is only added to"):
        stranger.execute(statement.format(table, TABLES[table]))
    stranger.close()


@pytest.mark.parametrize("table", TABLES)
def test_a_row_cannot_be_replaced(store: SqliteStore, prepare: Prepare, table: str) -> None:
    filled(store, prepare)
    with pytest.raises(sqlite3.IntegrityError, match="the log is only added to"):
        store._db.execute(f"REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608 (a name of ours)


def test_a_text_is_kept_once(store: SqliteStore, path: Path, prepare: Prepare) -> None:
    store.append(prepare("a", head="the same"))
    store.append(prepare("b", head="the same"))
    store.append(prepare("a", head="the same", title="Other"))
    assert (count(path, "texts"), count(path, "sources"), count(path, "claims")) == (1, 3, 6)


def test_what_was_changed_behind_its_back_is_found(store: SqliteStore, prepare: Prepare) -> None:
    store.append(prepare("good"))
    store.append(prepare("bad"))
    for trigger in ("claims_stay", "texts_stay"):
        store._db.execute(f"DROP TRIGGER {trigger}")
    forged = """UPDATE claims SET slots = replace(slots, 'Anna', 'Emma') WHERE run = 2 AND n = 0"""
    store._db.execute(forged)
    [fault] = verify(store)
    assert "bad version 1: was changed after it was kept" in str(fault)
    store._db.execute("UPDATE texts SET text = text || '!' WHERE seq = 1")
    assert len(list(verify(store))) == 2


# ---- opened


def test_a_log_outlives_its_program(path: Path, prepare: Prepare) -> None:
    store = filled(SqliteStore(path), prepare)
    before = fingerprint(store)
    store.close()
    again = SqliteStore(path, create=False)
    assert fingerprint(again) == before
    assert again.revision == (1, 1, 1)
    assert not again.append(prepare("s"))
    again.close()


def test_a_closed_log_says_so(store: SqliteStore) -> None:
    store.close()
    with pytest.raises(RecordError, match="is closed"):
        store.ids()


def test_where_there_is_no_record_none_is_made_unasked(path: Path) -> None:
    with pytest.raises(RecordError, match=r"my.fasti: there is no record \(make one: fasti read"):
        SqliteStore(path, create=False)
    assert not path.exists()


def test_a_folder_that_is_not_there(path: Path) -> None:
    with pytest.raises(RecordError, match="its folder is not there"):
        SqliteStore(path / "deeper" / "my.fasti")


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder, not a record"):
        SqliteStore(tmp_path)


@pytest.mark.parametrize("content", [b"Dear Anna,\n" * 50, os.urandom(4096)])
def test_a_file_that_is_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(RecordError, match="is no record: it is not a SQLite file"):
        SqliteStore(path)
    assert path.read_bytes() == content


def test_somebody_elses_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE letters (text)")
    other.commit()
    other.close()
    with pytest.raises(RecordError, match="is a SQLite file, but no record"):
        SqliteStore(path)


def test_an_empty_file_becomes_a_record(path: Path) -> None:
    path.touch()
    store = SqliteStore(path, create=False)
    assert store.ids() == []
    store.close()


def test_a_newer_log_is_refused(store: SqliteStore, path: Path) -> None:
    store._db.execute("PRAGMA user_version = 999")
    with pytest.raises(RecordError, match=r"newer Fasti \(its log is of version 999.*pip install --upgrade"):
        SqliteStore(path)


def test_an_older_log_is_brought_up_to_date(
    store: SqliteStore, path: Path, prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store, prepare)
    store.close()
    later = "CREATE TABLE later (x TEXT);\nCREATE TRIGGER later_stay BEFORE UPDATE ON later\nBEGIN SELECT 1; END;\n"
    scripts = (*schema.migrations(), later)
    monkeypatch.setattr(schema, "migrations", lambda: scripts)
    again = SqliteStore(path)
    assert again._db.execute("PRAGMA user_version").fetchone() == (len(scripts),)
    assert again._db.execute("SELECT count(*) FROM later").fetchone() == (0,)
    assert list(verify(again)) == []
    assert again.ids() == ["s"]
    again.close()


def test_a_migration_that_fails_leaves_the_log_as_it_was(
    store: SqliteStore, path: Path, prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store, prepare)
    store.close()
    good = schema.migrations()
    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrations", lambda: (*good, "CREATE TABLE later (x TEXT);\nCREATE TABLE runs (x);\n"))
        with pytest.raises(RecordError, match="table runs already exists"):
            SqliteStore(path)
    again = SqliteStore(path)
    assert again._db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").fetchone() == (0,)
    assert again.ids() == ["s"]
    again.close()


def test_a_damaged_file_is_a_clear_error(path: Path, prepare: Prepare) -> None:
    store = SqliteStore(path)
    for number in range(50):
        store.append(prepare(f"s{number}", appointments=20))
    store.close()
    raw = bytearray(path.read_bytes())
    half = len(raw) // 2
    raw[half:] = b"\xa5" * (len(raw) - half)
    path.write_bytes(raw)
    store = SqliteStore(path)
    with pytest.raises(RecordError, match="is damaged"):
        list(verify(store))
    store.close()


# ---- others at it


def test_a_lock_that_is_held_is_waited_for_and_then_told(store: SqliteStore, path: Path, prepare: Prepare) -> None:
    store.append(prepare("a"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    with pytest.raises(RecordError, match="another program is writing to it"):
        store.append(prepare("b"))
    assert time.monotonic() - begun > 0.15
    assert store.ids() == ["a"], "what is there can be read meanwhile"
    other.execute("ROLLBACK")
    other.close()
    assert store.append(prepare("b"))


WRITER = """
import sys
from pathlib import Path
from fasti.log import run_of
from fasti.log.sqlite import SqliteStore
from fasti.text import Source
store = SqliteStore(Path(sys.argv[1]))
for number in range(40):
    store.append(run_of(Source(f"s{number}", f"text {number}"), [], "hand/1", "{}"))
    store.append(run_of(Source(f"{sys.argv[2]} {number}", f"text {number}"), [], "hand/1", "{}"))
"""


def test_three_programs_write_one_new_log_at_once(path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, path, name]) for name in ("anna", "berta", "clara")]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    store = SqliteStore(path)
    assert len(store.ids()) == len(set(store.ids())) == 160
    assert store.revision.runs == 160, "what all three read is kept once"
    assert count(path, "texts") == 40
    assert list(verify(store)) == []
    store.close()


# ---- the disk says no


def test_a_full_file_keeps_what_it_has(store: SqliteStore, path: Path, prepare: Prepare) -> None:
    store.append(prepare("a"))
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(RecordError, match="the disk is full"):
        store.append(prepare("big", appointments=2000))
    assert store.ids() == ["a"]
    store.close()
    again = SqliteStore(path)
    assert again.ids() == ["a"]
    assert list(verify(again)) == []
    assert again.append(prepare("big", appointments=2000)), "once there is room again"
    again.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can only be mounted by root, where that is allowed")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_keeps_what_it_has(small_disk: Path, prepare: Prepare) -> None:
    path = small_disk / "my.fasti"
    store = SqliteStore(path)
    store.append(prepare("a"))
    runs = (prepare(f"s{number}", appointments=100) for number in range(1000))
    with pytest.raises(RecordError, match="the disk is full"):
        list(map(store.append, runs))
    kept = store.ids()
    assert 1 < len(kept) < 1000
    store.close()
    again = SqliteStore(path)
    assert again.ids() == kept
    assert list(verify(again)) == []
    again.close()


def test_on_a_full_disk_the_record_still_opens(small_disk: Path, prepare: Prepare) -> None:
    path = small_disk / "my.fasti"
    store = SqliteStore(path)
    store.append(prepare("a"))
    store.close()
    (small_disk / "filler").write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize))
    again = SqliteStore(path, create=False)
    assert again.ids() == ["a"]
    assert list(verify(again)) == []
    with pytest.raises(RecordError):
        again.append(prepare("big", appointments=100))
    again.close()
    (small_disk / "filler").unlink()
    last = SqliteStore(path)
    assert last.append(prepare("big", appointments=100))
    last.close()


def test_a_place_where_nothing_can_be_made() -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        SqliteStore(Path("/proc/my.fasti"))


AS_SOMEBODY_ELSE = """
import os, sys
from pathlib import Path
from fasti.errors import RecordError
from fasti.log import fingerprint, run_of
from fasti.log.sqlite import SqliteStore
from fasti.text import Source
path = Path(sys.argv[1])
SqliteStore(path.with_name("warm")).close()  # what is loaded on first use may lie where somebody else may not look
os.setuid(65534)
store = SqliteStore(path, create=False)
print(store.ids())
try:
    store.append(run_of(Source("t", "text"), [], "hand/1", "{}"))
except RecordError as error:
    print(error)
for name in ("new.fasti", "closed/my.fasti"):
    try:
        SqliteStore(path.parent / name)
    except RecordError as error:
        print(error)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_record_that_may_only_be_read_can_be_asked(prepare: Prepare) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "my.fasti"
        store = SqliteStore(path)
        store.append(prepare("s"))
        store.close()
        Path(folder).chmod(0o755)
        (Path(folder) / "closed").mkdir(mode=0o700)
        command = [sys.executable, "-c", AS_SOMEBODY_ELSE, str(path)]
        asked, refused, unmade, closed = subprocess.run(
            command, capture_output=True, text=True, check=True
        ).stdout.splitlines()
    assert asked == "['s']"
    assert "my.fasti: may only be read" in refused
    assert "new.fasti: cannot be opened" in unmade
    assert "closed/my.fasti: cannot be opened: Permission denied" in closed
