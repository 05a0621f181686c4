import pytest

from fasti.errors import SourceError
from fasti.text import Source, check_keepable


def test_a_good_source_is_kept() -> None:
    check_keepable(Source("s", "Anna ′″ 😀\r\n", citation={"URL": "x", "n": [1, 2.5, None]}, derives_from=("a",)))


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (Source("", "text"), "needs an id"),
        (Source("s", ""), "is empty"),
        (Source("s", " \n\t"), "nothing but white space"),
        (Source("s", "a\nb\0c"), "the text holds a NUL at character 3, line 2"),
        (Source("s", "a\ud800"), "the text holds half a surrogate pair at character 1, line 1"),
        (Source("s\udc80", "text"), "what is told of it holds half a surrogate pair"),
        (Source("s", "text", title="a\0"), "what is told of it holds a NUL"),
        (Source("s", "text", citation={"n": float("nan")}), "what JSON cannot say"),
        (Source("s", "text", citation={"n": {1, 2}}), "what JSON cannot say"),
    ],
)
def test_what_cannot_be_written_down_is_refused(source: Source, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        check_keepable(source)
