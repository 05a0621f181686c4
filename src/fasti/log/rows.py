"""Rows: how claims, sources, reviews and judgements are written down, the same in every store."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any, NamedTuple

from fasti.claims import Claim, Dismissal, Judgement, Mention, Review, Verdict, Word
from fasti.text import Source

_ABOUT = tuple(sorted(f.name for f in fields(Source) if f.name not in ("id", "text", "path")))
_COLUMNS = frozenset(("id", "source", "kind", "quote", "span"))
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class ClaimRow(NamedTuple):
    """A claim as it is kept: the quote is left out, for the text has it from `start` to `stop`."""

    id: str
    kind: str
    start: int
    stop: int
    slots: str


def row_of(claim: Claim) -> ClaimRow:
    """The row that keeps a claim."""
    line = claim.to_json()
    slots = {key: value for key, value in line.items() if key not in _COLUMNS}
    return ClaimRow(line["id"], claim.kind, *claim.span, _encode(slots))


def claim_of(row: ClaimRow, source: Source) -> Claim:
    """The claim that a row keeps, checked like any other."""
    line = json.loads(row.slots)
    quote = source.text[row.start : row.stop]
    return Claim.from_json(line | {"kind": row.kind, "span": (row.start, row.stop), "quote": quote}, source)


def about_of(source: Source) -> str:
    """What is told of a source beside its id, text and path, as JSON; empty keys left out."""
    told = {name: value for name in _ABOUT if (value := getattr(source, name))}
    if "citation" in told:
        told["citation"] = dict(source.citation)
    return _encode(told)


def source_of(ident: str, text: str, about: str, path: str) -> Source:
    """The source that a row keeps."""
    told: dict[str, Any] = json.loads(about)
    told["derives_from"] = tuple(told.get("derives_from", ()))
    return Source(id=ident, text=text, path=path, **{"lang": "", **told})


@dataclass(frozen=True, slots=True)
class Run:
    """What one reader took out of one version of a source: written whole or not at all.

    `reader` is its name and version (`rules/0.1`), `options` the JSON of what it was told, `rows` its claims in order,
    `hash` the SHA-256 of all of these and of the source. `version` (1, 2, … of the source's id) and `taken` (when the
    log took it in: ISO 8601, UTC) are the store's to say.
    """

    source: Source
    reader: str
    options: str
    rows: tuple[ClaimRow, ...]
    hash: str
    version: int = 0
    taken: str = ""

    @property
    def reader_name(self) -> str:
        """The reader without its version: a later run of the same name takes this one's place."""
        return name_of(self.reader)

    @property
    def claims(self) -> list[Claim]:
        """The claims that the rows keep."""
        return [claim_of(row, self.source) for row in self.rows]


def run_of(source: Source, claims: Sequence[Claim], reader: str, options: str) -> Run:
    """The run that is to be kept, sealed with its hash."""
    rows = tuple(row_of(claim) for claim in claims)
    return Run(source, reader, options, rows, seal(source, reader, options, rows))


def name_of(reader: str) -> str:
    """The name of a reader given as `name/version`."""
    return reader.partition("/")[0]


def seal(source: Source, reader: str, options: str, rows: Sequence[ClaimRow]) -> str:
    """SHA-256 (64 hex digits) of a run: of everything in it that does not depend on when it was taken in."""
    digest = sha256("\x1f".join((source.id, source.hash, about_of(source), reader, options)).encode())
    for row in rows:
        digest.update(f"\x1e{row.id}\x1f{row.kind}\x1f{row.start}\x1f{row.stop}\x1f{row.slots}".encode())
    return digest.hexdigest()


class ReviewRow(NamedTuple):
    """A review as it is kept."""

    claim: str
    word: str
    reviewer: str
    why: str
    slots: str


def review_row(review: Review) -> ReviewRow:
    """The row that keeps a review."""
    return ReviewRow(review.claim, review.word.value, review.by, review.why, _encode(review.slots))


def review_of(row: ReviewRow) -> Review:
    """The review that a row keeps."""
    return Review(row.claim, Word(row.word), row.reviewer, row.why, json.loads(row.slots))


class JudgementRow(NamedTuple):
    """A judgement of identity as it is kept."""

    mentions: str
    verdict: str
    judge: str
    why: str


def judgement_row(judgement: Judgement) -> JudgementRow:
    """The row that keeps a judgement."""
    pair = [[m.source, m.type, m.name] for m in (judgement.left, judgement.right)]
    return JudgementRow(_encode(pair), judgement.verdict.value, judgement.by, judgement.why)


def judgement_of(row: JudgementRow) -> Judgement:
    """The judgement that a row keeps."""
    left, right = (Mention(*mention) for mention in json.loads(row.mentions))
    return Judgement(left, right, Verdict(row.verdict), row.judge, row.why)


class DismissalRow(NamedTuple):
    """A dismissal as it is kept; `undone` is 0 or 1."""

    finding: str
    undone: int
    reviewer: str
    why: str


def dismissal_row(dismissal: Dismissal) -> DismissalRow:
    """The row that keeps a dismissal."""
    return DismissalRow(dismissal.finding, int(dismissal.undone), dismissal.by, dismissal.why)


def dismissal_of(row: DismissalRow, taken: str) -> Dismissal:
    """The dismissal that a row keeps, and when it was taken in."""
    return Dismissal(row.finding, row.reviewer, row.why, bool(row.undone), taken)
