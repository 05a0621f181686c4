"""Facts of fifteen properties: KnowledgeNet, each fold predicted by a model that never saw it.

python bench/knowledgenet.py                            # the figures
python bench/knowledgenet.py predict IN.jsonl OUT.jsonl [--weights FILE]

What is said unites what the reader claims with what the model's head of relations finds between mentions. The models
of the folds are made by `python -m training folds`; the package's own weights have seen them all.
"""

import argparse
import importlib.util
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from fasti.claims import Claim
from fasti.errors import ModelError
from fasti.reading import read, times
from fasti.reading.model import Model, Place, load
from fasti.reading.model.graph import open_graph
from fasti.reading.model.mentions import dates, mentions
from fasti.reading.tokens import Token, tokens_of
from fasti.text import Source

CORPORA = Path(os.environ.get("FASTI_CORPORA", Path(__file__).parents[2] / "shared"))
KNOWLEDGENET = CORPORA / "bench" / "knowledgenet"
FOLDS = Path(os.environ.get("FASTI_FOLDS", Path(__file__).parents[1] / "build" / "training"))
LIKELY = 0.4
"""A relation at least so likely is a fact: half the F1 that is aimed at (Lipton et al. 2014)."""
MOST = 40
"""So many mentions of one passage are paired."""
Fact = tuple[str, int, int, int, int]
"""A property, and the code points of its subject and its object in the passage."""

OF_CLAIM = {
    ("birth", "place"): "PLACE_OF_BIRTH",
    ("birth", "at"): "DATE_OF_BIRTH",
    ("death", "at"): "DATE_OF_DEATH",
    ("education", "org"): "EDUCATED_AT",
    ("residence", "place"): "PLACE_OF_RESIDENCE",
    ("marriage", "other"): "SPOUSE",
    ("post", "org"): "EMPLOYEE_OR_MEMBER_OF",
    ("membership", "org"): "EMPLOYEE_OR_MEMBER_OF",
}
"""What the slot of a claim says of `who`."""


def facts_of(text: str, model: Model | None, likely: float = LIKELY, *, claims: bool = True) -> list[Fact]:
    """The facts of a passage, those of the head of relations first; a pair with a property is given once.

    What the reader claims is a fact where the head, if there is one, finds it possible at all.
    """
    said = related(text, model) if model is not None else {}
    found = [fact for fact, probability in said.items() if probability >= likely]
    if claims:
        found += [fact for fact in claimed(text) if model is None or any(same(fact, other) for other in said)]
    return list(dict.fromkeys(found))


def same(one: Fact, other: Fact) -> bool:
    """Whether two facts are of one property and overlap in their subjects and in their objects."""
    name, *a = one
    its_name, *b = other
    return name == its_name and all(a[n] < b[n + 1] and b[n] < a[n + 1] for n in (0, 2))


def related(text: str, model: Model) -> dict[Fact, float]:
    """What the head of relations finds between the mentions of a passage, read as one sentence; how likely each is."""
    tokens = joined(list(tokens_of(text)), text)
    words = [t.text for t in tokens]
    tagged = model.tag([words])[0]
    places = mentions(words, [(s.first, s.last) for s in tagged.names])[:MOST]
    pairs: list[tuple[Place | None, Place]] = [(a, b) for a in places for b in places if a[1] <= b[0] or b[1] <= a[0]]
    found: dict[Fact, float] = {}
    for (subject, of_object), said in zip(pairs, model.relations(tagged, pairs), strict=True):
        assert subject is not None
        where = *_letters(tokens, subject), *_letters(tokens, of_object)
        found |= {(name, *where): probability for name, probability in said.items() if name.isupper()}
    return found


def joined(tokens: list[Token], text: str) -> list[Token]:
    """The tokens, each date one token."""
    found, at = [], 0
    for first, last in dates([t.text for t in tokens]):
        start, end = tokens[first].start, tokens[last - 1].end
        found += [*tokens[at:first], Token(start, end, text[start:end], text[start:end].lower(), "num")]
        at = last
    return [*found, *tokens[at:]]


def _letters(tokens: Sequence[Token], place: Place) -> tuple[int, int]:
    return tokens[place[0]].start, tokens[place[1] - 1].end


def claimed(text: str) -> Iterator[Fact]:
    """What the reader's claims say of the fifteen properties."""
    source = Source("passage", text)
    for claim in read(source):
        who = claim.mentions.get("who")
        if claim.status or who is None:
            continue
        for slot, span in spans_of(claim):
            for name, turned in _properties(claim, slot):
                yield (name, *span, *who) if turned else (name, *who, *span)


def spans_of(claim: Claim) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where the slots of a claim stand: its mentions, and of `at` the first date of its quote."""
    yield from ((slot, span) for slot, span in claim.mentions.items() if slot != "who")
    if claim.at is not None:
        start, end = claim.span
        dated = [(e.start, e.end) for e in times(claim.source) if e.type == "DATE"]
        yield from [("at", span) for span in dated if start <= span[0] and span[1] <= end][:1]


def _properties(claim: Claim, slot: str) -> Iterator[tuple[str, bool]]:
    """The properties that a slot of a claim says, and whether `who` is their object."""
    if name := OF_CLAIM.get((claim.kind, slot)):
        yield name, False
    if claim.kind == "kinship" and slot == "other" and claim.how in ("parent", "child"):
        yield "CHILD_OF", claim.how == "child"
    if claim.kind == "founding" and slot == "org":
        yield "FOUNDED_BY", True
    if claim.kind == "membership" and slot == "org" and "party" in claim.org.lower():
        yield "POLITICAL_AFFILIATION", False
    if (
        claim.kind == "post"
        and slot == "org"
        and claim.what.lower() in ("ceo", "chief executive", "chief executive officer")
    ):
        yield "CEO", True


def documents(path: Path) -> list[dict[str, Any]]:
    """The documents of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def predictions(
    wanted: Sequence[dict[str, Any]], model: Model | None, *, claims: bool = True, likely: float = LIKELY
) -> Iterator[dict[str, Any]]:
    """One line a passage: the facts, by code points in the passage."""
    keys = ("propertyName", "subjectStart", "subjectEnd", "objectStart", "objectEnd")
    for passage in (p for d in wanted for p in d["passages"]):
        facts = facts_of(passage["passageText"], model, likely, claims=claims)
        found = [dict(zip(keys, fact, strict=True)) for fact in facts]
        yield {"passageId": passage["passageId"], "local": True, "facts": found}


def scorer() -> ModuleType:
    """The scorer of the corpus."""
    spec = importlib.util.spec_from_file_location("score_kn", KNOWLEDGENET / "score_kn.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(wanted: Sequence[dict[str, Any]], said: Sequence[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of overlapping spans, of all properties and of each."""
    score = scorer()
    gold = {p["passageId"]: (p, [score.key(f) for f in p["facts"]]) for d in wanted for p in d["passages"]}
    given = {
        line["passageId"]: (None, [score.key(f, int(line["passageId"].split(":")[1])) for f in line["facts"]])
        for line in said
    }
    return dict(score.score(gold, given)["overlap"])


def tell(heading: str, found: dict[str, dict[str, float]], *, each: bool = False) -> None:
    """Print a line of figures, and with `each` a line a property."""
    shown = found.items() if each else [("all", found["all"])]
    for name, f in shown:
        label = heading if name == "all" else f"  {name.lower().replace('_', ' ')}"
        print(f"{label}: P {f['p']:.3f} R {f['r']:.3f} F1 {f['f1']:.3f}")


def measure() -> None:
    """The figures of the reader's claims alone, and with the models of the folds, where they have been made."""
    wanted = documents(KNOWLEDGENET / "dev.jsonl")
    tell("reader's claims alone", figures(wanted, list(predictions(wanted, None))))
    alone: list[dict[str, Any]] = []
    united: list[dict[str, Any]] = []
    for fold in (1, 2, 3):
        weights = FOLDS / f"fold-{fold}.onnx"
        if not weights.exists():
            print(f"cross-validated: skipped, no model of fold {fold} at {weights} (python -m training folds)")
            return
        model, part = Model(open_graph(weights)), [d for d in wanted if d["fold"] == fold]
        alone += predictions(part, model, claims=False)
        united += predictions(part, model)
    tell("cross-validated, head of relations alone", figures(wanted, alone))
    tell("cross-validated, with the reader's claims", figures(wanted, united), each=True)


def main() -> int:
    """Measure, or predict the facts of a file."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("what", nargs="?", choices=("measure", "predict"), default="measure")
    ap.add_argument("files", nargs="*", type=Path)
    ap.add_argument("--weights", type=Path, help="another file of weights than the package's")
    args = ap.parse_args()
    if args.what == "measure":
        if KNOWLEDGENET.is_dir():
            measure()
        else:
            print(f"knowledgenet: skipped, no corpus at {KNOWLEDGENET}")
        return 0
    if len(args.files) != 2:
        ap.error("predict takes IN.jsonl and OUT.jsonl")
    try:
        model = Model(open_graph(args.weights)) if args.weights else load()
    except ModelError as fault:
        print(f"{fault}: only the reader's claims are given", file=sys.stderr)
        model = None
    lines = predictions(documents(args.files[0]), model)
    args.files[1].write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
