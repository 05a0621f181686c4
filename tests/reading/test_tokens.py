"""Tokens and sentences: nothing of a text is lost."""

from hypothesis import given
from hypothesis import strategies as st

from fasti.reading import lexicon
from fasti.reading.tokens import sentences, tokens_of

WORDS = lexicon()
ODD = "’'′ʹ‘ʼʻ`–—−‒“”„«»()[]{}.,;:!?\0\n\t \u202e\u05e9\u0645\ud800\U0001f600aZé1"


def joined(text: str) -> str:
    """The text again, from its tokens and the gaps between them."""
    parts, at = [], 0
    for token in tokens_of(text):
        assert token.text == text[token.start : token.end]
        parts += [text[at : token.start], token.text]
        at = token.end
    return "".join([*parts, text[at:]])


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(ODD)), max_size=200))
def test_tokens_and_gaps_are_the_text(text: str) -> None:
    assert joined(text) == text
    gaps = [t for t in text if t.isalnum()]
    assert sum(ch.isalnum() for token in tokens_of(text) for ch in token.text) == len(gaps)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(ODD)), max_size=200))
def test_every_token_is_in_one_sentence(text: str) -> None:
    found = [token.start for sentence in sentences(text, WORDS) for token in sentence.tokens]
    assert found == [token.start for token in tokens_of(text)]


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, WORDS)]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Dr. S. Freud moved to St. John's Wood in 1938. He died there."
    assert parts(text) == ["Dr. S. Freud moved to St. John's Wood in 1938.", "He died there."]


def test_an_abbreviation_before_a_word_that_only_begins_sentences_ends_one() -> None:
    assert len(parts("He settled in Lowell, Mass. He practised law.")) == 2


def test_brackets_hold_a_sentence_together() -> None:
    assert len(parts("She won (Stockholm! Oslo!) two prizes. She went home.")) == 2


def test_a_blank_line_ends_a_sentence() -> None:
    assert parts("Early life\n\nBorn in Ulm") == ["Early life", "Born in Ulm"]


def test_a_genitive_is_a_token_of_its_own() -> None:
    assert [t.text for t in tokens_of("Curie's and the workers' work")] == [
        "Curie", "'s", "and", "the", "workers", "'", "work",
    ]  # fmt: skip


def test_a_label_is_a_sentence_of_its_own() -> None:
    found = sentences("She wrote verse Category:Poets of Kazan Category:1890 births", lexicon())
    assert [" ".join(t.text for t in s.tokens) for s in found] == [
        "She wrote verse",
        "Category : Poets of Kazan",
        "Category : 1890 births",
    ]


def test_a_footnote_mark_is_no_word_and_ends_no_sentence() -> None:
    text = "He lived in Rome.[5] As of 1949 he was mayor[a] of Rome.[citation needed]"
    assert [s.end for s in sentences(text, WORDS)] == [
        17,
        len("He lived in Rome.[5] As of 1949 he was mayor[a] of Rome."),
    ]


def test_a_degree_is_one_word() -> None:
    texts = ("a Ph.D. and a D.Phil. from Lund", "an LL.B, a B.Sc. or an M.Tech", "Mus.D., Ed.D., Sc.B.")
    words = [t.text for text in texts for t in tokens_of(text) if t.shape not in ("lower", "punct")]
    assert words == ["Ph.D.", "D.Phil.", "Lund", "LL.B", "B.Sc.", "M.Tech", "Mus.D.", "Ed.D.", "Sc.B."]


def test_initials_before_a_name_are_no_degree() -> None:
    assert "Tolkien" in [t.text for t in tokens_of("J.R.R. Tolkien, B.Sc.")]
