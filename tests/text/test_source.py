from hypothesis import given
from hypothesis import strategies as st

from fasti.text import Source


@given(st.text(alphabet="ab\n\r′é😀 ", min_size=1, max_size=200), st.data())
def test_line_and_column_lead_back_to_the_code_point(text: str, data: st.DataObject) -> None:
    source = Source("s", text)
    offset = data.draw(st.integers(0, len(text) - 1))
    line, column = source.line(offset)
    assert text.split("\n")[line - 1][: column - 1] == text[:offset].rpartition("\n")[2]
    assert text[:offset].count("\n") == line - 1


def test_the_hash_is_that_of_the_text_alone() -> None:
    assert Source("a", "x", title="one").hash == Source("b", "x").hash != Source("a", "y").hash


def test_the_locus_is_the_line() -> None:
    assert Source("s", "one\ntwo\nthree").locus(5) == "line 2"
