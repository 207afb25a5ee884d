"""Examples side by side, as tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from training.attribution.examples import IGNORED, Example

FIRST, LAST = 101, 102  # the pieces [CLS] and [SEP] that stand around every window


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """(windows, pieces) for what goes in, (windows, words) for the tags; ``sure``: what each window's names count."""

    ids: Tensor
    cases: Tensor
    mask: Tensor
    firsts: Tensor
    roles: Tensor
    names: Tensor
    sure: Tensor
    examples: Sequence[Example]


def make_batches(examples: Sequence[Example], pieces: int, chance: random.Random) -> list[list[Example]]:
    """Return groups of examples of like length, at most ``pieces`` word pieces each with padding, in random order."""
    order = sorted(examples, key=lambda one: len(one.window.ids) + chance.random() * 12)
    groups: list[list[Example]] = [[]]
    for one in order:
        if groups[-1] and (len(one.window.ids) + 2) * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(one)
    chance.shuffle(groups)
    return [group for group in groups if group]


def collate(examples: Sequence[Example], device: torch.device) -> Batch:
    """Return the examples as one batch, padded, on the ``device``."""
    longest = max(len(one.window.ids) for one in examples) + 2
    words = max(len(one.window.words) for one in examples)
    ids, cases = np.zeros((len(examples), longest), int), np.zeros((len(examples), longest), int)
    mask, firsts = np.zeros((len(examples), longest), bool), np.zeros((len(examples), words), int)
    roles, names = np.full((len(examples), words), IGNORED), np.full((len(examples), words), IGNORED)
    for row, one in enumerate(examples):
        count, length = len(one.window.ids), len(one.window.words)
        ids[row, : count + 2] = [FIRST, *one.window.ids, LAST]
        cases[row, 1 : count + 1] = one.window.cases
        mask[row, : count + 2] = True
        firsts[row, :length] = np.asarray(one.window.firsts[:-1]) + 1
        roles[row, :length], names[row, :length] = one.roles, one.names
    ids, cases, mask, firsts, roles, names = (
        torch.from_numpy(part).to(device) for part in (ids, cases, mask, firsts, roles, names)
    )  # type: ignore[assignment]
    sure = torch.tensor([one.sure for one in examples], device=device)
    return Batch(ids=ids, cases=cases, mask=mask, firsts=firsts, roles=roles, names=names, sure=sure, examples=examples)  # type: ignore[arg-type]
