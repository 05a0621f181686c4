import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.claims import SLOTS, Claim, kinds
from fasti.dates import When
from fasti.log.rows import about_of, claim_of, row_of, seal, source_of
from fasti.text import Source

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30)
dates = st.sampled_from(["1927-11-14", "1927", "1892~", "[..1905]", "[1905,1906]", "19XX", "-0043", "1921-21"])
whens = st.builds(
    lambda edtf, calendar, printed: When.parse(edtf, calendar=calendar, words=printed),
    dates,
    st.sampled_from(["historical", "julian", "gregorian"]),
    words | st.just(""),
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Any claim of any kind, over any text."""
    text = draw(words.map(str.strip).filter(bool).map(lambda head: f"{head} ′𝕏 tail"))
    source = Source(draw(words), text, title=draw(words))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda span: span[0] < span[1])
    kind = draw(st.sampled_from(sorted(kinds().values(), key=lambda kind: kind.name)))
    needed = {alternatives[0] for alternatives in kind.key}
    slots: dict[str, Any] = {}
    for slot in SLOTS:
        if slot in kind.slots and (slot in needed or draw(st.booleans())):
            filler = st.sampled_from(kind.how) if slot == "how" else whens if slot in ("at", "begin", "end") else words
            slots[slot] = draw(filler)
    start, end = draw(spans)
    return Claim(
        source=source,
        kind=kind.name,
        span=(start, end),
        quote=text[start:end],
        status=draw(st.sampled_from(["", "denied", "uncertain"])),
        mentions=draw(st.dictionaries(st.sampled_from(["who", "org", "place"]), spans)),
        basis=tuple(draw(st.lists(spans, max_size=2))),
        confidence=draw(st.integers(0, 10_000)) / 10_000,
        by=draw(words | st.just("")),
        **slots,
    )


@given(claims())
def test_a_claim_comes_back_from_its_row(claim: Claim) -> None:
    row = row_of(claim)
    back = claim_of(row, claim.source)
    assert back == claim
    assert back.to_json() == claim.to_json()
    assert row.id == claim.id
    assert row_of(back) == row


@given(
    st.builds(
        Source,
        words,
        words,
        title=words | st.just(""),
        lang=st.sampled_from(["en", "", "ru"]),
        dct=st.just("") | dates,
        place=words | st.just(""),
        citation=st.dictionaries(words, words | st.integers() | st.none() | st.lists(words), max_size=3),
        derives_from=st.lists(words, max_size=3).map(tuple),
        path=words | st.just(""),
    ),
)
def test_a_source_comes_back_from_its_row(source: Source) -> None:
    assert source_of(source.id, source.text, about_of(source), source.path) == source


def test_the_quote_is_not_kept_twice() -> None:
    source = Source("s", "Anna Weber was born in 1879.")
    claim = Claim(source=source, kind="birth", span=(0, 27), quote=source.text[:27], who="Anna Weber")
    assert set(json.loads(row_of(claim).slots)) == {"who", "confidence"}


@pytest.mark.parametrize("other", [("t", "r/1", "{}"), ("s", "r/2", "{}"), ("s", "r/1", '{"a":1}')])
def test_the_seal_depends_on_source_reader_and_options(other: tuple[str, str, str]) -> None:
    ident, reader, options = other
    assert seal(Source("s", "text"), "r/1", "{}", []) != seal(Source(ident, "text"), reader, options, [])
    assert seal(Source("s", "text"), "r/1", "{}", []) == seal(Source("s", "text", path="p"), "r/1", "{}", [])
