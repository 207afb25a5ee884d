import sys
from pathlib import Path

import pytest
from benchmarks.kills.__main__ import run_kills


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes that fork")
@pytest.mark.enable_socket
def test_killed_writers_lose_nothing_they_told_and_leave_nothing_twice(tmp_path: Path) -> None:
    killed = run_kills(tmp_path, count=3, seed=7, kills_each=1)
    assert [fault for each in killed for fault in each.faults] == []
