"""The application: the verbs under one name, errors told and exit codes given.

A verb's file defines `verb`; its docstring is the help of the command.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from fasti import __version__
from fasti.cli.manual import EPILOG, MANUAL, Manual, Verb
from fasti.cli.words import tell
from fasti.errors import FastiError

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

app = typer.Typer(
    name="fasti",
    cls=Manual,
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=CONTEXT,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"fasti {__version__}")
        raise typer.Exit


@app.callback()
def fasti(
    version: Annotated[
        bool, typer.Option("--version", help="Say which Fasti this is.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Reads history in prose and keeps who held what, where, with and against whom, and when; each with its words."""


for _verbs in MANUAL.values():
    for _verb in _verbs:
        app.command(_verb, cls=Verb, context_settings=CONTEXT)(import_module(f"fasti.cli.{_verb}").verb)


def main() -> None:
    """Run the command line of this process and end it with the exit code."""
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run one command line (without the program's name) and return its exit code.

    0: done. 1: something could not be read, found or written; standard error says what, where and how to mend it.
    2: the command line itself is wrong. 130: stopped by Ctrl-C.
    """
    for stream in (sys.stdout, sys.stderr):
        # A lone surrogate of a source is printed as its JSON escape, which is what it is in JSON.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        code = _run(list(args))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the answer has read enough (`fasti life … | head`); nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _run(args: list[str]) -> int:
    try:
        app(args, prog_name="fasti")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:
        typer.echo("fasti: stopped", err=True)
        return 130
    except FastiError as error:
        tell(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        tell(FastiError(error.strerror or str(error), where=str(error.filename or "")))
    return 1
