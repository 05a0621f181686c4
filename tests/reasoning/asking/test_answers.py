"""The state of a day, lives, successions and why, as a reader asks for them."""

from collections.abc import Callable, Iterable

import pytest

from fasti.claims import Claim, kind_of
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


def says(lines: Iterable[object]) -> list[str]:
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


@pytest.fixture
def open_ended(say: Say, history: Make) -> History:
    who = {"who": "Weber"}
    return history(
        say("Weber was consul from 1880.", "post", what="consul", begin="1880", **who),
        say("Weber was a member of the Union.", "membership", org="Union", **who),
        say("Weber was chairman from 1898.", "post", what="chairman", begin="1898", **who),
        say("Weber was secretary in 1904.", "post", what="secretary", at="1904", **who),
        say("Weber was treasurer until 1930.", "post", what="treasurer", end="1930", **who),
    )


def test_what_possibly_held_stands_in_order_of_its_nearness(open_ended: History) -> None:
    found = state(open_ended, "1900-06-01")
    told = [
        (line.what or line.kind, near.away, near.ends)
        for line, near in zip(found.possibly, found.nearness, strict=True)
    ]
    assert told == [
        ("chairman", 517, False),
        ("secretary", 1309, False),
        ("consul", 7091, False),
        ("treasurer", 10806, True),
        ("membership", None, False),
    ]
    assert [line["away"] for line in found.to_json()["possibly"]] == [517, 1309, 7091, 10806, None]


def test_what_possibly_held_is_parted_into_near_far_and_undated(open_ended: History) -> None:
    parts = state(open_ended, "1900-06-01").parted(366 * 2)
    assert [[line.what or line.kind for line in part] for part in parts] == [
        ["chairman", "treasurer"],
        ["secretary", "consul"],
        ["membership"],
    ]


def test_the_lines_of_a_state_are_a_sequence(open_ended: History) -> None:
    lines = state(open_ended, "1900-06-01").possibly
    assert len(lines) == 5
    assert lines[-1] == lines[4] == list(lines)[4]
    assert list(lines[1:3]) == [lines[1], lines[2]]
    with pytest.raises(IndexError):
        _ = lines[5]


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
    assert line["begin"] == {"words": "1901", "told": True, "not_before": 2415386, "not_after": 2415750}
    assert line["place"] is None


def test_an_end_that_nobody_tells_is_unknown(board: History) -> None:
    line = next(line for line in life(board, "Braun").lines if line.what == "secretary")
    assert line.begin.words == "1904 or earlier"
    assert line.end.words == "1904 or later"


def test_a_lifespan_tells_no_date(say: Say, history: Make) -> None:
    found = history(
        say("Anna Weber was born in 1850.", "birth", who="Anna Weber", at="1850"),
        say("Anna Weber died on 4 May 1910.", "death", who="Anna Weber", at="1910-05-04"),
        say("Anna Weber was expelled from the Union.", "membership", who="Anna Weber", org="Union", how="expelled"),
        say("Anna Weber was in Riga in 1870 or later.", "residence", who="Anna Weber", place="Riga", at="[1870..]"),
        say("Anna Weber lived in Lodz until spring 1904.", "residence", who="Anna Weber", place="Lodz", end="1904-21"),
    )
    lines = {line.kind + (line.place.name if line.place else ""): line.to_json() for line in life(found, "Weber").lines}
    union, riga, lodz = lines["membership"], lines["residenceRiga"], lines["residenceLodz"]
    assert (union["begin"]["words"], union["end"]["words"]) == ("unknown", "unknown")
    assert (union["begin"]["told"], union["end"]["told"]) == (False, False)
    assert union["end"]["not_after"] is not None
    assert (riga["begin"]["words"], riga["end"]["words"]) == ("unknown", "1870 or later")
    assert (lodz["begin"]["words"], lodz["end"]["words"]) == ("spring 1904 or earlier", "spring 1904")
    assert (lodz["begin"]["told"], lodz["end"]["told"]) == (False, True)
    assert lines["birth"]["begin"]["told"]


def test_a_successor_does_not_tell_when_a_dead_holder_left(say: Say, history: Make) -> None:
    found = history(
        say("Weber died on 4 May 1910.", "death", who="Weber", at="1910-05-04"),
        say("Weber was mayor of Riga from 1900 and replaced on 9 May 1910.", "post", who="Weber", what="mayor",
            org="Riga", begin="1900", end="1910-05-09", how="replaced"),
    )  # fmt: skip
    line = next(line for line in life(found, "Weber").lines if line.kind == "post")
    assert line.says == "Weber was mayor of Riga from 1900 until 4 May 1910 at the latest"
    assert (line.end.words, line.end.told, line.end.bounds.not_after) == ("unknown", False, 2418796)


@pytest.mark.parametrize(
    ("kind", "how", "from_who", "from_other"),
    [
        ("kinship", "sibling", "Anna was a brother or sister of Otto", "Otto was a brother or sister of Anna"),
        ("kinship", "parent", "Anna was a child of Otto", "Otto was a parent of Anna"),
        ("relation", "ally", "Anna was an ally of Otto", "Otto was an ally of Anna"),
        ("relation", "teacher", "Anna was taught by Otto", "Otto taught Anna"),
        ("marriage", "", "Anna was married to Otto", "Otto was married to Anna"),
        ("attack", "", "Anna attacked Otto", "Otto was attacked by Anna"),
    ],
)
def test_what_binds_two_is_told_from_the_side_of_the_life(
    say: Say, history: Make, kind: str, how: str, from_who: str, from_other: str
) -> None:
    found = history(say("Anna and Otto", kind, who="Anna", other="Otto", how=how))
    assert says(life(found, "Anna").lines) == [from_who]
    assert says(life(found, "Otto").lines) == [from_other]


def test_every_way_in_which_two_are_bound_begins_with_whom_it_is_about(say: Say, history: Make) -> None:
    for kind in ("kinship", "relation"):
        for how in kind_of(kind).how:
            found = history(say("Anna and Otto", kind, who="Anna", other="Otto", how=how))
            for name in ("Anna", "Otto"):
                (line,) = life(found, name).lines
                assert line.says.startswith(f"{name} "), (kind, how, line.says)


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


def test_a_short_vacancy_is_told_by_its_days(say: Say, history: Make) -> None:
    post = {"what": "chairman", "org": "Council"}
    found = history(
        say("Weber until 31 October 1925", "post", who="Weber", begin="1925-01", end="1925-10-31", **post),
        say("Braun from 6 November 1925", "post", who="Braun", begin="1925-11-06", end="1926", **post),
        say("Orlov from April 1927", "post", who="Orlov", begin="1927-04", **post),
    )
    gaps = [gap.says for gap in succession(found, "chairman").gaps]
    assert gaps == [
        "no holder is known from 1 November 1925 to 5 November 1925",
        "no holder is known from January 1927 to March 1927",
    ]


def test_a_vacancy_is_sure_or_none(say: Say, history: Make) -> None:
    """A month may hold the day of handing over; a title that many bear is never vacant."""
    post = {"what": "chairman", "org": "Council"}
    handed = [
        say("Weber until November 1925", "post", who="Weber", begin="1924", end="1925-11", **post),
        say("Braun from 5 November 1925", "post", who="Braun", begin="1925-11-05", **post),
    ]
    assert succession(history(*handed), "chairman").gaps == ()
    late = say("Braun from 5 December 1925", "post", who="Braun", begin="1925-12-05", **post)
    (gap,) = succession(history(handed[0], late), "chairman").gaps
    assert gap.says == "no holder is known from 1 December 1925 to 4 December 1925"
    many = [
        say("Weber, consul 1901–1902", "post", who="Weber", what="consul", begin="1901", end="1902"),
        say("Braun, consul 1907–1909", "post", who="Braun", what="consul", begin="1907", end="1909"),
    ]
    assert succession(history(*many), "consul").gaps == ()


def test_why_a_claim_a_spell_or_a_finding(board: History) -> None:
    spell = next(line.spell for line in life(board, "Braun").lines if line.what == "chairman")
    shown = why(board, spell[:6])
    assert shown.says.startswith("Otto Braun was chairman of Audit Board from 1907 to 1909. Its first day: 1907;")
    claim = shown.claims[0].claim
    assert why(board, claim.id).claims[0].to_json()["locus"] == "line 1"
    (gap,) = findings(board)
    assert len(why(board, gap.id).claims) == 2
    with pytest.raises(NotFoundError, match="`check` print the ids"):
        why(board, "zzzzzz")


def test_why_of_a_record_without_claims(history: Make) -> None:
    with pytest.raises(NotFoundError, match="none is known yet"):
        why(history(), "zzzzzz")


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


def test_every_bound_of_a_spell_names_what_makes_it(say: Say, history: Make) -> None:
    made = history(
        say("Weber was born in 1879.", "birth", source="b", who="Weber", at="1879"),
        say("Weber was expelled on 23 October 1926.", "membership", who="Weber", org="Union", how="expelled",
            end="1926-10-23"),
    )  # fmt: skip
    (spell,) = (spell for spell in made.spells.values() if spell.kind == "membership")
    told = {bound.says: [w.claim.quote for w in bound.claims] for bound in why(made, spell.id).bounds}
    born, expelled = "Weber was born in 1879.", "Weber was expelled on 23 October 1926."
    assert told == {
        "It began on 1 January 1879 at the earliest, as nobody does anything before being born": [born],
        "It had begun by 22 October 1926, as whoever leaves was in it on the day before": [expelled],
        "It ended on 23 October 1926": [expelled],
    }


def test_a_bound_that_comes_from_another_person_shows_the_words(say: Say, history: Make) -> None:
    made = history(
        say("Adler was replaced as dean by Brandt on 3 May 1926.", "post", who="Adler", what="dean", org="College",
            other="Brandt", how="replaced", end="1926-05-03"),
        say("Brandt was dean.", "post", source="b", who="Brandt", what="dean", org="College"),
    )  # fmt: skip
    spell = next(spell for spell in made.spells.values() if made.name(spell.who) == "Brandt" and spell.kind == "post")
    begun = next(bound for bound in why(made, spell.id).bounds if "began" in bound.says)
    assert "a successor comes" in begun.says
    assert {w.claim.source.id for w in begun.claims} == {"a"}
