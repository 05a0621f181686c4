"""The hostile and the harmless among documents: a fault each, and never a good document lost."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from io import BufferedReader, FileIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import pytest

from fasti.errors import SourceError
from fasti.text import Source, open_sources
from fasti.text.document import Document


def met(given: Any) -> list[Any]:
    """The sources and the faults."""
    return list(open_sources(given))


def ids(given: Any) -> list[str]:
    """The ids of the sources, and what the faults say."""
    return [found.id if isinstance(found, Source) else str(found) for found in open_sources(given)]


def test_a_folder_means_its_files_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c/z.txt", "c/A.txt", ".hidden.txt", "a.md~", "10.txt", "1927.11.07"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert ids(tmp_path) == ["10", "1927.11.07", "a", "b", "c/A", "c/z"]


def test_sidecars_are_no_documents(tmp_path: Path) -> None:
    for name in ("a.txt", "a.toml", "b.md", "b.md.toml", "stray.toml"):
        (tmp_path / name).write_text("" if name.endswith("toml") else name)
    assert [said.split(": ")[-1] for said in ids(tmp_path)] == [
        *("a", "b"),
        "is a sidecar that belongs to no document (give it the name of the document that it tells of)",
    ]


def test_an_unknown_suffix_is_plain_text_if_it_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.letter").write_text("Anna")
    (tmp_path / "b.letter").write_bytes(b"\0\1")
    good, bad = ids(tmp_path)
    assert good == "a"
    assert "binary file" in bad


def test_a_document_named_twice_is_met_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna")
    assert ids([tmp_path, tmp_path / "a.txt", tmp_path]) == ["a"]


def test_two_documents_of_one_name_are_not_taken_for_one(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder)
    one, two = ids([tmp_path / "x", tmp_path / "y"])
    assert one == "a"
    assert f"y/a.txt: the id “a” is already that of {tmp_path}/x/a.txt" in two


def test_folders_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_text("Anna")
    (tmp_path / "sub/up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    says = "self: is a link that leads to itself (remove the link)"
    assert [said.split("/")[-1] for said in ids(tmp_path)] == [says, "a"]


def test_a_very_deep_folder_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(300):
        Path("d").mkdir()
        monkeypatch.chdir("d")
    Path("a.txt").write_text("Anna")
    monkeypatch.chdir(tmp_path)
    assert ids(".") == ["/".join("d" * 300) + "/a"]


def test_what_is_not_there_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna")
    missing, good = ids([tmp_path / "nothing.txt", tmp_path / "a.txt"])
    assert "nothing.txt: is not there" in missing
    assert good == "a"


def test_a_file_that_vanishes_before_it_is_opened(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    sources: Iterator[Any] = open_sources(tmp_path)
    assert next(sources).id == "a"
    (tmp_path / "b.txt").unlink()
    gone, last = sources
    assert "b.txt: is not there (was it moved or removed while it was being read?)" in str(gone)
    assert last.id == "c"


def test_a_file_that_vanishes_while_it_is_read_is_whole_or_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna")

    def vanishing() -> BinaryIO:
        file = (tmp_path / "a.txt").open("rb")
        (tmp_path / "a.txt").unlink()
        return file

    assert Document(path="a.txt", name="a", open=vanishing).bytes() == b"Anna"
    assert not (tmp_path / "a.txt").exists()


def test_a_file_that_is_written_to_meanwhile_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Anna")

    class Growing(BufferedReader):
        """A file to which somebody writes while it is read."""

        def read(self, size: int | None = -1, /) -> bytes:
            with path.open("a") as more:
                more.write(" and more")
            return super().read(size)

    with pytest.raises(SourceError, match="was changed while it was being read"):
        Document(path="a.txt", name="a", open=lambda: Growing(FileIO(path))).bytes()


def test_devices_and_pipes_are_refused_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert all("is neither a file nor a folder" in said for said in ids([tmp_path / "pipe", "/dev/zero"]))


@pytest.mark.parametrize("content", [b"", b" \n\n"])
def test_an_empty_file_is_a_fault(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    [fault] = ids(tmp_path)
    assert "a.txt: is empty" in fault or "a.txt: holds nothing but white space" in fault


def test_a_nul_far_into_a_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna\n" * 10_000 + "\0")
    [fault] = ids(tmp_path)
    assert "the text holds a NUL at character 50000, line 10001" in fault


def test_five_megabytes_on_one_line(tmp_path: Path) -> None:
    text = "In May 1925 Anna Weber joined the council. " * 120_000
    (tmp_path / "a.txt").write_text(text)
    [source] = met(tmp_path)
    assert source.text == text
    assert source.locus(len(text) - 1) == "line 1"


@pytest.mark.soak
def test_fifty_megabytes_on_one_line(tmp_path: Path) -> None:
    text = "In May 1925 Anna Weber joined the council. " * 1_200_000
    (tmp_path / "a.txt").write_text(text)
    [source] = met(tmp_path)
    assert source.text == text


def test_a_name_that_is_no_utf8_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Anna")
    assert ids(tmp_path) == ["caf\\xe9"]


def test_sources_made_in_python_pass_the_same_gate(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna")
    good, bad, read = met([Source("s", "text"), Source("t", "a\0"), tmp_path])
    assert (good.id, read.id) == ("s", "a")
    assert isinstance(bad, SourceError)
    assert list(open_sources(good)) == [good]


def test_what_may_not_be_read_is_a_fault(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (tmp_path / "a.txt").write_text("Anna")
    (tmp_path / "a.txt").chmod(stat.S_IWUSR)
    (tmp_path / "b").mkdir(mode=stat.S_IWUSR)
    assert [said.split(": ")[1][:15] for said in ids(tmp_path)] == ["may not be read", "may not be read"]


AS_SOMEBODY_ELSE = """
import os, sys
from fasti.text import open_sources
list(open_sources(sys.argv[1]))  # what is loaded on first use may lie where somebody else may not look
os.setuid(65534)
print(*(getattr(met, "id", met) for met in open_sources(sys.argv[1])), sep="\\n")
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_what_somebody_else_may_not_read_is_a_fault() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        for name, mode in (("a.txt", 0o600), ("b.txt", 0o644)):
            (Path(folder) / name).write_text(name)
            (Path(folder) / name).chmod(mode)
        (Path(folder) / "c").mkdir(mode=0o700)
        command = [sys.executable, "-c", AS_SOMEBODY_ELSE, folder]
        met = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split(": ")[-1] for line in met] == [
        "may not be read (give yourself the right to read it)",
        "b",
        "may not be read (give yourself the right to read it)",
    ]
