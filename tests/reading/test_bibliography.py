"""Works listed line by line: passage in, who made what and when out."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def works(said: Said, text: str, title: str = "Ida Falk") -> list[tuple[str, ...]]:
    """Who, what, how and date of each work."""
    dates = ("at", "begin", "end")
    return [
        (c["who"], c["what"], c.get("how", ""), "/".join(c[d] for d in dates if d in c))
        for c in said(text, title, kind="work")
    ]


@pytest.mark.parametrize(
    ("line", "what", "at"),
    [
        ("-   _The Salt Road_ (1931)", "The Salt Road", "1931"),
        ("-   _The Salt Road: A Novel_ (London: Hale & Co., 1931)", "The Salt Road: A Novel", "1931"),
        ("-   The Salt Road (Hale, May 1931)", "The Salt Road", "1931-05"),
        ("-   The Salt Road. Hale, London, 1931.", "The Salt Road", "1931"),
        ("-   1931: The Salt Road", "The Salt Road", "1931"),
        ("*   “Salt”, in _Mercury_ 3/4 (1931), pp. 1940–46", "Salt", "1931"),
        ("-   _Salt and Iron, 1710–1776_ (Hale, 1931)", "Salt and Iron, 1710–1776", "1931"),
        ("The Salt Road, Hale, 1931.", "The Salt Road", "1931"),
    ],
)
def test_an_entry_under_works_is_the_subject_s(said: Said, line: str, what: str, at: str) -> None:
    assert works(said, f"Ida Falk was a historian.\n\n\nWorks\n\n{line}\n") == [("Ida Falk", what, "published", at)]


@pytest.mark.parametrize(
    ("line", "who", "what", "at"),
    [
        ("[3] Otto Brun, _Ida Falk_ (Hale 1986), p. 12", "Otto Brun", "Ida Falk", "1986"),
        ("[3] Brun, Otto M. Roads and Rivers. Hale Press, 1986. p. 87", "Brun, Otto M.", "Roads and Rivers", "1986"),
        ("[3] Brun, Otto (1986). _Roads and Rivers_. Hale.", "Brun, Otto", "Roads and Rivers", "1986"),
        ("[3] Brun, Otto. “Roads”, _The Mercury_, April 2, 1986", "Brun, Otto", "Roads", "1986-04-02"),
        ("[3] Brun, Otto. “Roads”. Accessed 2 April 1986.", "Brun, Otto", "Roads", ""),
    ],
)
def test_a_footnote_s_work_is_its_author_s(said: Said, line: str, who: str, what: str, at: str) -> None:
    assert [(w[0], w[1], w[3]) for w in works(said, f"Ida Falk was a historian.\n\n\nNotes\n\n{line}\n")] == [
        (who, what, at)
    ]


def test_two_authors_are_two_claims(said: Said) -> None:
    line = "[1] Brun, Otto; Lind, Eva, _Roads_ (1986)"
    assert [w[0] for w in works(said, line)] == ["Brun, Otto", "Lind, Eva"]


def test_editors_edit_the_book_and_the_subject_wrote_the_piece(said: Said) -> None:
    text = "Publications\n\n-   “Salt.” In Otto Brun and Eva Lind (eds.) Old Roads. Lund: Hale, 2013: pp. 139–150.\n"
    assert works(said, text) == [
        ("Ida Falk", "Salt", "published", "2013"),
        ("Otto Brun", "Old Roads", "edited", "2013"),
        ("Eva Lind", "Old Roads", "edited", "2013"),
    ]


def test_each_part_in_a_film_is_one_claim(said: Said) -> None:
    text = "Filmography\n\n-   2015: Salt (writer, director)\n"
    assert works(said, text) == [("Ida Falk", "Salt", "wrote", "2015"), ("Ida Falk", "Salt", "directed", "2015")]


def test_the_heading_and_the_trade_say_how_it_was_made(said: Said) -> None:
    text = (
        "Ida Falk was an architect.\n\n\nWorks\n\n-   Town Hall, Malmö (1931)\n\nEdited books\n\n-   _Roads_ (1940)\n"
    )
    assert [w[2] for w in works(said, text)] == ["designed", "edited"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Falk was a historian.\n\n\nNotes\n\n[1] Roads and Rivers, p. 12\n",
        "Ida Falk was a historian.\n\n\nNotes\n\n[1] https://example.org/1931/roads\n",
        "Ida Falk was a historian.\n\n\nExternal links\n\n-   Ida Falk at the City Library\n",
        "Career\n\n-   In 1931 she moved to Lund.\n",
    ],
)
def test_what_has_not_the_form_of_a_citation_is_no_work(said: Said, text: str) -> None:
    assert works(said, text) == []
