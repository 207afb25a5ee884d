"""How the model learns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Steps and weights.

    ``minutes``: the rate falls to nothing by then at the latest. ``pieces``: word pieces of a batch. The rates are of
    AdamW, for the body and for the heads; ``warm_up`` is the share of all steps in which they rise. The weights say how
    much each loss counts beside that of the roles. ``averaging``: how much of the moving average stays at each step.
    """

    epochs: int = 8
    minutes: float = 600.0
    pieces: int = 1_400
    body_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    names_weight: float = 0.7
    links_weight: float = 0.1
    pronouns_weight: float = 0.2
    averaging: float = 0.998
    seed: int = 0
