"""Tenures told in pieces."""

from collections.abc import Callable
from typing import Any

import pytest

Said = Callable[..., list[dict[str, Any]]]


def test_served_until_ends_what_the_election_began(said: Said) -> None:
    [claim] = said("Brandt was elected to the Bundestag in 1949 and served until 1957.", "Willy Brandt")
    assert (claim["org"], claim["begin"], claim["end"]) == ("Bundestag", "1949", "1957")


def test_an_end_in_a_later_sentence_closes_the_tenure(said: Said) -> None:
    text = "In 1930 Molotov became chairman of Sovnarkom. He was dismissed as chairman of Sovnarkom in May 1941."
    [claim] = said(text, "Viacheslav Molotov", kind="post")
    assert (claim["begin"], claim["end"], claim["how"]) == ("1930", "1941-05", "dismissed")


def test_a_dictionary_clause(said: Said) -> None:
    [claim] = said("Member of the State senate 1842–1844.", "Andrew Johnson", kind="membership")
    assert (claim["begin"], claim["end"]) == ("1842", "1844")


def test_a_succession_that_leaves_the_post_unsaid(said: Said) -> None:
    text = (
        "In May 1940 Churchill was appointed chairman of the Defence Committee. He was replaced by Attlee in July 1945."
    )
    assert [(c["who"], c["org"], c.get("begin"), c.get("end")) for c in said(text, "Winston Churchill", "post")] == [
        ("Winston Churchill", "Defence Committee", "1940-05", "1945-07"),
        ("Attlee", "Defence Committee", "1945-07", None),
    ]


def test_that_position_is_the_one_told_before(said: Said) -> None:
    text = "In 1899 Langsford was elected Mayor of Claremont. He held that position until 1901."
    [claim] = said(text, "Joseph Langsford", kind="post")
    assert (claim["begin"], claim["end"]) == ("1899", "1901")


def test_a_post_that_somebody_held_until(said: Said) -> None:
    text = "In February 1961 he was made Minister of Health, a post he held until 2 August 1961."
    [claim] = said(text, "Paul Bolya", kind="post")
    assert (claim["begin"], claim["end"]) == ("1961-02", "1961-08-02")


def test_where_somebody_remained_until(said: Said) -> None:
    [claim] = said(
        "She became president of Trinity College in 2003, where she remained until 2013.", "Mary Roe", "post"
    )
    assert (claim["begin"], claim["end"]) == ("2003", "2013")


def test_retirement_ends_the_tenure_before_it(said: Said) -> None:
    [claim] = said("Roe was promoted to curator of the Tate Gallery in 1971, and retired in 1983.", "Mary Roe", "post")
    assert (claim["begin"], claim["end"]) == ("1971", "1983")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("As minister of posts (1931–1936), Adler was followed by Brandt.", {"begin": "1936"}),
        ("Adler succeeded Brandt as minister of posts (1931–1936).", {"end": "1931"}),
    ],
)
def test_the_tenure_of_one_is_not_the_others(said: Said, text: str, dates: dict[str, str]) -> None:
    [claim] = [c for c in said(text, "Adler") if c["who"] == "Brandt"]
    assert {slot: claim[slot] for slot in ("begin", "end") if slot in claim} == dates


HEAD = "A Senator from Ohio; born in Dover in 1910; "


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("elected to the United States Senate in 1946; reelected in 1952 for the term ending 3 January 1959.", "1946",
         "1959-01-03"),
        (("elected to the United States Senate in 1946; reelected as a Whig in 1952, and served from 3 January 1947 to "
         "3 January 1959."), "1947-01-03", "1959-01-03"),
        (("elected to the United States Senate and served from 3 January 1947, when his State joined the Union, until "
         "3 January 1959."), "1947-01-03", "1959-01-03"),
    ],
)  # fmt: skip
def test_a_term_is_told_by_what_follows_the_election(said: Said, text: str, begin: str, end: str) -> None:
    claim = next(c for c in said(HEAD + text, "John Roe", "post") if "end" in c)
    assert (claim["what"], claim["begin"], claim["end"]) == ("Senator", begin, end)


def test_the_term_of_a_vacancy_is_somebody_elses(said: Said) -> None:
    text = (
        "elected to the United States Senate in 1946 to fill the vacancy caused by the death of Ann Poe for the term "
    )
    assert not any("end" in c for c in said(f"{HEAD}{text}ending 3 January 1949.", "John Roe", "post"))


def test_congresses_that_are_counted_share_their_head(said: Said) -> None:
    text = "A Representative from Ohio; elected to the Seventh and twenty-one succeeding Congresses (1801-1845)."
    [claim] = said(text, "John Roe", "post")
    assert (claim["org"], claim["begin"], claim["end"]) == (
        "Seventh and twenty-one succeeding Congresses",
        "1801",
        "1845",
    )


def test_congresses_from_one_through_another(said: Said) -> None:
    text = "A Representative from Ohio; elected to the Sixth through Ninth Congresses (1799-1807)."
    [claim] = said(text, "John Roe", "post")
    assert (claim["org"], claim["begin"], claim["end"]) == ("Sixth through Ninth Congresses", "1799", "1807")


@pytest.mark.parametrize(
    "told", ["and reelected to the five succeeding Congresses", "and to the five succeeding Congresses"]
)
def test_an_election_goes_on_behind_an_aside(said: Said, told: str) -> None:
    text = f"A Representative from Ohio; elected to the Tenth Congress to fill a seat left by Poe, {told} (1807-1818)."
    claim = next(c for c in said(text, "John Roe", "post") if "end" in c)
    assert (claim["what"], claim["begin"], claim["end"]) == ("Representative", "1807", "1818")


def test_how_long_a_post_was_held_is_no_part_of_its_title(said: Said) -> None:
    text = "Roe served as secretary for two years. He was elected to the United States Senate for a four-year term."
    assert [(c.get("what"), c.get("org")) for c in said(text, "Philip Roe")] == [
        ("secretary", None),
        (None, "United States Senate"),
    ]
