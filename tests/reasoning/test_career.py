"""One career from first to last: the questions that a historian of the 1920s asks of it."""

from collections.abc import Callable

import pytest

from fasti.claims import Claim, Identities
from fasti.reasoning import History, fold, life, state, succession, why

Say = Callable[..., Claim]
Ask = Callable[..., str]


@pytest.fixture
def career(say: Say) -> History:
    """A career in our own words: dismissed, expelled, banished, abroad, killed."""
    war = "Commissar of War"
    claims = [
        say(
            "In January 1925, on the 26th, Frunze took Trotsky's place as Commissar of War.",
            "post",
            who="Trotsky",
            what=war,
            other="Frunze",
            how="replaced",
            end="1925-01-26",
        ),
        say(
            "Frunze became Commissar of War on 26 January 1925, after Trotsky.",
            "post",
            who="Frunze",
            what=war,
            other="Trotsky",
            begin="1925-01-26",
        ),
        say(
            "He lost his seat in the Politbiuro on 23 October 1926.",
            "membership",
            who="Trotsky",
            org="Politbiuro",
            how="expelled",
            end="1926-10-23",
        ),
        say(
            "From May 1925 until 17 November 1927 he chaired the Concessions Committee.",
            "post",
            who="Trotsky",
            what="chairman",
            org="Concessions Committee",
            begin="1925-05",
            end="1927-11-17",
        ),
        say(
            "The train to Alma-Ata left on 17 January 1928.", "exile", who="Trotsky", place="Alma-Ata", at="1928-01-17"
        ),
        say(
            "He was put across the border of the USSR on 16 January 1929.",
            "exile",
            who="Trotsky",
            origin="USSR",
            at="1929-01-16",
        ),
        say("He stayed in Turkey until 24 July 1933.", "residence", who="Trotsky", place="Turkey", end="1933-07-24"),
        say("Mexico took him in on 9 January 1937.", "residence", who="Trotsky", place="Mexico", begin="1937-01-09"),
        say("On 20 August 1940 Mercader attacked Trotsky.", "attack", who="Mercader", other="Trotsky", at="1940-08-20"),
        say("He died on the following day.", "death", who="Trotsky", at="1940-08-21"),
    ]
    return fold(claims, Identities({}))


@pytest.mark.parametrize(
    ("slots", "day", "expected"),
    [
        ({"org": "Politbiuro"}, "1926-10-22", "surely"),
        ({"org": "Politbiuro"}, "1926-10-24", "no"),
        ({"org": "Politbiuro"}, "1920-01-01", "possibly"),
    ],
)
def test_membership(career: History, answer: Ask, slots: dict[str, str], day: str, expected: str) -> None:
    assert answer(career, "membership", day, **slots) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("1927-11-16", "surely"), ("1927-11-18", "no"), ("1925-06-01", "surely"), ("1925-04-30", "no")],
)
def test_chairmanship(career: History, answer: Ask, day: str, expected: str) -> None:
    assert answer(career, "post", day, org="Concessions Committee") == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("1933-07-23", "surely"), ("1930-01-01", "possibly"), ("1928-06-01", "no"), ("1933-07-25", "no")],
)
def test_turkey(career: History, answer: Ask, day: str, expected: str) -> None:
    assert answer(career, "residence", day, place="Turkey") == expected


def test_driven_out_he_had_been_in_the_country(career: History, answer: Ask) -> None:
    assert answer(career, "residence", "1929-01-15", place="USSR") == "surely"
    assert answer(career, "residence", "1929-01-17", place="USSR") == "no"
    assert answer(career, "exile", "1928-01-17", place="Alma-Ata") == "surely"


def test_one_begins_where_the_other_ends(career: History) -> None:
    holders = succession(career, "commissar of war")
    assert [line.who.name for line in holders.lines if line.who] == ["Trotsky", "Frunze"]
    assert holders.lines[0].end.bounds == holders.lines[1].begin.bounds
    assert not holders.gaps
    assert not holders.overlaps


def test_nothing_after_death(career: History) -> None:
    after = state(career, "1940-08-22")
    assert not [line for line in (*after.surely, *after.possibly) if line.who and line.who.name == "Trotsky"]


def test_the_life_stands_in_order_with_what_others_did(career: History) -> None:
    assert [line.says for line in life(career, "Trotsky").lines] == [
        "Trotsky was Commissar of War until 26 January 1925",
        "Trotsky was chairman of Concessions Committee from May 1925 to 17 November 1927",
        "Trotsky was a member of Politbiuro until 23 October 1926",
        "Trotsky was in exile in Alma-Ata from 17 January 1928",
        "Trotsky lived in USSR until 16 January 1929",
        "Trotsky was exiled from USSR on 16 January 1929",
        "Trotsky lived in Turkey until 24 July 1933",
        "Trotsky lived in Mexico from 9 January 1937",
        "Trotsky was attacked by Mercader on 20 August 1940",
        "Trotsky died on 21 August 1940",
    ]


def test_why_shows_the_sentence_for_each(career: History) -> None:
    for line in life(career, "Trotsky").lines:
        shown = why(career, line.spell or line.claims[0])
        assert [words.claim.quote for words in shown.claims] == [career.claims[ident].quote for ident in line.claims]
