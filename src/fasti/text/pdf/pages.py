"""Pages: the lines of a PDF, read by a process of its own within the limits."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread, Timer
from typing import Any, NamedTuple

from fasti.errors import SourceError
from fasti.text.document import LARGEST, Document
from fasti.text.extras import needed

_CHILD = Path(__file__).with_name("child.py")


class Line(NamedTuple):
    """A line of a page, as printed.

    `left`, `right`, `foot` and `height` are in points, from the lower left of the page; `runs` are its words, those set
    high told from the others.
    """

    left: float
    right: float
    foot: float
    height: float
    runs: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """All that is printed."""
        return "".join(words for words, _ in self.runs).strip()


Page = list[Line]


class Pages(NamedTuple):
    """The pages of a PDF, and the title that it gives itself."""

    title: str
    all: list[Page]


def pages_of(document: Document) -> Pages:
    """The pages of a PDF, each with its lines; SourceError where it cannot be read within the limits."""
    needed("pypdfium2", document.path)
    raw, limits, where = document.bytes(), document.limits, document.path
    pages: list[Page] = []
    size = wanted = 0
    title = ""
    with _child(raw, document) as (answers, expired):
        for answer in answers:
            if isinstance(answer, list):
                pages.append([_line(*line) for line in answer])
                size += sum(len(line.text) for line in pages[-1])
                if size > LARGEST:
                    raise SourceError(f"holds more than {LARGEST >> 20} MB of text", where=where, mend="split it")
            elif answer.get("pages", 0) > limits.pages:
                raise limits.beyond("pages", "has more than {} pages", where)
            elif fault := answer.get("fault"):
                raise _fault(fault, document)
            else:
                wanted, title = answer["pages"], answer["title"]
        if expired:
            raise limits.beyond("seconds", "takes more than {} seconds to read", where)
    if not answers.whole or len(pages) != wanted:
        what = f"makes the PDF library fail at page {len(pages) + 1}"
        raise SourceError(what, where=where, mend="print it to a new PDF with another program")
    return Pages(title, pages)


def _line(left: float, right: float, foot: float, height: float, runs: list[tuple[str, bool]]) -> Line:
    return Line(left, right, foot, height, tuple((words, raised) for words, raised in runs))


def _fault(said: str, document: Document) -> SourceError:
    if said == "OverflowError":
        what = "has a page with more than a million letters, or 5,000 lines"
        raise SourceError(what, where=document.path, mend="print it to a new PDF with another program")
    if said == "MemoryError":
        return document.limits.beyond("memory", "takes more than {} MB of memory to read", document.path)
    if "assword" in said:
        return SourceError("is encrypted", where=document.path, mend="save it without its password")
    return SourceError(f"is no PDF that can be read: {said}", where=document.path, mend="print it to a new PDF")


class _Answers:
    """What the process says, line by line; `whole` tells whether it ended of itself."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self.whole = False

    def __iter__(self) -> Iterator[Any]:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith(b"\n"):
                yield json.loads(line)
        self.whole = self._process.wait() == 0


@contextmanager
def _child(raw: bytes, document: Document) -> Iterator[tuple[_Answers, list[bool]]]:
    """The process; it is ended when the time is over, and at the end in any case."""
    limits = document.limits
    command = [sys.executable, "-P", str(_CHILD), str(limits.pages), str(limits.seconds), str(limits.memory)]
    expired: list[bool] = []
    with subprocess.Popen(  # noqa: S603 (our own program)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:

        def end() -> None:
            expired.append(True)
            process.kill()

        timer = Timer(limits.seconds, end)
        feeder = Thread(target=_feed, args=(process, raw), daemon=True)
        timer.start()
        feeder.start()
        try:
            yield _Answers(process), expired
        finally:
            timer.cancel()
            process.kill()
            feeder.join()


def _feed(process: "subprocess.Popen[bytes]", raw: bytes) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(raw)
        process.stdin.close()
    except OSError:
        # The process ended before it had read all: what it said tells why.
        return
