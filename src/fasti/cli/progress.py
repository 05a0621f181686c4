"""Progress: how far a long read is, on standard error where that is a terminal."""

import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from fasti.cli.words import clean, count, tell

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from fasti.record import Report

PATIENCE = 0.5
"""Seconds before a bar is shown: a quick read needs none."""


class Progress:
    """What a read is told of as it goes: a bar, and every fault when it is met. Use it in a `with` statement.

    `report` is the report so far, None before the first source.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.report: Report | None = None
        self._paths = paths
        self._told = 0
        self._done = 0
        self._begun = time.monotonic()
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, report: "Report") -> None:
        """Take in the report as it stands after another source or fault."""
        self.report = report
        if self._bar is None and sys.stderr.isatty() and time.monotonic() - self._begun > PATIENCE:
            self._bar = self._started()
        for fault in report.faults[self._told :]:
            tell(fault)
        self._told = len(report.faults)
        if report.last is not None:
            self._done += len(report.last.text.encode("utf-8", "surrogatepass"))
            self._show(clean(report.last.title or report.last.id), report)

    def _started(self) -> "Bar":
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("{task.description}", markup=False), BarColumn(bar_width=24), TimeRemainingColumn())
        bar = Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        bar.add_task("", total=sum(map(_size, self._paths)))
        bar.start()
        return bar

    def _show(self, title: str, report: "Report") -> None:
        if self._bar is not None:
            met = f"{count(report.read + report.unchanged, 'document')}, {count(report.claims, 'claim')}"
            self._bar.update(self._bar.task_ids[0], completed=self._done, description=f"{met}  {title[:30]:<30}")


def _size(path: Path) -> int:
    """The bytes of a file, or of the files of a folder; 0 for what cannot be looked at."""
    if path.is_dir():
        return sum(_size(Path(folder, name)) for folder, _, names in os.walk(path) for name in names)
    try:
        return path.stat().st_size
    except OSError:
        return 0
