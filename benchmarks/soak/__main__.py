"""``python -m benchmarks.soak --articles 100000``: run a corpus with faults, and look whether its answer is the same.

First it is run in peace, then on a small disk: workers are killed every few seconds, the whole run is killed and
started again, the disk fills up and is made larger, files are damaged while runs go on and between them. No run may
hang, end with a traceback or leave a process behind; in the end all tables must have the rows of the quiet run, and
the same accounts. Beside this, feeds of a site that answers badly are watched. What is wrong is printed, the exit code
is 1 then, and figures are written to ``benchmarks/soak/results.json``. It is for Linux: it reads ``/proc``.
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from benchmarks.machine import describe_machine
from benchmarks.soak.comparing import compare, digest_all, read_account
from benchmarks.soak.disks import mounting
from benchmarks.soak.feeding import watch_all
from benchmarks.soak.running import Asked, Seen, run
from benchmarks.soak.soaking import Faults, Plan, soak

RESULTS = Path(__file__).with_name("results.json")
_SMALL = 0.4  # of the room that the corpus takes in the end
_MB = 1_000_000
_LONGEST = 24 * 3600.0


def main() -> None:
    parser = argparse.ArgumentParser(description="Run a corpus with faults.")
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--until", choices=["stories", "findings"], default="findings")
    parser.add_argument("--model", action="store_true", help="read statements by the model too, not by rules alone")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kills", type=int, default=5, help="how often the whole run is killed")
    parser.add_argument("--damages", type=int, default=20, help="files damaged while runs go on, about")
    parser.add_argument("--between", type=float, nargs=2, default=(5.0, 20.0), help="seconds between killed workers")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where all files go; a temporary one otherwise")
    parser.add_argument("--no-feeds", action="store_true")
    parser.add_argument("--results", type=Path, default=RESULTS)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that no run and no disk is left behind
    with tempfile.TemporaryDirectory() as temporary:
        told = soak_all(asked, asked.folder or Path(temporary))
    asked.results.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({name: value for name, value in told.items() if name != "machine"}, indent=1))
    raise SystemExit(1 if told["wrong"] else 0)


def soak_all(asked: argparse.Namespace, folder: Path) -> dict[str, object]:
    """Run the corpus quietly and with faults; return what is told of it."""
    given = folder / "given"
    _write_inputs(given, asked.articles)
    work = Asked(given=given, until=asked.until, fast=not asked.model, workers=asked.workers)
    wrong: list[str] = []
    feeds = threading.Thread(target=lambda: wrong.extend(watch_all(folder / "desks")))
    if not asked.no_feeds:
        feeds.start()
    quiet = run(work, folder / "quiet", folder / "quiet.log", _LONGEST)
    digests, account = digest_all(folder / "quiet"), read_account(folder / "quiet")
    with mounting(folder / "soaked", int(_weigh(folder / "quiet") * _SMALL)) as disk:
        plan = Plan(
            asked=work,
            disk=disk,
            between=tuple(asked.between),
            usual=quiet.seconds,
            kills=asked.kills,
            damages=asked.damages,
            seed=asked.seed,
        )
        faults = soak(plan)
        different = compare(digests, disk.folder, account)
        lost = account["articles"] - read_account(disk.folder)["articles"]
    if not asked.no_feeds:
        feeds.join()
    return _tell(asked, quiet, faults, [*faults.wrong, *different, *wrong]) | {
        "lost_articles": lost,
        "same_answer": not different,
        "accounted": account,
    }


def _tell(asked: argparse.Namespace, quiet: Seen, faults: Faults, wrong: list[str]) -> dict[str, object]:
    return {
        "machine": describe_machine(),
        "articles": asked.articles,
        "until": asked.until,
        "by_rules_alone": not asked.model,
        "quiet_minutes": round(quiet.seconds / 60, 1),
        "quiet_peak_mb": round(quiet.peak / _MB),
        "minutes": round(faults.seconds / 60, 1),
        "peak_mb": round(faults.peak / _MB),
        "runs": faults.runs,
        "workers_killed": faults.workers_killed,
        "runs_killed": faults.runs_killed,
        "files_damaged": len(faults.damaged),
        "disk_full": faults.disk_full,
        "feeds_watched": not asked.no_feeds,
        "wrong": wrong,
    }


def _write_inputs(folder: Path, articles: int) -> None:
    if folder.exists():
        return
    command = [sys.executable, "-m", "benchmarks.corpora", "--articles", str(articles), "--copies", "0.6"]
    subprocess.run([*command, "--form", "text", "--out", str(folder)], check=True)


def _weigh(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
