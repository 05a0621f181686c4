"""Claims folded into spells: what is known of a day after reading."""

from collections.abc import Callable

from fasti.claims import Claim, Spell
from fasti.dates import Bounds, day_number
from fasti.linking import identify
from fasti.reasoning import History, fold

Say = Callable[..., Claim]
Make = Callable[..., History]
Ask = Callable[..., str]


def spells(history: History, kind: str) -> list[Spell]:
    found = [spell for spell in history.spells.values() if spell.kind == kind]
    return sorted(found, key=lambda spell: (spell.begin.not_before or 0, spell.end.not_after or 0))


def test_an_expulsion_attests_the_day_before(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say(
            "Weber was expelled from the Bureau on 23 October 1926.",
            "membership",
            who="Weber",
            org="Bureau",
            how="expelled",
            end="1926-10-23",
        )
    )
    assert answer(made, "membership", "1926-10-22") == "surely"
    assert answer(made, "membership", "1926-10-24") == "no"
    assert answer(made, "membership", "1920-01-01") == "possibly"


def test_a_tenure_with_both_ends(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say(
            "chairman of the Timber Board (May 1925–17 November 1927)",
            "post",
            who="Weber",
            what="chairman",
            org="Timber Board",
            begin="1925-05",
            end="1927-11-17",
        )
    )
    assert answer(made, "post", "1925-04-30") == "no"
    assert answer(made, "post", "1925-05-15") == "possibly"
    assert answer(made, "post", "1925-05-31") == "surely"
    assert answer(made, "post", "1927-11-16") == "surely"
    assert answer(made, "post", "1927-11-18") == "no"


def test_a_beginning_alone_leaves_the_end_open_until_death(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Joined, 5 June 1903.", "membership", who="Weber", org="Union", how="joined", begin="1903-06-05"),
        say("Weber died on 4 May 1911.", "death", who="Weber", at="1911-05-04"),
    )
    assert answer(made, "membership", "1903-06-04") == "no"
    assert answer(made, "membership", "1903-06-05") == "surely"
    assert answer(made, "membership", "1910-01-01") == "possibly"
    assert answer(made, "membership", "1911-05-05") == "no"


def test_nothing_is_held_before_birth(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Weber left the Union in 1903.", "membership", who="Weber", org="Union", how="left", end="1903"),
        say("Weber was born in 1870.", "birth", who="Weber", at="1870"),
    )
    assert answer(made, "membership", "1869-12-31") == "no"
    assert answer(made, "membership", "1870-01-01") == "possibly"


def test_joining_and_leaving_in_two_sources_make_one_spell(say: Say, history: Make) -> None:
    joined = say("Weber joined the Union in 1903.", "membership", who="Weber", org="Union", how="joined", at="1903")
    left = say(
        "Weber left the Union in 1907.", "membership", source="b", who="Weber", org="Union", how="left", at="1907"
    )
    (spell,) = spells(history(joined, left), "membership")
    assert set(spell.rests_on) == {joined.id, left.id}
    assert (spell.began_by, spell.ended_by) == ((joined.id,), (left.id,))


def test_two_terms_stay_two(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("mayor, 1901–1905", "post", who="Weber", what="mayor", org="Riga", begin="1901", end="1905"),
        say("mayor again, 1909–1912", "post", who="Weber", what="mayor", org="Riga", begin="1909", end="1912"),
    )
    assert len(spells(made, "post")) == 2
    assert answer(made, "post", "1903-01-01") == "surely"
    assert answer(made, "post", "1907-01-01") == "no"
    assert answer(made, "post", "1910-06-01") == "surely"


def test_a_second_beginning_ends_the_first_term(say: Say, history: Make) -> None:
    made = history(
        say("elected mayor in 1901", "post", who="Weber", what="mayor", org="Riga", how="elected", begin="1901"),
        say("elected mayor anew on 3 March 1909", "post", who="Weber", what="mayor", org="Riga", begin="1909-03-03"),
    )
    first, second = spells(made, "post")
    assert first.end.not_after == day_number("1909-03-03")
    assert second.begin == Bounds(day_number("1909-03-03"), day_number("1909-03-03"))


def test_a_coarse_date_narrows_to_a_fine_one(say: Say, history: Make) -> None:
    made = history(
        say("mayor from 1901", "post", who="Weber", what="mayor", org="Riga", begin="1901"),
        say("mayor from 7 May 1901", "post", source="b", who="Weber", what="Mayor", org="Riga", begin="1901-05-07"),
    )
    (spell,) = spells(made, "post")
    assert spell.begin == Bounds(day_number("1901-05-07"), day_number("1901-05-07"))


def test_sources_that_disagree_are_both_kept(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("mayor from 7 May 1901", "post", who="Weber", what="mayor", org="Riga", begin="1901-05-07"),
        say("mayor from 9 May 1901", "post", source="b", who="Weber", what="mayor", org="Riga", begin="1901-05-09"),
        say("mayor until 1905", "post", source="c", who="Weber", what="mayor", org="Riga", end="1905"),
    )
    (spell,) = spells(made, "post")
    assert spell.begin == Bounds(day_number("1901-05-07"), day_number("1901-05-09"))
    assert answer(made, "post", "1901-05-08") == "possibly"
    assert answer(made, "post", "1901-05-09") == "surely"


def test_an_attestation_narrows_a_spell(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Weber left the Board in 1907.", "post", who="Weber", what="clerk", org="Board", how="left", end="1907"),
        say(
            "Weber was clerk of the Board on 1 May 1903.",
            "post",
            who="Weber",
            what="clerk",
            org="Board",
            at="1903-05-01",
        ),
    )
    assert len(spells(made, "post")) == 1
    assert answer(made, "post", "1905-01-01") == "surely"
    assert answer(made, "post", "1903-04-30") == "possibly"


def test_between_two_attestations_nobody_says(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("clerk on 1 May 1903", "post", who="Weber", what="clerk", org="Board", at="1903-05-01"),
        say("clerk on 1 May 1913", "post", who="Weber", what="clerk", org="Board", at="1913-05-01"),
    )
    assert len(spells(made, "post")) == 2
    assert answer(made, "post", "1903-05-01") == "surely"
    assert answer(made, "post", "1908-05-01") == "possibly"


def test_an_attestation_after_the_end_opens_another_spell(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("clerk, 1901–1903", "post", who="Weber", what="clerk", org="Board", begin="1901", end="1903-06-01"),
        say("clerk in 1913", "post", who="Weber", what="clerk", org="Board", at="1913"),
    )
    assert len(spells(made, "post")) == 2
    assert answer(made, "post", "1902-05-01") == "surely"
    assert answer(made, "post", "1903-05-31") == "surely"


def test_a_stay_is_not_carried_to_a_later_day(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("in Paris in May 1902", "residence", who="Weber", place="Paris", at="1902-05"),
        say("left Paris in 1917", "residence", who="Weber", place="Paris", end="1917"),
    )
    assert answer(made, "residence", "1910-01-01") == "possibly"


def test_what_is_denied_attempted_or_planned_makes_no_spell(say: Say, history: Make) -> None:
    for status in ("denied", "attempted", "planned"):
        made = history(say("mayor in 1901", "post", who="Weber", what="mayor", begin="1901", status=status))
        assert not spells(made, "post")


def test_what_is_uncertain_makes_a_doubtful_spell(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("perhaps mayor, 1901–05", "post", who="W", what="mayor", begin="1901", end="1905", status="uncertain")
    )
    (spell,) = spells(made, "post")
    assert spell.doubtful
    assert answer(made, "post", "1903-01-01") == "possibly"


def test_a_title_with_its_body_in_it_is_the_post_of_that_body(say: Say) -> None:
    claims = [
        say("head of the Audit Board from 1901", "post", who="Weber", what="head", org="Audit Board", begin="1901"),
        say("head of the Audit Board to 1905", "post", who="Weber", what="head of the Audit Board", end="1905"),
    ]
    (spell,) = [s for s in fold(claims, identify(claims)).spells.values() if s.kind == "post"]
    assert spell.org == "organization:audit-board"
    assert len(spell.rests_on) == 2


def test_a_post_without_its_body_joins_the_only_one_of_that_title(say: Say, history: Make) -> None:
    made = history(
        say("rector of the Academy from 1901", "post", who="Weber", what="rector", org="Academy", begin="1901"),
        say("he resigned as rector in 1905", "post", who="Weber", what="rector", how="resigned", end="1905"),
    )
    assert len(spells(made, "post")) == 1


def test_a_marriage_binds_both_and_ends_with_the_first_death(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Weber married Orlova in 1901.", "marriage", who="Weber", other="Orlova", at="1901"),
        say("Orlova was the wife of Weber.", "marriage", who="Orlova", other="Weber"),
        say("Orlova died in 1910.", "death", who="Orlova", at="1910"),
    )
    assert len(spells(made, "marriage")) == 1
    assert answer(made, "marriage", "1902-01-01") == "possibly"
    assert answer(made, "marriage", "1911-01-01") == "no"


def test_an_undated_claim_supports_every_term(say: Say, history: Make) -> None:
    made = history(
        say("mayor, 1901–1905", "post", who="Weber", what="mayor", org="Riga", begin="1901", end="1905"),
        say("mayor, 1909–1912", "post", who="Weber", what="mayor", org="Riga", begin="1909", end="1912"),
        bare := say("Mayor Weber", "post", who="Weber", what="mayor", org="Riga"),
    )
    assert all(bare.id in spell.rests_on for spell in spells(made, "post"))


def test_a_contradiction_invents_no_dates(say: Say, history: Make) -> None:
    made = history(
        say("mayor from 1941", "post", who="Weber", what="mayor", org="Riga", begin="1941"),
        say("Weber died in 1940.", "death", who="Weber", at="1940"),
    )
    (spell,) = spells(made, "post")
    assert spell.begin == Bounds(day_number("1941-01-01"), day_number("1941-12-31"))


def test_folding_is_the_same_in_any_order(say: Say, history: Make) -> None:
    claims = [
        say("joined 1903", "membership", who="Weber", org="Union", how="joined", begin="1903"),
        say("left 1907", "membership", source="b", who="Weber", org="Union", how="left", end="1907"),
        say("in it in 1905", "membership", source="c", who="Weber", org="Union", at="1905"),
        say("born 1880", "birth", who="Weber", at="1880"),
    ]
    one, two = history(*claims), history(*claims[::-1])
    assert {i: (s.begin, s.end) for i, s in one.spells.items()} == {i: (s.begin, s.end) for i, s in two.spells.items()}


def test_a_successor_begins_where_the_predecessor_ends(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Adler was replaced as dean by Brandt on 3 May 1926.", "post", who="Adler", what="dean", org="College",
            other="Brandt", how="replaced", end="1926-05-03"),
        say("Brandt was dean.", "post", who="Brandt", what="dean", org="College"),
    )  # fmt: skip
    assert answer(made, "post", "1926-05-02", who="Brandt") == "no"
    assert answer(made, "post", "1926-05-03", who="Brandt") == "surely"


def test_whoever_died_in_a_post_did_not_hold_it_until_the_successor_came(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Adler was replaced as dean by Brandt on 3 May 1926.", "post", who="Adler", what="dean", org="College",
            other="Brandt", how="replaced", end="1926-05-03"),
        say("Brandt became dean on 3 May 1926.", "post", who="Brandt", what="dean", org="College", begin="1926-05-03"),
        say("Adler died on 1 March 1926.", "death", who="Adler", at="1926-03-01"),
    )  # fmt: skip
    assert answer(made, "post", "1926-03-02", who="Adler") == "no"
    assert answer(made, "post", "1926-05-03", who="Brandt") == "surely"
    assert made.tight.conflicts == ()


def test_nobody_is_in_a_body_before_it_is_founded(say: Say, history: Make, answer: Ask) -> None:
    made = history(
        say("Adler founded the Union in 1903.", "founding", who="Adler", org="Union", at="1903"),
        say("Brandt left the Union in 1907.", "membership", who="Brandt", org="Union", how="left", end="1907"),
    )
    assert answer(made, "membership", "1902-12-31", who="Brandt") == "no"
    assert answer(made, "membership", "1903-12-31", who="Brandt") == "possibly"


def test_what_is_uncertain_bounds_nothing_that_is_certain(say: Say, history: Make) -> None:
    made = history(
        say("Adler was born in 1850.", "birth", who="Adler", at="1850"),
        say("Adler may have been dean in 1840.", "post", who="Adler", what="dean", at="1840", status="uncertain"),
    )
    assert made.tight.conflicts == ()
    (life,) = made.lives.values()
    assert life.begin == Bounds(day_number("1850-01-01"), day_number("1850-12-31"))


def test_lives_that_have_nothing_in_common_bound_each_other_not_at_all(say: Say, history: Make) -> None:
    made = history(
        say("Adler was born in 1900.", "birth", who="Adler", at="1900"),
        say("Brandt died in 1890.", "death", source="b", who="Brandt", at="1890"),
        say("Cohn was born in 1840.", "birth", source="c", who="Cohn", at="1840"),
    )
    assert made.tight.conflicts == ()
    born = {made.name(who): life.begin for who, life in made.lives.items()}
    assert born["Cohn"] == Bounds(day_number("1840-01-01"), day_number("1840-12-31"))
    ends = {made.name(who): life.end.not_after for who, life in made.lives.items()}
    assert ends["Cohn"] == day_number("1840-12-31") + 44_926
