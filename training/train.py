"""Trains a network by a stage: examples in, weights out, a checkpoint every ten minutes."""

import json
import math
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from fasti.reading.model.pieces import Piecer
from training import augment, passages, trees
from training.batches import Batches, Encoded
from training.examples import Example
from training.labels import Labels, labels_of
from training.network import Network, Sizes
from training.pretrained import pretrained, vocabulary
from training.recipe import SHARES, Stage

EVERY = 600.0
"""Seconds between checkpoints."""
TOLD = 20
"""Steps between two lines of progress."""
JOINED, LONG, SHORT = 0.06, 90, 5
"""What share of neighbouring sentences is joined to one, and between which lengths in words."""


Sums = defaultdict[str, list[float]]


@dataclass
class Corpus:
    """All examples, and what the changes of a round draw from."""

    trees: list[Example]
    named: list[Example]
    gold: list[Example]
    facts: list[Example]

    def of_round(self, stage: Stage, chance: random.Random) -> list[Example]:
        """The examples of one round, changed by chance."""
        brackets, names = augment.harvest(self.trees), self.forenames()
        plain = [*_share(self.trees, stage.trees, chance), *_share(self.named, stage.named, chance)]
        plain += [*(self.gold * stage.gold_times), *self.facts]
        changed = [augment.changed(e, chance, brackets, names) for e in plain]
        return changed + self._joined(stage.trees * JOINED, chance)

    def _joined(self, share: float, chance: random.Random) -> list[Example]:
        pairs = zip(self.trees, self.trees[1:], strict=False)
        fit = [(a, b) for a, b in pairs if a.document == b.document and len(a.words) + len(b.words) < LONG]
        return [
            augment.joined(a, b, chance)
            for a, b in fit
            if min(len(a.words), len(b.words)) > SHORT and chance.random() < share
        ]

    def forenames(self) -> list[str]:
        """The words of persons' names."""
        labelled = [(w, n) for e in self.named for w, n in zip(e.words, e.names or (), strict=False)]
        return sorted({w for w, n in labelled if n.endswith("-PER") and w.isalpha() and w.istitle() and len(w) > 2})


def _share(examples: list[Example], share: float, chance: random.Random) -> list[Example]:
    return examples if share >= 1 else chance.sample(examples, round(len(examples) * share))


def corpus(folds: frozenset[int]) -> Corpus:
    """The examples of all corpora, with the facts of some folds of KnowledgeNet."""
    return Corpus(trees.treebanks(), list(trees.redocred()), list(passages.gold()), list(passages.knowledgenet(folds)))


def network(labels: Labels) -> Network:
    """A network whose encoder is MiniLM's and whose heads know nothing yet."""
    sizes = Sizes(7, *(len(of) for of in labels.as_dict().values()))
    net = Network(len(vocabulary()), sizes)
    net.encoder.start_from(pretrained())
    return net


def train(stage: Stage, out: Path, begin: Path | None = None) -> Path:
    """Train by a stage, from the weights in `begin` where given; the weights are written to `out`/<stage>.pt."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(stage.seed)
    random.seed(stage.seed)
    examples = corpus(stage.folds)
    state = torch.load(begin, weights_only=False) if begin is not None else None
    known = labels_of([*examples.trees, *examples.named, *examples.gold])
    labels = known if state is None else Labels(**state["labels"])
    net = network(labels)
    if state is not None:
        net.load_state_dict(state["weights"])
    run = Run(stage, examples, labels, net.to(device), out / f"{stage.name}.pt", device)
    run.all()
    return run.file


class Mean:
    """The mean of the weights that a network has had."""

    def __init__(self, net: Network) -> None:
        self.learnt = {name: p for name, p in net.named_parameters() if p.requires_grad}
        self.count, self.weights = 0, dict[str, Tensor]()

    def add(self) -> None:
        """Take the weights of now into the mean."""
        self.count += 1
        for name, p in self.learnt.items():
            mean = self.weights.setdefault(name, p.detach().clone())
            mean += (p.detach() - mean) / self.count

    def put(self) -> None:
        """Give the network the mean, if there is one."""
        with torch.no_grad():
            for name, mean in self.weights.items():
                self.learnt[name].copy_(mean)


class Run:
    """One run of the optimizer, which can be taken up again where it was left."""

    def __init__(
        self, stage: Stage, examples: Corpus, labels: Labels, net: Network, file: Path, device: torch.device
    ) -> None:
        self.stage, self.examples, self.labels, self.net = stage, examples, labels, net
        self.file, self.device = file, device
        net.encoder.freeze(stage.frozen)
        self.mean = Mean(net) if stage.averaged else None
        self.batches = Batches(labels, Piecer(vocabulary()), stage.pieces)
        self.optimizer = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.rates = [group["lr"] for group in self.optimizer.param_groups]
        self.step, self.steps = 0, 0

    def _groups(self) -> list[dict[str, Any]]:
        """The encoder's parameters learn more slowly the lower they lie; the heads learn fast."""
        stage = self.stage
        heads = [p for name, p in self.net.named_parameters() if not name.startswith("encoder.")]
        groups: list[dict[str, Any]] = [{"params": heads, "lr": stage.head_rate}]
        encoder = self.net.encoder
        low = [encoder.places.weight, encoder.shapes.weight, *encoder.norm.parameters()]
        groups.append({"params": low, "lr": stage.encoder_rate * 0.5})
        for n, layer in enumerate(encoder.layers):
            groups.append({"params": list(layer.parameters()), "lr": stage.encoder_rate * (0.55 + 0.09 * n)})
        return groups

    def all(self) -> None:
        """Go through all rounds, writing a checkpoint now and then and the weights at the end."""
        begun = saved = time.monotonic()
        seen = 0
        sums: Sums = defaultdict(list)
        for batch in self._batches(self._resume()):
            for head, loss in self._learn(batch).items():
                sums[head].append(loss)
            seen += sum(len(e.pieces.ids) for e in batch)
            if self.mean is not None and self.step > self.steps * (1 - self.stage.averaged):
                self.mean.add()
            if self.step % TOLD == 0:
                self._tell(sums, seen / (time.monotonic() - begun))
                sums.clear()
            if time.monotonic() - saved > EVERY:
                self.save(whole=True)
                saved = time.monotonic()
        if self.mean is not None:
            self.mean.put()
        self.save(whole=False)

    def _batches(self, done: int) -> Iterator[list[Encoded]]:
        """The batches of all rounds, from the step behind the `done` ones on. Counts the steps."""
        for number in range(math.ceil(self.stage.rounds)):
            chance = random.Random(f"{self.stage.seed}/{number}")
            batches = self.batches.of_round(self.examples.of_round(self.stage, chance), chance)
            self.steps = self.steps or round(len(batches) * self.stage.rounds)
            for batch in batches:
                if self.step >= self.steps:
                    return
                self.step += 1
                if self.step > done:
                    yield batch

    def _learn(self, batch: Sequence[Encoded]) -> dict[str, float]:
        rate = self._rate()
        for group, full in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = full * rate
        self.net.train()
        tensors = {name: tensor.to(self.device) for name, tensor in self.batches.tensors(batch).items()}
        losses = self.net.losses(tensors)
        total = sum((SHARES[head] * loss for head, loss in losses.items()), torch.zeros((), device=self.device))
        total.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 2.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return {head: float(loss.detach()) for head, loss in losses.items()}

    def _rate(self) -> float:
        """What part of the full rate this step learns by."""
        part = self.step / self.steps
        if part < self.stage.warm:
            return part / self.stage.warm
        return max(0.02, (1 - part) / (1 - self.stage.warm))

    def _tell(self, sums: Sums, speed: float) -> None:
        said = " ".join(f"{head} {sum(sums[head]) / len(sums[head]):.3f}" for head in sorted(sums))
        print(f"{time.strftime('%H:%M:%S')} {self.step}/{self.steps} {speed:,.0f} pieces/s {said}", flush=True)

    def save(self, *, whole: bool) -> None:
        """Write the weights and labels; with `whole`, what is needed to go on as well."""
        state: dict[str, Any] = {
            "weights": self.net.state_dict(),
            "labels": self.labels.as_dict(),
            "stage": repr(self.stage),
        }
        if whole:
            state |= {"optimizer": self.optimizer.state_dict(), "step": self.step, "steps": self.steps}
            if self.mean is not None:
                state["mean"] = (self.mean.count, self.mean.weights)
        partial = self.file.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.file.with_suffix(".going") if whole else self.file)

    def _resume(self) -> int:
        """Take up an unfinished run of the same stage; the number of steps that it has made."""
        left = self.file.with_suffix(".going")
        if not left.exists():
            return 0
        state = torch.load(left, weights_only=False)
        if state["stage"] != repr(self.stage) or json.dumps(state["labels"]) != json.dumps(self.labels.as_dict()):
            return 0
        self.net.load_state_dict(state["weights"])
        self.optimizer.load_state_dict(state["optimizer"])
        if self.mean is not None:
            self.mean.count, self.mean.weights = state["mean"]
        self.steps = int(state["steps"])
        return int(state["step"])
