"""The same corpus on this machine and on a Ray cluster of two workers, one of which is killed: the same rows?"""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.scale.measuring import Figures, measure_run
from benchmarks.scale.weighing import list_tree
from twosource.assembly.corpus.digest import digest_table
from twosource.assembly.corpus.layout import GROUPED, RESULTS

_HEAD: dict[str, Any] = {"num_cpus": 0, "object_store_memory": 100_000_000, "include_dashboard": False}
_WORKERS = 2


def compare_engines(given: Path, folder: Path, *, until: str, fast: bool, kill_every: float) -> Figures:
    """Run a corpus on both engines, and on both with workers killed; return whether the rows are the same."""
    figures: Figures = {}
    digests: dict[str, dict[str, str]] = {}
    for engine in ("local", "ray"):
        for every in (0.0, kill_every):
            name = f"{engine}{', workers killed' if every else ''}"
            out = folder / name.replace(", ", "-").replace(" ", "-")
            with _cluster(engine), _killing(every) as killed:
                taken, _ = measure_run(given, out, engine=engine, until=until, fast=fast)  # type: ignore[arg-type]
            digests[name] = {table: digest_table(out, table) for table in (*RESULTS, GROUPED)}
            figures[f"{name}: minutes"] = taken["minutes"]
            figures[f"{name}: workers killed"] = len(killed)
            figures[f"{name}: rows as on this machine undisturbed"] = float(digests[name] == digests["local"])
            print(name, {key: figures[key] for key in figures if key.startswith(f"{name}:")}, flush=True)
    return figures | {"articles": taken["articles"]}


@contextmanager
def _cluster(engine: str) -> Iterator[None]:
    if engine != "ray":
        yield
        return
    os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "RAY_DISABLE_DASHBOARD": "1"})
    from ray.cluster_utils import Cluster  # type: ignore[import-not-found,unused-ignore]

    cluster = Cluster(initialize_head=True, head_node_args=_HEAD)
    for _ in range(_WORKERS):
        cluster.add_node(num_cpus=1, object_store_memory=_HEAD["object_store_memory"])
    cluster.wait_for_nodes()
    os.environ["RAY_ADDRESS"] = cluster.address
    try:
        yield
    finally:
        cluster.shutdown()


@contextmanager
def _killing(every: float) -> Iterator[list[int]]:
    """Kill one of the workers every so many seconds, 0 for never; yield which were killed."""
    killed: list[int] = []
    over = threading.Event()
    chance = random.Random(1)

    def kill() -> None:
        while not over.wait(every):
            workers = [pid for pid in list_tree(os.getpid()) if _is_worker(pid)]
            if workers:
                killed.append(chance.choice(workers))
                os.kill(killed[-1], signal.SIGKILL)

    thread = threading.Thread(target=kill, daemon=True)
    if every:
        thread.start()
    try:
        yield killed
    finally:
        over.set()
        if every:
            thread.join()
        time.sleep(1)


def _is_worker(pid: int) -> bool:
    """Tell whether a process does parts of a corpus: one of ours, or a worker of Ray."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return b"twosource.engines.child" in command or b"RaySwordfishActor" in command
