"""`fasti serve`: the record in the browser."""

from typing import Annotated

import typer

from fasti.cli.options import DEFAULT, Where


def verb(
    record: Where = DEFAULT,
    host: Annotated[str, typer.Option(help="The address to serve at: one of this machine.")] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The port; 0 takes any free one. [default: from 8765 on]")
    ] = None,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
) -> None:
    """Open the record in the browser.

    It shows the texts with their claims marked, each life as a timeline, and the state of any day.

    The page is served on this machine only and never changes the record. Stop it with Ctrl-C.
    """
    from fasti.web import serve

    serve(record, host=host, port=port, open_browser=open_, say=_say)


def _say(address: str) -> None:
    typer.echo(f"The record is open at {address} (stop with Ctrl-C)")
