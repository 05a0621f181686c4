"""The parsers that a reader can be told to read by, by name: `rules`, `model`, `spacy`, and those of other packages."""

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points

from fasti.errors import NotFoundError
from fasti.reading.parse import Parser, RuleParse

GROUP = "fasti.parsers"
"""The entry points by which another package adds a parser: each names a function like those below."""
RULES = "rules"

Maker = Callable[[str], Parser]
"""Makes a parser; it is given what stands behind the colon of `spacy:en_core_web_trf`, or nothing."""


def parser(name: str) -> Parser:
    """The parser called `name`: `rules`; `model`, the package's own; `spacy` or `spacy:PIPELINE`.

    NotFoundError lists the known ones; ModelError where what it needs is not installed.
    """
    kind, _, told = name.partition(":")
    try:
        maker = _makers()[kind]
    except KeyError:
        raise NotFoundError("parser", name, _makers()) from None
    return maker(told)


@cache
def _makers() -> dict[str, Maker]:
    known: dict[str, Maker] = {RULES: _rules, "model": _model, "spacy": _spacy}
    for point in entry_points(group=GROUP):
        known.setdefault(point.name, point.load())
    return known


def _rules(told: str) -> Parser:
    del told
    return RuleParse


def _model(told: str) -> Parser:
    del told
    from fasti.reading.trees import parse_by  # noqa: PLC0415  an extra
    from fasti.reading.trees.trained import trained  # noqa: PLC0415  an extra

    return parse_by(trained())


def _spacy(told: str) -> Parser:
    from fasti.reading.trees import parse_by  # noqa: PLC0415  an extra
    from fasti.reading.trees.by_spacy import PIPELINE, pipeline  # noqa: PLC0415  an extra

    return parse_by(pipeline(told or PIPELINE))
