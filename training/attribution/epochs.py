"""What an epoch learns from: the marked texts, every time cut anew and with other names."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.attribution.examples import Document, Example, make_examples
from training.attribution.gum import read_gum
from training.attribution.meantime import read_meantime
from training.attribution.recipe import Recipe
from training.attribution.sources import read_gap, read_polnear, read_wikigold
from training.attribution.swapping import gather_names, swap_names

_PRONOUNS = 0.5  # share of the rows about pronouns that an epoch sees: they are many and alike
_SWAPS = 2  # how often it sees a text of which the names alone are marked with other names in it
_FEWEST = 3  # word pieces of a window that can teach something


def read_all_sets(data: Path) -> list[Document]:
    """Return the documents of all sets. Of MEANTIME and GUM the names alone: PolNeAR marks attributions otherwise."""
    wikinews = [replace(one, attributions=None) for one in (*read_meantime(data), *read_gum(data))]
    return [
        *read_polnear(data, "train"),
        *wikinews,
        *read_wikigold(data, held_apart=False),
        *read_gap(data, "development"),
    ]


def make_epochs(documents: Sequence[Document], tokenizer: Any, recipe: Recipe) -> Iterator[list[Example]]:
    """Yield the examples of each epoch."""
    stock = gather_names(documents)
    for epoch in range(recipe.epochs):
        chance = random.Random(recipe.seed * 1000 + epoch)
        chosen = [one for one in documents if not one.pronouns or chance.random() < _PRONOUNS]
        swapped = [swap_names(one, stock, chance) for one in chosen if _is_named_alone(one) for _ in range(_SWAPS)]
        yield [
            example
            for one in (*chosen, *swapped)
            for example in make_examples(one, tokenizer, chance if one.attributions is not None else None)
            if len(example.window.ids) >= _FEWEST
        ]


def _is_named_alone(document: Document) -> bool:
    return bool(document.names) and document.attributions is None and not document.pronouns
