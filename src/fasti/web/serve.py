"""Serve: run the application on this machine and open it in the browser."""

import errno
import socket
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn

from fasti.errors import FastiError
from fasti.record import Record
from fasti.web.app import app
from fasti.web.guard import is_loopback

HOST = "127.0.0.1"
PORT = 8765
TRIES = 20


def serve(
    where: str | Path,
    *,
    host: str = HOST,
    port: int | None = None,
    open_browser: bool = True,
    say: Callable[[str], None] = print,
) -> None:
    """Serve the record at `where` until it is interrupted.

    Only a loopback `host` is served: nobody is asked for a password. With no `port`, the first free one from 8765 is
    taken; a `port` that is asked for and not free is an error, and 0 is any free one. The address is handed to `say`,
    and the browser is opened unless `open_browser` is false. Raises FastiError where the address cannot be used,
    RecordError where there is no record at `where`.
    """
    if not is_loopback(host):
        raise FastiError("the page is served on this machine only", where=host, mend="use 127.0.0.1, ::1 or localhost")
    Record.open(where, create=False).close()
    listener = listen(host, port)
    address = address_of(listener)
    say(address)
    if open_browser:
        webbrowser.open(address)
    config = uvicorn.Config(app(where), log_level="warning", server_header=False, date_header=False)
    with listener:
        uvicorn.Server(config).run(sockets=[listener])


def listen(host: str = HOST, port: int | None = None) -> socket.socket:
    """A listening socket on a loopback `host`; see `serve` for how the port is chosen."""
    wanted = range(PORT, PORT + TRIES) if port is None else (port,)
    for candidate in wanted:
        try:
            return _bound(host, candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                trouble = error.strerror or str(error)
                raise FastiError(trouble, where=f"{host}:{candidate}", mend=_other_port()) from error
    asked = f"{wanted[0]}" if len(wanted) == 1 else f"{wanted[0]} to {wanted[-1]}"
    raise FastiError(f"port {asked} is taken by another program", where=host, mend=_other_port())


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            # A port that a stopped server has left waiting can be taken again; on Windows the option would share it.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def address_of(listener: socket.socket) -> str:
    """The address of the page that a listening socket serves."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _other_port() -> str:
    return "give another with --port, or --port 0 for any free one"
