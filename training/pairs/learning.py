"""How the pair model learns: a story a step, all its likely pairs at once."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from training.pairs.network import FROZEN, Network
from training.pairs.tensors import NO_FACT, StoryTensors

_BODY = {"layers"}
_LOWEST = 0.01  # of the full rate
_WORTH = torch.tensor([1.0, 1.5, 0.0])  # of the likenesses, to tell which pairs without a fact are the hardest


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Rates are of AdamW, for the body and for the rest; ``warm_up``: the share of all steps in which they rise.

    ``most``: pairs of a story that a step learns from. ``relations_weight``, ``related_weight``: what it counts how
    the pairs of one fact relate, and which pairs are of one story. ``averaging``: how much of the moving average
    stays at each step.
    """

    epochs: int = 5
    body_rate: float = 1.2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.05
    most: int = 350
    relations_weight: float = 0.3
    related_weight: float = 0.1
    averaging: float = 0.995
    seed: int = 0


Epochs = Callable[[int], Sequence[StoryTensors]]


def learn(network: Network, epochs: Epochs, recipe: Recipe, tell: Callable[[str], None]) -> Iterator[Network]:
    """Learn from ``epochs(number)`` and yield the averaged network after each."""
    torch.manual_seed(recipe.seed)
    chance, stepper = random.Random(recipe.seed), _make_stepper(network, recipe)
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
    began = time.monotonic()
    for epoch in range(recipe.epochs):
        stories = list(epochs(epoch))
        chance.shuffle(stories)
        network.train()
        losses = []
        for number, story in enumerate(stories):
            _set_rates(stepper, (epoch + number / len(stories)) / recipe.epochs, recipe)
            loss = loss_of(network, story, choose_pairs(story, recipe.most, chance), recipe)
            stepper.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            stepper.step()
            average.update_parameters(network)
            losses.append(float(loss.detach()))
        tell(f"epoch {epoch} loss {sum(losses) / len(losses):.4f} {time.monotonic() - began:.0f} s")
        assert isinstance(average.module, Network)  # noqa: S101  # what it was made of
        yield average.module


def _make_stepper(network: Network, recipe: Recipe) -> torch.optim.Optimizer:
    for part in (network.words, network.places, network.norm, *network.layers[:FROZEN]):
        part.requires_grad_(requires_grad=False)
    learnt = [(name.split(".")[0], weight) for name, weight in network.named_parameters() if weight.requires_grad]
    groups = [
        {"params": [weight for name, weight in learnt if name in _BODY], "top": recipe.body_rate},
        {"params": [weight for name, weight in learnt if name not in _BODY], "top": recipe.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _set_rates(stepper: torch.optim.Optimizer, done: float, recipe: Recipe) -> None:
    for group in stepper.param_groups:
        group["lr"] = group["top"] * min(1.0, done / recipe.warm_up + _LOWEST) * max(_LOWEST, 1 - done)


def choose_pairs(story: StoryTensors, most: int, chance: random.Random) -> Tensor:
    """Return the numbers of the pairs to learn from: all with a fact, of the others the likest and some at random."""
    facts = story.facts.nonzero()[:, 0].tolist()
    rest = (story.facts == 0).nonzero()[:, 0]
    wanted = most - len(facts)
    if wanted < len(rest):
        alike = (story.likeness[story.rows[rest], story.columns[rest]] * _WORTH).sum(-1)
        ordered = rest[torch.argsort(-alike, stable=True)].tolist()
        half = max(0, wanted) // 2
        return torch.tensor([*facts, *ordered[:half], *chance.sample(ordered[half:], max(0, wanted - half))])
    return torch.tensor([*facts, *rest.tolist()])


def loss_of(network: Network, story: StoryTensors, chosen: Tensor, recipe: Recipe) -> Tensor:
    """Return what the network gets wrong: which pairs share a fact, how these relate, which are of one story."""
    scores = network(story, chosen)
    facts, labels = story.facts[chosen], story.labels[chosen]
    wrong = functional.binary_cross_entropy_with_logits(scores[:, 0], facts, reduction="none") * story.sure[chosen]
    loss = wrong.sum() / (facts.sum() + 8)  # steady where a story has few facts
    some = labels != NO_FACT
    if some.any():
        loss = loss + recipe.relations_weight * functional.cross_entropy(scores[some, 2:], labels[some])
    related = functional.binary_cross_entropy_with_logits(scores[:, 1], story.related[chosen])
    result: Tensor = loss + recipe.related_weight * related
    return result
