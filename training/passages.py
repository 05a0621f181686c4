"""Annotated passages → examples: the gold passages with their claims, KnowledgeNet with its facts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from fasti.reading import lexicon
from fasti.reading.model.mentions import PRONOUNS, mentions
from fasti.reading.tokens import Sentence, Token, sentences, tokens_of
from training import corpora
from training.examples import ROOT, Example, Pair, Span

PERSONAL = frozenset("he she his her him i my me who whose whom".split())
NAMES = {"person": "PER", "organization": "ORG", "place": "LOC"}
WHATS = {
    "post": "POST",
    "occupation": "OCCUPATION",
    "work": "WORK",
    "participation": "EVENT",
    "award": "AWARD",
    "education": "FIELD",
    "founding": "WORK",
}
SLOTS = ("what", "org", "place", "origin", "other")
VERBS = frozenset(
    "wrote taught led ran held built sang sat fought spoke teaching leading writing serving running".split()
)
LONGEST = 220
LONG_WHAT = 9
"""A `what` of more words is a paraphrase of what was done, no title."""

PROPERTIES = (
    "SUBSIDIARY_OF FOUNDED_BY EMPLOYEE_OR_MEMBER_OF CEO DATE_FOUNDED HEADQUARTERS EDUCATED_AT NATIONALITY"
    " PLACE_OF_RESIDENCE PLACE_OF_BIRTH DATE_OF_DEATH DATE_OF_BIRTH SPOUSE CHILD_OF POLITICAL_AFFILIATION".split()
)
SIDES = {
    "SUBSIDIARY_OF": ("ORG", "ORG"),
    "FOUNDED_BY": ("ORG", ""),
    "EMPLOYEE_OR_MEMBER_OF": ("PER", "ORG"),
    "CEO": ("ORG", "PER"),
    "DATE_FOUNDED": ("ORG", "O"),
    "HEADQUARTERS": ("ORG", "LOC"),
    "EDUCATED_AT": ("PER", "ORG"),
    "NATIONALITY": ("PER", ""),
    "PLACE_OF_RESIDENCE": ("PER", "LOC"),
    "PLACE_OF_BIRTH": ("PER", "LOC"),
    "DATE_OF_DEATH": ("PER", "O"),
    "DATE_OF_BIRTH": ("PER", "O"),
    "SPOUSE": ("PER", "PER"),
    "CHILD_OF": ("PER", "PER"),
    "POLITICAL_AFFILIATION": ("PER", "ORG"),
}
"""What the subject and the object of a property are; "" where it may be one or the other."""


def candidates(words: Sequence[str], taken: Sequence[Span]) -> list[Span]:
    """What else than the spans `taken` may be a mention by its letters."""
    found = mentions(words, [(first, last + 1) for first, last in taken])
    return [span for span in ((first, last - 1) for first, last in found) if span not in taken]


def knowledgenet(folds: frozenset[int]) -> Iterator[Example]:
    """The passages of some folds with their facts, names where the facts show them."""
    for document in corpora.documents("bench/knowledgenet/dev.jsonl"):
        if document["fold"] not in folds:
            continue
        for passage in document["passages"]:
            tokens = list(tokens_of(passage["passageText"]))
            if 0 < len(tokens) <= LONGEST:
                yield _of_facts(passage, tokens)


def _of_facts(passage: dict[str, Any], tokens: list[Token]) -> Example:
    words, shift = [t.text for t in tokens], passage["passageStart"]
    asked = frozenset(p["propertyName"] for p in passage["exhaustivelyAnnotatedProperties"])
    names = [_unanswered(word) for word in words]
    related: dict[tuple[Span, Span], set[str]] = {}
    for fact in passage["facts"]:
        subject = covered(tokens, fact["subjectStart"] - shift, fact["subjectEnd"] - shift)
        of_object = covered(tokens, fact["objectStart"] - shift, fact["objectEnd"] - shift)
        if subject is None or of_object is None:
            continue
        related.setdefault((subject, of_object), set()).add(fact["propertyName"])
        for span, kind in zip((subject, of_object), SIDES[fact["propertyName"]], strict=True):
            _name(names, words, span, kind)
    spans = sorted({span for pair in related for span in pair})
    mentions = [*spans, *candidates(words, spans)]
    pairs = [
        Pair(a, b, frozenset(related.get((a, b), ())), asked)
        for a in mentions
        for b in mentions
        if a[1] < b[0] or b[1] < a[0]
    ]
    return Example(words, glue(tokens), names=names, pairs=pairs, document=passage["passageId"], corpus="knowledgenet")


def _unanswered(word: str) -> str:
    """Of a capitalised word nobody says whether it is a name; others are none."""
    return "" if word[:1].isupper() and word.lower() not in PRONOUNS else "O"


def _name(names: list[str], words: Sequence[str], span: Span, kind: str) -> None:
    first, last = span
    if (
        not kind
        or kind == "O"
        or words[first].lower() in PRONOUNS
        or any(names[n] not in ("", "O") for n in range(first, last + 1))
    ):
        return
    for n in range(first, last + 1):
        names[n] = f"{'B' if n == first else 'I'}-{kind}"


def covered(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """The first and the last of the tokens that text[start:end] touches."""
    inside = [n for n, t in enumerate(tokens) if t.start < end and start < t.end]
    return (inside[0], inside[-1]) if inside else None


def glue(tokens: Sequence[Token]) -> list[bool]:
    """Which tokens the next follows without a space."""
    return [a.end == b.start for a, b in pairwise(tokens)] + [False] * bool(tokens)


@dataclass(frozen=True)
class Found:
    """A slot of a claim as it stands in a sentence: the words, the kind, and the name of the relation."""

    span: Span
    claim: int
    slot: str


def gold() -> Iterator[Example]:
    """The sentences of the annotated passages, with names, whats and how each slot stands to `who`."""
    for document in corpora.gold():
        yield from _Passage(document).examples()


class _Passage:
    """One annotated passage: its entities and claims, and where they stand."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document, self.text, self.claims = document, document["text"], document["claims"]
        self.entities = {e["id"]: e for e in document["entities"]}
        self.places = {e: list(self._mentions(entity)) for e, entity in self.entities.items()}
        subjects = Counter(c["who"] for c in self.claims if "who" in c)
        self.subject = subjects.most_common(1)[0][0] if subjects else None

    def _mentions(self, entity: dict[str, Any]) -> Iterator[tuple[int, int]]:
        forms = sorted({entity["name"], *entity.get("aliases", ())}, key=len, reverse=True)
        taken: list[tuple[int, int]] = []
        for form in forms:
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", self.text):
                if not any(a < match.end() and match.start() < b for a, b in taken):
                    taken.append(match.span())
        yield from sorted(taken)

    def examples(self) -> Iterator[Example]:
        """The sentences of the passage that are not longer than a sentence is."""
        for sentence in sentences(self.text, lexicon()):
            if len(sentence.tokens) <= LONGEST:
                yield self._example(sentence)

    def _example(self, sentence: Sentence) -> Example:
        tokens = sentence.tokens
        words = [t.text for t in tokens]
        names, whats = [_unanswered(word) for word in words], ["O"] * len(words)
        mentions: dict[Span, str] = {}
        for e, places in self.places.items():
            kind = NAMES.get(self.entities[e]["type"], "")
            for span in self._within(sentence, places):
                _name(names, words, span, kind)
                mentions[span] = e
        found = [f for n, c in enumerate(self.claims) for f in self._slots(sentence, n, c)]
        for f in found:
            if f.slot == "what":
                _what(whats, f.span, _kind_of_what(self.claims[f.claim]["kind"], words[f.span[0]]))
        pairs = self._pairs(words, mentions, found)
        return Example(
            words, glue(tokens), names=names, whats=whats, pairs=pairs, document=self.document["id"], corpus="gold"
        )

    def _within(self, sentence: Sentence, places: Sequence[tuple[int, int]]) -> Iterator[Span]:
        for start, end in places:
            if sentence.start <= start and end <= sentence.end:
                span = covered(sentence.tokens, start, end)
                if span is not None:
                    yield span

    def _slots(self, sentence: Sentence, number: int, claim: dict[str, Any]) -> Iterator[Found]:
        """Where the slots of a claim stand inside its quote, as far as that is in the sentence."""
        start = self.text.find(claim["quote"])
        end = start + len(claim["quote"])
        for slot in SLOTS:
            if slot not in claim or start < 0:
                continue
            places = self.places.get(claim[slot], []) if slot != "what" else self._text_of(claim[slot], start, end)
            inside = [p for p in places if start <= p[0] and p[1] <= end]
            for span in self._within(sentence, inside):
                if slot != "what" or span[1] - span[0] < LONG_WHAT:
                    yield Found(span, number, slot)

    def _text_of(self, what: str, start: int, end: int) -> list[tuple[int, int]]:
        at = self.text.find(what, start, end)
        return [(at, at + len(what))] if at >= 0 else []

    def _pairs(self, words: Sequence[str], mentions: dict[Span, str], found: Sequence[Found]) -> list[Pair]:
        related: dict[tuple[Span, Span], set[str]] = {}
        for f in found:
            claim = self.claims[f.claim]
            for subject in self._subjects(words, mentions, claim.get("who"), f.span):
                relations = related.setdefault((subject, f.span), set())
                relations.add(f"{claim['kind']}:{f.slot}")
                if claim.get("how"):
                    relations.add(f"{claim['kind']}={claim['how']}")
        spans = sorted({*mentions, *(f.span for f in found)})
        spans += candidates(words, spans)
        return [
            Pair(a, b, frozenset(related.get((a, b), ())), frozenset({"gold"}))
            for a in [ROOT, *spans]
            for b in spans
            if a == ROOT or a[1] < b[0] or b[1] < a[0]
        ]

    def _subjects(self, words: Sequence[str], mentions: dict[Span, str], who: str | None, there: Span) -> list[Span]:
        """Where the one a claim is about stands in the sentence: a name, else a pronoun, else nowhere (ROOT)."""
        named = [span for span, e in mentions.items() if e == who and span != there]
        if named or who != self.subject:
            return named
        pronouns = [n for n, word in enumerate(words) if word.lower() in PERSONAL]
        before = [n for n in pronouns if n < there[0]]
        at = before[-1] if before else pronouns[0] if pronouns else None
        return [ROOT] if at is None else [(at, at)]


def _kind_of_what(kind: str, first: str) -> str:
    """The label of a `what`; "" where it has none, as the verb that tells what a post was (“commanded the fleet”)."""
    verbal = first.islower() and (first.endswith("ed") or first in VERBS)
    return "" if kind == "post" and verbal else WHATS.get(kind, "")


def _what(whats: list[str], span: Span, kind: str) -> None:
    first, last = span
    if kind and all(whats[n] == "O" for n in range(first, last + 1)):
        for n in range(first, last + 1):
            whats[n] = f"{'B' if n == first else 'I'}-{kind}"
