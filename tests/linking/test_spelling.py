"""Spellings that stand for one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.claims.letters import plain
from fasti.linking.spelling import forename, forms_of, one_letter_apart, sound


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zinov′ev", "Zinoviev", "Zinovyev", "Зиновьев"),
        ("Trotsky", "Trotskii", "Trotskij", "Trotzki", "Троцкий", "Trockij"),
        ("Chaikovskii", "Tchaikovsky", "Čajkovskij", "Чайковский"),
        ("Zhukov", "Žukov", "Жуков"),
        ("Tukhachevskii", "Tuhačevskij", "Tukhachevsky"),
        ("Mueller", "Müller", "Muller"),
        ("McDonald", "Macdonald", "MacDonald"),
        ("Smirnoff", "Smirnov", "Smirnow"),
    ],
)
def test_transliterations_of_one_surname(spellings: tuple[str, ...]) -> None:
    assert len({sound(plain(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "two"), [("Ivanov", "Petrov"), ("Rykov", "Rakov"), ("Kamenev", "Kaminsky")])
def test_other_surnames_stay_other(one: str, two: str) -> None:
    assert sound(plain(one)) != sound(plain(two))


def test_forms_of_a_forename() -> None:
    assert forename("lev") == forename("leon") == forename("leo")
    assert forename("grigorii") == forename("gregory")
    assert forename("lev") != forename("natalia")
    assert "iosif" in forms_of("joseph")
    assert forms_of("zebulon") == ()


def one_edit(one: str, two: str) -> bool:
    letters = "abc"
    cut = {one[:i] + one[i + 1 :] for i in range(len(one))}
    put = {one[:i] + x + one[i:] for i in range(len(one) + 1) for x in letters}
    changed = {one[:i] + x + one[i + 1 :] for i in range(len(one)) for x in letters}
    return two in (cut | put | changed) - {one}


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_one_letter_apart_is_one_edit(one: str, two: str) -> None:
    assert one_letter_apart(one, two) == one_edit(one, two)
