"""Frame: how words say a claim; data from `lexicon/*/frames/*.toml`.

    [[frame]]
    name = "expel"
    verbs = ["expel", "oust"]              # lemmas
    nouns = ["expulsion"]                  # nominalisations
    gives = { kind = "membership", how = "expelled" }
    date = "end"                           # the slot a single date fills
    roles = { who = "patient", org = "from" }
    kinds = { org = "organization" }       # what a filler may be

A role is filled by the first realisation that is there: `agent`, `patient` (whatever the voice), `complement` (what
somebody is made or becomes), `topic` (whom the text is about), or a preposition. `|` parts alternatives; `!` behind the
last says that the frame does not hold without it. docs/how-to/add-a-frame.md tells of each key.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fasti.claims import DATE_SLOTS, SLOTS, kind_of
from fasti.errors import FastiError, LexiconError

FILLERS = (
    "person", "organization", "place", "work", "event", "title", "thing", "body", "trade", "any",
    "meeting", "cause", "poll",
    "school", "college", "seat", "degree", "subject", "titled", "owned", "award", "rank", "partisan",
)  # fmt: skip
KEYS = {
    "name",
    "verbs",
    "nouns",
    "particle",
    "without",
    "voice",
    "gives",
    "date",
    "roles",
    "kinds",
    "also",
    "leagued",
    "example",
    "light",
    "under",
    "dated",
    "confidence",
}


@dataclass(frozen=True, slots=True)
class Role:
    """A slot and the realisations that may fill it, the best first; `needed` where the frame fails without it."""

    slot: str
    realisations: tuple[str, ...]
    needed: bool
    fillers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say a kind of claim. `also` are further claims that the same words give (a successor's post).

    `leagued` says that both parties belong to a body named in brackets behind: “(the so-called United Front)”.
    """

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    roles: tuple[Role, ...]
    kind: str
    how: str
    date: str
    status: str = ""
    voice: str = ""
    light: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    dated: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)
    also: tuple[Mapping[str, str], ...] = ()
    leagued: bool = False
    confidence: float = 0.8
    examples: tuple[Mapping[str, Any], ...] = ()
    where: str = ""

    @property
    def deed(self) -> bool:
        """Whether it tells a deed in the clause's own words; it gives way to frames that say what the deed was."""
        return any({"deed", "done", "verb"} & set(role.realisations) for role in self.roles)


def frames_of(table: Mapping[str, Any], where: str) -> list[Frame]:
    """The frames of one file; LexiconError names the file and the frame that is wrong."""
    return [_frame(entry, where) for entry in table.get("frame", [])]


def _frame(entry: Mapping[str, Any], where: str) -> Frame:
    name = entry.get("name", "?")
    place = f"{where}, frame {name}"
    _check(entry, place)
    gives = dict(entry["gives"])
    kind, how = kind_of(gives.pop("kind")), gives.pop("how", "")
    status = gives.pop("status", "")
    return Frame(
        name=name,
        verbs=frozenset(entry.get("verbs", ())),
        nouns=frozenset(entry.get("nouns", ())),
        roles=tuple(_roles(entry.get("roles", {}), entry.get("kinds", {}), place)),
        kind=kind.name,
        how=how,
        date=entry.get("date", "at" if kind.extent == "point" else "begin"),
        status=status,
        voice=entry.get("voice", ""),
        light=frozenset(entry.get("light", ())),
        particle=frozenset(entry.get("particle", ())),
        without=frozenset(entry.get("without", ())),
        under=frozenset(entry.get("under", ())),
        dated=bool(entry.get("dated", False)),
        fixed=gives,
        also=tuple(entry.get("also", ())),
        leagued=bool(entry.get("leagued", False)),
        confidence=float(entry.get("confidence", 0.8)),
        examples=tuple(entry["example"]),
        where=where,
    )


def _check(entry: Mapping[str, Any], where: str) -> None:
    """Raise LexiconError for what a frame says that no frame can say, or does not say and must."""
    if unknown := set(entry) - KEYS:
        raise LexiconError(f"unknown keys {sorted(unknown)}", where=where, mend=f"known are {sorted(KEYS)}")
    if not entry.get("verbs") and not entry.get("nouns"):
        raise LexiconError("is met by no word", where=where, mend="give it verbs or nouns, as lemmas")
    try:
        kind = kind_of(entry["gives"]["kind"])
    except (KeyError, TypeError, FastiError) as fault:
        raise LexiconError(f"`gives` needs a kind: {fault}", where=where, mend='gives = { kind = "post" }') from None
    for how in (entry["gives"].get("how"), *(also.get("how") for also in entry.get("also", ()))):
        if how and how not in kind.how:
            known = ", ".join(kind.how) or "none"
            raise LexiconError(f"a {kind.name} knows no how “{how}”", where=where, mend=f"known are {known}")
    if entry.get("voice", "") not in ("", "active", "passive"):
        raise LexiconError(f"`voice` is {entry['voice']!r}", where=where, mend="known are active, passive")
    if entry.get("date", "none") not in (*DATE_SLOTS, "none"):
        known = ", ".join(DATE_SLOTS)
        raise LexiconError(f"`date` is {entry['date']!r}", where=where, mend=f"known are {known}, none")
    examples = entry.get("example") or ()
    if not examples or not all("text" in e and "claims" in e for e in examples):
        raise LexiconError("has no whole example", where=where, mend="add [[frame.example]] with text and claims")


def _roles(roles: Mapping[str, str], kinds: Mapping[str, str], where: str) -> Iterable[Role]:
    for slot, said in roles.items():
        if slot not in SLOTS:
            raise LexiconError(f"role for unknown slot {slot}", where=where, mend=f"known are {', '.join(SLOTS)}")
        fillers = frozenset(kinds.get(slot, "any").split("|"))
        if unknown := fillers - set(FILLERS):
            raise LexiconError(
                f"unknown fillers {sorted(unknown)}", where=where, mend=f"known are {', '.join(FILLERS)}"
            )
        yield Role(slot, tuple(said.rstrip("!").split("|")), said.endswith("!"), fillers)
