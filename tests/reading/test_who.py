"""Whom names and pronouns stand for."""

from collections.abc import Callable
from typing import Any

from fasti.reading.who import fullest

Said = Callable[..., list[dict[str, Any]]]


def test_he_is_whom_the_text_is_about(said: Said) -> None:
    [claim] = said("He died in Kolkata in 1941.", "Rabindranath Tagore")
    assert claim["who"] == "Rabindranath Tagore"


def test_a_short_name_is_brought_to_its_fullest_form(said: Said) -> None:
    [_, death] = said("Rosa Luxemburg was born in Zamość in 1871. Luxemburg died in 1919.")
    assert death["who"] == "Rosa Luxemburg"


def test_a_name_that_two_share_stays_as_it_is() -> None:
    assert fullest(["Pierre Curie", "Marie Curie", "Curie"])["Curie"] == "Curie"


def test_initials_belong_to_the_full_name() -> None:
    assert fullest(["J. J. Thomson", "Joseph John Thomson"])["J. J. Thomson"] in (
        "J. J. Thomson",
        "Joseph John Thomson",
    )
    assert fullest(["W. Churchill", "Winston Spencer Churchill"])["W. Churchill"] == "Winston Spencer Churchill"


def test_the_title_gives_the_name_of_an_inverted_heading(said: Said) -> None:
    [claim] = said("He was born in Porbandar in 1869.", "Gandhi, Mohandas Karamchand")
    assert claim["who"] == "Mohandas Karamchand Gandhi"


def test_it_is_nobody(said: Said) -> None:
    assert said("It was abolished in 1934.", "Nobel Prize", kind="death") == []
