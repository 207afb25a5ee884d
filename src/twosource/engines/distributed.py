"""Work by Daft: on this machine, or on the workers of a Ray cluster.

A piece of work is a row of a data frame, and a batch function hands it to a process of ours beside the worker. Daft
and Ray decide where it runs, and run it again where a worker is lost. What came of it lies in a receipt, on storage
that all machines see.
"""

from __future__ import annotations

import base64
import pickle
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Self, TypeVar

from twosource.engines.children import Children
from twosource.engines.connecting import connect_native, connect_ray, count_processors
from twosource.engines.receipts import Receipts, open_receipts
from twosource.errors import CorpusError

Item = TypeVar("Item")
Result = TypeVar("Result")

_CHILDREN = Children()  # of the worker that this module is loaded in
_OPTION = "--engine"
_AGAIN = "run the same command again: what is done is kept"
_PAUSE = 0.2  # seconds between two looks at the receipts
_PATIENCE = 60.0  # seconds without any worker; Daft would wait for ever
_UNSEEN = "no folder"
_QUERIES = 3  # for the same work, where a query fails


@dataclass(slots=True, kw_only=True, eq=False)
class DaftEngine:
    """Works through Daft: on a Ray cluster at ``address``, without one on this machine, in ``workers`` processes.

    ``folder`` is for receipts; all machines must see it under this path.
    """

    folder: Path
    workers: int = 1
    address: str | None = None
    _lost: float | None = field(default=None)

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return "daft" if self.address is None else "ray"

    def __enter__(self) -> Self:
        if self.address is None:
            connect_native(self.workers)
        else:
            connect_ray(self.address)
            self.workers = max(1, count_processors())
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes of this machine; the cluster stays connected: Daft cannot begin it twice in one process."""
        _CHILDREN.dismiss()

    def do(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[Item, Result | None]]:
        """Yield each item with what came of it, in the order they finish; None where it killed its process each time.

        Raises:
            CorpusError: no worker is left, or Daft fails again and again.
        """
        waiting = dict(enumerate(items))
        wrong: Exception | None = None
        for _ in range(_QUERIES):
            if not waiting:
                return
            query = _Query(work=work, items=dict(waiting), receipts=open_receipts(self.folder))
            for number, result in self._follow(query):
                yield waiting.pop(number), result
            wrong = query.wrong or wrong
        if waiting:
            what = f"{len(waiting)} parts could not be done ({wrong!r:.300})"
            raise CorpusError(_OPTION, what, _AGAIN)

    def _follow(self, query: _Query) -> Iterator[tuple[int, Any]]:
        thread = threading.Thread(target=query.pull, daemon=True)
        thread.start()
        try:
            while thread.is_alive():
                thread.join(_PAUSE)
                yield from query.receipts.take_new()
                self._watch()
            yield from query.receipts.take_new()
        finally:
            query.receipts.remove()

    def _watch(self) -> None:
        """Raise where no worker has been left for a while."""
        if self.address is None or count_processors() > 0:
            self._lost = None
            return
        self._lost = self._lost or time.monotonic()
        if time.monotonic() - self._lost > _PATIENCE:
            what = f"no worker of the Ray cluster at {self.address} is left"
            raise CorpusError(_OPTION, what, f"start workers, and {_AGAIN}")


@dataclass(slots=True, kw_only=True, eq=False)
class _Query:
    """Work on items by number, as one query of Daft, and what went ``wrong`` with it."""

    work: Callable[[Any], Any]
    items: dict[int, Any]
    receipts: Receipts
    wrong: Exception | None = None

    def pull(self) -> None:
        """Let Daft do the work."""
        try:
            self._run()
        except Exception as error:  # noqa: BLE001 - of any kind of Daft, of Ray and of the work; told by the engine
            self.wrong = error

    def _run(self) -> None:
        daft: Any = import_module("daft")
        folder = str(self.receipts.folder)

        def do_rows(column: Any) -> list[str]:
            from twosource.engines.distributed import do_task

            return [do_task(task, folder) for task in column.to_pylist()]

        packed = (pickle.dumps((number, self.work, item)) for number, item in self.items.items())
        tasks = [base64.b64encode(each).decode() for each in packed]
        frame: Any = daft.from_pydict({"task": tasks}).into_batches(1)  # so that each row may go to another worker
        doing = daft.func.batch(return_dtype=daft.DataType.string(), batch_size=1)(do_rows)
        done: Any = doing(frame["task"])
        for row in frame.select(done.alias("done")).iter_rows(results_buffer_size="num_cpus"):
            if row["done"] == _UNSEEN and not self.receipts.is_stopped:
                what = f"a worker does not see {folder}: the folder must be on storage that all see under one path"
                self.wrong = RuntimeError(what)


def do_task(task: str, folder: str) -> str:
    """Do one piece of work in a worker, and leave a receipt; it never raises.

    The answer says where there is no folder for it: nobody waits any more, or this worker does not see it.
    """
    number, work, item = pickle.loads(base64.b64decode(task))  # noqa: S301 - from our own driver
    receipts = Receipts(folder=Path(folder))
    if receipts.is_stopped:
        return _UNSEEN
    receipts.write(number, _CHILDREN.do(work, item))
    return "done"
