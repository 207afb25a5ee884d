from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
from benchmarks.soak.damaging import cut_ledger, damage
from benchmarks.soak.disks import Disk
from benchmarks.soak.feeding import judge
from benchmarks.soak.processes import kill, list_session, list_workers, weigh
from benchmarks.soak.running import Seen
from benchmarks.soak.serving import BAD
from benchmarks.soak.soaking import Faults, judge_end

_FULL = "twosource: x: there is no room left on its disk; make room and run the same command again"


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - seeded chance


def _see(code: int, told: str) -> Seen:
    return Seen(code=code, told=told, seconds=1.0, peak=1, hung=False, left=0)


@pytest.mark.parametrize("seed", range(12))
def test_damage_changes_one_file_of_the_tables(tmp_path: Path, seed: int) -> None:
    (tmp_path / "pages").mkdir()
    paths = [tmp_path / "pages" / f"{number}.parquet" for number in range(3)]
    for path in paths:
        path.write_bytes(bytes(200))
    assert damage(tmp_path, _chance(seed))
    assert sum(not path.exists() or path.read_bytes() != bytes(200) for path in paths) == 1


def test_nothing_is_damaged_where_there_is_no_table_yet(tmp_path: Path) -> None:
    assert damage(tmp_path, _chance(1)) is None
    assert cut_ledger(tmp_path, _chance(1)) is None


@pytest.mark.parametrize("seed", range(6))
def test_only_the_last_line_of_a_ledger_is_cut(tmp_path: Path, seed: int) -> None:
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_bytes(b"first\nsecond\n")
    assert cut_ledger(tmp_path, _chance(seed))
    assert ledger.read_bytes().startswith(b"first\n")
    assert len(ledger.read_bytes()) < len(b"first\nsecond\n")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks the system which processes live")
def test_processes_of_a_session_are_found_and_weighed() -> None:
    assert os.getpid() in list_session(os.getsid(0))
    assert weigh([os.getpid()]) > 0
    assert os.getpid() not in list_workers(os.getsid(0))


def test_a_process_that_is_gone_is_not_killed() -> None:
    child = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(child, 0)
    assert not kill(child)
    assert weigh([child]) == 0


def test_a_disk_that_is_not_mounted_does_not_grow(tmp_path: Path) -> None:
    disk = Disk(folder=tmp_path, size=None)
    disk.grow(2)
    assert disk.size is None


def test_a_full_disk_is_counted_and_is_not_wrong() -> None:
    faults = Faults()
    judge_end(_see(2, _FULL), faults)
    assert faults.disk_full == 1
    assert faults.wrong == []


@pytest.mark.parametrize(
    ("code", "told"), [(70, "Traceback"), (1, _FULL), (2, "cannot be written to"), (2, f"Traceback {_FULL}")]
)
def test_any_other_end_is_wrong(code: int, told: str) -> None:
    faults = Faults()
    judge_end(_see(code, told), faults)
    assert faults.wrong


def test_a_run_that_was_killed_is_not_wrong() -> None:
    faults = Faults()
    judge_end(_see(-9, "1 of 9: reading"), faults)
    assert faults.wrong == []


def test_what_a_feed_names_and_nobody_tells_of_is_missed() -> None:
    told: list[dict[str, Any]] = [
        *({"did": "added", "given": f"http://site/good-{number}", "why": None} for number in range(3)),
        *({"did": "failed", "given": f"http://site/{how}-page", "why": "too slow"} for how in BAD),
        {"did": "end"},
    ]
    assert list(judge("good", told)) == []
    assert len(list(judge("good", told[1:]))) == 1
    assert len(list(judge("good", told[:-2]))) == 2
    assert (
        list(judge("cut", [{"did": "failed", "given": "http://site/cut-feed.xml", "why": "broke"}, {"did": "end"}]))
        == []
    )
