"""The shipped examples: well formed, and read as the README says they are."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from fasti.claims import Grade
from fasti.record import Record
from fasti.text import Source, open_sources

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
ENTRIES = sorted(EXAMPLES.rglob("*.md"))
FEWEST_WORDS, MOST_WORDS = 120, 300
WAR_COMMISSAR = "People's Commissar for Military and Naval Affairs"


def body(entry: Path) -> str:
    """The entry without its heading."""
    return entry.read_text(encoding="utf-8").split("\n", 1)[1]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.open(tmp_path_factory.mktemp("record") / "examples.fasti") as record:
        record.read([EXAMPLES])
        yield record


def test_there_are_enough_entries() -> None:
    assert len(list((EXAMPLES / "leadership").glob("*.md"))) >= 16
    assert len(list((EXAMPLES / "others").glob("*.md"))) >= 3


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.stem)
def test_entry_is_as_long_as_a_dictionary_has_it(entry: Path) -> None:
    assert FEWEST_WORDS <= len(body(entry).split()) <= MOST_WORDS


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.stem)
def test_entry_is_clean_text(entry: Path) -> None:
    text = entry.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert re.match(r"# \S.*\n\n\S", text), "an entry is a heading, an empty line and its paragraphs"
    assert text.endswith("\n")
    assert not re.search(r"[ \t]\n|  |\t|\r|['\"]|\n\n\n", text), "no stray blanks, no typewriter quotation marks"
    assert text.count("(") == text.count(")")


def test_every_entry_opens_without_a_fault() -> None:
    sources = list(open_sources([EXAMPLES]))
    assert [fault for fault in sources if not isinstance(fault, Source)] == []
    assert len(sources) == len(ENTRIES)


def test_ids_and_titles_are_unique() -> None:
    sources = [source for source in open_sources([EXAMPLES]) if isinstance(source, Source)]
    assert len({source.id for source in sources}) == len(sources)
    assert len({source.title for source in sources}) == len(sources)


def test_sidecars_say_what_the_reader_must_know() -> None:
    by_id = {source.id: source for source in open_sources([EXAMPLES]) if isinstance(source, Source)}
    assert by_id["others/laud"].calendar == "julian"
    assert by_id["leadership/stalin-official"].dct == "1950"


def test_every_entry_yields_claims(record: Record) -> None:
    silent = [source.id for source in record.sources() if not record.claims(source.id)]
    assert silent == []


def test_every_claim_shows_its_words(record: Record) -> None:
    text = {source.id: source.text for source in record.sources()}
    for claim in record.claims():
        start, end = claim.span
        assert text[claim.source.id][start:end] == claim.quote


def test_the_two_birthdays_of_stalin_are_found(record: Record) -> None:
    births = {claim.id: claim for claim in record.claims() if claim.kind == "birth" and "stalin" in claim.source.id}
    days = {claim.source.id: str(claim.at) for claim in births.values()}
    assert days == {"leadership/stalin": "1878-12-18", "leadership/stalin-official": "1879-12-21"}
    found = [finding for finding in record.findings() if {claim.id for claim in finding.claims} == set(births)]
    assert [finding.grade for finding in found] == [Grade.HARD]


def test_the_war_commissariat_passes_from_hand_to_hand(record: Record) -> None:
    holders = [line.who.name for line in record.holders(WAR_COMMISSAR).lines if line.who]
    assert [name.split()[-1] for name in holders] == ["Trotsky", "Frunze", "Voroshilov"]
