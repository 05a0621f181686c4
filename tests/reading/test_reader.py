"""The whole reader: what it may never do, whatever it is given."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasti.claims import Claim
from fasti.reading import READER, Lexicon, read
from fasti.reading.clause import Clause
from fasti.reading.parse import Parse, RuleParse
from fasti.reading.timeline import Timeline
from fasti.text import Source

WORDS = """
Marie Curie Nehru he she was were elected expelled born died arrested chairman member of the party committee Senate
University Paris in on from until to and or who which , . ; : ( ) – ’s “ ” 1905 3 May June 1911 1898–1904 since not
might replaced by as director after “ emoji😀 שלום \0 son brother wife married two years later
Mr. J. the Rev.
""".split()


def grounded(text: str, title: str = "") -> list[Claim]:
    claims = read(Source("passage", text, title=title))
    for claim in claims:
        start, end = claim.span
        assert text[start:end] == claim.quote
        for first, last in (*claim.mentions.values(), *claim.basis):
            assert 0 <= first < last <= len(text)
    assert [c.span for c in claims] == sorted(c.span for c in claims)
    return claims


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.sampled_from(["", "Marie Curie", "Nehru, J."]))
def test_words_in_any_order_give_grounded_claims(text: str, title: str) -> None:
    grounded(text, title)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.text(max_size=30))
def test_any_text_gives_grounded_claims(text: str, title: str) -> None:
    grounded(text, title)


def test_nothing_says_nothing() -> None:
    assert read(Source("passage", " \n ")) == []


def test_reading_twice_gives_the_same_claims() -> None:
    source = Source("passage", "Marie Curie was born in Warsaw on 7 November 1867 and moved to Paris in 1891.")
    assert [c.to_json() for c in read(source)] == [c.to_json() for c in read(source)]


def test_claims_say_who_made_them() -> None:
    [claim] = read(Source("passage", "Marie Curie moved to Paris in 1891."))
    assert claim.by.startswith("frame:")
    assert "/" in READER


def test_another_parser_can_take_the_place_of_the_rules() -> None:
    class Backwards(RuleParse):
        """A parser that tells the clauses of each sentence from the last to the first."""

        def clauses(self, n: int) -> list[Clause]:
            return super().clauses(n)[::-1]

    def backwards(source: Source, timeline: Timeline, lexicon: Lexicon) -> Parse:
        return Backwards(source, timeline, lexicon)

    source = Source("passage", "Marie Curie was born in Warsaw in 1867 and moved to Paris in 1891.")
    assert {c.kind for c in read(source, parser=backwards)} == {"birth", "residence"}


NAMES = " ".join(
    f"Karl {a}{b}{c}son met Anna {c}{b}{a}mann." for a in "BDFGHKLMNP" for b in "aeiou" for c in "bdfgklmnpr"
)

HOSTILE = {
    "brackets": "(" * 100_000,
    "brackets in pairs": "()" * 50_000,
    "one sentence of 20,000 words": "Anna Weber and the chairman of " * 3_400 + "it.",
    "names in a row": "Anna Weber, Karl Braun, " * 5_000,
    "emoji": "\U0001f600\U0001f469\u200d\U0001f467 " * 20_000,
    "right to left": "\u202e\u05e9\u05dc\u05d5\u05dd 1925 " * 10_000,
    "NULs": "Anna\0Weber was born\0in 1900. " * 3_000,
    "a thousand names": NAMES * 5,
    "one family": " ".join(f"John {chr(65 + n % 26)}. {n}x Smith spoke to Smith." for n in range(5_000)),
    "aliases": " ".join(f"Karl B{n}a, called C{n}a, died in 1900." for n in range(2_000)),
    "dates": "1925–1926, on 3 May 1925 " * 5_000,
    "quotation marks": "“A " * 30_000,
    "one word": "a" * 300_000,
    "white space": " " * 300_000 + "Anna",
}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_in_bounded_time(text: str) -> None:
    begun = time.perf_counter()
    grounded(text, "Anna Weber")
    assert time.perf_counter() - begun < 60


def test_the_time_grows_with_the_length() -> None:
    passage = "In 1911 Marie Curie was elected director of the Radium Institute. She died on 4 July 1934 in Passy. "

    def taken(times: int) -> float:
        begun = time.process_time()
        read(Source("passage", passage * times))
        return time.process_time() - begun

    taken(10)
    assert taken(4_000) < 12 * taken(1_000)


def test_a_label_names_nobody() -> None:
    claims = read(
        Source("passage", "He was a painter. Category:Danish painters Category:1890 births", title="Jens Holm")
    )
    assert [(claim.kind, claim.who) for claim in claims] == [("occupation", "Jens Holm")]


def test_the_parties_of_an_alliance_belong_to_what_it_is_called() -> None:
    said = "Fox’s alliance with North to unseat Shelburne (the so-called Fox–North Coalition) in 1783 was brief."
    members = {c.who for c in read(Source("passage", said, title="Fox")) if c.kind == "membership"}
    assert members == {"Fox", "North"}


def test_a_source_reckons_by_its_own_calendar() -> None:
    said = "He died at Lambeth on 10 January 1645."
    [death] = [c for c in read(Source("passage", said, title="William Laud", calendar="julian")) if c.kind == "death"]
    assert death.at is not None
    assert (death.at.edtf, death.at.calendar) == ("1645-01-10", "julian")


def test_words_put_in_after_an_and_name_no_holder() -> None:
    said = "He was chairman of the Central Control Commission and, after the death of Frunze, head of the Revvoensovet."
    held = {(c.who, c.what) for c in read(Source("passage", said, title="Kuibyshev")) if c.kind == "post"}
    assert held == {("Kuibyshev", "chairman"), ("Kuibyshev", "head")}


def test_a_second_post_keeps_its_own_day() -> None:
    said = (
        "On 9 July 1953 he was appointed director of the Film Institute, and on 2 May 1956, three years after the "
        "fire, president of the Writers’ Union."
    )
    held = {(c.what, str(c.begin)) for c in read(Source("passage", said, title="Jan Novak")) if c.kind == "post"}
    assert held == {("director", "1953-07-09"), ("president", "1956-05-02")}


def test_a_member_belongs_to_what_meets() -> None:
    said = "member of the Norwegian constituent assembly, 1814; member of the Bergen city council, 1816–20."
    claims = read(Source("passage", said, title="Wilhelm Christie"))
    assert [(c.kind, c.org) for c in claims] == [
        ("membership", "Norwegian constituent assembly"),
        ("membership", "Bergen city council"),
    ]


def test_founder_and_director_of_one_body() -> None:
    said = "He was the founder and director of the Bauhaus School from 1919 to 1928."
    claims = read(Source("passage", said, title="Walter Gropius"))
    assert {(c.kind, c.org) for c in claims} == {("post", "Bauhaus School"), ("founding", "Bauhaus School")}


def test_he_succeeded_him_speaks_of_two() -> None:
    said = "From 1921 he was deputy to Chicherin, and on 21 July 1930 he succeeded him as People’s Commissar."
    held = {(c.who, c.what, c.other) for c in read(Source("passage", said, title="Litvinov")) if c.kind == "post"}
    assert ("Litvinov", "People’s Commissar", "Chicherin") in held
    assert ("Chicherin", "People’s Commissar", "Litvinov") in held


def test_a_successor_at_a_body_takes_the_post_there() -> None:
    said = (
        "In 1917 Dzerzhinskii was appointed chairman of the Cheka. In 1921 he became People’s Commissar for Transport. "
        "On 30 July 1926 Menzhinskii followed him at the Cheka."
    )
    held = {(c.who, c.what) for c in read(Source("passage", said, title="Dzerzhinskii")) if c.who == "Menzhinskii"}
    assert held == {("Menzhinskii", "chairman")}
