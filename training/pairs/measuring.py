"""How well a network tells which sentences state one fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from training.pairs.network import Network
from training.pairs.tensors import StoryTensors

_STEP = 1_500  # pairs at once
_PRECISION = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """F1 at the best threshold, what it is made of, and the highest recall with a precision of `_PRECISION`."""

    f1: float
    precision: float
    recall: float
    recall_at_precision: float
    threshold: float

    def __str__(self) -> str:
        return (
            f"F1 {self.f1:.3f} (P {self.precision:.3f} R {self.recall:.3f}) at {self.threshold:.2f}, "
            f"R {self.recall_at_precision:.3f} at P {_PRECISION}"
        )


@torch.no_grad()
def score_pairs(network: Network, story: StoryTensors) -> NDArray[np.float32]:
    """Return (pairs, OUTPUTS) for all pairs of a story."""
    network.eval()
    count = len(story.rows)
    parts = [network(story, torch.arange(first, min(first + _STEP, count))) for first in range(0, count, _STEP)]
    scores: NDArray[np.float32] = torch.cat(parts).numpy()
    return scores


def measure(network: Network, stories: Sequence[StoryTensors]) -> Best:
    """Return how well the pairs with a common fact are told from the rest, all stories together."""
    scores = np.concatenate([score_pairs(network, story)[:, 0] for story in stories])
    return find_best(scores, np.concatenate([story.facts.numpy() for story in stories]))


def find_best(scores: NDArray[np.float32], facts: NDArray[np.float32]) -> Best:
    """Return what the best threshold gives."""
    order = np.argsort(-scores, kind="stable")
    right, given, wanted = np.cumsum(facts[order]), np.arange(1, len(order) + 1), facts.sum()
    f1 = 2 * right / (given + wanted)
    best = int(f1.argmax())
    sure = right[right / given >= _PRECISION]
    return Best(
        f1=float(f1[best]),
        precision=float(right[best] / given[best]),
        recall=float(right[best] / wanted),
        recall_at_precision=float(sure.max() / wanted) if len(sure) else 0.0,
        threshold=float(scores[order[best]]),
    )
