"""Whether faults put into a consistent record are found, and nothing else: recall and precision of the findings.

A record of invented people is made in which two sources tell the same of each; then one claim in one of them is made
wrong: its dates swapped, a year off, counted in the other calendar, after a death or before a birth; or two people are
taken for one. A fault is found where a finding names a claim that it touched. Gaps are no findings of faults.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from fasti.claims import Claim, Entity, Grade, Identities, Mention
from fasti.dates import When, from_day_number
from fasti.dates.calendars import calendar
from fasti.reasoning import findings, fold
from fasti.text import Source

FAULTS = 500
SEED = 1
Fault = tuple[list[Claim], set[str]]
"""The claims about one or two people with a fault among them, and the ids of the claims that it touched."""


@dataclass(frozen=True)
class Told:
    """What one source tells: slots and days, to be made a claim."""

    source: str
    kind: str
    slots: dict[str, str]
    days: dict[str, int]

    def claim(self) -> Claim:
        """The claim that says it."""
        dates = {slot: from_day_number(day) for slot, day in self.days.items()}
        text = f"{self.source}: {self.kind} {' '.join(self.slots.values())} {' '.join(dates.values())}"
        whens: dict[str, Any] = {slot: When.parse(edtf) for slot, edtf in dates.items()}
        slots: dict[str, Any] = dict(self.slots)
        return Claim(
            source=Source(self.source, text), kind=self.kind, span=(0, len(text)), quote=text, **slots, **whens
        )


def life(rng: random.Random, name: str) -> Iterator[Told]:
    """What two sources tell of one person, in one voice."""
    born = calendar("gregorian").day_number(rng.randint(1840, 1880), rng.randint(4, 12), rng.randint(1, 28))
    joined, rose = (born + 365 * age + rng.randint(0, 300) for age in (22, 35))
    left, fell = joined + 365 * rng.randint(3, 9), rose + 365 * rng.randint(3, 9)
    died = born + 365 * rng.randint(60, 90) + rng.randint(0, 300)
    body, board = f"Union {rng.randint(1, 10**6)}", f"Board {rng.randint(1, 10**6)}"
    for source in ("handbook", "obituary"):
        yield Told(source, "birth", {"who": name}, {"at": born})
        yield Told(source, "membership", {"who": name, "org": body}, {"begin": joined, "end": left})
        yield Told(source, "post", {"who": name, "what": "clerk", "org": board}, {"begin": rose, "end": fell})
        yield Told(source, "death", {"who": name}, {"at": died})


def swapped(rng: random.Random, told: list[Told]) -> Fault:
    """The beginning and the end of a tenure changed round."""
    return _changed(rng, told, ("membership", "post"), lambda d: {"begin": d["end"], "end": d["begin"]})


def a_year_off(rng: random.Random, told: list[Told]) -> Fault:
    """Every date of a claim a year later, or earlier."""
    years = rng.choice((-365, 365))
    return _changed(rng, told, ("birth", "death", "membership", "post"), lambda d: {s: n + years for s, n in d.items()})


def old_style(rng: random.Random, told: list[Told]) -> Fault:
    """The days of a claim as the Julian calendar counted them."""

    def counted(days: dict[str, int]) -> dict[str, int]:
        julian = {slot: calendar("julian").date(day) for slot, day in days.items()}
        return {slot: calendar("gregorian").day_number(*date[:3]) for slot, date in julian.items()}

    return _changed(rng, told, ("birth", "death"), counted)


def outside_life(rng: random.Random, told: list[Told]) -> Fault:
    """A tenure wholly after the death, or before the birth."""
    born, died = told[0].days["at"], told[3].days["at"]
    begin = rng.choice((born - 9000, died + 1000))
    return _changed(rng, told, ("membership", "post"), lambda _: {"begin": begin, "end": begin + 900})


def _changed(
    rng: random.Random, told: list[Told], kinds: tuple[str, ...], change: Callable[[dict[str, int]], dict[str, int]]
) -> Fault:
    """One claim of these kinds with other days."""
    at = rng.choice([n for n, one in enumerate(told) if one.kind in kinds])
    wrong = replace(told[at], days=change(told[at].days)).claim()
    claims = [one.claim() for n, one in enumerate(told) if n != at]
    return [*claims, wrong], {wrong.id}


def main() -> None:
    """Make the faults, look for them, and print how many were found, by kind."""
    rng = random.Random(SEED)
    makers = (swapped, a_year_off, old_style, outside_life)
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right = wrong = 0
    clean = [one.claim() for number in range(FAULTS) for one in life(rng, f"Person {number}")]
    alarms = [e for e in findings(fold(clean, Identities({}))) if e.grade is not Grade.GAP]
    print(f"a consistent record of {FAULTS} people: {len(alarms)} findings")
    for number in range(FAULTS):
        told = list(life(rng, f"Person {number}"))
        merged = number % 5 == 4
        maker = makers[number % 5] if not merged else None
        if maker is None:
            other = list(life(rng, f"Double {number}"))
            claims = [one.claim() for one in (*told, *other)]
            touched = {claim.id for claim in claims}
            person = Entity("both", "person", f"Person {number}")
            identities = Identities({Mention(c.source.id, "person", c.who): person for c in claims})
            name = "two people as one"
        else:
            (claims, touched), identities = maker(rng, told), Identities({})
            name = maker.__name__.replace("_", " ")
        exhibits = [e for e in findings(fold(claims, identities)) if e.grade is not Grade.GAP]
        hits = [bool(touched & {claim.id for claim in e.claims}) for e in exhibits]
        made[name] += 1
        found[name] += any(hits)
        right += sum(hits)
        wrong += len(hits) - sum(hits)
    for name, n in made.items():
        print(f"{name:18} {found[name]:4} of {n:4} found")
    print(f"recall {sum(found.values()) / sum(made.values()):.3f}, precision {right / max(right + wrong, 1):.3f}")


if __name__ == "__main__":
    main()
