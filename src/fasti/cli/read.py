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

SOURCES = typer.Argument(metavar="SOURCE", help="Documents, folders and ZIP files of them.")
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
SPLIT = typer.Option(
    metavar="RULE",
    help="Read a dictionary entry by entry; its headwords are headings, capitals, inverted, or auto.",
)
LIMIT = typer.Option(metavar="NAME=N", help="Raise (or lower) what a document may hold, as in pages=100000.")


FIRST_WORDS = 70
"""Letters of each text that a preview shows."""


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
    split: Annotated[str, SPLIT] = "",
    preview: Annotated[
        bool, typer.Option("--preview", help="Only list what would be read, entry by entry; writes no record.")
    ] = False,
    limit: Annotated[list[str] | None, LIMIT] = None,
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
    sources = Sources(source, limits=limit or (), split=split)
    if preview:
        _preview(sources)
        return
    words = None
    if lexicon is not None:
        from fasti.reading import proved_lexicon

        words = proved_lexicon(lexicon.resolve())
    if explain:
        _explain(sources, words, parser, form)
    elif form is Into.JSONL:
        _print(sources, words, parser, min_confidence)
    else:
        _keep(sources, source, record, words, parser, min_confidence)


def _preview(sources: Sources) -> None:
    """What would be read: each document or entry with where it begins, how long it is, and its first words."""
    from fasti.cli.page import FAINT, NAME, Page
    from fasti.cli.words import clean

    page, number = Page(), 0
    for source in sources:
        number += 1
        where = f"{source.locus(0)}, {count(len(source.text), 'letter')}"
        page.line((clean(source.title or source.id), NAME), (f"  {clean(source.id)}", FAINT), hang=2)
        first = " ".join(source.text[:FIRST_WORDS].split())
        page.line((clean(where), FAINT), (f"  {clean(first)}…", FAINT), indent=2, hang=2)
    page.line(f"{count(number, 'document')} would be read.")
    sources.close()


def _print(sources: Sources, words: "Lexicon | None", parser: str, sure: float) -> None:
    from fasti import reading

    parse = reading.parser(parser)
    for source in sources:
        for claim in reading.read(source, lexicon=words, parser=parse, min_confidence=sure):
            sys.stdout.write(json.dumps(claim.to_json(), ensure_ascii=False) + "\n")
    sources.close()


def _explain(sources: Sources, words: "Lexicon | None", parser: str, form: Into) -> None:
    """What is made of each sentence: for people, or with `--format jsonl` one line a sentence."""
    from fasti import reading
    from fasti.cli.explain import show
    from fasti.cli.page import Page
    from fasti.cli.words import clean

    page, parse = Page(), reading.parser(parser)
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


def _keep(sources: Sources, paths: list[Path], where: str, words: "Lexicon | None", parser: str, sure: float) -> None:
    from fasti.cli.progress import Progress
    from fasti.record import Record

    with Record.open(where) as record, Progress(paths) as progress:
        try:
            record.read(sources.met(), lexicon=words, parser=parser, min_confidence=sure, progress=progress)
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
