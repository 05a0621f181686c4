"""Keepable: what a source must be so that it can be written down and read again, whoever offers it."""

import json
from dataclasses import fields

from fasti.errors import SourceError
from fasti.text.source import Source


def check_keepable(source: Source) -> None:
    """SourceError where a source has no id or no words, or holds a NUL, half a surrogate pair or what is not JSON."""
    where = source.path or source.id
    if not source.id:
        raise SourceError("a source needs an id", where=where, mend="name it as the record shall know it")
    if not source.text.strip():
        what = "holds nothing but white space" if source.text else "is empty"
        raise SourceError(what, where=where, mend="leave it out")
    _check_letters(source.text, "the text", where)
    try:
        about = {f.name: getattr(source, f.name) for f in fields(source) if f.name != "text"}
        told = json.dumps(about | {"citation": dict(source.citation)}, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        mend = "use strings, numbers, lists and tables"
        raise SourceError(f"the keys hold what JSON cannot say: {error}", where=where, mend=mend) from None
    _check_letters(told.replace("\\u0000", "\0"), "what is told of it", where)


def _check_letters(text: str, noun: str, where: str) -> None:
    at = text.find("\0")
    what = "a NUL"
    if at < 0:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            at, what = error.start, "half a surrogate pair"
        else:
            return
    line = text.count("\n", 0, at) + 1
    raise SourceError(f"{noun} holds {what} at character {at}, line {line}", where=where, mend="take it out")
