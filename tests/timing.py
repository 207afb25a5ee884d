"""How long code takes, measured so that neither a busy machine nor the garbage of other tests decides.

Processor time, without garbage collection; of several runs the fastest, for noise only ever adds.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

RUNS = 3
TIMES = 10  # the long text is that many times the short one
SLACK = 4  # and may take that many times longer than it should; what grows with the square takes ten times longer
LEAST = 0.1  # seconds, below which nothing is told from noise


def seconds(run: Callable[[], object]) -> float:
    """Return the seconds of processor time that ``run`` takes."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        run()
        return time.process_time() - began
    finally:
        gc.enable()


def grows_with_the_text(run: Callable[[str], object], piece: str, letters: int = 5_000) -> bool:
    """Tell whether the time that ``run`` takes grows with the text, a piece said again and again, not with its square.

    ``letters`` is the length of the short text. What grows with its square should need 2 ms and more for it.
    """
    short = piece * (letters // len(piece))
    run(short)  # whatever is loaded at first use
    allowed = SLACK * TIMES * min(seconds(lambda: run(short)) for _ in range(RUNS)) + LEAST
    return any(seconds(lambda: run(short * TIMES)) < allowed for _ in range(RUNS))
