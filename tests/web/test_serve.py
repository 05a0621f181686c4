"""Serving: which address is taken, and what is said where none can be."""

import socket
from pathlib import Path

import pytest

from fasti.errors import FastiError, RecordError
from fasti.web.serve import PORT, TRIES, address_of, listen, serve


def taken(port: int = 0) -> socket.socket:
    other = socket.socket()
    other.bind(("127.0.0.1", port))
    other.listen()
    return other


def test_any_free_port_on_this_machine() -> None:
    with listen(port=0) as listener:
        host, port = listener.getsockname()
        assert host == "127.0.0.1"
        assert address_of(listener) == f"http://127.0.0.1:{port}/"


def test_a_port_that_is_taken_is_passed_over_when_none_was_asked_for() -> None:
    with listen() as first, listen() as second:
        one, two = first.getsockname()[1], second.getsockname()[1]
        assert one != two
        assert {one, two} <= set(range(PORT, PORT + TRIES))


def test_a_port_that_was_asked_for_and_is_taken_is_an_error_that_says_what_to_do() -> None:
    with taken() as other:
        port = other.getsockname()[1]
        with pytest.raises(FastiError, match=rf"port {port} is taken by another program \(give another with --port"):
            listen(port=port)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.9", "example.org"])
def test_another_machine_is_never_served(host: str, tmp_path: Path) -> None:
    with pytest.raises(FastiError, match="on this machine only"):
        serve(tmp_path / "my.fasti", host=host, open_browser=False)


def test_a_record_that_is_not_there_is_said_before_anything_is_served(tmp_path: Path) -> None:
    said: list[str] = []
    with pytest.raises(RecordError):
        serve(tmp_path / "nowhere.fasti", open_browser=False, say=said.append)
    assert said == []
    assert not (tmp_path / "nowhere.fasti").exists()
