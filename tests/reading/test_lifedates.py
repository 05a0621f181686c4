"""Life dates in brackets."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]


def test_a_range_of_a_lifes_length(said: Said) -> None:
    birth, death, *_ = said("Marie Curie (7 November 1867–4 July 1934) was a physicist.")
    assert (birth["kind"], birth["at"]) == ("birth", "1867-11-07")
    assert (death["kind"], death["at"]) == ("death", "1934-07-04")


def test_born_and_died_with_a_place(said: Said) -> None:
    birth, death, *_ = said("Ada Lovelace (b. London, 10 December 1815; d. 27 November 1852) was a mathematician.")
    assert (birth["place"], birth["at"]) == ("London", "1815-12-10")
    assert "place" not in death
    assert death["at"] == "1852-11-27"


def test_a_reign_is_no_life(said: Said) -> None:
    assert said("Frederick William (reigned 1713–1740) drilled his guards.", kind="birth") == []


def test_a_range_too_short_for_a_life(said: Said) -> None:
    assert said("Marie Curie (1911–1914) headed the laboratory.", kind="birth") == []


def test_a_life_does_not_date_the_verb(said: Said) -> None:
    [claim] = said("Sun Yat-sen (b. 12 November 1866) founded the Revive China Society in 1894.", kind="founding")
    assert claim["at"] == "1894"


def test_two_days_with_a_place_each(said: Said) -> None:
    birth, death, *_ = said("Rosa Luxemburg (5 March 1871, Zamość – 15 January 1919, Berlin) was a revolutionary.")
    assert (birth["kind"], birth["at"], birth["place"]) == ("birth", "1871-03-05", "Zamość")
    assert (death["kind"], death["at"], death["place"]) == ("death", "1919-01-15", "Berlin")


def test_a_maiden_name_alone_is_no_birth(said: Said) -> None:
    assert said("Ada Lovelace (née Byron) was a mathematician.", kind="birth") == []
