"""The one who writes to the desk: jobs one after the other, short deeds between their steps."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as LateError
from secrets import token_hex
from threading import Condition, Event, Thread
from time import time
from typing import TYPE_CHECKING, Any, TypeVar

from twosource.errors import BusyError
from twosource.web.jobs.book import Book
from twosource.web.jobs.deed import Deed, settle
from twosource.web.jobs.job import Job
from twosource.web.jobs.running import Shift, StoppedError, run_task
from twosource.web.jobs.task import Task, Work, nothing

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk

Result = TypeVar("Result")

MOST_WAITING = 20  # jobs, and as many deeds
_TOO_MANY = f"has {MOST_WAITING} jobs that wait; try again when some of them are done"
_TOO_MUCH = "has too much to do; try again in a minute"
_TAKEN = "is being written to by a job; try again in a minute"
_CLOSED = "is being closed; nothing was done"
_LOG = logging.getLogger("twosource.web")
_PAUSE = 0.5  # seconds before a desk that failed is opened anew
_PATIENCE_OF_DEEDS = 20.0  # seconds that a caller waits for its deed
_PATIENCE_OF_JOBS = 300.0  # seconds that a job waits for another process


class Clerk:
    """Writes to one desk in a thread of its own; the thread begins with the first thing to do.

    ``make_desk`` opens a `Desk` that nobody else uses. Between two things to do others may write to the desk.
    """

    def __init__(self, make_desk: Callable[[], Desk], *, now: Callable[[], float] = time) -> None:
        """Take what opens the desk for writing; ``now`` gives seconds since 1970."""
        self._make_desk = make_desk
        self._now = now
        self._book = Book()
        self._waiting: deque[Task] = deque()
        self._deeds: deque[Deed] = deque()
        self._news = Condition()
        self._stopping = Event()
        self._thread: Thread | None = None

    def submit(self, what: str, work: Work = nothing, *, after: Callable[[], None] = lambda: None) -> Job:
        """Have a job done, and then all stories analysed that wait; return it as it is now.

        Without ``work`` only the stories that wait are analysed. See `Task` for what work yields, and for ``after``.

        Raises:
            BusyError: too many jobs wait; nothing was taken, and ``after`` was called.
        """
        job = Job(id=token_hex(8), what=what, state="waiting", submitted=self._now())
        task = Task(job=job, work=work, after=after)
        with self._news:
            refused = self._stopping.is_set() or len(self._waiting) >= MOST_WAITING
            if not refused:
                self._book.enter(task)
                self._waiting.append(task)
                self._wake()
        if refused:
            after()
            raise _busy(_TOO_MANY)
        return task.look()

    def do(self, deed: Callable[[Desk], Result]) -> Result:
        """Do something short, and wait for it: between two steps of a job where one is running.

        Raises:
            BusyError: somebody else writes to the desk, or a step of a job takes too long; nothing was done.
            TwosourceError: what the deed itself raises.
        """
        future: Future[Any] = Future()
        with self._news:
            if self._stopping.is_set() or len(self._deeds) >= MOST_WAITING:
                raise _busy(_TOO_MUCH)
            self._deeds.append(Deed(do=deed, future=future))
            self._wake()
        try:
            result: Result = future.result(timeout=_PATIENCE_OF_DEEDS)
        except LateError:
            if future.cancel():
                raise _busy(_TAKEN) from None
            result = future.result()  # it began at the last moment
        return result

    def find(self, job: str) -> Job | None:
        """Return a job by its id; None where there is none, or it was long ago."""
        return self._book.find(job)

    def list(self) -> tuple[Job, ...]:
        """Return the jobs that are known, the latest first."""
        return self._book.list()

    def close(self, *, wait: float = 10.0) -> None:
        """Stop after the step that is done now, at most ``wait`` seconds; what was told as stored is on the desk."""
        with self._news:
            self._stopping.set()
            self._news.notify_all()
        if self._thread is not None:
            self._thread.join(wait)

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name="twosource-clerk", daemon=True)
            self._thread.start()
        self._news.notify_all()

    def _work(self) -> None:
        """Work until the end; where the desk itself fails between two things to do, open it anew."""
        while not self._stopping.is_set():
            try:
                with self._make_desk() as desk:
                    self._work_at(desk)
            except Exception:  # noqa: BLE001 - it is logged, and whoever waits is served still
                _LOG.exception("the desk could not be put aside; it is opened anew")
                self._stopping.wait(_PAUSE)
        self._stop()

    def _work_at(self, desk: Desk) -> None:
        shift = Shift(
            desk=desk,
            now=self._now,
            sleep=self._stopping.wait,
            rest=lambda: self._rest(desk),
            patience=_PATIENCE_OF_JOBS,
        )
        while not self._stopping.is_set():
            task = self._next_task()
            self._do_deeds(desk)
            if task is not None:
                run_task(task, shift)
            desk.step_aside()

    def _next_task(self) -> Task | None:
        """Wait for something to do; return the next job, None where deeds come first."""
        with self._news:
            self._news.wait_for(lambda: self._deeds or self._waiting or self._stopping.is_set())
            return self._waiting.popleft() if self._waiting and not self._deeds else None

    def _rest(self, desk: Desk) -> bool:
        if self._stopping.is_set():
            raise StoppedError
        return self._do_deeds(desk)

    def _do_deeds(self, desk: Desk) -> bool:
        """Do the deeds that wait; return whether there was one."""
        done = False
        while self._deeds:
            with self._news:
                deed = self._deeds.popleft()
            settle(deed, desk, self._stopping.wait)
            done = True
        return done

    def _stop(self) -> None:
        """Answer all who still wait: their jobs and deeds are not done."""
        with self._news:
            tasks, deeds = [*self._waiting], [*self._deeds]
            self._waiting.clear()
            self._deeds.clear()
        for task in tasks:
            task.drop(at=self._now())
        for deed in deeds:
            deed.future.set_exception(_busy(_CLOSED))


def _busy(what: str) -> BusyError:
    return BusyError("the desk", what)
