"""Exports: claims in, a file of another program's format out."""

import csv
import io
import json
from importlib.metadata import EntryPoint
from types import MappingProxyType
from typing import Any

import pytest

from fasti import exports
from fasti.claims import Claim, Entity, Identities, Mention
from fasti.dates import When
from fasti.errors import NotFoundError
from fasti.text import Source

TEXT = "Anna Weber, born in Łódź in 1880, led the Audit Board from May 1925. Weber was its “chair”,\nthey say."
WEBER = Entity("p1", "person", "Anna Weber", ("Weber", "A. Weber"))
BOARD = Entity("o1", "organization", "Audit Board")


def claim(source: Source, quote: str, **slots: Any) -> Claim:
    start = source.text.index(quote)
    return Claim(source=source, quote=quote, span=(start, start + len(quote)), **slots)


@pytest.fixture
def source() -> Source:
    return Source("weber", TEXT, title="Weber, Anna", citation=MappingProxyType({"URL": "https://example.org/weber"}))


@pytest.fixture
def claims(source: Source) -> list[Claim]:
    begin = When.parse("1925-05", words="May 1925")
    return [
        claim(source, "born in Łódź in 1880", kind="birth", who="Anna Weber", place="Łódź", at=When.parse("1880")),
        claim(
            source,
            "led the Audit Board from May 1925",
            kind="post",
            who="Weber",
            what="led",
            org="Audit Board",
            begin=begin,
        ),
        claim(
            source,
            "Weber was its “chair”,\nthey say",
            kind="occupation",
            who="Weber",
            what="=chair",
            status="uncertain",
        ),
    ]


@pytest.fixture
def identities() -> Identities:
    named = [Mention("weber", "person", name) for name in ("Anna Weber", "Weber")]
    return Identities(dict.fromkeys(named, WEBER) | {Mention("weber", "organization", "Audit Board"): BOARD})


def written(form: str, claims: list[Claim], identities: Identities) -> str:
    out = io.StringIO(newline="")
    assert exports.exporter(form)(claims, identities, out) == len(claims)
    return out.getvalue()


def test_an_unknown_format_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match="did you mean: jsonl"):
        exports.exporter("jsonlines")


@pytest.mark.parametrize("name", sorted(exports.formats()))
def test_each_format_says_what_it_is(name: str) -> None:
    assert len(exports.about(name)) > 20
    assert "\n" not in exports.about(name)


def test_another_package_adds_a_format_but_never_replaces_one(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("tale", "json:dump", exports.GROUP), EntryPoint("csv", "json:dump", exports.GROUP)]
    monkeypatch.setattr(exports, "entry_points", lambda group: points if group == exports.GROUP else [])
    exports.formats.cache_clear()
    try:
        assert exports.exporter("tale") is json.dump  # type: ignore[comparison-overlap]
        assert exports.exporter("csv").__module__ == "fasti.exports.csv"
    finally:
        exports.formats.cache_clear()


@pytest.mark.parametrize("form", sorted(exports.formats()))
def test_claims_are_taken_one_source_at_a_time(form: str, claims: list[Claim], identities: Identities) -> None:
    """No format waits for the third source before it writes the first."""
    out = io.StringIO()
    written_before: list[int] = []

    def sources() -> Any:
        for number in range(3):
            written_before.append(len(out.getvalue()))
            other = Source(f"copy {number}", TEXT)
            yield from (Claim.from_json(each.to_json(), other) for each in claims)

    exports.exporter(form)(sources(), identities, out)
    assert written_before[0] < written_before[2]


def test_no_claims_make_a_whole_file(identities: Identities) -> None:
    assert written("jsonl", [], identities) == ""
    assert written("gold", [], identities) == ""
    assert written("csv", [], identities).startswith("id,kind,who,")


def test_jsonl_gives_every_claim_back(source: Source, claims: list[Claim], identities: Identities) -> None:
    lines = written("jsonl", claims, identities).splitlines()
    assert [Claim.from_json(json.loads(line), source) for line in lines] == claims
    assert "Łódź" in lines[0]


def test_csv_is_a_table_with_names_ids_and_edtf(claims: list[Claim], identities: Identities) -> None:
    birth, post, chair = csv.DictReader(io.StringIO(written("csv", claims, identities)))
    assert (birth["who"], birth["who_id"], birth["place"], birth["at"]) == ("Anna Weber", "p1", "Łódź", "1880")
    assert (post["who"], post["org"], post["org_id"], post["begin"]) == ("Anna Weber", "Audit Board", "o1", "1925-05")
    assert TEXT[int(post["first"]) : int(post["last"])] == post["quote"]
    assert chair["status"] == "uncertain"


def test_csv_keeps_line_breaks_and_quotation_marks(claims: list[Claim], identities: Identities) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", claims, identities), newline="")))
    assert [row["quote"] for row in rows] == [each.quote for each in claims]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_csv_lets_no_words_become_a_formula(words: str, identities: Identities) -> None:
    source = Source("s", f"{words} was a poet")
    poet = claim(source, source.text, kind="occupation", who=words, what="poet")
    (row,) = csv.DictReader(io.StringIO(written("csv", [poet], identities)))
    assert row["who"] == f"'{words}"
    assert row["quote"] == f"'{source.text}"


def test_gold_is_the_annotated_passage(claims: list[Claim], identities: Identities) -> None:
    document = json.loads(written("gold", claims, identities))
    assert (document["id"], document["title"], document["text"]) == ("weber", "Weber, Anna", TEXT)
    assert document["url"] == "https://example.org/weber"
    assert [(e["id"], e["type"], e["name"], e["aliases"]) for e in document["entities"]] == [
        ("e1", "person", "Anna Weber", ["Weber"]),
        ("e2", "place", "Łódź", []),
        ("e3", "organization", "Audit Board", []),
    ]
    assert document["claims"][1] == {
        "kind": "post",
        "who": "e1",
        "what": "led",
        "org": "e3",
        "begin": "1925-05",
        "quote": "led the Audit Board from May 1925",
    }
    assert document["claims"][2]["status"] == "uncertain"


def test_gold_writes_one_line_a_source(claims: list[Claim], identities: Identities) -> None:
    other = Source("other", TEXT)
    again = [Claim.from_json(each.to_json(), other) for each in claims]
    lines = written("gold", claims + again, identities).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["weber", "other"]
