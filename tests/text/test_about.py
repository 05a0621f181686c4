from pathlib import Path
from typing import Any

import pytest

from fasti.text.about import sidecar, told


def test_the_keys_of_a_source_are_taken_and_others_left_alone() -> None:
    about = told({"id": "a", "dct": "1925", "derives_from": ["b"], "url": "x"}, "f")
    assert about.told == {"id": "a", "dct": "1925", "derives_from": ("b",)}
    assert about.faults == ()


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"title": 3}, "f: `title` is not a string"),
        ({"citation": "Smith"}, "f: `citation` is not a table of CSL-JSON"),
        ({"derives_from": "b"}, "f: `derives_from` is not a list of ids"),
    ],
)
def test_a_value_of_the_wrong_type_is_a_fault_and_the_rest_counts(entry: dict[str, Any], says: str) -> None:
    about = told({"lang": "en", **entry}, "f")
    assert about.told == {"lang": "en"}
    assert [str(fault).startswith(says) for fault in about.faults] == [True]


def test_a_sidecar_is_named_after_the_document_or_its_stem(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    assert sidecar(letter).told == {}
    (tmp_path / "letter.toml").write_text('title = "By stem"')
    assert sidecar(letter).told == {"title": "By stem"}
    (tmp_path / "letter.txt.toml").write_text('title = "By name"\nencoding = "cp1252"')
    assert sidecar(letter).told == {"title": "By name"}
    assert sidecar(letter).encoding == "cp1252"


def test_an_unknown_key_lists_the_known(tmp_path: Path) -> None:
    (tmp_path / "letter.toml").write_text('titel = "x"\nlang = "en"')
    about = sidecar(tmp_path / "letter.txt")
    assert about.told == {"lang": "en"}
    assert "knows no key `titel` (known are: encoding, id, title" in str(about.faults[0])


@pytest.mark.parametrize("content", [b"title = ", b"\xff\xfe", b"a = " + b"[" * 5000])
def test_a_sidecar_that_is_no_toml_is_a_fault(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter.toml").write_bytes(content)
    about = sidecar(tmp_path / "letter.txt")
    assert about.told == {}
    assert "letter.toml: is no TOML file" in str(about.faults[0])
