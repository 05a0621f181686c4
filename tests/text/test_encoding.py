import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.errors import SourceError
from fasti.text.encoding import decode

ENGLISH = (
    "He joined the party in 1905 and was elected to the Central Committee – “a man of great energy”, as Lenin’s "
    "secretary wrote. In the café on the Rue de la Glacière he met his wife. After the war he moved to Köln."
)
RUSSIAN = "Троцкий Лев Давидович родился 7 ноября 1879 года в селе Яновка. Был избран председателем совета."

letters = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t"), min_size=1)


@given(letters)
def test_utf8_is_every_code_point_as_it_stands(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "f") == (text, None)
    if not text.startswith("\ufeff"):
        assert decode(text.encode(), "f") == (text, None)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "f") == (RUSSIAN, None)


def test_line_ends_are_not_altered() -> None:
    assert decode(b"a\r\nb\rc\n", "f").text == "a\r\nb\rc\n"


@pytest.mark.parametrize(("text", "encoding"), [(ENGLISH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_another_encoding_is_guessed_and_the_guess_is_told(text: str, encoding: str) -> None:
    read, doubt = decode(text.encode(encoding), "letter.txt")
    assert read == text
    first = text.encode(encoding).index(next(byte for byte in text.encode(encoding) if byte > 0x7F))
    assert f"byte {first} " in str(doubt)
    assert "which is a guess" in str(doubt)


def test_an_encoding_that_its_user_vouches_for_is_taken_without_doubt() -> None:
    assert decode("Müller\n".encode("mac-roman"), "f", "mac-roman") == ("Müller\n", None)


def test_utf16_without_its_mark_is_taken_if_named() -> None:
    with pytest.raises(SourceError, match="utf-16-le"):
        decode("Anna Weber was born".encode("utf-16-le"), "f")
    assert decode("Anna".encode("utf-16-le"), "f", "utf-16-le").text == "Anna"


def test_damaged_utf8_names_the_byte_and_the_line() -> None:
    raw = "Zinov′ev — chairman\nof the Comintern".encode() + b"\xff" + " until 1926′″".encode()
    with pytest.raises(SourceError, match=rf"^f.txt: byte {raw.index(0xFF)} \(0xff, line 2\) is not UTF-8, though"):
        decode(raw, "f.txt")


def test_a_stray_byte_that_tells_nothing_is_refused() -> None:
    with pytest.raises(SourceError, match=r"byte 4 \(0xff, line 1\).*nothing tells what else.*sidecar"):
        decode(b"abc \xff\xfe def", "f.txt")


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(SourceError, match="no encoding is called “klingon”"):
        decode(b"abc", "f.txt", "klingon")


@pytest.mark.parametrize(
    ("raw", "noun"),
    [
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"{\\rtf1 Anna}", "an RTF document"),
        (b"x" * 257 + b"ustar\x0000", "a tar archive"),
        (bytes(range(256)), r"byte 0 \(0x00, line 1\) is a NUL: this is a binary file"),
        (b"\x01\x02\x03\x04abc", "a binary file"),
    ],
)
def test_a_binary_file_is_refused_by_its_name(raw: bytes, noun: str) -> None:
    with pytest.raises(SourceError, match=noun):
        decode(raw, "f")
