"""The jobs that can be looked at: those to come, the running one, and the last that are over."""

from __future__ import annotations

from itertools import islice
from threading import Lock

from twosource.web.jobs.job import Job
from twosource.web.jobs.task import Task

MOST_KNOWN = 100  # jobs that are over


class Book:
    """Jobs by their ids, in order; those that were over long ago are forgotten. Any thread may use it."""

    def __init__(self) -> None:
        self._tasks: dict[str, Task] = {}
        self._lock = Lock()

    def enter(self, task: Task) -> None:
        """Take in a job, and forget those that were over longest ago where there are too many."""
        with self._lock:
            self._tasks[task.job.id] = task
            over = [key for key, each in self._tasks.items() if each.job.over]
            for key in list(islice(over, max(0, len(over) - MOST_KNOWN))):
                del self._tasks[key]

    def find(self, job: str) -> Job | None:
        """Return a job as it is now; None where there is none, or it was forgotten."""
        with self._lock:
            task = self._tasks.get(job)
        return task.look() if task else None

    def list(self) -> tuple[Job, ...]:
        """Return all jobs, the latest first."""
        with self._lock:
            tasks = [*reversed(self._tasks.values())]
        return tuple(task.look() for task in tasks)
