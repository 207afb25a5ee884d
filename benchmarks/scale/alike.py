"""The same corpus on this machine and on a Ray cluster of two workers, one of which is killed: the same rows?"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

from benchmarks.scale.measuring import Figures, measure_run
from benchmarks.scale.weighing import list_tree
from twosource.assembly.corpus import EngineName
from twosource.assembly.corpus.digest import digest_table
from twosource.assembly.corpus.layout import GROUPED, RESULTS

_HEAD: dict[str, Any] = {"num_cpus": 0, "object_store_memory": 100_000_000, "include_dashboard": False}
_WORKERS = 2


def compare_engines(given: Path, folder: Path, *, until: str, fast: bool, kill_every: float) -> Figures:
    """Run a corpus on both engines, and on both with workers killed; return whether the rows are the same.

    Each run has a process of its own: Daft can be told only once in a process which cluster to use.
    """
    figures: Figures = {}
    first: dict[str, str] = {}
    for engine in ("local", "ray"):
        for every in (0.0, kill_every):
            name = f"{engine}{', workers killed' if every else ''}"
            asked = [engine, str(every), str(given), str(folder / name.replace(", ", "-").replace(" ", "-")), until]
            command = [sys.executable, "-m", "benchmarks.scale.alike", *asked, *(["fast"] if fast else [])]
            told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            answer: dict[str, Any] = json.loads(told.splitlines()[-1])
            first = first or answer["digests"]
            figures[f"{name}: minutes"] = answer["minutes"]
            figures[f"{name}: workers killed"] = answer["killed"]
            figures[f"{name}: rows as on this machine undisturbed"] = float(answer["digests"] == first)
            figures["articles"] = answer["articles"]
            print(name, {key: figures[key] for key in figures if key.startswith(f"{name}:")}, flush=True)
    return figures


def _run_one(engine: EngineName, every: float, given: Path, out: Path, *asked: str) -> dict[str, Any]:
    until, fast = asked[0], "fast" in asked
    with _cluster(engine), _killing(every) as killed:
        taken, _ = measure_run(given, out, engine=engine, until=until, fast=fast)
    digests = {table: digest_table(out, table) for table in (*RESULTS, GROUPED)}
    return {"minutes": taken["minutes"], "articles": taken["articles"], "killed": len(killed), "digests": digests}


@contextmanager
def _cluster(engine: str) -> Iterator[None]:
    if engine != "ray":
        yield
        return
    os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "RAY_DISABLE_DASHBOARD": "1"})
    import ray
    from ray.cluster_utils import Cluster  # type: ignore[import-not-found,unused-ignore]

    cluster = Cluster(initialize_head=True, head_node_args=_HEAD)
    for _ in range(_WORKERS):
        cluster.add_node(num_cpus=1, object_store_memory=_HEAD["object_store_memory"])
    cluster.wait_for_nodes()
    os.environ["RAY_ADDRESS"] = cluster.address
    try:
        yield
    finally:
        ray.shutdown()
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


def main() -> None:
    """Run one corpus as the arguments say, for `compare_engines`, and print what came of it."""
    engine, every, given, out, *asked = sys.argv[1:]
    chosen = next(each for each in get_args(EngineName) if each == engine)
    print(json.dumps(_run_one(chosen, float(every), Path(given), Path(out), *asked)))


if __name__ == "__main__":
    main()
