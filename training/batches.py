"""Examples → batches of tensors of sentences alike in length."""

import random
from collections.abc import Sequence

import torch
from torch import Tensor

from fasti.reading.model.pieces import Piecer
from training.augment import reflected
from training.examples import ROOT, Example, Span
from training.labels import Labels
from training.passages import PROPERTIES

UNANSWERED = -100
MOST_PAIRS = 60
"""So many pairs of mentions of one sentence are looked at in a round."""


class Encoded:
    """An example in numbers, in the order of its labels."""

    def __init__(self, example: Example, piecer: Piecer, numbers: dict[str, dict[str, int]]) -> None:
        self.pieces = piecer(example.words)
        count = len(example.words)
        columns = {"upos": example.upos, "xpos": example.xpos, "labels": example.labels}
        columns |= {"names": example.names, "whats": example.whats}
        self.columns = {
            head: [numbers[head].get(label, UNANSWERED) for label in column] if column else [UNANSWERED] * count
            for head, column in columns.items()
        }
        self.columns["heads"] = list(example.heads) if example.heads is not None else [UNANSWERED] * count
        self.pairs = example.pairs


class Batches:
    """Makes the batches of a round."""

    def __init__(self, labels: Labels, piecer: Piecer, pieces: int, most: int = 300) -> None:
        self.piecer, self.pieces, self.most = piecer, pieces, most
        self.numbers = {head: {label: n for n, label in enumerate(of)} for head, of in labels.as_dict().items()}
        self.relations = labels.relations
        self._rows: dict[frozenset[str], Tensor] = {}

    def of_round(self, examples: Sequence[Example], chance: random.Random) -> list[list[Encoded]]:
        """The sentences cut into batches of about as many pieces, longer ones left out, in an order of chance."""
        encoded = [
            e for e in (Encoded(x, self.piecer, self.numbers) for x in examples) if len(e.pieces.ids) <= self.most
        ]
        for e in encoded:
            e.pairs = reflected(e.pairs, chance, MOST_PAIRS)
        encoded.sort(key=lambda e: (len(e.pieces.ids) + chance.random() * 3, len(e.pairs)))
        batches: list[list[Encoded]] = [[]]
        for e in encoded:
            if batches[-1] and (len(batches[-1]) + 1) * len(e.pieces.ids) > self.pieces:
                batches.append([])
            batches[-1].append(e)
        chance.shuffle(batches)
        return batches

    def tensors(self, batch: Sequence[Encoded]) -> dict[str, Tensor]:
        """One batch as the network takes it."""
        wide, words = max(len(e.pieces.ids) for e in batch), max(len(e.pieces.first) for e in batch)
        found = {
            "ids": torch.tensor([_padded(e.pieces.ids, wide, 0) for e in batch]),
            "shapes": torch.tensor([_padded(e.pieces.shapes, wide, 0) for e in batch]),
            "mask": torch.tensor([_padded([1] * len(e.pieces.ids), wide, 0) for e in batch], dtype=torch.float32),
            "first": torch.tensor([_padded(e.pieces.first, words, 0) for e in batch]),
            "real": torch.tensor([_padded([1] * len(e.pieces.first), words, 0) for e in batch], dtype=torch.bool),
        }
        for head in batch[0].columns:
            found[head] = torch.tensor([_padded(e.columns[head], words - 1, UNANSWERED) for e in batch])
        return found | self._pairs(batch)

    def _pairs(self, batch: Sequence[Encoded]) -> dict[str, Tensor]:
        rows = [(n, pair) for n, e in enumerate(batch) for pair in e.pairs]
        related = torch.zeros(len(rows), len(self.relations))
        asked = torch.stack([self._asked(pair.asked) for _, pair in rows]) if rows else related
        for n, (_, pair) in enumerate(rows):
            for relation in pair.relations:
                if relation in self.numbers["relations"]:
                    related[n, self.numbers["relations"][relation]] = 1
        places = [[n, *_place(pair.subject), *_place(pair.object)] for n, pair in rows]
        return {"pairs": torch.tensor(places, dtype=torch.long).view(-1, 5), "related": related, "asked": asked}

    def _asked(self, asked: frozenset[str]) -> Tensor:
        """Which relations a pair has answers for: a 1 each."""
        if asked not in self._rows:
            known = [name in asked or ("gold" in asked and name not in PROPERTIES) for name in self.relations]
            self._rows[asked] = torch.tensor(known, dtype=torch.float32)
        return self._rows[asked]


def _place(span: Span) -> tuple[int, int]:
    return (0, 0) if span == ROOT else (span[0] + 1, span[1] + 1)


def _padded(numbers: list[int], length: int, value: int) -> list[int]:
    return numbers + [value] * (length - len(numbers))
