"""Which lines are entries of a list, and what stands above them."""

from fasti.reading import lexicon
from fasti.reading.listings import entries

WORDS = lexicon()


def listed(text: str) -> list[tuple[str, str]]:
    """Section and words of each entry."""
    return [(e.section, text[e.start : e.end]) for e in entries(text, WORDS)]


def test_a_heading_holds_for_the_list_below_it() -> None:
    text = "Works\n\n-   Salt\n-   Iron\n\n\nAwards\n\n-   Medal\n"
    assert listed(text) == [("works", "Salt"), ("works", "Iron"), ("awards", "Medal")]


def test_a_heading_under_works_leaves_them_works_and_a_new_chapter_does_not() -> None:
    text = "Works\n\nFor children\n\n-   Salt\n\n\nLegacy\n\n-   Iron\n"
    assert listed(text) == [("works", "Salt"), ("", "Iron")]


def test_the_words_of_both_headings_are_kept() -> None:
    text = "Works\n\nFor children\n\n-   Salt\n"
    assert [sorted(e.heading) for e in entries(text, WORDS)] == [["children", "for", "works"]]


def test_a_footnote_is_a_source_wherever_it_stands() -> None:
    assert listed("Works\n\n-   Salt\n\n[1] Iron\n") == [("works", "Salt"), ("sources", "Iron")]


def test_prose_is_no_list() -> None:
    assert listed("She was a historian.\nShe lived in Lund.\n") == []
