"""Which date goes with what."""

from collections.abc import Callable
from typing import Any

import pytest

from fasti.reading import read
from fasti.text import Source

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


def test_a_date_before_the_second_post_is_not_the_first_ones(said: Said) -> None:
    text = "From 1940 to 1945 he was Lord President of the Council, and from July 1945 Prime Minister."
    assert [(c["begin"], c.get("end")) for c in said(text, "Clement Attlee", kind="post")] == [
        ("1940", "1945"),
        ("1945-07", None),
    ]


def test_a_fronted_date_and_one_before_the_second_post(said: Said) -> None:
    text = (
        "On 10 May 1940 he was appointed chairman of the Council, and on 22 May 1940 chairman of the Defence Committee."
    )
    assert [c["begin"] for c in said(text, "Winston Churchill", kind="post")] == ["1940-05-10", "1940-05-22"]


def test_brackets_behind_a_place_date_the_post_there(said: Said) -> None:
    text = "He was ambassador in Vienna (from December 1924) and, on his return to Rome in 1926, retired."
    [claim] = said(text, "Carlo Sforza", kind="post")
    assert claim["begin"] == "1924-12"


def test_what_one_escapes_from_did_not_happen_then(said: Said) -> None:
    text = "He escaped from exile in Siberia in 1902."
    claims = {c["kind"]: c for c in said(text, "Feliks Dzerzhinskii")}
    assert claims["imprisonment"]["end"] == "1902"
    assert "at" not in claims["exile"]
    assert "begin" not in claims["exile"]


def test_a_verb_left_out_has_its_own_object_and_date(said: Said) -> None:
    text = "He succeeded Eden as Foreign Secretary in April 1955 and Butler as Chancellor in December 1955."
    posts = said(text, "Harold Macmillan", kind="post")
    assert {(c["who"], c["other"], c.get("begin") or c.get("end")) for c in posts} == {
        ("Harold Macmillan", "Eden", "1955-04"),
        ("Eden", "Harold Macmillan", "1955-04"),
        ("Harold Macmillan", "Butler", "1955-12"),
        ("Butler", "Harold Macmillan", "1955-12"),
    }


def test_a_date_behind_where_opens_the_next_clause(said: Said) -> None:
    [lived] = said("Weber moved to Bremen, where, in 1911, he opened a shop.", title="Karl Weber", kind="residence")
    assert "begin" not in lived


def test_when_takes_the_day_before_it(said: Said) -> None:
    text = "He lived in Perth until 1901, when he was elected mayor of Perth."
    [post] = said(text, title="Percy Langsford", kind="post")
    assert post["begin"] == "1901"


def test_several_dates_are_several_claims(said: Said) -> None:
    text = "Nehru was arrested in 1921, 1922 and 1930."
    assert [c["at"] for c in said(text, kind="arrest")] == ["1921", "1922", "1930"]


def test_two_terms_of_one_post_are_two(said: Said) -> None:
    text = "He was president of the Bank from 1900 to 1902 and from 1905 to 1908."
    terms = [(c["begin"], c["end"]) for c in said(text, title="Percy Langsford", kind="post")]
    assert terms == [("1900", "1902"), ("1905", "1908")]


def test_a_range_behind_a_body_with_a_title_in_its_name(said: Said) -> None:
    [held] = said("Member of the State house of representatives 1862-1864.", title="John Lynch")
    assert (held["kind"], held["begin"], held["end"]) == ("membership", "1862", "1864")


def test_a_participle_before_the_verb_dates_it(said: Said) -> None:
    text = "Appointed lieutenant in 1912, he joined the Regiment of Turin."
    [joined] = said(text, title="Cesare Amè", kind="membership")
    assert joined["begin"] == "1912"


def test_a_birth_before_the_verb_does_not_date_it(said: Said) -> None:
    [joined] = said("Born in 1854, he joined the Labour Party.", title="Edward Barnett", kind="membership")
    assert "begin" not in joined


def test_a_resignation_ends_what_began_before_it(said: Said) -> None:
    [post] = said(
        "Governor of Delaware from January 1953, until his resignation on December 30, 1960.", title="J. Boggs"
    )
    assert (post["begin"], post["end"]) == ("1953-01", "1960-12-30")


def test_a_century_that_describes_dates_nothing(said: Said) -> None:
    [member] = said("Burnz was a nineteenth-century member of the Academy.", title="Eliza Burnz")
    assert "begin" not in member


def test_what_happens_when_something_dated_does_has_its_date(said: Said) -> None:
    text = "On 17 January 395 she was at the court in Milan when Theodosius died."
    [death] = said(text, title="Galla Placidia", kind="death")
    assert death["at"] == "0395-01-17"


def test_a_happening_takes_the_date_of_the_verb_behind_a_relative_clause(said: Said) -> None:
    text = "Her marriage to Karl Lang, who was her employee, took place in 1915."
    [marriage] = said(text, title="Rosa Weber", kind="marriage")
    assert marriage["at"] == "1915"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Abigail Adams lived in Quincy from 1801 until her death on 28 October 1818.", "1818-10-28"),
        ("James Garfield was president from March 1881 until his death on September 19, 1881.", "1881-09-19"),
        ("William Henry died in Boston, while attending a council, May 3, 1835.", "1835-05-03"),
        ("William Henry died in Boston, Mass., while campaigning, May 3, 1835.", "1835-05-03"),
    ],
)
def test_the_day_of_a_death_is_told_behind_what_went_before(text: str, day: str) -> None:
    claims = read(Source("s", text, title=" ".join(text.split()[:2])))
    assert [str(claim.at) for claim in claims if claim.kind == "death"] == [day]
