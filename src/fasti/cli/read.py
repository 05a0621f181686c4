"""`fasti read`: documents into the record, or their claims printed."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.cli.options import DEFAULT, Where
from fasti.cli.sources import Sources, nothing_found
from fasti.cli.words import count
from fasti.errors import SourceDoubt

if TYPE_CHECKING:
    from fasti.reading import Lexicon
    from fasti.record import Report

SOURCES = typer.Argument(metavar="SOURCE", help="Documents, or folders of them: text, Markdown, JSON Lines.")
LEXICON = typer.Option(
    metavar="DIR",
    help="A folder with words and frames of your own, beside those of Fasti.",
    file_okay=False,
    exists=True,
)

SURE = typer.Option(
    metavar="P",
    help="Leave out claims less likely to be right than P, 0 to 1 (0.9: few are wrong).",
    min=0,
    max=1,
)
PARSER = typer.Option(
    metavar="NAME",
    help="What finds the clauses: rules; model (extra fasti[model]); spacy or spacy:PIPELINE (extra fasti[spacy]).",
)


class Into(StrEnum):
    """Where the claims go."""

    RECORD = "record"
    JSONL = "jsonl"


def verb(
    source: Annotated[list[Path], SOURCES],
    record: Where = DEFAULT,
    *,
    lexicon: Annotated[Path | None, LEXICON] = None,
    form: Annotated[
        Into,
        typer.Option("-f", "--format", metavar="FORMAT", help="jsonl only prints the claims and writes no record."),
    ] = Into.RECORD,
    parser: Annotated[str, PARSER] = "rules",
    min_confidence: Annotated[float, SURE] = 0.0,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what is made of each sentence, and why; writes no record.")
    ] = False,
) -> None:
    """Read documents into the record.

    Each thing that a document says becomes a claim with its exact words.

    What is read already and has not changed adds nothing. A document that cannot be read is named on standard
    error, the rest is read, and the exit code is 1. Stopping with Ctrl-C keeps every document that was read to its
    end.
    """
    words = None
    if lexicon is not None:
        from fasti.reading import proved_lexicon

        words = proved_lexicon(lexicon.resolve())
    if explain:
        _explain(source, words, parser, form)
    elif form is Into.JSONL:
        _print(source, words, parser, min_confidence)
    else:
        _keep(source, record, words, parser, min_confidence)


def _print(paths: list[Path], words: "Lexicon | None", parser: str, sure: float) -> None:
    from fasti import reading

    sources, parse = Sources(paths), reading.parser(parser)
    for source in sources:
        for claim in reading.read(source, lexicon=words, parser=parse, min_confidence=sure):
            sys.stdout.write(json.dumps(claim.to_json(), ensure_ascii=False) + "\n")
    sources.close()


def _explain(paths: list[Path], words: "Lexicon | None", parser: str, form: Into) -> None:
    """What is made of each sentence: for people, or with `--format jsonl` one line a sentence."""
    from fasti import reading
    from fasti.cli.explain import show
    from fasti.cli.page import Page
    from fasti.cli.words import clean

    sources, page, parse = Sources(paths), Page(), reading.parser(parser)
    for source in sources:
        accounts = reading.explain(source, lexicon=words, parser=parse)
        if form is Into.JSONL:
            for account in accounts:
                line = {"source": source.id} | account.to_json()
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        else:
            page.heading(clean(source.title or source.id))
            show(accounts, page)
    sources.close()


def _keep(paths: list[Path], where: str, words: "Lexicon | None", parser: str, sure: float) -> None:
    from fasti.cli.progress import Progress
    from fasti.record import Record

    with Record.open(where) as record, Progress(paths) as progress:
        try:
            record.read(paths, lexicon=words, parser=parser, min_confidence=sure, progress=progress)
        except KeyboardInterrupt:
            stopped = True
        else:
            stopped = False
    if progress.report is not None:
        _sum_up(progress.report, where)
    if stopped:
        typer.echo("fasti: stopped; what was read to its end is kept", err=True)
        raise typer.Exit(130)
    if progress.report is None:
        raise nothing_found(paths)
    if any(not isinstance(fault, SourceDoubt) for fault in progress.report.faults):
        raise typer.Exit(1)


def _sum_up(report: "Report", where: str) -> None:
    """One line on what came of it, and one on what was there already or could not be read."""
    typer.echo(f"Read {count(report.read, 'document')} into {where}: {count(report.claims, 'new claim')}.")
    lost = sum(not isinstance(fault, SourceDoubt) for fault in report.faults)
    rest = [f"{report.unchanged:,} already there, unchanged"] if report.unchanged else []
    rest += [f"{count(lost, 'fault')}, told above"] if lost else []
    if rest:
        typer.echo(f"{'; '.join(rest)}.")
