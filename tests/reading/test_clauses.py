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
