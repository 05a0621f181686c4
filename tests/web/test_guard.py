"""What the page may do, and from where it may be asked."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from fasti.web.guard import HEADERS, Guard, is_loopback


def client(host: str) -> TestClient:
    room = Starlette(routes=[Route("/", lambda _: PlainTextResponse("within"))])
    return TestClient(Guard(room), base_url=f"http://{host}")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "127.8.8.8", "[::1]", "::1"])
def test_this_machine_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "example.org", "10.0.0.1", "0.0.0.0", "localhost.example.org", "[::]", "127.1x"])
def test_any_other_machine_is_not(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1:80", "[::1]:8765"])
def test_this_machine_is_answered_with_every_header(host: str) -> None:
    answer = client(host).get("/")
    assert answer.text == "within"
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("host", ["rebound.example:8765", "192.168.1.9", "localhost.evil.example"])
def test_a_foreign_name_is_refused_with_every_header(host: str) -> None:
    answer = client(host).get("/")
    assert answer.status_code == 421
    assert "within" not in answer.text
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


def test_the_policy_lets_no_words_of_a_document_run() -> None:
    policy = dict(rule.split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
