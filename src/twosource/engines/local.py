"""Run steps on this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")
_AHEAD = 4  # items for each worker that may wait for it, so that none is idle


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalEngine:
    """Runs a step over items and keeps their order, whatever finishes first.

    ``workers`` is how many processes share the work; 1 means this process, one item at a time.
    With more than one, the step and its items must be picklable. Items are taken as they are needed, at most
    a few for each worker ahead: they may come from an archive larger than memory.
    """

    workers: int = 1

    def run(self, step: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the step's result for each item, in the order of the items."""
        if self.workers == 1:
            yield from map(step, items)
            return
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(self.workers) as pool:
            running: deque[Future[Result]] = deque()
            for item in items:
                running.append(pool.submit(step, item))
                if len(running) >= self.workers * _AHEAD:
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()
