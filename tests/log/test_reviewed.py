from typing import Any

import pytest

from fasti.claims import Claim, Review, Word
from fasti.dates import When
from fasti.errors import ClaimError, DateError, NotFoundError, UngroundedError
from fasti.log import corrected, reviewed
from fasti.text import Source

TEXT = "Anna Weber was appointed chairman of the Audit Board in May 1925."


def post(ident: str = "s", **slots: Any) -> Claim:
    told: dict[str, Any] = {
        "who": "Anna Weber",
        "what": "chairman",
        "begin": When.parse("1925-05"),
        "mentions": {"who": (0, 10)},
    }
    source = Source(ident, TEXT)
    return Claim(source=source, kind="post", span=(0, 64), quote=TEXT[:64], **(told | slots))


def review(claim: Claim, word: str, **slots: Any) -> Review:
    return Review(claim.id, Word(word), "me", "", slots)


def test_without_reviews_the_claims_stand() -> None:
    assert reviewed([post()], []).claims == (post(),)


def test_a_rejected_claim_is_left_out_until_it_is_accepted_again() -> None:
    claim = post()
    assert reviewed([claim], [review(claim, "rejected")]).claims == ()
    assert reviewed([claim], [review(claim, "rejected"), review(claim, "accepted")]).claims == (claim,)
    assert reviewed([claim], [review(claim, "rejected")]).found == {claim.id: claim}


def test_a_correction_sets_slots_and_clears_them() -> None:
    better = corrected(post(), {"begin": "1925-06-01", "org": "Audit Board", "who": "A. Weber"})
    assert (better.begin, better.org, better.who) == (When.parse("1925-06-01"), "Audit Board", "A. Weber")
    assert "who" not in better.mentions
    assert corrected(post(), {"begin": ""}).begin is None


def test_a_correction_of_the_extent_takes_its_quote_from_the_text() -> None:
    assert corrected(post(), {"span": [0, 33]}).quote == "Anna Weber was appointed chairman"


@pytest.mark.parametrize(
    ("slots", "error"),
    [
        ({"who": ""}, ClaimError),
        ({"origin": "Paris"}, ClaimError),
        ({"begin": "May"}, DateError),
        ({"span": [5, 900]}, UngroundedError),
        ({"span": [5]}, ClaimError),
        ({"span": "all"}, ClaimError),
        ({"quote": "other words"}, NotFoundError),
        ({"colour": "red"}, NotFoundError),
        ({"who": 5}, ClaimError),
        ({"source": "t"}, NotFoundError),
        ({"kind": "burial"}, ClaimError),
    ],
)
def test_a_correction_keeps_the_contract(slots: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        corrected(post(), slots)


def test_corrections_add_up_under_any_id_that_the_claim_had() -> None:
    first = post()
    second = corrected(first, {"what": "head"})
    third = corrected(second, {"begin": "1926"})
    by_first = [review(first, "corrected", what="head"), review(first, "corrected", begin="1926")]
    by_last = [review(first, "corrected", what="head"), review(second, "corrected", begin="1926")]
    assert len({first.id, second.id, third.id}) == 3
    for said in (by_first, by_last):
        after = reviewed([first], said)
        assert after.claims == (third,)
        assert {after.found[claim.id].id for claim in (first, second, third)} == {third.id}
    assert reviewed([first], [*by_last, review(third, "rejected")]).claims == ()


def test_a_claim_corrected_into_another_is_given_once() -> None:
    one, two = post(), post(what="head")
    assert reviewed([one, two], [review(two, "corrected", what="chairman")]).claims == (one,)


def test_a_review_counts_in_every_source_of_the_same_words() -> None:
    here, there = post("s"), post("t")
    assert here.id == there.id
    assert reviewed([here, there], []).claims == (here, there)
    assert reviewed([here, there], [review(here, "rejected")]).claims == ()
    after = reviewed([here, there], [review(here, "corrected", what="head")])
    assert [(claim.source.id, claim.what) for claim in after.claims] == [("s", "head"), ("t", "head")]


def test_a_review_whose_claim_is_gone_is_an_orphan() -> None:
    gone = review(post(what="head"), "rejected")
    misfit = review(post(), "corrected", who="")
    after = reviewed([post()], [gone, misfit])
    assert after.claims == (post(),)
    assert after.orphans == (gone, misfit)
