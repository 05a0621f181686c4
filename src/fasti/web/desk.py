"""Desk: one thread at which a record lies open, so that many questions at once are answered in turn."""

from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from fasti.record import Record

Answer = TypeVar("Answer")


class Desk:
    """A record, opened and asked in one thread: SQLite ties a connection to the thread that made it.

    The loop that serves the page is never blocked by a long answer. Use it as an async context manager.
    """

    def __init__(self, where: str | Path) -> None:
        self._where = where
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="record")
        self._record: Record | None = None

    async def __aenter__(self) -> "Desk":
        """Open the record; RecordError where there is none."""
        self._record = await self._run(lambda: Record.open(self._where, create=False))
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the record and let the thread go."""
        if self._record is not None:
            await self._run(self._record.close)
        self._thread.shutdown()

    async def ask(self, question: Callable[[Record], Answer]) -> Answer:
        """What `question` finds in the record; its errors are raised here."""
        record = self._record
        if record is None:
            raise RuntimeError("a desk answers only inside `async with`")
        return await self._run(lambda: question(record))

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        return await get_running_loop().run_in_executor(self._thread, work)
