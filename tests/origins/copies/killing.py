"""Kills a process that saves an index of copies, at random moments, and looks at what is left."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from tests.origins.copies.saver import make_entry

from twosource.origins import CopyIndex, load_copies

SAVER = Path(__file__).with_name("saver.py")
LONGEST = 0.2  # seconds that it works on after the first save: some ten saves


def kill_often(folder: Path, kills: int, seed: int = 5) -> int:
    """Kill it so many times, each time going on where the folder ends, and return how many articles there are then.

    Raises:
        AssertionError: the index cannot be read after a kill, or something is missing that was saved, or is doubled.
    """
    chance = np.random.default_rng(seed)
    saved = -1
    for _ in range(kills):
        saved = _kill_once(folder, chance.uniform(0, LONGEST), saved)
        _check(load_copies(folder), saved)
    return saved + 1


def _kill_once(folder: Path, seconds: float, before: int) -> int:
    """Return the last key of which the process said that it was saved."""
    started = subprocess.Popen([sys.executable, str(SAVER), str(folder)], stdout=subprocess.PIPE, text=True)
    assert started.stdout
    first = int(started.stdout.readline())
    assert first > before
    time.sleep(seconds)
    started.kill()
    lines = started.communicate()[0].splitlines()
    return int(lines[-1]) if lines and lines[-1].isdigit() else first


def _check(loaded: CopyIndex, saved: int) -> None:
    assert loaded.mark >= saved
    assert len(loaded) == loaded.mark + 1
    last = make_entry(saved)
    assert [each.key for each in loaded.find(last.made, last.day)] == [saved - 1, saved]
    assert loaded.catch_up([make_entry(loaded.mark + 1)]) == 1
