"""Several sentences about one thing are one claim."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]


def test_what_is_said_twice_is_said_once(said: Said) -> None:
    text = "Marie Curie died on 4 July 1934. Curie died in July 1934 in Passy."
    assert [(c["at"], c["place"]) for c in said(text, kind="death")] == [("1934-07-04", "Passy")]


def test_two_dates_of_one_birth_are_two_claims(said: Said) -> None:
    text = "Rosa Luxemburg was born on 5 March 1871. Luxemburg was born on 5 March 1870."
    assert [c["at"] for c in said(text, kind="birth")] == ["1871-03-05", "1870-03-05"]


def test_two_arrests_are_two(said: Said) -> None:
    assert len(said("Nehru was arrested in 1921. Nehru was arrested in 1930.", kind="arrest")) == 2


def test_an_end_before_the_beginning_joins_nothing(said: Said) -> None:
    text = "Brandt was appointed director of the Archive in 1950. He was dismissed as director of the Archive in 1940."
    assert all(("begin" in c) != ("end" in c) for c in said(text, "Willy Brandt", kind="post"))


def test_the_exact_day_of_a_birth_wins_over_the_year_in_brackets(said: Said) -> None:
    text = "Emmy Noether (1882–1935) was a mathematician. Noether was born in Erlangen on 23 March 1882."
    assert [(c["at"], c["place"]) for c in said(text, kind="birth")] == [("1882-03-23", "Erlangen")]


def test_two_sentences_that_share_an_end_tell_of_one_term(said: Said) -> None:
    text = (
        "Langsford was mayor of Claremont from 1899 to 1901. "
        "In 1901 Langsford was replaced as mayor of Claremont by Sydney Stubbs."
    )
    terms = [c for c in said(text, title="Percy Langsford", kind="post") if c["who"] != "Sydney Stubbs"]
    assert [(c["begin"], c["end"], c["other"]) for c in terms] == [("1899", "1901", "Sydney Stubbs")]
