"""A bare surname and the only bearer whom its circle knows: what joins them, and each thing that forbids it."""

from collections.abc import Callable

import pytest

from fasti.claims import Claim, Judgement, Mention, Verdict
from fasti.linking import identify

Say = Callable[..., Claim]
Texts = dict[str, list[Claim]]

TITLES = {"a": "Weber, Anna"}


@pytest.fixture
def texts(say: Say) -> Texts:
    """The entry of Anna Weber (a), a text that says “Weber” (b), and one that has something in common with each (c)."""
    return {
        "a": [
            say("Anna Weber was born in 1870.", "birth", source="a", who="Anna Weber", at="1870"),
            say("Anna Weber died in 1930.", "death", source="a", who="Anna Weber", at="1930"),
            say("Anna Weber led the Union.", "post", source="a", who="Anna Weber", what="led", org="Union"),
        ],
        "b": [
            say("Weber taught Otto Braun.", "relation", source="b", who="Otto Braun", other="Weber", how="teacher"),
            say("Otto Braun joined in 1901.", "membership", source="b", who="Otto Braun", org="Guild", begin="1901"),
        ],
        "c": [
            say("Clara Dorn left the Union.", "membership", source="c", who="Clara Dorn", org="Union", how="left"),
            say("Clara Dorn joined the Guild.", "membership", source="c", who="Clara Dorn", org="Guild", how="joined"),
        ],
    }


def joined(texts: Texts, *more: Claim, titles: dict[str, str] = TITLES, judgements: tuple[Judgement, ...] = ()) -> bool:
    claims = [*(claim for of_text in texts.values() for claim in of_text), *more]
    found, turned = identify(claims, titles, judgements), identify(claims[::-1], titles, judgements)
    assert {e.id: set(e.aliases) for e in found} == {e.id: set(e.aliases) for e in turned}
    return found.of(texts["a"][0], "who") == found.of(texts["b"][0], "other")


def test_the_only_bearer_in_the_circle_is_meant(texts: Texts) -> None:
    assert joined(texts)


def test_without_a_text_between_there_is_no_circle(texts: Texts) -> None:
    del texts["c"]
    assert not joined(texts)


def test_who_is_the_subject_of_no_entry_is_not_meant(texts: Texts) -> None:
    assert not joined(texts, titles={})


@pytest.mark.parametrize("rival", ["Max Weber", "M. Weber", "Weber the Younger", "Mrs Weber"])
def test_a_namesake_anywhere_in_the_record_forbids_it(texts: Texts, say: Say, rival: str) -> None:
    """Father and son, husband and wife, or two that are no kin: a bare name may mean either."""
    assert not joined(texts, say(f"{rival} sold hats.", "occupation", source="d", who=rival, what="hatter"))


def test_a_son_in_the_entry_itself_forbids_it(texts: Texts, say: Say) -> None:
    son = say("Max Weber was her son.", "kinship", source="a", who="Anna Weber", other="Max Weber", how="child")
    assert not joined(texts, son)


def test_dates_of_the_bare_name_outside_the_life_forbid_it(texts: Texts, say: Say) -> None:
    after = say("Weber led the Guild in 1950.", "post", source="b", who="Weber", what="led", org="Guild", at="1950")
    assert not joined(texts, after)


def test_another_bare_name_of_other_dates_forbids_it(texts: Texts, say: Say) -> None:
    """There was a Weber in 1950 who cannot be she: two bear the name."""
    assert not joined(texts, say("Weber, consul in 1950.", "post", source="d", who="Weber", what="consul", at="1950"))


def test_a_text_of_another_age_does_not_mean_her(texts: Texts, say: Say) -> None:
    late = say("Otto Braun joined in 1951.", "membership", source="b", who="Otto Braun", org="Guild", begin="1951")
    texts["b"][1] = late
    assert not joined(texts)


def test_an_entry_without_birth_or_death_tells_too_little(texts: Texts) -> None:
    texts["a"] = texts["a"][2:]
    assert not joined(texts)


def test_a_judgement_forbids_it(texts: Texts) -> None:
    one, two = Mention("a", "person", "Anna Weber"), Mention("b", "person", "Weber")
    assert not joined(texts, judgements=(Judgement(one, two, Verdict.DIFFERENT, by="reader"),))
