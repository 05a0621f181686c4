"""Bodies and places over a small collection."""

from collections.abc import Callable

import pytest

from fasti.claims import Claim
from fasti.linking import identify

Say = Callable[..., Claim]


@pytest.fixture
def known(say: Say) -> Callable[..., list[set[str]]]:
    """The names of each body of some passages, each passage a source that names one body."""

    def names(*passages: tuple[str, str]) -> list[set[str]]:
        claims = [
            say(text, "membership", source=str(number), who="Anna Weber", org=org)
            for number, (text, org) in enumerate(passages)
        ]
        found = [{e.name, *e.aliases} for e in identify(claims) if e.type == "organization"]
        return sorted(found, key=sorted)

    return names


Known = Callable[..., list[set[str]]]


def test_article_capitals_marks_and_blanks_do_not_count(known: Known) -> None:
    found = known(
        ("a", "The Electro-Technical Board"), ("b", "Electrotechnical Board"), ("c", "ELECTRO-TECHNICAL BOARD")
    )
    assert len(found) == 1


def test_a_state_behind_the_name_where_only_one_body_has_it(known: Known) -> None:
    assert len(known(("a", "Audit Board of the USSR"), ("b", "Audit Board"))) == 1
    assert len(known(("a", "Audit Board of the USSR"), ("b", "Audit Board"), ("c", "Audit Board of the RSFSR"))) == 3
    assert len(known(("a", "University of Leeds"), ("b", "University"))) == 2


def test_an_acronym_that_the_text_gives(known: Known) -> None:
    text = "She joined the Union of Free Printers (UFP) in 1904."
    assert known((text, "Union of Free Printers"), ("The UFP split.", "UFP")) == [{"UFP", "Union of Free Printers"}]
    assert len(known(("She joined the Union of Free Printers.", "Union of Free Printers"), ("b", "UFP"))) == 2


def test_an_acronym_of_two_bodies_stays_apart(known: Known) -> None:
    one = ("the Union of Free Printers (UFP)", "Union of Free Printers")
    two = ("the United Farmers' Party (UFP)", "United Farmers' Party")
    assert len(known(one, two, ("The UFP split.", "UFP"))) == 3


def test_a_name_without_capitals_is_a_body_of_its_own_source(known: Known) -> None:
    assert len(known(("a", "party"), ("b", "party"))) == 2
    assert len(known(("a", "Party"), ("b", "Party"))) == 1


def test_different_bodies_stay_different(known: Known) -> None:
    assert len(known(("a", "Audit Board"), ("b", "Audit Office"), ("c", "Central Audit Board"))) == 3
