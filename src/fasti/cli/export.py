"""`fasti export`: claims handed on."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from fasti.cli.options import DEFAULT, Where, opened


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
        part = output.with_name(f"{output.name}.part")
        try:
            with part.open("w", encoding="utf-8", newline="") as file:
                asked.export(form, file)
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
    typer.echo(f"Wrote {os.fspath(output)}", err=True)


def _list_formats() -> None:
    from fasti.cli.page import Page
    from fasti.exports import about, formats

    page = Page()
    at = max(map(len, formats())) + 4
    for name in sorted(formats()):
        page.row(name, about(name), at=at)
