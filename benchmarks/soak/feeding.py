"""Feeds of a site that answers badly are watched: each run ends in time, and nothing of a feed is forgotten."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.soak.serving import BAD, GOOD, BadServer
from twosource.cli.exits import PARTLY_DONE

_GOOD_PAGES = 3
_PAGE = 120.0  # seconds that requests for one page may take, as `twosource watch` has it
_START = 60.0  # seconds for all else, on a busy machine


def watch_all(folder: Path) -> list[str]:
    """Watch a feed of each kind, all at a time, on desks of their own; return what is wrong. It takes three minutes."""
    folder.mkdir(parents=True, exist_ok=True)
    with BadServer(_GOOD_PAGES) as site, ThreadPoolExecutor(len(BAD) + 1) as threads:
        return [each for some in threads.map(partial(_watch, folder, site), (GOOD, *BAD)) for each in some]


def judge(how: str, records: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what is not accounted for in what a run told of a feed."""
    added = {_name(record["given"]) for record in records if record["did"] == "added"}
    failed = {_name(record["given"]) for record in records if record["did"] == "failed" and record["why"]}
    good = {f"{GOOD}-{number}" for number in range(_GOOD_PAGES)} if how == GOOD else set()
    bad = {f"{each}-page" for each in BAD} if how == GOOD else {f"{how}-feed.xml"}
    if added != good:
        yield f"feed {how}: {sorted(added)} were added instead of {sorted(good)}"
    if failed != bad:
        yield f"feed {how}: {sorted(failed)} failed instead of {sorted(bad)}"
    if not records or records[-1]["did"] != "end":
        yield f"feed {how}: the run told no end"


def _watch(folder: Path, site: str, how: str) -> list[str]:
    requests = len(BAD) + 1 if how == GOOD else 1
    ending = ["--once", "--later", "--allow-private", "--delay", "0", "--json", "--desk", str(folder / f"{how}.sqlite")]
    command = [sys.executable, "-m", "twosource", "watch", f"{site}/{how}-feed.xml", *ending]
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=requests * _PAGE + _START)
    except subprocess.TimeoutExpired as error:
        return [f"feed {how}: not done after {error.timeout:.0f} seconds"]
    records = [json.loads(line) for line in done.stdout.splitlines()]
    code = [] if done.returncode == PARTLY_DONE else [f"feed {how}: exit code {done.returncode}: {done.stderr[-300:]}"]
    return [*code, *judge(how, records)]


def _name(address: str) -> str:
    return address.rpartition("/")[2]
