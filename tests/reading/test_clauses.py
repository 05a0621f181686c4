"""Whose verb it is, and how clauses lean on each other."""

from fasti.reading import lexicon, times
from fasti.reading.parse import RuleParse
from fasti.reading.timeline import Timeline
from fasti.text import Source

WORDS = lexicon()


def parsed(text: str) -> RuleParse:
    source = Source("passage", text)
    return RuleParse(source, Timeline(source, times(source), WORDS), WORDS)


def told(text: str) -> list[tuple[str, str, str]]:
    """Subject, lemma and relation of each clause of the one sentence."""
    found = parsed(text).clauses(0)
    return [
        (" ".join(t.text for p in c.subject for t in p.tokens[p.first : p.last]), c.verb.lemma, c.relation)
        for c in found
        if c.verb is not None
    ]


def test_verbs_in_a_row_share_their_subject() -> None:
    assert told("Nehru was tried in 1921, sent to prison and released in 1923.") == [
        ("Nehru", "try", "main"), ("Nehru", "send", "and"), ("Nehru", "release", "and"),
    ]  # fmt: skip


def test_a_second_subject() -> None:
    assert told("Lenin led the party and Martov left it.") == [("Lenin", "lead", "main"), ("Martov", "leave", "also")]


def test_a_relative_clause_is_about_what_stands_before_it() -> None:
    assert told("He met Smuts, who led the party.")[1] == ("Smuts", "lead", "rel")


def test_a_subject_waits_over_a_relative_clause_for_its_verb() -> None:
    assert told("Smuts, who led the party, resigned in 1924.")[-1] == ("Smuts", "resign", "main")


def test_an_infinitive_leans_on_the_verb_before() -> None:
    found = parsed("He planned to leave the country.").clauses(0)
    assert found[1].relation == "inf"
    assert found[1].head is found[0]


def test_a_clause_without_a_verb() -> None:
    assert [c.relation for c in parsed("Member of the Senate, 1901–1907.").clauses(0)] == ["nominal"]


def test_a_pronoun_before_its_verb_is_the_subject() -> None:
    assert told("Gravely ill and forbidden to travel, he shot himself.")[-1][:2] == ("he", "shoot")


def voices(text: str) -> list[tuple[str, str]]:
    """Lemma and voice of each verb of the one sentence."""
    return [(c.verb.lemma, c.verb.voice) for c in parsed(text).clauses(0) if c.verb is not None]


def test_what_is_done_behind_a_passive_is_no_passive() -> None:
    assert voices("Weber was born in Rome and moved to Paris.") == [("bear", "passive"), ("move", "active")]
    assert voices("Weber was elected in 1906 but resigned in 1908.") == [("elect", "passive"), ("resign", "active")]
    assert voices("Weber was released in 1906 and published a book.") == [("release", "passive"), ("publish", "active")]
    assert voices("Weber was arrested in 1921 and expelled.") == [("arrest", "passive"), ("expel", "passive")]


def test_a_name_run_together_with_a_fronted_phrase_is_the_subject() -> None:
    assert told("In recognition of his work Weber was elected to the Academy.") == [("Weber", "elect", "main")]


def test_two_subjects_of_different_kinds() -> None:
    assert told("Ella and her family moved to Bethel.")[0] == ("Ella her family", "move", "main")


def test_a_title_goes_on_with_a_second_body_and_its_own_date() -> None:
    text = "He was editor of the Journal of Botany from 1968 to 1988 and of the Annals of Physics from 1970 to 1990."
    [clause] = parsed(text).clauses(0)
    first, again = clause.objects[0].all
    assert [e.begin.edtf for e in (*first.extents, *again.extents) if e.begin] == ["1968", "1970"]


def test_a_list_between_semicolons_goes_on_with_the_clause() -> None:
    [clause] = parsed(
        "He sat on the Committee on Trade; the Committee on Transport; and the Committee on Health."
    ).clauses(0)
    assert [p.name.text for p in clause.by("on") if p.name] == [
        "Committee on Trade", "Committee on Transport", "Committee on Health",
    ]  # fmt: skip


def test_as_well_as_joins() -> None:
    [clause] = parsed("He founded the Bank of Rome as well as the Weber Institute.").clauses(0)
    assert len(clause.objects[0].all) == 2


def test_two_verbs_joined_share_what_stands_behind_them() -> None:
    born, raised = parsed("She was born and raised in Honolulu.").clauses(0)
    assert [p.name.text for c in (born, raised) for p in c.by("in") if p.name] == ["Honolulu", "Honolulu"]


def test_a_preposition_before_which_governs_what_it_stands_for() -> None:
    taught = parsed("He founded the Weber Institute, at which he taught.").clauses(0)[-1]
    assert [p.name.text for p in taught.by("at") if p.name] == ["Weber Institute"]
    assert not taught.objects


def test_a_date_before_a_colon_belongs_to_its_line() -> None:
    [clause] = parsed("1912: Appointed professor at the Weber Institute.").clauses(0)
    assert (clause.verb.lemma if clause.verb else "", [e.at.edtf for e in clause.extents if e.at]) == (
        "appoint",
        ["1912"],
    )
