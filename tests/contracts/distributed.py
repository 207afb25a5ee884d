"""Runs in a process of its own: what an engine that works through Daft does, printed as JSON.

``python -m tests.contracts.distributed daft|ray FOLDER INPUT``. With "ray" a cluster of two workers is started here.
Daft can be told only once in a process where it is to run, and Ray opens connections, which tests may not.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.contracts.works import die_always, die_once, note_process, square
from tests.corpora import digest_all, run

from twosource.engines.distributed import DaftEngine

_STORE = 100_000_000  # octets of shared memory for a node


@contextmanager
def cluster(name: str) -> Iterator[str | None]:
    """Yield the address of a new cluster of two workers, where there is to be one."""
    if name == "daft":
        yield None
        return
    os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "RAY_DISABLE_DASHBOARD": "1"})
    import ray  # noqa: PLC0415 - an extra
    from ray.cluster_utils import Cluster  # noqa: PLC0415

    head = {"num_cpus": 0, "object_store_memory": _STORE, "include_dashboard": False}
    started = Cluster(initialize_head=True, head_node_args=head)
    for _ in range(2):
        started.add_node(num_cpus=1, object_store_memory=_STORE)
    started.wait_for_nodes()
    try:
        yield started.address
    finally:
        ray.shutdown()
        started.shutdown()


def look(name: str, folder: Path, given: Path) -> dict[str, Any]:
    """Return what the engine did with work of several kinds, and the digests of a corpus."""
    numbers = list(range(8))
    with cluster(name) as address, DaftEngine(folder=folder / "receipts", workers=2, address=address) as engine:
        told: dict[str, Any] = {
            "squares": sorted(engine.do(square, numbers)),
            "workers": len({result for _, result in engine.do(note_process, numbers)}),
            "killed once": sorted(engine.do(partial(die_once, folder=folder, above=False), numbers)),
            "killed always": sorted(engine.do(die_always, numbers), key=lambda pair: pair[0]),
            "nothing": list(engine.do(square, [])),
        }
        if address is not None:
            told["worker lost"] = sorted(engine.do(partial(die_once, folder=folder, above=True), numbers))
        manifest = run(given, folder / "corpus", engine).manifest
        with DaftEngine(folder=folder / "receipts", workers=2, address=address) as second:
            told["squares again"] = sorted(second.do(square, numbers))
    return told | {"accounted": manifest["accounted"], "digests": digest_all(folder / "corpus")}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(look(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))) + "\n")
