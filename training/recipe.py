"""What is trained on, how long, and by which numbers."""

from dataclasses import dataclass, replace

INPUTS = [
    "data/ud_gum_open/train.conllu.gz",
    "data/ud_gum_open/dev.conllu.gz",
    "data/ud_gum_open/train.names.iob2.gz",
    "data/ud_gum_open/dev.names.iob2.gz",
    "data/ud_ewt/train.conllu.gz",
    "data/ud_ewt/dev.conllu.gz",
    "data/uner_ewt/dev.iob2.gz",
    "data/redocred/dev.jsonl.gz",
    "bench/knowledgenet/dev.jsonl",
    "gold/train",
]

SHARES = {"upos": 0.3, "xpos": 0.3, "arcs": 1.0, "labels": 1.0, "names": 1.0, "whats": 1.0, "pairs": 1.5}
"""What the loss of each head weighs."""


@dataclass(frozen=True)
class Stage:
    """One run of the optimizer: `rounds` over the examples (a part of one counts), the rate warmed up, then let down.

    `folds` are those of KnowledgeNet that are learnt from; `trees` and `named` the share of the treebanks' and of
    Re-DocRED's sentences drawn for each round; `pieces` the size of a batch. The embeddings and the `frozen` lowest
    layers, if any, stay as they are. The weights written are the mean of those of the last `averaged` part of the
    steps (Izmailov et al. 2018); with 0, those of the last step.
    """

    name: str
    rounds: float
    folds: frozenset[int] = frozenset()
    encoder_rate: float = 2.5e-4
    head_rate: float = 1.5e-3
    warm: float = 0.06
    pieces: int = 2000
    gold_times: int = 2
    trees: float = 1.0
    named: float = 1.0
    frozen: int = 0
    averaged: float = 0.0
    seed: int = 1

    def times(self, factor: float) -> "Stage":
        """The same stage with more rounds, or fewer."""
        return replace(self, rounds=self.rounds * factor)


BASE = Stage("base", 1.6)
"""Tags, trees, names, titles and claims; no facts, so that the models of the folds may begin from it."""
FINAL = Stage("english", 2.2, frozenset({1, 2, 3}), encoder_rate=2e-4, head_rate=1e-3, pieces=1400, seed=2)
"""All of it: what is shipped."""


def of_fold(fold: int) -> Stage:
    """The model that predicts a fold of KnowledgeNet: from the base, with the facts of the other two."""
    others = frozenset({1, 2, 3} - {fold})
    return Stage(
        f"fold-{fold}",
        5.5,
        others,
        encoder_rate=2e-4,
        pieces=700,
        gold_times=0,
        trees=0.0,
        named=0.05,
        frozen=2,
        averaged=0.25,
    )
