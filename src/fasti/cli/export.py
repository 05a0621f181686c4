"""`fasti export`: claims handed on."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.cli.options import DEFAULT, Where, opened
from fasti.cli.words import count
from fasti.errors import FastiError

if TYPE_CHECKING:
    from fasti.record import Record


def verb(
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="The format; without one, the known ones are listed.")
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to write it. [default: standard output]"),
    ] = None,
    record: Where = DEFAULT,
) -> None:
    """Hand the claims on in a format that other programs read.

    A file is written beside its place and moved there when it is whole, so that a broken-off export never leaves half a
    file. Existing files are replaced.
    """
    if not form:
        _list_formats()
        return
    from fasti.exports import exporter

    exporter(form)
    with opened(record) as asked:
        if output is None:
            asked.export(form, sys.stdout)
            return
        number = _write(asked, form, output)
    typer.echo(f"Wrote {count(number, 'claim')} to {os.fspath(output)}", err=True)


def _write(asked: "Record", form: str, output: Path) -> int:
    """Write the file whole or not at all; FastiError where its place does not allow it."""
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            number = asked.export(form, file)
        part.replace(output)
    except OSError as error:
        what, mend = f"cannot be written: {error.strerror or error}", "name another place with -o"
        raise FastiError(what, where=os.fspath(output), mend=mend) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return number


def _list_formats() -> None:
    from fasti.cli.page import Page
    from fasti.exports import about, formats

    page = Page()
    at = max(map(len, formats())) + 4
    for name in sorted(formats()):
        page.row(name, about(name), at=at)
