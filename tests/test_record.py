"""The record: documents in, answers out. The claims are prepared here, so that no reader is put to the test."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fasti import reading
from fasti.claims import Claim, Mention
from fasti.dates import When
from fasti.errors import ClaimError, DateError, NotFoundError, RecordError, SourceError, UngroundedError
from fasti.reading import Lexicon
from fasti.reading.parse import Parser
from fasti.record import Record, Report
from fasti.text import Source

FACT = re.compile(r"(?P<who>[A-Z]\w+ [A-Z]\w+) (?P<verb>became|left as|died) ?(?P<what>[a-z]+)? in (?P<year>\d{4})")
ANNA = "Anna Weber became chairman in 1925. Anna Weber left as chairman in 1928. Anna Weber died in 1940."
BERTA = "Berta Kluge became chairman in 1929. Berta Kluge died in 1927."


def facts(
    source: Source, *, lexicon: Lexicon | None = None, parser: Parser | None = None, min_confidence: float = 0.0
) -> list[Claim]:
    """Read three sorts of sentence, of which deaths are sure and posts doubtful; stumble over one word."""
    assert lexicon is None or lexicon.tables
    if "stumble" in source.text:
        raise ZeroDivisionError("over a stone")
    claims = []
    for found in FACT.finditer(source.text):
        slot, how = {"became": ("begin", "appointed"), "left as": ("end", "left"), "died": ("at", "")}[found["verb"]]
        claim = Claim(
            source=source,
            kind="death" if slot == "at" else "post",
            span=found.span(),
            quote=found[0],
            who=found["who"],
            what=found["what"] or "",
            how=how,
            confidence=0.9 if slot == "at" else 0.6,
        )
        claims.append(claim.with_slots(**{slot: When.parse(found["year"])}))
    return [claim for claim in claims if claim.confidence >= min_confidence]


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read", facts)
    monkeypatch.setattr(reading, "READER", "facts/1")


@pytest.fixture(params=[":memory:", "my.fasti"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    where = request.param if request.param == ":memory:" else tmp_path / request.param
    with Record.open(where) as made:
        yield made


@pytest.fixture
def asked(record: Record) -> Record:
    """A record of two sources."""
    record.read([Source("anna", ANNA, title="Anna"), Source("berta", BERTA, title="Berta")])
    return record


def said(record: Record, source: str | None = None) -> list[str]:
    return [claim.quote for claim in record.claims(source)]


# ---- reading


def test_documents_become_claims(record: Record, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/anna.txt").write_text(ANNA)
    (tmp_path / "letters/more.jsonl").write_text(json.dumps({"id": "berta", "title": "B", "text": BERTA}) + "\n{bad}\n")
    report = record.read([tmp_path / "letters", str(tmp_path / "nothing")])
    assert (report.read, report.unchanged, report.claims) == (2, 0, 5)
    assert [fault.where.rpartition("/")[2] for fault in report.faults] == ["more.jsonl:2", "nothing"]
    assert [source.id for source in record.sources()] == ["anna", "berta"]
    assert said(record, "berta") == ["Berta Kluge became chairman in 1929", "Berta Kluge died in 1927"]
    assert len(said(record)) == 5


def test_reading_twice_adds_nothing(asked: Record) -> None:
    before = asked.fingerprint()
    report = asked.read(Source("anna", ANNA, title="Anna"))
    assert (report.read, report.unchanged, report.claims) == (0, 1, 0)
    assert asked.fingerprint() == before


def test_a_changed_source_takes_the_place_of_the_one_before(asked: Record) -> None:
    report = asked.read(Source("anna", ANNA.replace("1928", "1927"), title="Anna"))
    assert (report.read, report.claims) == (1, 3)
    assert said(asked, "anna")[1] == "Anna Weber left as chairman in 1927"
    assert len(said(asked)) == 5


def test_other_keys_of_a_source_are_another_version_with_the_same_claims(asked: Record) -> None:
    report = asked.read(Source("anna", ANNA, title="Anna Weber", dct="1950"))
    assert (report.read, report.claims) == (1, 0)
    assert asked.source("anna").title == "Anna Weber"


def test_a_new_version_of_the_reader_reads_again(asked: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "READER", "facts/2")
    report = asked.read(Source("anna", ANNA, title="Anna"))
    assert (report.read, report.claims) == (1, 0)
    assert len(said(asked)) == 5


def test_other_words_of_the_reader_read_again(asked: Record) -> None:
    one, two = Lexicon({"a": {"b": "c d"}}, ()), Lexicon({"a": {"b": "c"}}, ())
    anna = Source("anna", ANNA, title="Anna")
    assert [asked.read(anna, lexicon=words).read for words in (one, one, two, None)] == [1, 0, 1, 1]


def test_doubtful_claims_are_left_out_if_wished_and_taken_in_when_they_are_wanted_again(record: Record) -> None:
    anna = Source("anna", ANNA, title="Anna")
    record.read(anna, min_confidence=0.9)
    assert {claim.kind for claim in record.claims()} == {"death"}
    assert record.read(anna, min_confidence=0.9).unchanged == 1
    record.read(anna)
    assert {claim.kind for claim in record.claims()} == {"death", "post"}


def test_a_source_over_which_the_reader_stumbles_costs_no_other(record: Record) -> None:
    report = record.read([Source("a", "stumble"), Source("b", ""), Source("anna", ANNA)])
    assert (report.read, report.claims) == (1, 3)
    assert "a: the reader failed on it: ZeroDivisionError: over a stone" in str(report.faults[0])
    assert isinstance(report.faults[0].__cause__, ZeroDivisionError)
    assert "b: is empty" in str(report.faults[1])
    assert [source.id for source in record.sources()] == ["anna"]


def test_progress_is_told_after_every_source_and_fault(record: Record) -> None:
    told: list[tuple[int, int, str]] = []

    def progress(report: Report) -> None:
        told.append((report.read, len(report.faults), report.last.id if report.last else ""))

    record.read(
        [Source("a", ""), Source("anna", ANNA), Source("anna", ANNA), Source("berta", BERTA)], progress=progress
    )
    assert told == [(0, 1, ""), (1, 1, "anna"), (1, 1, "anna"), (2, 1, "berta")]


def test_another_document_of_the_same_name_is_not_taken_for_a_new_version(record: Record, tmp_path: Path) -> None:
    for folder, text in (("x", ANNA), ("y", BERTA)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "letter.txt").write_text(text)
    record.read(tmp_path / "x")
    [fault] = record.read(tmp_path / "y").faults
    assert f"y/letter.txt: the id “letter” is already that of {tmp_path}/x/letter.txt" in str(fault)
    assert record.source("letter").text == ANNA
    (tmp_path / "x/letter.txt").rename(tmp_path / "x/old.txt")
    assert record.read(tmp_path / "y").read == 1, "the document has moved and changed"


def test_a_document_that_moves_or_changes_is_the_same_source(record: Record, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(ANNA)
    record.read(tmp_path / "letter.txt")
    (tmp_path / "letter.txt").write_text(BERTA)
    assert record.read(tmp_path / "letter.txt").read == 1
    (tmp_path / "moved").mkdir()
    (tmp_path / "letter.txt").rename(tmp_path / "moved/letter.txt")
    assert record.read(tmp_path / "moved").unchanged == 1


def test_what_cannot_be_kept_is_refused(record: Record) -> None:
    anna, berta = Source("anna", ANNA), Source("berta", BERTA)
    with pytest.raises(UngroundedError, match="a claim of berta is not one of anna"):
        record.add(anna, facts(berta), reader="hand/1")
    with pytest.raises(SourceError, match="is empty"):
        record.add(Source("a", ""), [], reader="hand/1")
    assert record.sources() == []


def test_what_a_second_reader_found_stands_beside_the_first(asked: Record) -> None:
    anna = asked.source("anna")
    claim = Claim(source=anna, kind="birth", span=(0, 10), quote="Anna Weber", who="Anna Weber")
    assert asked.add(anna, [claim, *facts(anna)], reader="hand/1") == 1
    assert len(said(asked, "anna")) == 4


def test_a_log_that_fails_ends_the_reading_and_keeps_what_was_read(tmp_path: Path) -> None:
    with Record.open(tmp_path / "my.fasti") as record:
        pages = record._store._db.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
        record._store._db.execute(f"PRAGMA max_page_count = {pages + 10}")  # type: ignore[attr-defined]
        with pytest.raises(RecordError, match="the disk is full"):
            record.read([Source("anna", ANNA), Source("big", f"{ANNA} " * 2000)])
        assert [source.id for source in record.sources()] == ["anna"]
    with Record.open(tmp_path / "my.fasti", create=False) as record:
        assert list(record.verify()) == []
        assert len(said(record)) == 3


def test_a_closed_record_answers_no_more(tmp_path: Path) -> None:
    with Record.open(tmp_path / "my.fasti") as record:
        pass
    with pytest.raises(RecordError, match="is closed"):
        record.sources()


# ---- what people say of it


def test_a_rejected_claim_is_given_out_nowhere(asked: Record) -> None:
    [died] = [claim for claim in asked.claims("berta") if claim.kind == "death"]
    assert any("Berta Kluge" in finding.says for finding in asked.findings())
    asked.review(died.id, "rejected", by="me", why="misprint")
    assert said(asked, "berta") == ["Berta Kluge became chairman in 1929"]
    assert not any("Berta Kluge" in finding.says for finding in asked.findings())
    with pytest.raises(NotFoundError):
        asked.why(died.id)
    asked.review(died.id, "accepted", by="me")
    assert len(said(asked, "berta")) == 2


def test_a_corrected_claim_is_given_out_as_corrected_under_both_ids(asked: Record) -> None:
    [died] = [claim for claim in asked.claims("berta") if claim.kind == "death"]
    asked.review(died.id, "corrected", by="me", slots={"at": "1972"})
    [now] = [claim for claim in asked.claims("berta") if claim.kind == "death"]
    assert now.at == When.parse("1972")
    assert now.id != died.id
    assert asked.why(died.id).id == asked.why(now.id).id == now.id


def test_a_review_must_make_sense(asked: Record) -> None:
    claim = asked.claims("anna")[0]
    with pytest.raises(NotFoundError, match="no claim is called “nothing”"):
        asked.review("nothing", "accepted", by="me")
    with pytest.raises(NotFoundError, match="known are: accepted, corrected, rejected"):
        asked.review(claim.id, "maybe", by="me")
    with pytest.raises(ClaimError, match="a post needs"):
        asked.review(claim.id, "corrected", by="me", slots={"who": ""})
    assert asked.orphans() == []


def test_a_review_outlives_a_new_reading_and_is_an_orphan_without_its_words(
    asked: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = asked.claims("anna")[0]
    asked.review(claim.id, "rejected", by="me")
    monkeypatch.setattr(reading, "READER", "facts/2")
    asked.read(Source("anna", ANNA, title="Anna"))
    assert len(said(asked, "anna")) == 2
    asked.read(Source("anna", ANNA.replace("1925", "1924"), title="Anna"))
    assert len(said(asked, "anna")) == 3
    assert [review.claim for review in asked.orphans()] == [claim.id]


def test_a_judgement_makes_one_person_of_two_names(record: Record) -> None:
    record.read([Source("a", "Anna Weber died in 1940."), Source("b", "Eva Schmidt became chairman in 1925.")])
    assert len(record.people()) == 2
    one, two = Mention("a", "person", "Anna Weber"), Mention("b", "person", "Eva Schmidt")
    record.judge(one, two, "same", by="me", why="her maiden name")
    assert len(record.people()) == 1
    record.judge(one, two, "different", by="me")
    assert len(record.people()) == 2
    with pytest.raises(NotFoundError, match="known are: different, same, unsure"):
        record.judge(one, two, "maybe", by="me")


# ---- what follows from it


def test_the_state_of_a_day(asked: Record) -> None:
    state = asked.on("1926-06-01").to_json()
    assert [line["who"]["name"] for line in state["surely"]] == ["Anna Weber"]
    with pytest.raises(DateError):
        asked.on("a fine day")


def test_a_life_a_post_and_the_people(asked: Record) -> None:
    assert {entity.name for entity in asked.people()} == {"Anna Weber", "Berta Kluge"}
    assert {line["kind"] for line in asked.life("anna weber").to_json()["lines"]} >= {"post", "death"}
    assert [line["who"]["name"] for line in asked.holders("chairman").to_json()["lines"]] == [
        "Anna Weber",
        "Berta Kluge",
    ]
    with pytest.raises(NotFoundError, match="Anna Weber"):
        asked.life("Anna Webber")
    with pytest.raises(NotFoundError, match="chairman"):
        asked.holders("chairwoman")


def test_identities_lead_from_names_to_people(asked: Record) -> None:
    names = {entity.name for claim in asked.claims() if (entity := asked.identities().of(claim, "who"))}
    assert names == {"Anna Weber", "Berta Kluge"}


def test_findings_show_the_words_that_make_them(asked: Record) -> None:
    quotes = [quote["quote"] for finding in asked.findings() for quote in finding.to_json()["quotes"]]
    assert "Berta Kluge died in 1927" in quotes
    assert "Berta Kluge became chairman in 1929" in quotes


def test_why_leads_to_the_words(asked: Record) -> None:
    claim = asked.claims("anna")[0]
    assert asked.why(claim.id).to_json()["claims"][0]["quote"] == claim.quote


def test_the_span_is_from_the_first_day_to_the_last(asked: Record) -> None:
    assert asked.span() == (When.parse("1925-01-01").not_before, When.parse("1940-12-31").not_before)


def test_an_empty_record_answers_too(record: Record) -> None:
    assert record.span() == (None, None)
    assert not any((record.people(), record.claims(), record.findings(), record.sources()))
    assert record.on("1925").to_json()["surely"] == []


def test_unknown_sources_and_formats_name_the_near_ones(asked: Record) -> None:
    for ask in (asked.source, asked.claims):
        with pytest.raises(NotFoundError, match="did you mean: anna"):
            ask("hanna")
    with pytest.raises(NotFoundError, match="jsonl"):
        asked.export("json", io.StringIO())


def test_every_claim_is_handed_on(asked: Record) -> None:
    out = io.StringIO()
    assert asked.export("jsonl", out) == 5
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [claim.id for claim in asked.claims()]


def test_what_another_program_adds_is_seen(tmp_path: Path) -> None:
    with Record.open(tmp_path / "my.fasti") as mine, Record.open(tmp_path / "my.fasti") as yours:
        assert mine.claims() == []
        yours.read(Source("anna", ANNA))
        assert len(said(mine)) == 3


def test_derived_things_are_reckoned_once_for_each_revision(asked: Record) -> None:
    assert asked._view is asked._view
    before = asked._view
    asked.review(asked.claims()[0].id, "accepted", by="me")
    assert asked._view is not before
    assert asked._view.read is before.read, "a review does not make the claims be read again"


def test_a_dismissed_finding_stays_so_while_its_claims_stand(asked: Record) -> None:
    (found,) = [exhibit for exhibit in asked.findings() if exhibit.rule == "after_death"]
    asked.dismiss(found.id[:6], by="me", why="two Bertas")
    assert found not in asked.findings()
    (apart,) = asked.dismissed()
    assert (apart.id, apart.dismissal and apart.dismissal.why) == (found.id, "two Bertas")
    asked.read([Source("clara", "Clara Horn became chairman in 1930.", title="Clara")])
    assert [exhibit.rule for exhibit in asked.dismissed()] == ["after_death"]
    asked.read([Source("berta", BERTA.replace("1929", "1930"), title="Berta")])
    assert [exhibit.rule for exhibit in asked.findings()] == ["after_death"], "it is made by other claims"
    assert asked.dismissed() == []


def test_a_dismissal_is_undone(asked: Record) -> None:
    (found,) = [exhibit for exhibit in asked.findings() if exhibit.rule == "after_death"]
    asked.dismiss(found.id, by="me")
    with pytest.raises(NotFoundError, match="finding"):
        asked.dismiss(found.id, by="me")
    asked.reopen(found.id, by="you", why="one Berta after all")
    assert found in asked.findings()
    with pytest.raises(NotFoundError, match="finding"):
        asked.reopen(found.id, by="you")
