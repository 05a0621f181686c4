"""Who is who over a small collection."""

from collections.abc import Callable, Iterable

from fasti.claims import Claim, Entity, Identities, Judgement, Mention, Verdict
from fasti.linking import identify

Say = Callable[..., Claim]


def people(identities: Iterable[Entity]) -> list[set[str]]:
    """The names of each person."""
    found = [{entity.name, *entity.aliases} for entity in identities if entity.type == "person"]
    return sorted(found, key=sorted)


def person(identities: Identities, source: str, name: str) -> Entity | None:
    """The person whom a source calls so."""
    return next((e for e in identities if e.type == "person" and name in (e.name, *e.aliases)), None)


def test_the_subject_of_an_entry_is_the_person_of_its_title(say: Say) -> None:
    claims = [say("Frunze led the Red Army in the south.", "post", who="Frunze", what="led", org="Red Army")]
    found = identify(claims, {"a": "Frunze, Mikhail Vasil′evich (1885–1925)"})
    (entity,) = [entity for entity in found if entity.type == "person"]
    assert entity.name == "Mikhail Vasil′evich Frunze"
    assert set(entity.aliases) == {"Frunze", "Frunze, Mikhail Vasil′evich (1885–1925)"}
    assert entity.id == "person:mikhail-vasilevich-frunze"


def test_a_title_that_names_no_person_of_the_text_is_left_aside(say: Say) -> None:
    claims = [say("Rykov spoke.", "occupation", who="Rykov", what="speaker")]
    assert people(identify(claims, {"a": "The Congress of Soviets"})) == [{"Rykov"}]


def test_transliterations_in_two_sources_are_one_person(say: Say) -> None:
    claims = [
        say("Grigorii Zinov′ev led the Comintern.", "post", who="Grigorii Zinov′ev", what="led", org="Comintern"),
        say("Grigory Zinoviev was a writer.", "occupation", source="b", who="Grigory Zinoviev", what="writer"),
    ]
    assert people(identify(claims)) == [{"Grigorii Zinov′ev", "Grigory Zinoviev"}]


def test_a_bare_surname_needs_company_in_common(say: Say) -> None:
    """Two texts that both speak of the Comintern mean one Zinoviev; two that share nothing may mean two."""
    full = say("Grigory Zinoviev led the Comintern.", "post", who="Grigory Zinoviev", what="led", org="Comintern")
    near = say("Zinoviev left the Comintern.", "membership", source="b", who="Zinoviev", org="Comintern", how="left")
    far = say("Zinoviev sold hats.", "occupation", source="b", who="Zinoviev", what="hatter")
    assert people(identify([full, near])) == [{"Grigory Zinoviev", "Zinoviev"}]
    assert people(identify([full, far])) == [{"Grigory Zinoviev"}, {"Zinoviev"}]


def test_a_name_that_fits_two_people_stays_apart(say: Say) -> None:
    claims = [
        say("Anna Weber joined the Union.", "membership", source="a", who="Anna Weber", org="Union", how="joined"),
        say("Otto Weber joined the Union.", "membership", source="b", who="Otto Weber", org="Union", how="joined"),
        say("Weber left the Union.", "membership", source="c", who="Weber", org="Union", how="left"),
    ]
    assert people(identify(claims)) == [{"Anna Weber"}, {"Otto Weber"}, {"Weber"}]


def test_namesakes_of_other_lives_stay_apart(say: Say) -> None:
    claims = [
        say("John Adams was born in 1735.", "birth", source="a", who="John Adams", at="1735"),
        say("John Adams was born in 1822.", "birth", source="b", who="John Adams", at="1822"),
        say("John Adams sat in 1660.", "post", source="c", who="John Adams", what="member", at="1660"),
    ]
    found = identify(claims)
    assert [entity.id for entity in found] == ["person:john-adams", "person:john-adams-2", "person:john-adams-3"]


def test_sources_that_differ_by_a_year_speak_of_one_person(say: Say) -> None:
    claims = [
        say("Béla Kun was born in 1886.", "birth", source="a", who="Béla Kun", at="1886"),
        say("Bela Kun was born in 1885.", "birth", source="b", who="Bela Kun", at="1885"),
    ]
    assert people(identify(claims)) == [{"Bela Kun", "Béla Kun"}]


def test_the_same_birth_speaks_for_a_name_that_says_little(say: Say) -> None:
    claims = [
        say("Otto Braun was born on 28 January 1872.", "birth", source="a", who="Otto Braun", at="1872-01-28"),
        say("Braun was born in 1872.", "birth", source="b", who="Braun", at="1872"),
    ]
    assert people(identify(claims)) == [{"Braun", "Otto Braun"}]


def test_the_two_parties_of_one_claim_are_two_people(say: Say) -> None:
    claims = [say("Natalia Orlova married Orlov.", "marriage", who="Natalia Orlov", other="Orlov")]
    assert people(identify(claims)) == [{"Natalia Orlov"}, {"Orlov"}]


def test_judgements_outweigh_names(say: Say) -> None:
    claims = [
        say("Lev Bronshtein was born in 1879.", "birth", source="a", who="Lev Bronshtein", at="1879"),
        say("Lev Trotsky wrote.", "occupation", source="b", who="Lev Trotsky", what="writer"),
        say("Leon Trotsky spoke.", "occupation", source="c", who="Leon Trotsky", what="speaker"),
    ]
    one, two, three = (Mention(claim.source.id, "person", claim.who) for claim in claims)
    same = Judgement(one, two, Verdict.SAME, by="reader", why="a pen name")
    different = Judgement(two, three, Verdict.DIFFERENT, by="reader")
    assert people(identify(claims)) == [{"Leon Trotsky", "Lev Trotsky"}, {"Lev Bronshtein"}]
    assert people(identify(claims, {}, [same])) == [{"Leon Trotsky", "Lev Bronshtein", "Lev Trotsky"}]
    assert people(identify(claims, {}, [same, different])) == [{"Leon Trotsky"}, {"Lev Bronshtein", "Lev Trotsky"}]
    undone = Judgement(one, two, Verdict.UNSURE, by="reader")
    assert people(identify(claims, {}, [same, undone])) == people(identify(claims))


def test_every_slot_of_every_claim_leads_to_one_entity(say: Say) -> None:
    claims = [
        say("Anna Weber left Riga for Lodz.", "residence", who="Anna Weber", place="Lodz", origin="Riga"),
        say("A. Weber lived in Łódź.", "residence", source="b", who="A. Weber", place="Łódź"),
    ]
    found = identify(claims)
    lodz = {entity.id for claim in claims if (entity := found.of(claim, "place"))}
    assert lodz == {"place:lodz"}
    assert {found.of(claim, "who") for claim in claims} <= set(found)


def test_the_order_of_claims_does_not_matter(say: Say) -> None:
    claims = [
        say("Anna Weber joined the Union.", "membership", source="a", who="Anna Weber", org="Union", how="joined"),
        say("A. Weber left the Union.", "membership", source="b", who="A. Weber", org="Union", how="left"),
        say("Weber spoke in the Union.", "membership", source="c", who="Weber", org="the Union"),
    ]
    assert {e.id: e for e in identify(claims)} == {e.id: e for e in identify(claims[::-1])}


def test_bare_names_that_stayed_apart_are_no_rivals(say: Say) -> None:
    """Two texts of another circle say “Weber”; a third, of Anna Weber's circle, is still joined to her."""
    claims = [
        say("Anna Weber led the Union.", "post", source="a", who="Anna Weber", what="led", org="Union"),
        say("Weber sold hats.", "occupation", source="b", who="Weber", what="hatter"),
        say("Weber left the Union.", "membership", source="c", who="Weber", org="Union", how="left"),
    ]
    assert people(identify(claims)) == [{"Anna Weber", "Weber"}, {"Weber"}]


def test_texts_that_speak_of_the_same_people_are_of_one_circle(say: Say) -> None:
    claims = [
        say("Anna Weber quarrelled with Orlov and with Braun.", "occupation", who="Anna Weber", what="printer"),
        say("Orlov and Braun heard Weber.", "occupation", source="b", who="Weber", what="speaker"),
        say("Orlov wrote.", "occupation", source="c", who="Orlov", what="writer"),
        say("Braun painted.", "occupation", source="d", who="Braun", what="painter"),
    ]
    assert {"Anna Weber", "Weber"} in people(identify(claims))
