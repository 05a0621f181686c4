"""Names as citations print them."""

import pytest

from fasti.reading.bylines import byline, editors, partner


@pytest.mark.parametrize(
    ("text", "names", "inverted"),
    [
        ("Brun, Otto M. _Roads_", ["Brun, Otto M."], True),
        ("Brun, Otto; Lind, Eva, _Roads_", ["Brun, Otto", "Lind, Eva"], True),
        ("de la Brun, O. H., and Eva Lind. Roads", ["de la Brun, O. H.", "Eva Lind"], True),
        ("Otto van den Brun, _Roads_", ["Otto van den Brun"], False),
        ("O. H. Brun & Eva Lind (eds.), _Roads_", ["O. H. Brun", "Eva Lind"], False),
    ],
)
def test_names_that_open_a_citation(text: str, names: list[str], *, inverted: bool) -> None:
    found = byline(text, 0, len(text))
    assert found is not None
    assert [text[slice(*n)] for n in found.names] == names
    assert found.inverted == inverted


def test_a_byline_may_call_its_names_editors() -> None:
    text = "Otto Brun (ed.), _Roads_"
    found = byline(text, 0, len(text))
    assert found is not None
    assert found.editing
    assert text[found.end] == "_"


@pytest.mark.parametrize("text", ["roads and rivers", "Roads", "1931. Roads"])
def test_what_is_no_name(text: str) -> None:
    assert byline(text, 0, len(text)) is None


@pytest.mark.parametrize("text", ["_Roads_. Ed. Otto Brun and Eva Lind. Vol. 26", "Roads (Eds: Otto Brun & Eva Lind)"])
def test_editors_behind_a_title(text: str) -> None:
    (found,) = editors(text, 0, len(text))
    assert [text[slice(*n)] for n in found.names] == ["Otto Brun", "Eva Lind"]
    assert found.book is None


def test_editors_of_the_book_that_holds_a_piece() -> None:
    text = "“Salt.” In Otto Brun (ed.) Roads. Lund"
    (found,) = editors(text, 0, len(text))
    assert found.book is not None
    assert text[found.book :].strip() == "Roads. Lund"


def test_a_partner() -> None:
    text = "Roads. Lund 1931. With architect Otto Brun."
    span = partner(text, 0, len(text))
    assert span is not None
    assert text[slice(*span)] == "Otto Brun"
