from hypothesis import given
from hypothesis import strategies as st

from fasti.log.rows import about_of, source_of
from fasti.text import Source
from fasti.text.galley import Galley, pared

WORDS = st.text("ab c-\n", max_size=6)
STRETCHES = st.lists(st.tuples(WORDS, st.none() | WORDS), max_size=12)


def galley_of(stretches: list[tuple[str, str | None]]) -> Galley:
    galley = Galley()
    for number, (text, printed) in enumerate(stretches):
        galley.place(f"line {number}")
        galley.add(text, printed)
    return galley


@given(STRETCHES)
def test_all_that_is_printed_can_be_had_back(stretches: list[tuple[str, str | None]]) -> None:
    text, layout = galley_of([("<", None), *stretches, (">", None)]).done()
    printed = "".join(words if said is None else said for words, said in stretches)
    assert layout.printed(text, 0, len(text)) == f"<{printed}>"


@given(STRETCHES, st.integers(0, 40), st.integers(0, 40))
def test_a_piece_of_a_text_keeps_its_places_and_its_print(
    stretches: list[tuple[str, str | None]], one: int, two: int
) -> None:
    text, layout = galley_of([(words, None) for words, _ in stretches]).done()
    start, stop = sorted((min(one, len(text)), min(two, len(text))))
    piece, cut = pared(text, layout, start, stop)
    assert piece == text[start:stop].strip()
    at = text.index(piece, start) if piece else start
    assert [cut.place(n) for n in range(len(piece))] == [layout.place(at + n) for n in range(len(piece))]
    assert cut.printed(piece, 0, len(piece)) == layout.printed(text, at, at + len(piece))


def test_a_broken_word_is_read_whole_and_shown_as_printed() -> None:
    galley = Galley()
    galley.place("page 1, line 1")
    galley.add("in Petro")
    galley.add("", "-\n")
    galley.place("page 1, line 2")
    galley.add("grad, 1917")
    text, layout = galley.done()
    source = Source("s", text, layout=layout)
    assert source.text == "in Petrograd, 1917"
    assert source.printed(3, 12) == "Petro-\ngrad"
    assert source.printed(0, 8) == "in Petro"
    assert source.printed(8, 12) == "grad"
    assert (source.locus(7), source.locus(8)) == ("page 1, line 1", "page 1, line 2")


def test_the_log_keeps_the_layout_with_the_source() -> None:
    galley = Galley()
    galley.place("page 1")
    galley.add("Anna", "Ann")
    galley.head(0, 2)
    text, layout = galley.done()
    source = Source("s", text, path="p", layout=layout)
    assert source_of("s", text, about_of(source), "p") == source


def test_what_is_taken_back_is_printed_no_more() -> None:
    galley = Galley()
    for text, printed in (("a", None), ("Peters-", "PETERS-"), ("x", None)):
        galley.add(text, printed)
    galley.take_back(1)
    galley.take_back(1)
    galley.add("", "-\n")
    galley.add("burg")
    text, layout = galley.done()
    assert text == "aPetersburg"
    assert layout.printed(text, 0, len(text)) == "aPETERS-\nburg"
