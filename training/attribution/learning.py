"""How the model learns: steps and rates."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from training.attribution.batches import Batch, collate, make_batches
from training.attribution.body import Network
from training.attribution.examples import Example
from training.attribution.losses import losses_of
from training.attribution.recipe import Recipe

_HEADS = {"head", "distances", "follows"}
_LOWEST = 0.01  # of the full rate
_TOLD = 50  # batches between two lines about how it goes

Tell = Callable[[str], None]


class Learner:
    """A network that learns, with its optimiser (AdamW, Loshchilov and Hutter 2019) and its moving average.

    The average of all steps (Polyak averaging) is what counts in the end: `averaged`.
    """

    def __init__(self, network: Network, recipe: Recipe, device: torch.device) -> None:
        torch.manual_seed(recipe.seed)
        self.network, self.recipe, self.device = network.to(device), recipe, device
        network.words.weight.requires_grad_(requires_grad=False)  # half of all weights; few texts teach them little
        learnt = [(name.split(".")[0], weight) for name, weight in network.named_parameters() if weight.requires_grad]
        groups = [
            {"params": [weight for name, weight in learnt if name not in _HEADS], "top": recipe.body_rate},
            {"params": [weight for name, weight in learnt if name in _HEADS], "top": recipe.head_rate},
        ]
        self.stepper = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        self._average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
        self.started = time.monotonic()

    @property
    def averaged(self) -> Network:
        """The moving average of the network over all steps so far."""
        network = self._average.module
        assert isinstance(network, Network)  # noqa: S101  # what it was made of
        return network

    def spent(self) -> float:
        """Return the share of the time that is gone."""
        return (time.monotonic() - self.started) / 60 / self.recipe.minutes

    def step(self, batch: Batch, done: float) -> dict[str, float]:
        """Learn from one batch; ``done`` is the share of all batches so far. Returns its losses."""
        rate = min(1.0, done / self.recipe.warm_up + _LOWEST) * max(_LOWEST, 1 - max(done, self.spent()))
        for group in self.stepper.param_groups:
            group["lr"] = group["top"] * rate
        losses = losses_of(self.network, batch, self.recipe)
        if losses:
            self.stepper.zero_grad(set_to_none=True)
            torch.stack(list(losses.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.stepper.step()
            self._average.update_parameters(self.network)
        return {name: float(loss.detach()) for name, loss in losses.items()}


def learn(learner: Learner, epochs: Iterator[Sequence[Example]], tell: Tell) -> Iterator[Network]:
    """Learn from one list of examples an epoch and yield the averaged network after each.

    ``tell`` gets lines about how it goes.
    """
    chance = random.Random(learner.recipe.seed)
    for epoch, examples in zip(range(learner.recipe.epochs), epochs, strict=False):
        if learner.spent() < 1:
            _learn_epoch(learner, epoch, make_batches(examples, learner.recipe.pieces, chance), tell)
            yield learner.averaged


def _learn_epoch(learner: Learner, epoch: int, batches: Sequence[Sequence[Example]], tell: Tell) -> None:
    learner.network.train()
    told: dict[str, list[float]] = {}
    began, read = time.monotonic(), 0
    for number, group in enumerate(batches):
        if learner.spent() > 1:
            return
        batch = collate(group, learner.device)
        read += int(batch.mask.sum())
        for name, loss in learner.step(batch, (epoch + number / len(batches)) / learner.recipe.epochs).items():
            told.setdefault(name, []).append(loss)
        if number % _TOLD == _TOLD - 1:
            means = " ".join(f"{name} {sum(last[-_TOLD:]) / len(last[-_TOLD:]):.4f}" for name, last in told.items())
            pace = read / (time.monotonic() - began)
            tell(f"epoch {epoch} {number + 1}/{len(batches)} {means} {pace:.0f} pieces/s")
