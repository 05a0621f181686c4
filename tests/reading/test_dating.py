"""Which date goes with what."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]


def test_each_verb_has_its_own_date(said: Said) -> None:
    text = "Nehru was arrested in 1921, released in March 1922 and arrested again in 1930."
    assert [(c["kind"], c.get("at") or c.get("end")) for c in said(text, "Jawaharlal Nehru")] == [
        ("arrest", "1921"), ("imprisonment", "1922-03"), ("arrest", "1930"),
    ]  # fmt: skip


def test_until_a_death_ends_the_post_and_is_a_death(said: Said) -> None:
    text = "Niels Bohr was professor at the University of Copenhagen until his death on 18 November 1962."
    post, death = said(text)
    assert post["end"] == death["at"] == "1962-11-18"


def test_until_a_dismissal_keeps_the_beginning(said: Said) -> None:
    text = "Lise Meitner taught at the University of Berlin from 1922 until her dismissal in September 1933."
    [claim] = said(text, kind="post")
    assert (claim["begin"], claim["end"]) == ("1922", "1933-09")


def test_the_name_of_a_happening_is_no_date(said: Said) -> None:
    [claim] = said("Pablo Neruda joined the party during the Spanish Civil War.", kind="membership")
    assert "begin" not in claim


def test_the_anniversary_of_a_known_day_is_a_day(said: Said) -> None:
    text = "Blok was arrested at a demonstration to mark the 2nd anniversary of the October Revolution."
    assert all(claim.get("at", "1919-11-07") == "1919-11-07" for claim in said(text))
