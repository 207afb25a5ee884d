"""All who look for copies, ours first."""

from __future__ import annotations

from benchmarks.copying.ours import Ours
from benchmarks.copying.rivals import RIVALS, Finder

OURS = "twosource"
FINDERS: dict[str, type[Finder]] = {OURS: Ours, **RIVALS}
