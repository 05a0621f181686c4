"""The network: MiniLM's encoder with an embedding of the shapes of words, and its heads (PyTorch)."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

WIDTH, DEEP, HEADS, INNER = 384, 6, 12, 1536
MIXED = 4
"""Each head reads a weighted mean of so many of the last layers (Peters et al. 2018)."""


@dataclass(frozen=True)
class Sizes:
    """How many labels each head tells apart, and how many shapes there are."""

    shapes: int
    upos: int
    xpos: int
    labels: int
    names: int
    whats: int
    relations: int
    arc: int = 256
    label: int = 128
    pair: int = 192


class Layer(nn.Module):
    """One layer of a BERT encoder (Devlin et al. 2019)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """The next layer's states of `x` (batch, pieces, width); `bias`, if any, is added to the attention."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        weights = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        seen = (
            (torch.softmax(weights if bias is None else weights + bias, dim=-1) @ v)
            .transpose(1, 2)
            .reshape(b, n, WIDTH)
        )
        x = self.norm1(x + self.out(seen))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """Pieces and shapes → the states of each layer."""

    def __init__(self, vocabulary: int, shapes: int) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(vocabulary, WIDTH), nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEEP))
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> list[Tensor]:
        """The states after the embedding and after each layer, each (batch, pieces, width)."""
        places = self.places.weight[: ids.shape[1]]
        x = self.norm(self.words(ids) + places + self.shapes(shapes))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        states = [x]
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def freeze(self, layers: int) -> None:
        """Learn no embedding of pieces; where so many of the lowest layers are not to learn, none below them either."""
        below = [self.places, self.shapes, self.norm, *self.layers[:layers]] if layers else []
        for module in (self.words, *below):
            for parameter in module.parameters():
                parameter.requires_grad_(requires_grad=False)

    def start_from(self, weights: dict[str, Tensor]) -> None:
        """Take the weights of a pretrained BERT of the same size, by their usual names."""
        base = weights["embeddings.token_type_embeddings.weight"][0]
        own = {"words.weight": weights["embeddings.word_embeddings.weight"]}
        own["places.weight"] = weights["embeddings.position_embeddings.weight"] + base
        own |= {f"norm.{kind}": weights[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias")}
        for n in range(DEEP):
            there = f"encoder.layer.{n}."
            for kind in ("weight", "bias"):
                parts = [weights[f"{there}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                own[f"layers.{n}.qkv.{kind}"] = torch.cat(parts)
                for mine, theirs in BERT.items():
                    own[f"layers.{n}.{mine}.{kind}"] = weights[f"{there}{theirs}.{kind}"]
        missing, unknown = self.load_state_dict(own, strict=False)
        assert missing == ["shapes.weight"], missing
        assert not unknown, unknown


BERT = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


class Mix(nn.Module):
    """A learnt mean of the last layers."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(MIXED))

    def forward(self, states: list[Tensor]) -> Tensor:
        """The mean, each layer with its share."""
        shares = torch.softmax(self.weights, dim=0)
        return sum((shares[n] * states[n - MIXED] for n in range(MIXED)), torch.zeros(()))


class Biaffine(nn.Module):
    """Scores of ordered pairs of words (Dozat and Manning 2017)."""

    def __init__(self, size: int, outputs: int) -> None:
        super().__init__()
        self.dependent, self.head = nn.Linear(WIDTH, size), nn.Linear(WIDTH, size)
        self.weight = nn.Parameter(torch.zeros(outputs, size + 1, size))
        self.linear = nn.Linear(size, outputs)

    def sides(self, x: Tensor, drop: nn.Module) -> tuple[Tensor, Tensor]:
        """What each word is as a dependent, a one added, and as a head."""
        d, h = drop(F.gelu(self.dependent(x))), drop(F.gelu(self.head(x)))
        return d, h

    def forward(self, d: Tensor, h: Tensor) -> Tensor:
        """Scores (batch, dependents, heads, outputs) of all pairs."""
        one = torch.cat([d, torch.ones_like(d[..., :1])], dim=-1)
        b, n, _ = one.shape
        outputs, size = self.weight.shape[0], self.weight.shape[2]
        flat = self.weight.permute(1, 0, 2).reshape(-1, outputs * size)
        seen = (one @ flat).view(b, n * outputs, size) @ h.transpose(1, 2)
        return seen.view(b, n, outputs, -1).transpose(2, 3) + self.linear(d)[:, :, None, :]

    def of(self, d: Tensor, h: Tensor) -> Tensor:
        """Scores (pairs, outputs) of chosen pairs: row by row of `d` and `h`."""
        one = torch.cat([d, torch.ones_like(d[..., :1])], dim=-1)
        outputs, size = self.weight.shape[0], self.weight.shape[2]
        flat = self.weight.permute(1, 0, 2).reshape(-1, outputs * size)
        return ((one @ flat).view(-1, outputs, size) * h[:, None, :]).sum(-1) + self.linear(d)


class Pairs(nn.Module):
    """Relations between two mentions, from their first and last words and the words between them."""

    def __init__(self, size: int, outputs: int) -> None:
        super().__init__()
        self.size = size
        self.sides = nn.Linear(WIDTH, 5 * size)
        self.out = nn.Linear(2 * size, outputs)
        nn.init.constant_(self.out.bias, -3.0)

    def of(self, sides: Tensor, pairs: Tensor, drop: nn.Module) -> Tensor:
        """Log-odds (pairs, outputs).

        `sides` is (batch, words, 5 · size); a pair is its row, the first and last word of its subject, the first and
        last of its object, counted from 0, the root.
        """
        row, s1, s2, o1, o2 = pairs.unbind(1)
        a, b, c, d, e = sides.split(self.size, dim=-1)
        subject, of_object = a[row, s1] + b[row, s2], c[row, o1] + d[row, o2]
        sums = torch.cat([torch.zeros_like(e[:, :1]), e.cumsum(1)], dim=1)
        left, right = torch.minimum(s2, o2) + 1, torch.maximum(s1, o1)
        length = (right - left).clamp(min=1)
        between = (sums[row, torch.maximum(left, right)] - sums[row, left]) / length[:, None]
        together = torch.cat(
            [F.gelu(subject + of_object + between, approximate="tanh"), torch.tanh(subject) * torch.tanh(of_object)], -1
        )
        out: Tensor = self.out(drop(together))
        return out


class Network(nn.Module):
    """The encoder and its heads."""

    def __init__(self, vocabulary: int, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(vocabulary, sizes.shapes)
        self.tag_mix, self.arc_mix, self.span_mix, self.pair_mix = Mix(), Mix(), Mix(), Mix()
        self.upos, self.xpos = nn.Linear(WIDTH, sizes.upos), nn.Linear(WIDTH, sizes.xpos)
        self.names = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, sizes.names))
        self.whats = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, sizes.whats))
        self.arcs, self.labels = Biaffine(sizes.arc, 1), Biaffine(sizes.label, sizes.labels)
        self.pairs = Pairs(sizes.pair, sizes.relations)
        self.drop = nn.Dropout(0.15)

    def words(self, batch: dict[str, Tensor]) -> list[Tensor]:
        """The states of the words of a batch: of each layer, the root first, then each word's first piece."""
        states = self.encoder(batch["ids"], batch["shapes"], batch.get("mask"))
        index = batch["first"][:, :, None].expand(-1, -1, WIDTH)
        return [state.gather(1, index) for state in states[-MIXED:]]

    def forward(self, batch: dict[str, Tensor]) -> dict[str, Any]:
        """The scores of all heads for the words of a batch: what is exported."""
        states = self.words(batch)
        tagged, spanned = self.tag_mix(states), self.span_mix(states)
        parsed = self.arc_mix(states)
        labels = self.labels(*self.labels.sides(parsed, self.drop)).argmax(-1)
        return {
            "upos": self.upos(tagged).argmax(-1),
            "xpos": self.xpos(tagged).argmax(-1),
            "arcs": self.arcs(*self.arcs.sides(parsed, self.drop))[..., 0],
            "labels": labels,
            "names": torch.softmax(self.names(spanned), dim=-1),
            "whats": torch.softmax(self.whats(spanned), dim=-1),
            "sides": self.pairs.sides(self.pair_mix(states)),
        }

    def losses(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """The loss of each head on a batch; heads of which it holds no answers have none."""
        states = self.words(batch)
        tagged = self.drop(self.tag_mix(states))[:, 1:]
        spanned = self.drop(self.span_mix(states))[:, 1:]
        parsed = self.arc_mix(states)
        found = {
            "upos": _cross(self.upos(tagged), batch["upos"]),
            "xpos": _cross(self.xpos(tagged), batch["xpos"]),
            "names": _cross(self.names(spanned), batch["names"]),
            "whats": _cross(self.whats(spanned), batch["whats"]),
            **self._parse_losses(parsed, batch),
        }
        if len(batch["pairs"]):
            sides = self.pairs.sides(self.drop(self.pair_mix(states)))
            odds = self.pairs.of(sides, batch["pairs"], self.drop)
            each = F.binary_cross_entropy_with_logits(odds, batch["related"], reduction="none") * batch["asked"]
            found["pairs"] = each.sum() / len(batch["pairs"])
        return found

    def _parse_losses(self, parsed: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        known = batch["heads"] >= 0
        if not bool(known.any()):
            return {}
        rows = known.any(1)
        parsed, known, heads = parsed[rows], known[rows], batch["heads"][rows]
        d, h = self.arcs.sides(parsed, self.drop)
        arcs = self.arcs(d, h)[..., 0][:, 1:].masked_fill(~batch["real"][rows][:, None, :], -1e4)
        row, word = known.nonzero(as_tuple=True)
        d, h = self.labels.sides(parsed, self.drop)
        labels = self.labels.of(d[row, word + 1], h[row, heads[row, word]])
        return {
            "arcs": F.cross_entropy(arcs[row, word], heads[row, word]),
            "labels": _cross(labels, batch["labels"][rows][row, word]),
        }


def _cross(scores: Tensor, answers: Tensor) -> Tensor:
    """The mean cross entropy over what has an answer; 0 where nothing has one."""
    known = answers >= 0
    if not bool(known.any()):
        return scores.sum() * 0.0
    return F.cross_entropy(scores[known], answers[known])
