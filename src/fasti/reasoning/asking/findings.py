"""Findings: the contradictions and gaps in a history, each with the words that make it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fasti.claims import Claim, Dismissal, Finding, Grade
from fasti.errors import NotFoundError
from fasti.reasoning.asking.table import Table
from fasti.reasoning.history import History
from fasti.reasoning.rules import rules
from fasti.reasoning.rules.views import VIEWS


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A finding with the claims that make it, their quotes side by side, and who dismissed it, if anybody did."""

    finding: Finding
    claims: tuple[Claim, ...]
    dismissal: Dismissal | None = None

    @property
    def id(self) -> str:
        """The id of the finding."""
        return self.finding.id

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.finding.rule

    @property
    def grade(self) -> Grade:
        """How firmly the claims exclude each other."""
        return self.finding.grade

    @property
    def says(self) -> str:
        """What is found, as a sentence without its full stop."""
        return self.finding.says

    @property
    def settles(self) -> str:
        """What would settle it."""
        return self.finding.settles

    def __str__(self) -> str:
        quotes = [f"  “{claim.quote}” ({claim.source.title or claim.source.id})" for claim in self.claims]
        return "\n".join((f"{self.grade.value}: {self.says}", *quotes, f"  {self.settles}"))

    def to_json(self) -> dict[str, Any]:
        """The finding as one JSON object, with its `quotes`; `dismissed` (by, when, why) where somebody did."""
        quotes = [
            {
                "claim": claim.id,
                "source": claim.source.id,
                "title": claim.source.title,
                "quote": claim.quote,
                "span": list(claim.span),
            }
            for claim in self.claims
        ]
        told: dict[str, Any] = {"id": self.id, "rule": self.rule, "grade": self.grade.value, "says": self.says}
        told |= {"settles": self.settles, "quotes": quotes}
        if (word := self.dismissal) is None:
            return told
        return told | {"dismissed": {"by": word.by, "when": word.taken, "why": word.why}}


class Findings(list[Exhibit], Table):
    """Findings in order, that are also a table."""

    __slots__ = ()

    def listed(self) -> Iterator[Mapping[str, Any]]:
        """A row for each finding."""
        return (exhibit.to_json() for exhibit in self)


def findings(history: History, *, only: Collection[str] = ()) -> list[Exhibit]:
    """What the rules find, the hardest first; `only` names the rules to ask, all where it is empty.

    A finding of the same rule on the same claims is given once, and a conflict (`cannot_all_hold`) only where no other
    rule tells of some of its claims already. NotFoundError where `only` names no rule.
    """
    for name in only:
        if name not in rules():
            raise NotFoundError("rule", name, rules())
    found = {finding.id: finding for finding in _found(history, only)}
    told = [
        set(finding.claims) for finding in found.values() if finding.rule != CONFLICT and finding.grade != Grade.GAP
    ]
    found = {ident: f for ident, f in found.items() if f.rule != CONFLICT or not _covered(set(f.claims), told)}
    grades = list(Grade)
    ranked = sorted(found.values(), key=lambda finding: (grades.index(finding.grade), finding.rule, finding.says))
    return [Exhibit(finding, tuple(history.claims[ident] for ident in finding.claims)) for finding in ranked]


def parted(exhibits: Iterable[Exhibit], dismissals: Iterable[Dismissal]) -> tuple[Findings, Findings]:
    """What is found in two parts: what is open, and what was dismissed; the last word on a finding counts."""
    last = {word.finding: word for word in dismissals}
    said = [replace(exhibit, dismissal=last.get(exhibit.id)) for exhibit in exhibits]
    dismissed = Findings(exhibit for exhibit in said if exhibit.dismissal and not exhibit.dismissal.undone)
    standing = {exhibit.id for exhibit in dismissed}
    return Findings(replace(exhibit, dismissal=None) for exhibit in said if exhibit.id not in standing), dismissed


CONFLICT = "cannot_all_hold"


def _covered(claims: set[str], told: Iterable[set[str]]) -> bool:
    """Whether something is told already of claims that are all among these."""
    return any(some <= claims for some in told)


def _found(history: History, only: Collection[str]) -> Iterator[Finding]:
    asked = [rule for rule in rules().values() if not only or rule.name in only]
    for name, views in VIEWS.items():
        fitting = [rule for rule in asked if rule.looks_at == name]
        for view in views(history) if fitting else ():
            for rule in fitting:
                yield from rule.find(view)
