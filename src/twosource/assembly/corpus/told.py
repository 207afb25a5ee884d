"""What a run tells while it goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a step is: its number ``of`` all, its parts, and its work in articles, done and in all.

    ``left`` is how many seconds the step will take from here on if the rest goes as fast as what this run has done of
    it; None before it has done any. What the later steps will take nobody knows before they begin.
    """

    step: str
    number: int
    of: int
    parts_done: int
    parts: int
    done: int
    weight: int
    left: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that went less than well, in words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The end of a run: the manifest, and where it was written."""

    manifest: Mapping[str, Any]
    path: Path


Told = Progress | Note | Ended
