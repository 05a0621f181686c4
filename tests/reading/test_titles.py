"""Titles give posts, memberships and occupations."""

from collections.abc import Callable
from typing import Any

Said = Callable[..., list[dict[str, Any]]]


def test_a_title_before_a_name(said: Said) -> None:
    claims = said("General Charles de Gaulle left London in 1944.", kind="post")
    assert claims == [{"kind": "post", "who": "Charles de Gaulle", "what": "General", "how": "held"}]


def test_each_of_two_titles_is_a_claim_of_its_own(said: Said) -> None:
    text = "Planck was a member of the Royal Society and president of the Kaiser Wilhelm Society (1930–1937)."
    assert said(text, "Max Planck") == [
        {"kind": "membership", "who": "Max Planck", "org": "Royal Society", "how": "member"},
        {"kind": "post", "who": "Max Planck", "what": "president", "org": "Kaiser Wilhelm Society", "how": "held",
         "begin": "1930", "end": "1937"},
    ]  # fmt: skip


def test_a_trade_without_body_or_date_is_an_occupation(said: Said) -> None:
    assert said("Marie Curie was a physicist.") == [
        {"kind": "occupation", "who": "Marie Curie", "what": "physicist"},
    ]


def test_a_body_named_once_goes_with_both_titles(said: Said) -> None:
    text = "Smetana was conductor and director of the National Theatre from 1866."
    claims = said(text, "Smetana", kind="post")
    assert [(claim["what"], claim["org"]) for claim in claims] == [
        ("conductor", "National Theatre"),
        ("director", "National Theatre"),
    ]


def test_an_office_behind_an_owner_is_no_title_of_a_work(said: Said) -> None:
    text = "She served as People’s Commissar for Health (1918–1921) and as People’s Commissar of Trade (1922)."
    claims = said(text, "Anna Petrova")
    assert [(c["kind"], c["what"]) for c in claims] == [
        ("post", "People’s Commissar for Health"),
        ("post", "People’s Commissar of Trade"),
    ]
