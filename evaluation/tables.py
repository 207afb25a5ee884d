"""Figures as a Markdown table, for the cards of models and the pages of the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from evaluation.figure import Figure

# How a figure's name ends when a part of the product is measured by itself, and what stands over its column.
_COLUMNS = {", model alone": "model alone", ", rules alone": "rules alone", "": "both"}


def write_table(figures: Iterable[Figure]) -> str:
    """Return a row for each thing measured, in the order measured, and a column for each way of doing it."""
    rows: dict[str, dict[str, str]] = {}
    for figure in figures:
        ending = next(ending for ending in _COLUMNS if figure.name.endswith(ending))
        rows.setdefault(f"{figure.set}: {figure.name.removesuffix(ending)}", {})[ending] = show_value(figure)
    used = [ending for ending in _COLUMNS if any(ending in row for row in rows.values())]
    titles = [_COLUMNS[ending] for ending in used] if len(used) > 1 else ["value"]
    lines = [["figure", *titles], ["---"] * (len(used) + 1)]
    lines += [[name, *(row.get(ending, "") for ending in used)] for name, row in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def show_value(figure: Figure) -> str:
    """Return a share with three places, a count as it is."""
    return f"{figure.value:.3f}" if figure.value <= 1 else f"{figure.value:.0f}"
