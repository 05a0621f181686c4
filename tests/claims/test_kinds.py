"""The kinds of claim, as the contract has them."""

import pytest

from fasti.claims import kind_of, kinds
from fasti.errors import NotFoundError


def test_every_key_slot_is_a_slot() -> None:
    for kind in kinds().values():
        assert {slot for alternatives in kind.key for slot in alternatives} <= kind.slots, kind.name


def test_what_holds_both_ways_is_one_of_its_words() -> None:
    for kind in kinds().values():
        assert set(kind.mutual) <= set(kind.how), kind.name


def test_an_education_is_known_by_its_school_or_its_subject() -> None:
    assert kind_of("education").key == (("who",), ("org", "what"))


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(NotFoundError, match="residence"):
        kind_of("residense")
