"""A trained model of lines: how likely each is the article's, and how likely its headline.

Boosted oblivious trees (Friedman 2001; Prokhorenkova et al. 2018, "CatBoost"): every level of a tree
asks one question, so that the answers of a line are the bits of the number of its leaf, and all
trees answer for all lines in a few operations. ``training/line_model.py`` makes the weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forest:
    """Trees of one depth.

    ``traits`` and ``borders``: the question of each level, trees × levels; ``leaves``: the log-odds each
    leaf adds, trees × leaves; ``bias``: the log-odds before any tree.
    """

    traits: npt.NDArray[np.uint16]
    borders: Floats
    leaves: Floats
    bias: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """What the training made."""

    body: Forest
    headline: Forest


@cache
def load_line_model() -> LineModel:
    """Load the weights that ship with the package."""
    import numpy as np

    with (files("twosource.language") / "weights" / "line-model.npz").open("rb") as file, np.load(file) as data:
        return LineModel(body=_read_forest(data, "body"), headline=_read_forest(data, "headline"))


def _read_forest(data: Any, name: str) -> Forest:
    import numpy as np

    return Forest(
        traits=data[f"{name}_traits"],
        borders=data[f"{name}_borders"],
        leaves=data[f"{name}_leaves"].astype(np.float32),
        bias=float(data[f"{name}_bias"]),
    )


def ask_forest(forest: Forest, table: Floats) -> Floats:
    """Return the probability of each line. ``table``: traits × lines."""
    import numpy as np

    traits, borders, first_leaf = _list_questions(forest)
    place = np.zeros((len(first_leaf), table.shape[1]), np.uint8)
    for level in range(len(traits) - 1, -1, -1):  # one after the other: the answers of one fit into a processor's cache
        place += place
        place |= (table.take(traits[level], axis=0) > borders[level]).view(np.uint8)
    odds = forest.leaves.ravel().take(first_leaf + place).sum(axis=0) + np.float32(forest.bias)
    chances: Floats = 1 / (1 + np.exp(-odds))
    return chances


@lru_cache(maxsize=16)
def _list_questions(forest: Forest) -> tuple[Any, Any, Any]:
    """Return traits and borders, levels × trees, and the number of each tree's first leaf."""
    import numpy as np

    trees = len(forest.leaves)
    traits = forest.traits.T.astype(np.intp)
    return traits, forest.borders.T[:, :, None].copy(), (np.arange(trees) * forest.leaves.shape[1])[:, None]
