"""How much memory this process holds."""

from __future__ import annotations

import resource
from pathlib import Path

_STATUS = Path("/proc/self/statm")


def measure_memory() -> float:
    """Return the memory that this process holds now, in kB; where the system does not tell, the most it has held."""
    if _STATUS.exists():
        return int(_STATUS.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1000
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
