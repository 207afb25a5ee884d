"""Figures that have been reached and may not be lost again."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from pathlib import Path

from evaluation.figure import Figure

PATH = Path(__file__).with_name("floors.json")
_STEPS = 100  # shares are pinned to two places, rounded to the safe side: the third is chance


def read_floors(path: Path = PATH) -> dict[str, float]:
    """Return the pinned figures; none when there is no file yet."""
    if not path.exists():
        return {}
    return dict(json.loads(path.read_text(encoding="utf-8")))


def find_losses(figures: Iterable[Figure], floors: dict[str, float]) -> list[str]:
    """Return a sentence for every figure that is worse than its floor."""
    return [
        f"{figure.key}: {figure.value:.3f}, {'ceiling' if figure.is_mistakes else 'floor'} {floors[figure.key]:.3f}"
        for figure in figures
        if figure.pinned and figure.key in floors and _is_worse(figure, floors[figure.key])
    ]


def raise_floors(figures: Iterable[Figure], floors: dict[str, float]) -> dict[str, float]:
    """Return the floors moved to what was reached, where that is better, with new figures added.

    Raises:
        ValueError: a figure is worse than its floor; floors are never lowered.
    """
    figures = list(figures)
    losses = find_losses(figures, floors)
    if losses:
        message = "floors are never lowered:\n  " + "\n  ".join(losses)
        raise ValueError(message)
    reached = {figure.key: _pin(figure) for figure in figures if figure.pinned}
    return {key: _better(key, reached, floors, figures) for key in sorted({*floors, *reached})}


def write_floors(floors: dict[str, float], path: Path = PATH) -> None:
    """Write the floors, one a line."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _is_worse(figure: Figure, floor: float) -> bool:
    return figure.value > floor if figure.is_mistakes else figure.value < floor


def _pin(figure: Figure) -> float:
    return (math.ceil if figure.is_mistakes else math.floor)(figure.value * _STEPS) / _STEPS


def _better(key: str, reached: dict[str, float], floors: dict[str, float], figures: list[Figure]) -> float:
    if key not in reached or key not in floors:
        return reached.get(key, floors.get(key, 0.0))
    falling = any(figure.key == key and figure.is_mistakes for figure in figures)
    return min(reached[key], floors[key]) if falling else max(reached[key], floors[key])
