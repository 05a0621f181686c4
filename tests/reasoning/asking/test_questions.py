"""Where, with, between, compare, without: passages in, answers out."""

from collections.abc import Callable

import pytest

from fasti.claims import Claim, Identities
from fasti.errors import NotFoundError
from fasti.reasoning import History, beside, changes, compare, compare_sources, where, without

Say = Callable[..., Claim]
Make = Callable[..., History]


@pytest.fixture
def told(say: Say) -> list[Claim]:
    union = {"kind": "membership", "org": "Union"}
    return [
        say("Adler was in the Union 1901–1907.", who="Adler", begin="1901", end="1907", **union),
        say("Brandt was in the Union 1905–1910.", source="b", who="Brandt", begin="1905", end="1910", **union),
        say("Cohn was in the Union 1920–1925.", source="c", who="Cohn", begin="1920", end="1925", **union),
        say("Adler was banished from Bern in May 1903.", "exile", who="Adler", origin="Bern", at="1903-05"),
        say("Adler lived in Ulm from 1909 to 1912.", "residence", who="Adler", place="Ulm", begin="1909", end="1912"),
        say("Adler died in Rome in 1930.", "death", who="Adler", place="Rome", at="1930"),
    ]


@pytest.fixture
def union(told: list[Claim], history: Make) -> History:
    return history(*told)


def places(lines: tuple[object, ...]) -> list[str]:
    return [str(line.place.name) for line in lines]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "surely", "possibly", "no"),
    [
        ("1903-04-30", [], ["Bern"], ["Ulm", "Rome"]),
        ("1910", ["Ulm"], [], ["Bern", "Rome"]),
        ("1909-03-01", [], ["Ulm"], ["Bern", "Rome"]),
        ("1930", ["Rome"], [], ["Bern", "Ulm"]),
        ("1930-06-01", [], ["Rome"], ["Bern", "Ulm"]),
    ],
)
def test_where(union: History, day: str, surely: list[str], possibly: list[str], no: list[str]) -> None:
    found = where(union, "Adler", day)
    assert (places(found.surely), places(found.possibly), places(found.no)) == (surely, possibly, no)


def test_those_in_one_body_at_one_time(union: History) -> None:
    assert [str(line) for line in beside(union, "Adler").lines] == ["Adler and Brandt were both in Union"]
    assert beside(union, "Adler", "Cohn").lines == ()


def test_who_hands_over_shares_nothing_with_who_takes_over(say: Say, history: Make) -> None:
    post = {"kind": "post", "what": "dean", "org": "College"}
    made = history(
        say("Adler, dean to 3 May 1926", who="Adler", end="1926-05-03", **post),
        say("Brandt, dean from 3 May 1926", who="Brandt", begin="1926-05-03", **post),
    )
    assert beside(made, "Adler").lines == ()


def test_places_of_unknown_time_are_shared_possibly(say: Say, history: Make) -> None:
    made = history(
        say("Adler lived in Ulm.", "residence", who="Adler", place="Ulm"),
        say("Brandt lived in Ulm.", "residence", who="Brandt", place="Ulm"),
    )
    assert [str(line) for line in beside(made, "Brandt").lines] == ["possibly: Brandt and Adler were both at Ulm"]


def test_what_changed(union: History) -> None:
    found = [str(change) for change in changes(union, "1905", "1907-06").changes]
    assert found == [
        "began: Brandt was a member of Union from 1905 to 1910",
        "possibly: ended: Adler was a member of Union from 1901 to 1907",
    ]
    assert [change.turn for change in changes(union, "1930", "1930").changes] == ["happened"]
    assert changes(union, "1950", "1960").changes == ()


def test_two_lives_side_by_side(union: History) -> None:
    found = compare(union, "Adler", "Brandt")
    alike = [(row.left.kind, row.differs) for row in found.rows if row.left and row.right]
    assert alike == [("membership", True)]
    assert sum(row.right is None for row in found.rows) == len(found.left.lines) - 1
    assert len(found.shared) == 1


def test_one_life_in_two_sources(say: Say) -> None:
    claims = [
        say("Adler was dean from 1901.", "post", source="a", who="Adler", what="dean", begin="1901"),
        say("Adler was dean from 1905.", "post", source="b", who="Adler", what="dean", begin="1905"),
        say("Adler died in 1930.", "death", source="b", who="Adler", at="1930"),
    ]
    found = compare_sources(claims, Identities({}), "Adler", "a", "b")
    assert [(bool(row.left), bool(row.right), row.differs) for row in found.rows] == [
        (True, True, True),
        (False, True, False),
    ]
    with pytest.raises(NotFoundError):
        compare_sources(claims, Identities({}), "Brandt", "a", "b")


def test_what_would_fall(told: list[Claim], union: History) -> None:
    exile, stay = told[3], told[4]
    gone = without(union, {stay.id}, Identities({}))
    assert [str(line.says) for line in gone.fall] == ["Adler lived in Ulm from 1909 to 1912"]
    assert gone.weaker == ()
    assert [line.kind for line in without(union, {exile.id}, Identities({})).fall] == ["residence"]


def test_what_would_be_known_less_well(say: Say, history: Make) -> None:
    joined = say("Adler joined the Union in 1901.", "membership", who="Adler", org="Union", how="joined", begin="1901")
    left = say("Adler left it in 1907.", "membership", source="b", who="Adler", org="Union", how="left", end="1907")
    gone = without(history(joined, left), {left.id}, Identities({}))
    assert gone.fall == ()
    (weaker,) = gone.weaker
    assert weaker.now.end.told
    assert not weaker.then.end.told


def test_what_would_be_settled(say: Say, history: Make) -> None:
    one = say("Adler was born in 1850.", "birth", who="Adler", at="1850")
    two = say("Adler was born in 1860.", "birth", source="b", who="Adler", at="1860")
    gone = without(history(one, two), {two.id}, Identities({}))
    assert [exhibit.rule for exhibit in gone.settled] == ["two_births"]
