"""Who speaks for whom, and of what a source can speak."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from fasti.claims import Claim
from fasti.reasoning import History, copies, findings, why, witnesses
from fasti.text import Source

Say = Callable[..., Claim]
Make = Callable[..., History]
SOURCES = {
    source.id: source
    for source in (
        Source("roll", "x"),
        Source("copy", "x", derives_from=("roll",)),
        Source("reprint", "x", derives_from=("copy",)),
        Source("digest", "x", derives_from=("roll", "letter")),
        Source("letter", "x"),
        Source("late", "x", derives_from=("lost",)),
    )
}


@pytest.mark.parametrize(
    ("idents", "expected"),
    [
        ("roll letter", "roll letter"),
        ("copy reprint", "roll"),
        ("roll reprint", "roll"),
        ("digest copy", "letter roll"),
        ("late copy", "lost roll"),
    ],
)
def test_two_that_derive_from_a_third_are_one_witness(idents: str, expected: str) -> None:
    assert witnesses((SOURCES[ident] for ident in idents.split()), SOURCES) == set(expected.split())


def test_sources_that_copy_each_other_are_witnesses_of_something() -> None:
    one, two = Source("one", "x", derives_from=("two",)), Source("two", "x", derives_from=("one",))
    assert witnesses([one, two], {"one": one, "two": two})


def test_a_copy_falls_with_what_it_copies() -> None:
    assert copies("roll", SOURCES) == {"roll", "copy", "reprint"}
    assert copies("letter", SOURCES) == {"letter"}


def written(claim: Claim, **about: str | tuple[str, ...]) -> Claim:
    return replace(claim, source=replace(claim.source, **about))  # type: ignore[arg-type]


def test_why_counts_the_witnesses(say: Say, history: Make) -> None:
    post = {"who": "Weber", "what": "mayor", "org": "Riga", "begin": "1901"}
    one = say("Weber, mayor of Riga from 1901", "post", source="roll", **post)
    two = written(say("Weber was mayor of Riga from 1901.", "post", source="copy", **post), derives_from=("roll",))
    made = history(one, two)
    (spell,) = [spell for spell in made.spells.values() if spell.kind == "post"]
    assert why(made, spell.id).says.endswith("Its 2 sources are one witness, as some derive from others.")
    apart = history(one, replace(two, source=replace(two.source, derives_from=())))
    assert "witness" not in why(apart, spell.id).says


def test_a_source_cannot_attest_what_came_after_it(say: Say, history: Make, answer: Callable[..., str]) -> None:
    post = {"who": "Weber", "what": "mayor", "org": "Riga"}
    told = say("Weber was mayor from 1930 to 1935.", "post", begin="1930", end="1935", **post)
    assert answer(history(told), "post", "1932-05-01") == "surely"
    early = history(written(told, dct="1925-06"))
    assert answer(early, "post", "1932-05-01") == "possibly"
    (exhibit,) = findings(early)
    assert (exhibit.rule, exhibit.grade.value) == ("written_before", "hard")
    assert exhibit.says == ("Weber was mayor of Riga from 1930 to 1935, told by a source written in June 1925")


def test_the_end_of_a_term_that_had_begun_may_lie_ahead(say: Say, history: Make) -> None:
    told = say("Weber is mayor, 1924 to 1928.", "post", who="Weber", what="mayor", begin="1924", end="1928")
    assert findings(history(written(told, dct="1925"))) == []
    assert findings(history(written(told, dct="not a date"))) == []
