"""A run that is killed at any moment, and the next one that goes on with it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reading.fetching.site import PAGE, Reply, Site

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
PAGES = 12
RUN = """
import sys, time
from pathlib import Path
from twosource.reading.fetching import Fetcher, FetchingSettings, Surroundings
from twosource.reading.fetching.keeping import KeptPages

around = Surroundings(now=time.time, elapsed=time.monotonic, sleep=time.sleep, resolve=lambda *_: ("127.0.0.1",))
kept = KeptPages(Path(sys.argv[1]), around)
with Fetcher(FetchingSettings(allow_private=True, delay=0), around, kept=kept) as fetch:
    fetch.expect(sys.argv[2:])
    for address in sys.argv[2:]:
        print(len(fetch(address).stream.read()), flush=True)
"""


def _start(folder: Path, addresses: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", RUN, str(folder), *addresses]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _states(folder: Path) -> list[str]:
    database = sqlite3.connect(folder / "queue.sqlite")
    rows = database.execute("SELECT state FROM address").fetchall()
    database.close()
    return sorted(state for (state,) in rows)


def test_a_killed_run_is_gone_on_with_and_no_page_that_was_had_is_asked_for_again(site: Site, tmp_path: Path) -> None:
    names = [f"/p{number}" for number in range(PAGES)]
    site.pages |= {name: Reply(body=PAGE + name.encode()) for name in names}
    addresses = [site.url(name) for name in names]
    for lines in (3, 7):  # the second run begins with the three pages of the first
        with _start(tmp_path, addresses) as run:
            assert run.stdout is not None
            for _ in range(lines):
                assert int(run.stdout.readline()) >= len(PAGE)
            os.kill(run.pid, signal.SIGKILL)
        states = _states(tmp_path)
        assert len(states) == PAGES
        assert states.count("done") >= lines
    with _start(tmp_path, addresses) as run:
        assert run.stdout is not None
        assert len(run.stdout.readlines()) == PAGES
    assert _states(tmp_path) == ["done"] * PAGES
    assert set(site.paths()) == set(names)
    assert len(site.paths()) <= PAGES + 2  # a page under way when the kill came is asked for once more


def test_a_run_after_one_that_ended_asks_for_every_page_whether_it_has_changed(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Reply(headers={"ETag": '"one"'})
    for _ in range(2):
        with _start(tmp_path, [site.url("/a")]) as run:
            run.communicate()
        assert run.returncode == 0
    assert [asked.headers.get("if-none-match") for asked in site.asked if asked.path == "/a"] == [None, '"one"']
