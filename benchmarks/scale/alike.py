"""The same corpus on this machine and on a Ray cluster of two workers, one of which is killed: the same rows?"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from benchmarks.scale.measuring import Figures, measure_run
from benchmarks.scale.weighing import list_tree
from twosource.assembly.corpus import EngineName
from twosource.assembly.corpus.digest import digest_table
from twosource.assembly.corpus.layout import GROUPED, RESULTS

_HEAD: dict[str, Any] = {"num_cpus": 0, "object_store_memory": 100_000_000, "include_dashboard": False}
_WORKERS = 2
_AS = "rows as on this machine undisturbed"
RUNS = ("local", "ray, workers killed", "local, workers killed", "ray")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The last step of a run, whether rules alone are used, and the seconds between two killed workers."""

    until: str
    fast: bool
    kill_every: float


def run_one(run: str, given: Path, folder: Path, how: Asked) -> tuple[Figures, str]:
    """Do one of `RUNS` with a corpus; return its figures, and a hash of all rows of its results.

    Each has a process of its own: Daft can be told only once in a process which cluster to use.
    """
    engine, _, killed = run.partition(", ")
    out = folder / run.replace(", ", "-").replace(" ", "-")
    asked = [engine, str(how.kill_every if killed else 0.0), str(given), str(out), how.until]
    command = [sys.executable, "-m", "benchmarks.scale.alike", *asked, *(["fast"] if how.fast else [])]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    answer: dict[str, Any] = json.loads(told.splitlines()[-1])
    shutil.rmtree(out)
    figures: Figures = {
        "articles": answer["articles"],
        f"{run}: minutes": answer["minutes"],
        f"{run}: workers killed": answer["killed"],
    }
    return figures, hashlib.sha256(json.dumps(answer["digests"], sort_keys=True).encode()).hexdigest()


def compare_rows(rows: Mapping[str, str]) -> Figures:
    """Return of each run whether it had the rows of this machine undisturbed, once that has been run."""
    return {f"{run}: {_AS}": float(found == rows[RUNS[0]]) for run, found in rows.items() if RUNS[0] in rows}


def _answer(engine: EngineName, every: float, given: Path, out: Path, *asked: str) -> dict[str, Any]:
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
    """Run one corpus as the arguments say, for `run_one`, and print what came of it."""
    engine, every, given, out, *asked = sys.argv[1:]
    chosen = next(each for each in get_args(EngineName) if each == engine)
    print(json.dumps(_answer(chosen, float(every), Path(given), Path(out), *asked)))


if __name__ == "__main__":
    main()
