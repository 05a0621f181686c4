"""The rules of contradiction: passages in, findings out; and what must be no finding."""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from fasti.claims import Claim, Entity, Finding, Grade, Identities, Mention
from fasti.errors import NotFoundError
from fasti.reasoning import Exhibit, History, findings, fold, rules
from fasti.reasoning.rules.views import PersonView

Say = Callable[..., Claim]
Make = Callable[..., History]


def found(history: History) -> list[tuple[str, str]]:
    """Rule and grade of each finding."""
    return [(exhibit.rule, exhibit.grade.value) for exhibit in findings(history)]


@pytest.fixture
def born(say: Say) -> Callable[..., Claim]:
    return lambda day, source="a": say(f"Weber was born: {day}.", "birth", source=source, who="Weber", at=day)


@pytest.fixture
def died(say: Say) -> Callable[..., Claim]:
    return lambda day, source="a": say(f"Weber died: {day}.", "death", source=source, who="Weber", at=day)


@pytest.mark.parametrize(
    ("one", "two", "grade"),
    [
        ("1878-12-18", "1879-12-21", "hard"),
        ("1879-11-07", "1879-10-26", "calendar"),
        ("1700-03-12", "1700-03-01", "calendar"),
        ("1641-02-14", "1642-02-14", "calendar"),
        ("1841-02-14", "1842-02-14", "hard"),
        ("1870~", "1880", "precision"),
        ("1879", "1880", "hard"),
        ("1879", "1879-10-26", None),
        ("1879-10", "1879-10-26", None),
        ("1879~", "1880", None),
        ("[1878,1880]", "1879", "hard"),
        ("[1878,1880]", "1880-05-01", None),
    ],
)
def test_two_births(history: Make, born: Callable[..., Claim], one: str, two: str, grade: str | None) -> None:
    assert found(history(born(one), born(two, "b"))) == ([("two_births", grade)] if grade else [])


def test_two_deaths(history: Make, died: Callable[..., Claim]) -> None:
    assert found(history(died("1940-08-21"), died("1940-08-22", "b"))) == [("two_deaths", "hard")]
    assert found(history(died("1940-08-21"), died("1940", "b"))) == []


def test_both_quotes_are_shown_with_what_would_settle_it(history: Make, born: Callable[..., Claim]) -> None:
    (exhibit,) = findings(history(born("1879-11-07"), born("1879-10-26", "b")))
    shown = exhibit.to_json()
    assert [quote["quote"] for quote in shown["quotes"]] == [
        "Weber was born: 1879-11-07.",
        "Weber was born: 1879-10-26.",
    ]
    assert [quote["source"] for quote in shown["quotes"]] == ["a", "b"]
    assert shown["says"] == "Weber is born on two dates: 26 October 1879 and 7 November 1879"
    assert shown["settles"].startswith("The dates are 12 days apart, as the Julian calendar was behind")


def test_death_before_birth(history: Make, born: Callable[..., Claim], died: Callable[..., Claim]) -> None:
    assert ("death_before_birth", "hard") in found(history(born("1880"), died("1870")))
    assert found(history(born("1880"), died("1880"))) == []


def test_acting_after_death(say: Say, history: Make, died: Callable[..., Claim]) -> None:
    office = say("Weber was mayor until 1911.", "post", who="Weber", what="mayor", end="1911")
    assert found(history(office, died("1910-05-04"))) == [("after_death", "hard")]
    assert found(history(office, died("1911"))) == []
    assert found(history(say("a prize, 1912", "award", who="Weber", what="prize", at="1912"), died("1910"))) == []


def test_a_successor_comes_after_a_death(say: Say, history: Make, died: Callable[..., Claim]) -> None:
    slots = {"what": "mayor", "org": "Riga", "other": "Braun", "how": "replaced"}
    replaced = say("Braun took Weber's place in June 1910.", "post", who="Weber", end="1910-06", **slots)
    made = history(replaced, death := died("1910-05-04"))
    assert found(made) == []
    (post,) = [spell for spell in made.spells.values() if spell.kind == "post"]
    assert death.at
    assert post.end.not_after == death.at.not_after


def test_days_apart_by_the_calendar_are_said_to_be_so(say: Say, history: Make, died: Callable[..., Claim]) -> None:
    arrest = say("He was arrested on 10 May 1910.", "arrest", who="Weber", at="1910-05-10")
    assert found(history(arrest, died("1910-05-04"))) == [("after_death", "calendar")]


def test_acting_before_birth(say: Say, history: Make, born: Callable[..., Claim]) -> None:
    joined = say("Weber joined in 1869.", "membership", who="Weber", org="Union", how="joined", begin="1869")
    assert found(history(joined, born("1870"))) == [("before_birth", "hard")]
    assert found(history(joined, born("1869"))) == []


def test_left_before_joining(say: Say, history: Make) -> None:
    joined = say("She joined the Union in 1912.", "membership", who="Weber", org="Union", how="joined", begin="1912")
    left = say("The Union expelled her in 1907.", "membership", who="Weber", org="Union", how="expelled", end="1907")
    first = say("She was in from 1903.", "membership", who="Weber", org="Union", how="joined", begin="1903")
    assert found(history(joined, left)) == [("left_before_joining", "order")]
    assert found(history(joined, left, first)) == []


def test_one_claim_that_ends_before_it_begins(say: Say, history: Make) -> None:
    turned = say("mayor (1912–1903)", "post", who="Weber", what="mayor", begin="1912", end="1903")
    assert found(history(turned)) == [("ends_before_it_begins", "hard")]


def test_two_places_on_one_day_are_a_soft_finding(say: Say, history: Make) -> None:
    riga = say("On 5 May 1905 she lived in Riga.", "residence", who="Weber", place="Riga", at="1905-05-05")
    paris = say("On 5 May 1905 she lived in Paris.", "residence", who="Weber", place="Paris", at="1905-05-05")
    year = say("In 1905 she lived in Paris.", "residence", who="Weber", place="Paris", at="1905")
    assert found(history(riga, paris)) == [("two_places", "order")]
    assert found(history(riga, year)) == []


def test_a_very_long_life(history: Make, born: Callable[..., Claim], died: Callable[..., Claim]) -> None:
    assert found(history(born("1800"), died("1915"))) == [("long_life", "identity")]
    assert found(history(born("1800"), died("1905"))) == []


def held(say: Say, who: str, begin: str, end: str, what: str = "chairman") -> Claim:
    return say(f"{who}, {what}, {begin} to {end}", "post", who=who, what=what, org="Board", begin=begin, end=end)


def test_two_holders_at_once(say: Say, history: Make) -> None:
    weber, braun = held(say, "Weber", "1901", "1905-05-01"), held(say, "Braun", "1904-02-01", "1909")
    assert found(history(weber, braun)) == [("two_holders", "order")]
    assert (
        found(history(held(say, "Weber", "1901", "1905", "member"), held(say, "Braun", "1903", "1909", "member"))) == []
    )


def test_a_day_of_handing_over_is_no_overlap(say: Say, history: Make) -> None:
    assert found(history(held(say, "Weber", "1901", "1905-05-01"), held(say, "Braun", "1905-05-01", "1909"))) == []


def test_a_vacancy(say: Say, history: Make) -> None:
    made = history(held(say, "Weber", "1901", "1903"), held(say, "Braun", "1905", "1909"))
    (exhibit,) = findings(made)
    assert (exhibit.rule, exhibit.grade) == ("vacancy", Grade.GAP)
    assert exhibit.says == "chairman of Board: no holder is known in 1904"


def test_sources_that_date_one_beginning_differently(say: Say, history: Make) -> None:
    one = say("mayor from 7 May 1901", "post", who="Weber", what="mayor", org="Riga", begin="1901-05-07")
    two = say("mayor from 20 May 1901", "post", source="b", who="Weber", what="mayor", org="Riga", begin="1901-05-20")
    far = say("mayor from 9 May 1901", "post", source="b", who="Weber", what="mayor", org="Riga", begin="1901-05-09")
    assert found(history(one, two)) == [("two_dates_of_a_spell", "calendar")]
    assert found(history(one, far)) == [("two_dates_of_a_spell", "precision")]


@pytest.mark.parametrize("status", ["denied", "attempted", "planned", "uncertain"])
def test_what_is_not_asserted_contradicts_nothing(
    say: Say, history: Make, died: Callable[..., Claim], status: str
) -> None:
    later = say("in 1911 perhaps mayor", "post", who="Weber", what="mayor", begin="1911", status=status)
    assert found(history(later, died("1910"))) == []


def test_every_rule_is_documented_and_can_be_asked_for_alone(history: Make, born: Callable[..., Claim]) -> None:
    assert all(len(rule.says) > 40 for rule in rules().values())
    made = history(born("1870"), born("1880", "b"))
    assert findings(made, only=["two_deaths"]) == []
    assert [exhibit.rule for exhibit in findings(made, only=["two_births"])] == ["two_births"]
    with pytest.raises(NotFoundError, match="two_births"):
        findings(made, only=["two_birth"])


def test_a_finding_keeps_its_id(history: Make, born: Callable[..., Claim]) -> None:
    claims = born("1870"), born("1880", "b")
    one: Exhibit
    (one,), (two,) = findings(history(*claims)), findings(history(*claims[::-1]))
    assert one.id == two.id


def test_claims_that_only_together_exclude_each_other(history: Make, say: Say) -> None:
    made = history(
        say("Adler was replaced as dean by Brandt.", "post", who="Adler", what="dean", org="College", other="Brandt",
            how="replaced"),
        say("Adler was dean in 1926.", "post", source="b", who="Adler", what="dean", org="College", at="1926"),
        say("Brandt was dean.", "post", source="c", who="Brandt", what="dean", org="College"),
        say("Brandt died in 1924.", "death", source="d", who="Brandt", at="1924"),
    )  # fmt: skip
    (exhibit,) = findings(made)
    assert (exhibit.rule, exhibit.grade) == ("cannot_all_hold", Grade.ORDER)
    assert {claim.source.id for claim in exhibit.claims} == {"a", "b", "d"}


def test_a_member_before_the_founding(history: Make, say: Say) -> None:
    made = history(
        say("Adler founded the Union in 1903.", "founding", who="Adler", org="Union", at="1903"),
        say("Brandt was in the Union in 1901.", "membership", source="b", who="Brandt", org="Union", at="1901"),
    )
    assert found(made) == [("cannot_all_hold", "order")]


def test_what_two_claims_already_say_is_not_said_again(history: Make, say: Say, died: Callable[..., Claim]) -> None:
    made = history(died("1920"), say("Weber joined in 1925.", "membership", who="Weber", org="Union", begin="1925"))
    assert found(made) == [("after_death", "hard")]


def test_a_whole_tenure_does_not_say_on_which_side_the_other_stood(history: Make, say: Say) -> None:
    post = {"what": "dean", "org": "College"}
    made = history(
        say("Adler was dean (1901–1907), then Brandt.", "post", who="Adler", other="Brandt", how="appointed",
            begin="1901", end="1907", **post),
        say("Brandt was dean from 1907.", "post", source="b", who="Brandt", other="Adler", how="appointed",
            begin="1907", **post),
    )  # fmt: skip
    assert found(made) == []


def test_a_post_of_the_same_title_elsewhere_is_no_contradiction(history: Make, say: Say) -> None:
    made = history(
        say("Adler was chairman 1917–1926.", "post", who="Adler", what="chairman", begin="1917", end="1926"),
        say("Adler was chairman of the Board from 1919.", "post", who="Adler", what="chairman", org="Board",
            begin="1919"),
    )  # fmt: skip
    assert found(made) == []


def test_a_claim_without_a_date_that_two_lives_hang_on_is_named(history: Make, say: Say) -> None:
    made = history(
        say("Adler died in 1881.", "death", who="Adler", at="1881"),
        say("Brandt was born in 1936.", "birth", source="b", who="Brandt", at="1936"),
        say("Adler was a friend of Brandt.", "relation", source="c", who="Adler", other="Brandt", how="friend"),
    )
    (exhibit,) = findings(made)
    assert {claim.source.id for claim in exhibit.claims} == {"a", "b", "c"}


def test_two_names_a_generation_apart_may_be_two_people(say: Say) -> None:
    claims = [
        say("He was aide to Jacob Brown in 1812.", "relation", who="Dawson", other="Jacob Brown", how="colleague",
            at="1812"),
        say("James Brown was born in 1844.", "birth", source="b", who="James Brown", at="1844"),
    ]  # fmt: skip
    brown = Entity("brown", "person", "James Brown", ("Jacob Brown",))
    made = fold(
        claims, Identities({Mention("a", "person", "Jacob Brown"): brown, Mention("b", "person", "James Brown"): brown})
    )
    (exhibit,) = findings(made)
    assert (exhibit.grade, exhibit.settles) == (
        Grade.IDENTITY,
        "“Jacob Brown” and “James Brown” may be two people. Else one of the dates is wrong.",
    )


def test_an_elected_term_may_be_cut_short_by_death(history: Make, say: Say, died: Callable[..., Claim]) -> None:
    slots = {"who": "Weber", "what": "deputy", "begin": "1905", "end": "1909"}
    elected = say("Weber was elected for 1905–1909.", "post", how="elected", **slots)
    made = history(elected, death := died("1907-05-04"))
    assert found(made) == []
    (post,) = [spell for spell in made.spells.values() if spell.kind == "post"]
    assert death.at
    assert post.end.not_after == death.at.not_after
    assert found(history(say("deputy, 1905–1909", "post", **slots), died("1907-05-04"))) == [("after_death", "hard")]


def test_a_renewal_within_a_tenure_is_no_contradiction(history: Make, say: Say) -> None:
    slots = {"who": "Weber", "what": "deputy", "org": "Diet"}
    made = history(
        say("Weber was a deputy.", "post", who="Weber", what="deputy"),
        say("Weber served from 1905 to 1917.", "post", begin="1905", end="1917", **slots),
        say("Weber was elected again in 1909.", "post", how="elected", begin="1909", **slots),
    )
    assert found(made) == []
    assert len([spell for spell in made.spells.values() if spell.kind == "post"]) == 1


def test_two_terms_that_an_undated_claim_supports_stay_two(history: Make, say: Say) -> None:
    slots = {"who": "Weber", "what": "deputy", "org": "Diet"}
    made = history(
        say("Weber was a deputy.", "post", who="Weber", what="deputy"),
        say("deputy 1905–1907", "post", begin="1905", end="1907", **slots),
        say("deputy 1911–1913", "post", begin="1911", end="1913", **slots),
    )
    assert found(made) == []
    assert len([spell for spell in made.spells.values() if spell.kind == "post"]) == 2


def test_one_source_a_generation_apart_tells_of_two_people(history: Make, born: Callable[..., Claim]) -> None:
    assert found(history(born("1820"), born("1886"))) == [("two_births", "identity")]
    assert found(history(born("1820"), born("1886", "b"))) == [("two_births", "hard")]


def test_whom_a_holder_followed_is_not_told(history: Make, say: Say) -> None:
    post = {"what": "chairman", "org": "Board"}
    first = say("Weber became chairman in 1901.", "post", who="Weber", how="appointed", begin="1901", **post)
    later = say("Braun became chairman in 1909.", "post", who="Braun", how="appointed", begin="1909", **post)
    after = say("Braun followed Weber as chairman.", "post", who="Braun", other="Weber", begin="1909", **post)
    (exhibit,) = findings(history(first, later))
    assert (exhibit.rule, exhibit.grade) == ("without_predecessor", Grade.GAP)
    assert exhibit.says == "chairman of Board: whom Braun followed is not told, nor when Weber left"
    assert found(history(first, after)) == []
    assert found(history(held(say, "Weber", "1901", "1908"), held(say, "Braun", "1909", "1912"))) == []


def test_a_long_silence(history: Make, say: Say) -> None:
    def acts(*years: str) -> list[Claim]:
        return [say(f"Weber was arrested in {year}.", "arrest", who="Weber", at=year) for year in years]

    early, late = ("1880", "1881", "1882", "1883"), ("1912", "1913")
    (exhibit,) = findings(history(*acts(*early, *late)))
    assert (exhibit.rule, exhibit.grade) == ("long_silence", Grade.GAP)
    assert exhibit.says == "nothing is told of Weber from 1884 to 1911"
    assert found(history(*acts(*early, "1894", *late))) == []
    assert found(history(*acts(*early))) == [], "of so few things a silence is not strange"
    prison = say("in prison 1883–1912", "imprisonment", who="Weber", place="Ulm", begin="1883", end="1912")
    assert found(history(*acts(*early, *late), prison)) == []


def test_a_package_adds_a_rule(history: Make, born: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch) -> None:
    def find(view: PersonView) -> Iterator[Finding]:
        for claim in view.of_kind("birth"):
            yield Finding("born_at_all", Grade.ORDER, f"{view.name} is born", (claim.id,))

    foreign = ModuleType("foreign", "Whoever is born at all: a rule that another package brings.")
    vars(foreign).update(LOOKS_AT="person", find=find)

    class Point:
        name = "born_at_all"

        def load(self) -> ModuleType:
            return foreign

    monkeypatch.setattr(
        sys.modules["fasti.reasoning.rules"], "entry_points", lambda group: [Point()] if group == "fasti.rules" else []
    )
    rules.cache_clear()
    try:
        assert "born_at_all" in rules()
        assert [exhibit.says for exhibit in findings(history(born("1880")), only=["born_at_all"])] == ["Weber is born"]
        foreign.LOOKS_AT = "village"  # type: ignore[attr-defined]
        rules.cache_clear()
        with pytest.raises(NotFoundError, match="view for a rule to look at"):
            rules()
    finally:
        monkeypatch.undo()
        rules.cache_clear()
