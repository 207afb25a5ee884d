"""How much memory the process takes that plans findings, found out without making them."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from benchmarks.scale.measuring import Figures, choose_settings
from twosource.assembly.corpus.opening import opening
from twosource.assembly.corpus.running import Runner

PLANNING = "peak memory of the process that plans, MB"
PLANNING_FINDINGS = "peak memory of the process that plans, with findings, MB"


class _Idle:
    """An engine that does nothing of what is planned."""

    name = "idle"
    workers = 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def do(self, work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[tuple[Any, Any]]:  # noqa: ARG002
        yield from ()


def measure_planning(given: Path, out: Path) -> Figures:
    """Plan all steps of a corpus that was run up to its stories; return what memory this process has taken at most."""
    with opening([str(given)], out, choose_settings(fast=False)) as corpus:
        for _ in Runner(corpus=corpus, engine=_Idle(), clock=time.monotonic).run():
            pass
    return {PLANNING_FINDINGS: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1.024e-3}
