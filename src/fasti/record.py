"""Record: the one object that joins the rooms; documents in, answers out."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from threading import RLock
from typing import Any, Self, TextIO

from fasti import reading, reasoning
from fasti.claims import Claim, Dismissal, Entity, Identities, Judgement, Mention, Review, Verdict, Word
from fasti.errors import FastiError, NotFoundError, SourceError, UngroundedError
from fasti.exports import exporter
from fasti.linking import identify
from fasti.log import Reviewed, Revision, Store, corrected, fingerprint, open_store, reviewed, run_of, verify
from fasti.orders import Orders, fault_of, in_json
from fasti.reading import Lexicon
from fasti.reading.parsers import RULES
from fasti.reasoning import (
    Changes,
    Company,
    Comparison,
    Exhibit,
    Findings,
    History,
    Life,
    State,
    Succession,
    Whereabouts,
    Why,
    Without,
    find_person,
)
from fasti.text import Given, Source, check_keepable, open_sources


@dataclass(slots=True)
class Report:
    """What came of reading: how many sources were `read` and how many were `unchanged`, how many `claims` were added.

    `faults` are the sources that could not be read, in whole or in part, and the doubts (SourceDoubt) about those that
    could. `last` is the source that was met last.
    """

    read: int = 0
    unchanged: int = 0
    claims: int = 0
    faults: list[SourceError] = field(default_factory=list)
    last: Source | None = None


class Record:
    """A record of what sources say, kept in an append-only log; everything else is reckoned from it when it is asked.

    Open one with `Record.open` in a `with` statement. It may be asked from several threads, and several programs may
    have one record open. A log that cannot be read or written raises RecordError and stays as it was.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._seen: _View | None = None

    @classmethod
    def open(cls, where: str | Path = ":memory:", *, create: bool = True) -> Self:
        """The record at `where`: a SQLite file, or `:memory:`. With `create`, one is made where there is none."""
        return cls(open_store(where, create=create))

    def close(self) -> None:
        """Let the record go."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- what is written

    def read(
        self,
        sources: Given | Iterable[Given],
        *,
        lexicon: Lexicon | None = None,
        parser: str = RULES,
        min_confidence: float = 0.0,
        progress: Callable[[Report], object] | None = None,
    ) -> Report:
        """Read documents into the record, each whole or not at all; one that is there and has not changed adds nothing.

        `lexicon` holds the reader's words where they are not those of the package; `parser` names what finds the
        clauses (`fasti.reading.parser`; NotFoundError lists the known ones). Claims less likely to be right than
        `min_confidence`, 0 to 1, are not taken in. `progress` is called with the growing report after every source and
        every fault. What is wrong with a source is in the report, and the rest is read.
        """
        report = Report()
        how = Orders(lexicon, parser, min_confidence)
        for met in open_sources(sources):
            if isinstance(met, SourceError):
                report.faults.append(met)
            else:
                self._read(met, how, report)
            if progress is not None:
                progress(report)
        return report

    def _read(self, source: Source, how: Orders, report: Report) -> None:
        report.last = source
        if self._store.holds(source, reading.READER, in_json(how.options)):
            report.unchanged += 1
            return
        try:
            self._check_same_document(source)
            claims = how.read(source)
        except Exception as error:  # noqa: BLE001 (a reader that fails on one source must not cost the others)
            report.faults.append(fault_of(error, source))
        else:
            report.claims += self.add(source, claims, reader=reading.READER, options=how.options)
            report.read += 1

    def _check_same_document(self, source: Source) -> None:
        """SourceError where another document, that is still there, goes by the source's id."""
        for run in self._store.standing(source.id)[:1]:
            known = run.source
            there = Path(known.path).is_file() and Path(source.path).is_file()
            if there and known.hash != source.hash and not Path(known.path).samefile(source.path):
                what = f"the id “{source.id}” is already that of {known.path}"
                raise SourceError(what, where=source.path, mend="give one of the two another id in its sidecar")

    def add(
        self, source: Source, claims: Sequence[Claim], *, reader: str, options: Mapping[str, Any] | None = None
    ) -> int:
        """Keep what a reader, given as `name/version`, took out of a source; returns how many of its claims are new.

        They take the place of what a reader of that name said of the source before. UngroundedError where a claim is
        not one of this source, SourceError where the source cannot be kept.
        """
        check_keepable(source)
        for claim in claims:
            if claim.source is not source and (claim.source.id, claim.source.hash) != (source.id, source.hash):
                raise UngroundedError(f"a claim of {claim.source.id} is not one of {source.id}", where=source.id)
        known = {row.id for run in self._store.standing(source.id) for row in run.rows}
        if not self._store.append(run_of(source, claims, reader, in_json(options or {}))):
            return 0
        return len({claim.id for claim in claims} - known)

    def review(
        self, claim: str, word: Word | str, *, by: str, why: str = "", slots: Mapping[str, Any] | None = None
    ) -> None:
        """Keep a person's word on the claim with this id: accepted, corrected (with the `slots` it sets) or rejected.

        Slots are given as in JSON Lines. Raises NotFoundError for an id or a word that is not known, ClaimError where
        the corrected claim would break the contract.
        """
        try:
            said = Word(word)
        except ValueError:
            raise NotFoundError("word on a claim", str(word), (known.value for known in Word)) from None
        found = self._view.reviewed.found
        if claim not in found:
            raise NotFoundError("claim", claim, found, where=self._store.where)
        corrected(found[claim], dict(slots or {}))
        self._store.append_review(Review(claim, said, by, why, dict(slots or {})))

    def judge(self, left: Mention, right: Mention, verdict: Verdict | str, *, by: str, why: str = "") -> None:
        """Keep a judgement: that two mentions are of one (`same`), of two (`different`), or that it is not known."""
        try:
            judged = Verdict(verdict)
        except ValueError:
            raise NotFoundError("verdict", str(verdict), (known.value for known in Verdict)) from None
        self._store.append_judgement(Judgement(left, right, judged, by, why))

    def dismiss(self, finding: str, *, by: str, why: str = "") -> None:
        """Keep a person's word that the finding with this id is none; it is not shown again while its claims stand.

        The first letters of the id do. Raises NotFoundError where no open finding has it.
        """
        self._store.append_dismissal(Dismissal(self._finding(finding, self.findings()), by, why))

    def reopen(self, finding: str, *, by: str, why: str = "") -> None:
        """Keep a person's word that a dismissed finding is one after all; NotFoundError where none has this id."""
        self._store.append_dismissal(Dismissal(self._finding(finding, self.dismissed()), by, why, undone=True))

    def _finding(self, ident: str, among: Sequence[Exhibit]) -> str:
        """The id of the only finding among some whose id begins so; NotFoundError else."""
        known = [exhibit.id for exhibit in among]
        near = [key for key in known if key.startswith(ident)] if ident else []
        if len(near) != 1:
            raise NotFoundError("finding", ident, near or known, where=self._store.where)
        return near[0]

    # ---- what is kept

    def sources(self) -> list[Source]:
        """Every source, in its last version, in the order in which they first came."""
        return list(self._view.read.sources.values())

    def source(self, ident: str) -> Source:
        """The last version of a source; NotFoundError lists ids that are near."""
        return self._store.source(ident)

    def claims(self, source: str | None = None) -> list[Claim]:
        """The claims of one source, or of all, after review: corrected where they were, without the rejected ones."""
        if source is None:
            return list(self._view.reviewed.claims)
        if source not in self._view.read.sources:
            raise NotFoundError("source", source, self._view.read.sources, where=self._store.where)
        return list(self._view.claims_of.get(source, ()))

    def orphans(self) -> list[Review]:
        """The reviews whose claim is no longer found, or no longer fits the correction: none is ever dropped."""
        return list(self._view.reviewed.orphans)

    def fingerprint(self) -> str:
        """SHA-256 of all that the log holds but for when it was taken in; two records with one say the same."""
        return fingerprint(self._store)

    def verify(self) -> Iterator[FastiError]:
        """What in the log is not as it was when it was kept, one thing after another; nothing where it is whole."""
        yield from verify(self._store)

    # ---- what follows from it

    def on(self, day: str) -> State:
        """What held on a day, surely and possibly; `day` is EDTF, DateError where it is not."""
        return reasoning.state(self._view.history, day)

    def where(self, person: str, day: str) -> Whereabouts:
        """Where a person was on a day, surely and possibly, and where not."""
        return reasoning.where(self._view.history, person, day)

    def beside(self, person: str, other: str = "") -> Company:
        """Who shared a body, a place or a happening with a person (or what `other` shared), and when."""
        return reasoning.beside(self._view.history, person, other)

    def changes(self, first: str, last: str = "") -> Changes:
        """What began, ended and happened from one day to another, or in one month, year or stretch."""
        return reasoning.changes(self._view.history, first, last)

    def compare(self, one: str, two: str, *, of: str = "") -> Comparison:
        """Two lives side by side; or the life `of` one person as two sources, by their ids, tell it."""
        if not of:
            return reasoning.compare(self._view.history, one, two)
        for source in (one, two):
            self.source(source)
        history = self._view.history
        return reasoning.compare_sources(self.claims(), history.identities, find_person(of, history).id, one, two)

    def without(self, ident: str) -> Without:
        """What would fall if the source or the claim with this id were wrong; the first letters of a claim's id do.

        A source that derives from nothing but the one that is wrong falls with it.
        """
        history = self._view.history
        if ident in self._view.read.sources:
            copies = reasoning.copies(ident, self._view.read.sources)
            return reasoning.without(history, {c.id for copy in copies for c in self.claims(copy)}, history.identities)
        return reasoning.without(history, {self._claim(ident).id}, history.identities)

    def _claim(self, ident: str) -> Claim:
        """The claim with this id, or the only one whose id begins so; NotFoundError else."""
        claims = self._view.history.claims
        near = [key for key in claims if key.startswith(ident)] if ident else []
        if len(near) != 1:
            known = near or [*self._view.read.sources]
            raise NotFoundError("source or claim", ident, known, where=self._store.where)
        return claims[near[0]]

    def life(self, person: str) -> Life:
        """One life in order of time; a person is named by id, name or part of one."""
        return reasoning.life(self._view.history, person)

    def holders(self, post: str) -> Succession:
        """Who held a post, one after another, with the vacancies and the overlaps."""
        return reasoning.succession(self._view.history, post)

    def findings(self, *, only: Collection[str] = ()) -> Findings:
        """Every contradiction and gap, the hardest first, each with the words that make it; the dismissed left out.

        `only` names the rules to ask, all where it is empty; NotFoundError for an unknown one.
        """
        found = reasoning.findings(self._view.history, only=only) if only else self._view.findings
        return reasoning.parted(found, self._store.dismissals())[0]

    def dismissed(self) -> Findings:
        """The findings that somebody dismissed, in the same order, each with its `dismissal` (by whom, when, why)."""
        return reasoning.parted(self._view.findings, self._store.dismissals())[1]

    def why(self, ident: str) -> Why:
        """What the claim, spell or finding with this id rests on, down to the words."""
        known = self._view.reviewed.found.get(ident)
        return reasoning.why(self._view.history, known.id if known else ident)

    def people(self) -> list[Entity]:
        """Every person that a claim points to, in order of their names."""
        return list(self._view.history.people)

    def identities(self) -> Identities:
        """Who is who: the entity that each name in a claim leads to."""
        return self._view.history.identities

    def span(self) -> tuple[int, int] | tuple[None, None]:
        """The first and the last day (Julian Day Numbers) that any date names; twice None where there is no date."""
        bounds = [when.bounds for claim in self._view.reviewed.claims for when in claim.dates.values()]
        days = [day for found in bounds for day in (found.not_before, found.not_after) if day is not None]
        return (min(days), max(days)) if days else (None, None)

    def export(self, form: str, file: TextIO) -> int:
        """Write the claims to an open text file; returns how many. NotFoundError lists the formats there are."""
        write = exporter(form)
        return write(self._view.reviewed.claims, self._view.history.identities, file)

    @property
    def _view(self) -> "_View":
        with self._lock:
            revision = self._store.revision
            if self._seen is None or self._seen.revision != revision:
                same = self._seen is not None and self._seen.revision.runs == revision.runs
                read = self._seen.read if self._seen and same else _Read(self._store)
                self._seen = _View(revision, read, self._store.reviews(), self._store.judgements())
            return self._seen


class _Read:
    """Every source and every claim that stands in a log."""

    def __init__(self, store: Store) -> None:
        self.sources: dict[str, Source] = {}
        self.claims: list[Claim] = []
        for ident in store.ids():
            for run in store.standing(ident):
                self.sources[ident] = run.source
                self.claims += run.claims


@dataclass
class _View:
    """What follows from a log as it stands at one revision; each part is reckoned when it is first asked for."""

    revision: Revision
    read: _Read
    reviews: Sequence[Review]
    judgements: Sequence[Judgement]

    @cached_property
    def reviewed(self) -> Reviewed:
        """The claims as they are given out."""
        return reviewed(self.read.claims, self.reviews)

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """The same by the id of their source."""
        groups = groupby(self.reviewed.claims, key=lambda claim: claim.source.id)
        return {ident: list(claims) for ident, claims in groups}

    @cached_property
    def history(self) -> History:
        """What the claims come to."""
        titles = {ident: source.title for ident, source in self.read.sources.items()}
        identities = identify(self.reviewed.claims, titles, self.judgements)
        return reasoning.fold(self.reviewed.claims, identities)

    @cached_property
    def findings(self) -> list[Exhibit]:
        """The contradictions and gaps in it."""
        return reasoning.findings(self.history)
