"""Terms in an assembly: the seat from the head of an entry, the assembly and dates from the election."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]

HEAD = "A Representative from Ohio; "


def test_the_seat_is_that_of_the_head(said: Said) -> None:
    text = (
        HEAD + "elected as a Whig to the Thirtieth and to the two succeeding Congresses (March 4, 1847-March 3, 1853)."
    )
    [claim] = said(text, "Amos Field", kind="post")
    assert claim["what"] == "Representative"
    assert (claim["org"], claim["place"]) == ("Thirtieth and to the two succeeding Congresses", "Ohio")
    assert (claim["how"], claim["begin"], claim["end"]) == ("elected", "1847-03-04", "1853-03-03")


def test_a_reelection_goes_on_with_an_undated_term(said: Said) -> None:
    text = HEAD + (
        "elected as a Whig to the Thirtieth Congress; reelected as a Republican to the Thirty-first Congress "
        "(March 4, 1847-March 3, 1851)."
    )
    [claim] = said(text, "Amos Field", kind="post")
    assert (claim["org"], claim["begin"], claim["end"]) == ("Thirtieth Congress", "1847-03-04", "1851-03-03")


def test_a_dated_reelection_is_a_claim_of_its_own(said: Said) -> None:
    text = (
        "A Senator from Ohio; elected to the United States Senate in 1960; reelected in 1966 and served from "
        "January 3, 1961, to January 3, 1973."
    )
    found = [(c["what"], c["begin"], c.get("end")) for c in said(text, "Amos Field", kind="post")]
    assert sorted(found) == [("Senator", "1961-01-03", "1973-01-03"), ("Senator", "1966", None)]


def test_brackets_part_the_terms_of_one_clause(said: Said) -> None:
    text = (
        HEAD + "elected to the Twelfth Congress (March 4, 1811-March 3, 1813) and the Fifteenth Congress (1817-1819)."
    )
    found = [(c["org"], c["begin"], c["end"]) for c in said(text, "Amos Field", kind="post")]
    assert found == [("Twelfth Congress", "1811-03-04", "1813-03-03"), ("Fifteenth Congress", "1817", "1819")]


def test_no_seat_of_the_head_belongs_to_a_states_own_chamber(said: Said) -> None:
    found = said(HEAD + "elected to the Ohio state senate in 1840.", "Amos Field")
    assert ("membership", "Ohio state senate") in [(c["kind"], c.get("org")) for c in found]


def test_until_his_death_ends_on_the_day_of_it(said: Said) -> None:
    text = "Member of the Senate from 1919 until his death; died in Toledo on May 6, 1942."
    [claim] = said(text, "Amos Field", kind="membership")
    assert (claim["begin"], claim["end"]) == ("1919", "1942-05-06")


def test_service_elsewhere_dates_no_seat(said: Said) -> None:
    text = HEAD + "served in the United States Army 1917-1919; elected to the Sixty-seventh Congress."
    assert [c.get("end") for c in said(text, "Amos Field", kind="post") if c["what"] == "Representative"] == [None]
