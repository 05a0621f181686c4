"""Columns: the rows of a table to sources, one a row.

The first row names the columns. One of them holds the text: a column called `text` or another of the names in
`columns.toml`, else the one with the longest cells, which is told as a doubt. A column called as a key of a source
(`id`, `title`, `lang`, `dct`, `calendar`, `place`) tells that of its row. A row without text is passed over. A source
without an id is called after the file and its row.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain, islice

from fasti.errors import SourceDoubt, SourceError
from fasti.text.about import KEYS, told
from fasti.text.document import Document
from fasti.text.galley import Galley
from fasti.text.source import Source

SAMPLE = 200
"""Rows that are looked at to find the column with the text."""

SHORTEST = 20
"""Letters that the cells of a column without a name that is known must have on average, to be its text."""

_PLAIN = tuple(key for key in KEYS if key not in ("citation", "derives_from"))

Row = tuple[str, list[str]]
"""The name of a row (“row 3”, “sheet “Lives”, row 3”) and its cells."""


@cache
def _names() -> dict[str, list[str]]:
    return tomllib.loads(files("fasti.text").joinpath("columns.toml").read_text(encoding="utf-8"))


def sources_of(rows: Iterable[Row], document: Document) -> Iterator[Source | SourceError]:
    """The source of each row; SourceError where no column holds text, or there are more rows than may be."""
    rows = iter(rows)
    header = next(rows, None)
    if header is None:
        raise SourceError("is empty", where=document.path, mend="leave it out")
    names = [" ".join(cell.split()).casefold() for cell in header[1]]
    sample = list(islice(rows, SAMPLE))
    text = _named("text", names)
    if text is None:
        text = _longest(names, sample, document)
        what = f"has no column called `text`; the column “{names[text]}” is read, which is a guess"
        yield SourceDoubt(what, where=document.path, mend="call the column with the text `text`")
    keys = {key: at for key in _PLAIN if (at := _named(key, names)) is not None and at != text}
    for count, row in enumerate(chain(sample, rows), 1):
        if count > document.limits.rows:
            raise document.limits.beyond("rows", "has more than {} rows", document.path)
        if text < len(row[1]) and row[1][text].strip():
            yield from _source(row, text, keys, document)


def _named(key: str, names: list[str]) -> int | None:
    known = _names().get(key, [key])
    return min(
        (names.index(name) for name in known if name in names), key=lambda at: known.index(names[at]), default=None
    )


def _longest(names: list[str], sample: list[Row], document: Document) -> int:
    letters = [sum(len(cells[at]) for _, cells in sample if at < len(cells)) for at in range(len(names))]
    best = max(range(len(names)), key=letters.__getitem__, default=0)
    if not sample or not names or letters[best] < SHORTEST * len(sample):
        raise SourceError("has no column with text", where=document.path, mend="call the column with the text `text`")
    return best


def _source(row: Row, text: int, keys: dict[str, int], document: Document) -> Iterator[Source | SourceError]:
    name, cells = row
    where = f"{document.path}, {name}"
    entry = {key: cells[at].strip() for key, at in keys.items() if at < len(cells) and cells[at].strip()}
    about = told(entry, where)
    yield from about.faults
    galley = Galley()
    galley.place(name)
    galley.add(cells[text])
    words, layout = galley.done()
    common = {key: value for key, value in document.about.told.items() if key != "id"}
    ident = f"{document.name}:{name.removeprefix('row ')}"
    yield Source(text=words, path=where, layout=layout, **{"id": ident, **common, **about.told})
