"""The words that a claim is quoted with."""

from fasti.reading import read
from fasti.text import Source


def quotes(text: str, kind: str, title: str = "") -> list[str]:
    return [claim.quote for claim in read(Source("passage", text, title=title)) if claim.kind == kind]


def test_a_second_verb_is_quoted_from_itself() -> None:
    said = "He was arrested in Kazan in 1907 and was expelled from the party (3 May 1909)."
    assert quotes(said, "membership", "Ivan Petrov") == ["was expelled from the party (3 May 1909)"]


def test_a_date_that_two_verbs_share_is_quoted() -> None:
    said = "In 1907 he left Kazan and joined the Bolsheviks."
    assert quotes(said, "membership", "Ivan Petrov") == ["In 1907 he left Kazan and joined the Bolsheviks"]


def test_present_is_part_of_the_quote() -> None:
    [quote] = quotes("Member of the State senate (January 3, 2015-present).", "membership", "Jane Smith")
    assert quote.endswith("present)")


def test_a_brackets_end_is_part_of_the_quote() -> None:
    [quote] = quotes("Kollontai was chairwoman of the Zhenotdel (1920–22).", "post", "Kollontai")
    assert quote.endswith("(1920–22)")
