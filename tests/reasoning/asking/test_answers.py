"""The state of a day, lives, successions and why, as a reader asks for them."""

from collections.abc import Callable

import pytest

from fasti.claims import Claim
from fasti.errors import DateError, NotFoundError
from fasti.reasoning import History, findings, life, state, succession, why
from fasti.text import Source

Say = Callable[..., Claim]
Make = Callable[..., History]


@pytest.fixture
def board(say: Say, history: Make) -> History:
    text = {"what": "chairman", "org": "Audit Board"}
    return history(
        say("Anna Weber was chairman of the Audit Board, 1901–3 May 1905.", "post", who="Anna Weber", begin="1901",
            end="1905-05-03", **text),
        say("Otto Braun was chairman of the Audit Board, 1907–1909.", "post", who="Otto Braun", begin="1907",
            end="1909", **text),
        say("Otto Braun was secretary of the Audit Board in 1904.", "post", who="Otto Braun", what="secretary",
            org="Audit Board", at="1904"),
        say("Anna Weber joined the Union.", "membership", who="Anna Weber", org="Union", how="joined"),
        say("Anna Weber was arrested on 3 May 1905.", "arrest", who="Anna Weber", at="1905-05-03"),
        say("Anna Weber tried to kill Otto Braun.", "attack", who="Anna Weber", other="Otto Braun", status="attempted"),
        say("Anna Weber, a printer by trade", "occupation", who="Anna Weber", what="printer"),
    )  # fmt: skip


def says(lines: tuple[object, ...]) -> list[str]:
    return [str(line) for line in lines]


def test_the_state_of_a_day(board: History) -> None:
    found = state(board, "1905-05-03")
    assert says(found.surely) == [
        "Anna Weber was chairman of Audit Board from 1901 to 3 May 1905",
        "Anna Weber was arrested on 3 May 1905",
    ]
    assert says(found.possibly) == [
        "possibly: Otto Braun was secretary of Audit Board in 1904",
        "possibly: Anna Weber was a member of Union",
    ]


def test_the_state_of_a_year_and_of_a_stretch(board: History) -> None:
    assert "Otto Braun was secretary of Audit Board in 1904" in says(state(board, "1904").surely)
    assert "possibly: Otto Braun was secretary of Audit Board in 1904" in says(state(board, "1904-06").possibly)
    found = state(board, "1906/1908")
    assert "Otto Braun was chairman of Audit Board from 1907 to 1909" in says(found.surely)
    assert found.to_json()["day"] == "1906/1908"


def test_a_day_that_is_none(board: History) -> None:
    with pytest.raises(DateError):
        state(board, "3 May 1905")


def test_a_life_in_order_of_time(board: History) -> None:
    assert says(life(board, "weber").lines) == [
        "Anna Weber was chairman of Audit Board from 1901 to 3 May 1905",
        "Anna Weber was arrested on 3 May 1905",
        "no: (attempted) Anna Weber attacked Otto Braun",
        "Anna Weber was a member of Union",
        "Anna Weber was a printer",
    ]


def test_a_line_as_json(board: History) -> None:
    line = life(board, "person:Anna Weber").to_json()["lines"][0]
    assert set(line) == {
        "answer", "says", "kind", "who", "what", "org", "place", "other", "begin", "end", "spell", "claims",
    }  # fmt: skip
    assert line["who"] == {"id": "person:Anna Weber", "name": "Anna Weber"}
    assert line["begin"] == {"words": "1901", "not_before": 2415386, "not_after": 2415750}
    assert line["place"] is None


def test_an_end_that_nobody_tells_is_unknown(board: History) -> None:
    line = next(line for line in life(board, "Braun").lines if line.what == "secretary")
    assert line.begin.words == "1904 or earlier"
    assert line.end.words == "1904 or later"


def test_names_that_fit_nobody_or_several(board: History) -> None:
    with pytest.raises(NotFoundError, match="Anna Weber"):
        life(board, "Anne Weber")
    with pytest.raises(NotFoundError, match="no single post"):
        succession(board, "audit board")
    with pytest.raises(NotFoundError, match="chairman of Audit Board"):
        succession(board, "chairmen of Audit Board")


@pytest.mark.parametrize("words", ["chairman of the Audit Board", "Audit Board chairman", "CHAIRMAN", "audit chairman"])
def test_a_post_is_found_by_any_words_that_fit_it_alone(board: History, words: str) -> None:
    assert succession(board, words).post == "chairman of Audit Board"


def test_a_succession_with_its_vacancy(board: History) -> None:
    found = succession(board, "chairman of the Audit Board")
    assert [line.who.name for line in found.lines if line.who] == ["Anna Weber", "Otto Braun"]
    assert [gap.says for gap in found.gaps] == ["no holder is known from 4 May 1905 to 1906"]
    assert found.to_json()["overlaps"] == []


def test_why_a_claim_a_spell_or_a_finding(board: History) -> None:
    spell = next(line.spell for line in life(board, "Braun").lines if line.what == "chairman")
    shown = why(board, spell[:6])
    assert shown.says.startswith("Otto Braun was chairman of Audit Board from 1907 to 1909. Its first day: 1907;")
    claim = shown.claims[0].claim
    assert why(board, claim.id).claims[0].to_json()["locus"] == "line 1"
    (gap,) = findings(board)
    assert len(why(board, gap.id).claims) == 2
    with pytest.raises(NotFoundError):
        why(board, "zzzzzz")


def test_why_shows_some_of_the_text_around(say: Say, history: Make) -> None:
    text = f"{'one ' * 40}Weber died in 1905. {'two ' * 40}"
    start = text.index("Weber")
    source = Source("a", text, title="A life")
    claim = say("x", "death", who="Weber", at="1905").with_slots(
        source=source, span=(start, start + 18), quote="Weber died in 1905"
    )
    (words,) = why(history(claim), claim.id).claims
    assert 40 <= len(words.before) <= 60
    assert words.before.startswith("one ")
    assert words.after.startswith(". two")
    assert words.after.endswith("two")
    assert words.title == "A life"
