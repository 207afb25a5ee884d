"""Work in processes of this machine, as many as it has cores. A killed process costs its items a second try."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 2  # items for each worker that may wait, so that none is idle
_TRIES = 3  # of an item beside others; then it is tried once alone, so that none is blamed for another
_ITEMS_OF_A_WORKER = 400  # then another one takes its place: what a library never gives back is given back so
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "ARROW_NUM_THREADS")


@dataclass(slots=True, eq=False)
class ProcessEngine:
    """Works in ``workers`` processes of this machine; 1 means one process beside this one."""

    workers: int
    name: str = "local"
    _pool: ProcessPoolExecutor | None = None
    _begun: int = 0  # items that the pool was given
    _alive: Connection | None = None  # the end of a pipe that no other process has; when it closes, workers end

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        if self._pool is not None:
            if any(raised):  # nobody waits for what they are at
                self._end_workers()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._drop()

    def do(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[Item, Result | None]]:
        """Yield each item with what came of it, in the order they finish; None where it killed its worker each time."""
        from concurrent.futures import FIRST_COMPLETED, wait

        tasks: _Tasks[Item, Result] = _Tasks(waiting=deque(enumerate(items)), most=self.workers * _AHEAD)
        while tasks.waiting or tasks.running:
            self._submit(work, tasks)
            done, _ = wait(tasks.running, return_when=FIRST_COMPLETED)
            broken = False
            for future in done:
                if _was_killed(future):
                    broken = True
                    continue
                _, item = tasks.running.pop(future)
                yield item, future.result()
            if broken:
                yield from ((item, None) for item in self._begin_again(tasks))

    def _submit(self, work: Callable[[Item], Result], tasks: _Tasks[Item, Result]) -> None:
        from concurrent.futures.process import BrokenProcessPool

        if self._begun >= self.workers * _ITEMS_OF_A_WORKER:
            if tasks.running:
                return
            self._renew()
        while item := tasks.take():
            try:
                pool = self._open()
                with _without_keys():
                    tasks.running[pool.submit(work, item[1])] = item
                self._begun += 1
            except BrokenProcessPool:  # it was killed while it waited for work
                tasks.waiting.appendleft(item)
                self._drop()
                if tasks.running:
                    return

    def _begin_again(self, tasks: _Tasks[Item, Result]) -> list[Item]:
        """Put what was running back into the queue; return what killed its worker whenever it was tried."""
        self._drop()
        return tasks.put_back()

    def _open(self) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        if self._pool is None:
            context = get_context("spawn")  # threads of libraries do not survive a fork
            ours, self._alive = context.Pipe(duplex=False)
            self._pool = ProcessPoolExecutor(
                self.workers,
                mp_context=context,
                initializer=_prepare_worker,
                initargs=(ours,),
            )
        return self._pool

    def _renew(self) -> None:
        """Take new workers. The pool's own way to do so may end without any, and it waits for ever (cpython#115634)."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)  # others than this call may have work in it
        self._drop()

    def _drop(self) -> None:
        if self._pool is not None:
            self._end_workers()
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool, self._begun = None, 0

    def _end_workers(self) -> None:
        if self._alive is not None:
            self._alive.close()
            self._alive = None


@dataclass(slots=True, kw_only=True)
class _Tasks(Generic[Item, Result]):
    """Items that wait and that run, by number, and how often each was running when a worker was killed."""

    waiting: deque[tuple[int, Item]]
    most: int
    running: dict[Future[Result], tuple[int, Item]] = field(default_factory=dict)
    killed: dict[int, int] = field(default_factory=dict)

    def take(self) -> tuple[int, Item] | None:
        """Return the next item, None where none is to run now; one that is suspect runs alone."""
        if not self.waiting or len(self.running) >= self.most:
            return None
        alone = self._is_suspect(self.waiting[0]) or any(map(self._is_suspect, self.running.values()))
        return None if alone and self.running else self.waiting.popleft()

    def put_back(self) -> list[Item]:
        """Put what was running back; return what was running alone and so is what kills."""
        items, self.running = sorted(self.running.values(), key=lambda each: each[0]), {}
        guilty = [item for item in items if self._is_suspect(item)]
        for number, _ in items:
            self.killed[number] = self.killed.get(number, 0) + 1
        kept = [item for item in items if item not in guilty]
        self.waiting.extend(item for item in kept if self._is_suspect(item))  # behind all others: each will be alone
        self.waiting.extendleft(reversed([item for item in kept if not self._is_suspect(item)]))
        return [item for _, item in guilty]

    def _is_suspect(self, item: tuple[int, Item]) -> bool:
        return self.killed.get(item[0], 0) >= _TRIES


def _was_killed(future: Future[Result]) -> bool:
    from concurrent.futures.process import BrokenProcessPool

    return isinstance(future.exception(), BrokenProcessPool)


@contextmanager
def _without_keys() -> Iterator[None]:
    """Begin processes and threads that the keys which stop a run do not reach, not even before they are prepared."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare_worker(alive: Connection) -> None:
    """Leave the keys that stop a run to its main process, end with it, and use one core, as others have workers too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(alive,), daemon=True).start()
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")


def _end_with(alive: Connection) -> None:
    """End this process at once when the other end of a pipe is closed, by the main process or by its end.

    A worker that waits for work would wait for ever: it holds both ends of the pipe that work comes through.
    """
    alive.poll(None)
    os._exit(1)
