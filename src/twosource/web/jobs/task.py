"""A job while it lives: what is to be done, and what it told so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING

from twosource.web.jobs.job import MOST_LINES, Job, JobState, Line

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk

Step = Line | str
Work = Callable[["Desk"], "Iterator[Step] | None"]


def nothing(_: Desk) -> None:
    """Do nothing: for a job that only analyses what waits."""


@dataclass(slots=True, kw_only=True)
class Task:
    """A job with its work; its state changes under a lock, and is looked at as a `Job`.

    ``work`` yields a `Line` for what came of something, or words for what it does now. At each of its steps nothing
    of the desk is open, so a correction may be made between two of them. ``after`` is called once, whatever happens:
    also where the work never began.
    """

    job: Job
    work: Work
    after: Callable[[], None] = lambda: None
    _lines: list[Line] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def look(self) -> Job:
        """Return the job as it is now."""
        with self._lock:
            return replace(self.job, lines=tuple(self._lines), counts=dict(self._counts))

    def tell(self, step: Step) -> None:
        """Take down what came of something, or what is done now."""
        with self._lock:
            if isinstance(step, str):
                self.job = replace(self.job, doing=step)
                return
            self._counts[step.kind] += 1
            if self._counts[step.kind] <= MOST_LINES:
                self._lines.append(step)

    def turn(self, state: JobState, *, at: float, why: str = "") -> None:
        """Change the state; ``at`` is when, in seconds since 1970."""
        with self._lock:
            started = at if state == "running" else self.job.started
            ended = at if state in {"done", "failed"} else None
            self.job = replace(self.job, state=state, started=started, ended=ended, why=why, doing="")

    def drop(self, *, at: float) -> None:
        """End a job that never began."""
        self.turn("failed", at=at, why="twosource was stopped before it began; do it again")
        self.after()
