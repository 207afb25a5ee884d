"""Work in processes of this machine, as many as it has cores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self, TypeVar

from twosource.engines.children import Children

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(slots=True, eq=False)
class ProcessEngine:
    """Works in ``workers`` processes of this machine; 1 means one process beside this one."""

    workers: int
    name: str = "local"
    _children: Children = field(default_factory=Children)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._children.end()

    def do(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[Item, Result | None]]:
        """Yield each item with what came of it, in the order they finish; None where it killed its worker each time.

        Raises:
            CorpusError: a process cannot be started.
        """
        from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

        waiting = iter(items)
        with ThreadPoolExecutor(self.workers) as threads:  # each waits for the process that it hands work to
            running = {}
            try:
                while True:
                    for item in waiting:
                        running[threads.submit(self._children.do, work, item)] = item
                        if len(running) > self.workers:  # one more than there are waits, so that none is idle
                            break
                    if not running:
                        return
                    done, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in done:
                        yield running.pop(future), future.result()
            finally:
                if running:  # nobody waits for what is left
                    threads.shutdown(wait=False, cancel_futures=True)
                    self._children.end()
                    self._children = Children()
