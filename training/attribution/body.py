"""The network: the body of all-MiniLM-L6-v2 with a head for tags and links.

The body is BERT (Devlin et al. 2019) as distilled by Wang et al. 2020 (MiniLM). It is uncased, so letter case goes in
through the table of token types, which has one row for each class of letters here.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from twosource.language.tagging.layout import CASES, DISTANCES, LINK_PARTS, OUTPUTS, ROLE_TAGS
from twosource.language.tagging.linking import ASKERS

SIZE = 384
HEADS = 12
LAYERS = 6
INNER = 1_536
PIECES = 30_522
PLACES = 512
NEVER = -1e4  # what a piece of padding is worth to the attention
SMALL = 1e-12  # keeps the normalisation from dividing by zero, as the body was trained


class Dropout(nn.Module):
    """Leaves out the same dimensions of all pieces of a window (Gal and Ghahramani 2016): far fewer random numbers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, hidden: Tensor) -> Tensor:
        """Take and return (windows, pieces, SIZE)."""
        if not self.training or not self.share:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2], device=hidden.device) >= self.share
        return hidden * (kept.to(hidden.dtype) / (1.0 - self.share))


class Layer(nn.Module):
    """One layer of the body: attention, then two dense steps, each with a way around it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(SIZE, SIZE) for _ in range(3))
        self.attended = nn.Linear(SIZE, SIZE)
        self.attended_norm = nn.LayerNorm(SIZE, eps=SMALL)
        self.wide = nn.Linear(SIZE, INNER)
        self.narrow = nn.Linear(INNER, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=SMALL)
        self.dropout = Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """Take and return (windows, pieces, SIZE). ``mask``: (windows, 1, 1, pieces), `NEVER` for padding, else 0."""
        query, key, value = (self._split(part(hidden)) for part in (self.query, self.key, self.value))
        scores = torch.matmul(query, key.transpose(-1, -2)) / (SIZE // HEADS) ** 0.5
        if mask is not None:
            scores = scores + mask
        mixed = torch.matmul(torch.softmax(scores, dim=-1), value).transpose(1, 2).flatten(2)
        hidden = self.attended_norm(hidden + self.dropout(self.attended(mixed)))
        stepped = self.narrow(functional.gelu(self.wide(hidden)))
        result: Tensor = self.norm(hidden + self.dropout(stepped))
        return result

    @staticmethod
    def _split(part: Tensor) -> Tensor:
        return part.unflatten(-1, (HEADS, SIZE // HEADS)).transpose(1, 2)


class Network(nn.Module):
    """Body and head. ``distances``: what the gap of two spans is worth for each kind of asker.

    ``follows``: what it costs that one role tag follows another; its last row is the cost of a window's first tag.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, SIZE)
        self.places = nn.Embedding(PLACES, SIZE)
        self.cases = nn.Embedding(CASES, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=SMALL)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(SIZE, OUTPUTS)
        self.distances = nn.Parameter(torch.zeros(len(ASKERS), DISTANCES))
        self.follows = nn.Parameter(torch.zeros(ROLE_TAGS + 1, ROLE_TAGS))

    def read(self, ids: Tensor, cases: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the body's (windows, pieces, SIZE). ``mask``: (windows, pieces), false for padding."""
        places = torch.arange(ids.shape[1], device=ids.device)[None]
        hidden = self.dropout(self.norm(self.words(ids) + self.places(places) + self.cases(cases)))
        allowed = None if mask is None else (~mask[:, None, None, :]).to(hidden.dtype) * NEVER
        for layer in self.layers:
            hidden = layer(hidden, allowed)
        return hidden

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return (windows, pieces, OUTPUTS): the tags' scores and the links' vectors of each piece."""
        result: Tensor = self.head(self.dropout(self.read(ids, cases, mask).float()))
        return result


def load_body(network: Network, weights: Path) -> None:
    """Fill the body with the published weights (a safetensors file in BERT's own names)."""
    given = load_file(str(weights))
    state = network.state_dict()
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    state["places.weight"] = given["embeddings.position_embeddings.weight"]
    # Every class of letters begins as the one token type that the body was trained with.
    state["cases.weight"] = given["embeddings.token_type_embeddings.weight"][:1].repeat(CASES, 1)
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            for own, name in LAYER_NAMES.items():
                state[f"layers.{number}.{own}.{part}"] = given[f"encoder.layer.{number}.{name}.{part}"]
    network.load_state_dict(state)


LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


def link_scores(pieces: Tensor, asker: str, spans: Tensor, candidates: Tensor) -> Tensor:
    """Return (spans, candidates) scores without the worth of distance, as `LinkScorer.score` has them.

    ``spans``, ``candidates``: (spans, pieces) shares of each piece in each span's mean.
    """
    sought = "name" if asker == "pronoun" else "cue"
    asking = spans @ pieces[:, LINK_PARTS[asker]]
    asked = candidates @ pieces[:, LINK_PARTS[sought]]
    size = LINK_PARTS[asker].stop - LINK_PARTS[asker].start
    scores: Tensor = asking @ asked.T / size**0.5
    return scores
