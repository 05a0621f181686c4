"""The answers: the JSON of the record itself, and faults that say how to mend them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from fasti.errors import RecordError
from fasti.record import Record
from fasti.text import Source
from fasti.web.app import app
from fasti.web.guard import HEADERS

DAYS = ("1905-06-01", "1911-06-17", "1920", "1902-03", "-0060-05-01", "2000-01-01")


def got(client: TestClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_the_state_of_the_record(client: TestClient, record: Record, day: str) -> None:
    assert got(client, f"/api/on/{day}") == record.on(day).to_json()


@pytest.mark.parametrize("person", ["Margarete Brandt", "Emil Kruse", "Gaius Varro"])
def test_a_life_is_the_life_of_the_record_by_name_and_by_id(client: TestClient, record: Record, person: str) -> None:
    expected = record.life(person).to_json()
    assert got(client, f"/api/life/{person}") == expected
    assert got(client, f"/api/life/{expected['person']['id']}") == expected


def test_holders_findings_and_why_are_those_of_the_record(client: TestClient, record: Record) -> None:
    assert got(client, "/api/holders/secretary") == record.holders("secretary").to_json()
    assert got(client, "/api/findings") == [finding.to_json() for finding in record.findings()]
    for claim in record.claims():
        assert got(client, f"/api/why/{claim.id}") == record.why(claim.id).to_json()


def test_two_birthdays_are_found_with_both_quotes(client: TestClient) -> None:
    quotes = [{quote["quote"] for quote in finding["quotes"]} for finding in got(client, "/api/findings")]
    assert {"born in Lübeck on 3 May 1871", "born 15 May 1871"} in quotes


def test_a_source_is_its_text_as_printed_and_its_claims(client: TestClient, record: Record) -> None:
    answer = got(client, "/api/sources/brandt")
    source = record.source("brandt")
    assert answer["text"] == source.text
    assert answer["claims"] == [claim.to_json() for claim in record.claims("brandt")]
    for claim in answer["claims"]:
        start, end = claim["span"]
        assert answer["text"][start:end] == claim["quote"]


def test_the_lists_name_every_source_and_every_person(client: TestClient, record: Record) -> None:
    claims = {line["id"]: line["claims"] for line in got(client, "/api/sources")}
    assert claims == {
        "brandt": 6,
        "notice": 3,
        "varro": 2,
    }
    assert [line["id"] for line in got(client, "/api/people")] == [person.id for person in record.people()]
    first, last = record.span()
    assert got(client, "/api/span") == {"first": first, "last": last, "sources": 3, "claims": 11}
    assert {line["extent"] for line in got(client, "/api/kinds")} == {"point", "stretch", "none"}


def test_a_source_whose_id_is_a_path_is_found(tmp_path: Path) -> None:
    ident = "letters/1911/no. 4 & 5?.txt"
    with Record.open(tmp_path / "paths.fasti") as record:
        record.add(Source(id=ident, text="Nothing of note."), [], reader="prepared/1")
    with TestClient(app(tmp_path / "paths.fasti"), base_url="http://localhost") as client:
        assert got(client, "/api/sources/letters%2F1911%2Fno.%204%20%26%205%3F.txt")["text"] == "Nothing of note."


def test_what_is_added_while_the_page_is_open_is_in_the_next_answer(tmp_path: Path) -> None:
    path = tmp_path / "growing.fasti"
    Record.open(path).close()
    with TestClient(app(path), base_url="http://localhost") as client:
        assert got(client, "/api/sources") == []
        assert got(client, "/api/span")["first"] is None
        with Record.open(path) as other:
            other.add(Source(id="late", text="Late news."), [], reader="prepared/1")
        assert [line["id"] for line in got(client, "/api/sources")] == ["late"]


def test_an_unknown_name_is_answered_with_near_ones(client: TestClient) -> None:
    answer = client.get("/api/life/Margarethe Brand")
    assert answer.status_code == 404
    assert "Margarete Brandt" in answer.json()["near"]


@pytest.mark.parametrize("path", ["/api/sources/nothing", "/api/why/0000000000000000", "/api/holders/emperor"])
def test_what_is_not_there_is_said_so(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json()["what"]


def test_a_day_of_no_calendar_is_a_fault_of_the_asker(client: TestClient) -> None:
    answer = client.get("/api/on/the ides")
    assert answer.status_code == 422
    assert answer.json()["what"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_is_ever_written(client: TestClient, method: str) -> None:
    for path in ("/", "/api/sources", "/api/sources/brandt", "/api/on/1927"):
        assert client.request(method, path).status_code == 405


@pytest.mark.parametrize("path", ["/", "/static/js/main.js", "/api/sources/brandt", "/api/life/nobody", "/nothing"])
def test_every_answer_wears_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2ferrors.py"])
def test_nothing_outside_the_folder_of_the_page_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_many_questions_at_once_are_all_answered_right(client: TestClient, record: Record) -> None:
    questions: list[tuple[str, Callable[[], Any]]] = [
        ("/api/on/1905-06-01", lambda: record.on("1905-06-01").to_json()),
        ("/api/life/Margarete Brandt", lambda: record.life("Margarete Brandt").to_json()),
        ("/api/findings", lambda: [finding.to_json() for finding in record.findings()]),
    ]
    expected = {path: ask() for path, ask in questions}
    with ThreadPoolExecutor(8) as several:
        answers = list(several.map(lambda path: (path, got(client, path)), list(expected) * 20))
    assert all(answer == expected[path] for path, answer in answers)


def test_where_there_is_no_record_the_application_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(RecordError), TestClient(app(tmp_path / "nowhere.fasti")):
        pass


def test_every_answer_is_described(client: TestClient) -> None:
    paths = got(client, "/api/openapi.json")["paths"]
    assert {path.removeprefix("/api/").split("/")[0] for path in paths} == {
        "span", "kinds", "sources", "people", "life", "on", "holders", "findings", "why",
    }  # fmt: skip
    assert all(path["get"]["description"] for path in paths.values())
