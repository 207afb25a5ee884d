"""The network: the body of all-MiniLM-L6-v2, and a comparison of two statements word piece by word piece.

The arithmetic of the comparison is that of `twosource.language.pairing.comparing`, which has its sources. The lower
layers stay as they were published: few texts teach them little, and what they give can be remembered.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from training.attribution.body import (
    LAYER_NAMES,
    LAYERS,
    NEVER,
    PIECES,
    PLACES,
    SMALL,
    Dropout,
    Layer,
)
from training.pairs.tensors import StoryTensors

from twosource.language.pairing.layout import COMPARED, KEY, LIKENESS, MEASURES, MIXED, OUTPUTS, SIZE

FROZEN = 3  # layers, from below


class Network(nn.Module):
    """Body and comparison. ``likeness``: what likeness at first sight is worth before anything is learnt."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, SIZE)
        self.places = nn.Embedding(PLACES, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=SMALL)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.key = nn.Linear(SIZE, KEY, bias=False)
        nn.init.orthogonal_(self.key.weight)  # cosines are kept, nearly
        self.worth = nn.Linear(SIZE, 1)
        nn.init.zeros_(self.worth.weight)
        nn.init.zeros_(self.worth.bias)
        self.idfw = nn.Parameter(torch.tensor(1.0))
        self.tau = nn.Parameter(torch.tensor(10.0))
        self.comp = nn.Linear(2 * KEY + 3, COMPARED)
        self.mid = nn.Linear(4 * COMPARED + MEASURES + LIKENESS + 1, MIXED)
        self.head = nn.Linear(MIXED, OUTPUTS)
        self.cheapw = nn.Parameter(torch.tensor([2.0, 3.0, 1.0]))

    def read_below(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return what the frozen layers give: (chunks, pieces, SIZE)."""
        hidden = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1])[None]))
        return self._go_through(hidden, mask, 0, FROZEN)

    def read_above(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Return what the layers that learn make of it."""
        return self._go_through(self.dropout(hidden), mask, FROZEN, LAYERS)

    def _go_through(self, hidden: Tensor, mask: Tensor, first: int, behind: int) -> Tensor:
        allowed = (~mask[:, None, None, :]).to(hidden.dtype) * NEVER
        with torch.autocast(hidden.device.type, dtype=torch.bfloat16):
            for layer in self.layers[first:behind]:
                hidden = layer(hidden, allowed)
        return hidden.float()

    def forward(self, story: StoryTensors, chosen: Tensor) -> Tensor:
        """Return (pairs, OUTPUTS) for the ``chosen`` pairs of a story."""
        hidden = self.read_above(self.remember(story), story.mask).flatten(0, 1)[story.gather]
        worths = functional.softplus(self.worth(hidden)[..., 0] + self.idfw * (story.rarity - 2)) * story.said
        keys = functional.normalize(self.key(hidden), dim=-1) * story.said[..., None]
        means = (hidden * story.said[..., None]).sum(1) / story.said.sum(1, keepdim=True)
        means = functional.normalize(means - means.mean(0) * len(means) / (len(means) + 4), dim=-1)
        i, j = story.rows[chosen], story.columns[chosen]
        with torch.autocast(hidden.device.type, dtype=torch.bfloat16):
            alike = torch.matmul(keys[i], keys[j].transpose(1, 2)).float()
        alike = alike + (~(story.said[i][:, :, None] & story.said[j][:, None, :])).float() * -1e4
        a = self._look(keys[i], keys[j], worths[i], story.said[i], alike)
        b = self._look(keys[j], keys[i], worths[j], story.said[j], alike.transpose(1, 2))
        return self._weigh(a, b, (means[i] * means[j]).sum(-1), story.apart[chosen], story.likeness[i, j])

    def remember(self, story: StoryTensors) -> Tensor:
        """Return what the frozen layers give for a story, made once."""
        if story.below is None:
            with torch.no_grad():
                training = self.training
                self.eval()
                story.below = self.read_below(story.ids, story.mask).to(torch.bfloat16)
                self.train(training)
        return story.below.float()

    def _look(self, x: Tensor, y: Tensor, worths: Tensor, said: Tensor, alike: Tensor) -> Looked:
        best = alike.max(-1).values * said
        shares = torch.softmax(alike * self.tau, -1)
        with torch.autocast(x.device.type, dtype=torch.bfloat16):
            meant = torch.matmul(shares, y)
            signs = [x * meant, (x - meant).abs(), best[..., None], worths[..., None], (worths * best)[..., None]]
            value = torch.relu(self.comp(torch.cat(signs, -1))).float()
        total = worths.sum(1, keepdim=True) + 1e-6
        return Looked(
            pooled=(value * worths[..., None]).sum(1) / total,
            most=(value * said[..., None] * torch.sigmoid(worths - 1)[..., None]).max(1).values,
            covered=(worths * best).sum(1) / total[:, 0],
            found=(worths * torch.sigmoid((best - 0.75) * 15)).sum(1),
            total=total[:, 0],
        )

    def _weigh(self, a: Looked, b: Looked, cosine: Tensor, apart: Tensor, likeness: Tensor) -> Tensor:
        shares = a.found / a.total, b.found / b.total
        measures = [
            torch.minimum(a.covered, b.covered), torch.maximum(a.covered, b.covered),
            torch.minimum(a.found, b.found) / 8, torch.maximum(a.found, b.found) / 8,
            (shares[0] + shares[1]) / 2, torch.maximum(*shares),
            torch.minimum(a.total, b.total) / 30, torch.maximum(a.total, b.total) / 30,
            cosine, apart,
        ]  # fmt: skip
        cheap = (likeness * self.cheapw).sum(-1, keepdim=True)
        parts = [
            a.pooled + b.pooled, torch.maximum(a.most, b.most), a.pooled * b.pooled, torch.minimum(a.most, b.most),
            torch.stack(measures, -1), likeness, cheap,
        ]  # fmt: skip
        scores = self.head(torch.tanh(self.mid(torch.cat(parts, -1))))
        return torch.cat([scores[:, :2] + cheap - 4, scores[:, 2:]], -1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """What one statement's word pieces found in the other: (pairs, COMPARED) twice, and three numbers a pair."""

    pooled: Tensor
    most: Tensor
    covered: Tensor
    found: Tensor
    total: Tensor


def load_body(network: Network, weights: Path) -> None:
    """Fill the body with the published weights (a safetensors file in BERT's own names)."""
    given = load_file(str(weights))
    state = network.state_dict()
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    # There is one type of pieces: its vector goes in with the places.
    state["places.weight"] = (
        given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][:1]
    )
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            for own, name in LAYER_NAMES.items():
                state[f"layers.{number}.{own}.{part}"] = given[f"encoder.layer.{number}.{name}.{part}"]
    network.load_state_dict(state)
