"""A job as people see it: what is done, what came of it so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

JobState = Literal["waiting", "running", "done", "failed"]
LineKind = Literal["added", "version", "known", "failed", "analysed", "told"]

MOST_LINES = 500  # kept of each kind for a job; those beyond are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What came of one thing in a job.

    ``kind`` is the outcome of an input as in `Told`, "analysed" for a story that was analysed, or "told" for a word of
    ours. ``what`` names the thing, ``given`` is the input as it was given, ``why`` says why it failed. ``story`` and
    ``article`` are ids, None where there are none; ``findings`` is how many an analysed story has.
    """

    kind: LineKind = "told"
    what: str
    given: str | None = None
    why: str = ""
    story: str | None = None
    article: str | None = None
    findings: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job at one moment.

    ``counts`` are all lines by their kind, ``lines`` those that were kept: at most `MOST_LINES` of a kind. ``doing``
    is what is done right now. Times are seconds since 1970 (UTC), None for what is still to come. ``why`` says why
    the job failed.
    """

    id: str
    what: str
    state: JobState
    lines: tuple[Line, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    doing: str = ""
    submitted: float
    started: float | None = None
    ended: float | None = None
    why: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in {"done", "failed"}

    @property
    def left_out(self) -> int:
        """How many lines were counted and not kept."""
        return sum(self.counts.values()) - len(self.lines)
