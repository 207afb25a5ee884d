"""Rooms against the best-known library for the same work, in the same run, as ratios."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

import twosource

PAGE = next((Path(twosource.__file__).parent / "sample").glob("*.html"))


def measure_peers() -> dict[str, float]:
    """How many times as long our room takes as the peer, on the bundled page."""
    page = PAGE.read_text(encoding="utf-8")
    bare = _fastest(lambda: trafilatura.extract(page))
    return {"cleaning one HTML page, times bare trafilatura": _fastest(lambda: twosource.read([PAGE])) / bare}


def _fastest(job: Callable[[], object], *, runs: int = 15) -> float:
    job()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        job()
        seconds.append(time.perf_counter() - start)
    return min(seconds)
