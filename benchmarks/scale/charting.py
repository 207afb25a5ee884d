"""How what an article takes grows with the corpus, as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.chart import draw_chart

PICTURE = Path(__file__).parents[2] / "docs" / "explanation" / "corpus-growth.svg"
_STEPS = ("clean", "copies", "stories")


def draw_growth(results: Mapping[str, Any], kind: str) -> str | None:
    """Return the picture of the runs whose name ends with ``kind``; None where there are not two sizes."""
    runs: Sequence[Mapping[str, float]] = sorted(
        (each["figures"] for name, each in results.items() if name.endswith(kind) and name[0].isdigit()),
        key=lambda figures: float(figures["articles"]),
    )
    if len(runs) < 2:
        return None
    times = {step: [run[f"{step}: ms of one core an article"] for run in runs] for step in _STEPS}
    memory = {"all processes": [run["peak memory, MB"] for run in runs]}
    return draw_chart(
        "articles",
        [run["articles"] for run in runs],
        {"Milliseconds of a core, an article": times, "Memory, MB": memory},
    )
