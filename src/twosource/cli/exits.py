"""What the exit code tells."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.errors import TwosourceError

DONE = 0
FOUND_NOTHING = 1
BAD_INPUT = 2
PARTLY_DONE = 3
DEFECT = 70  # EX_SOFTWARE of sysexits.h: the fault is ours


def judge_exit(*, found: bool, failures: Sequence[TwosourceError]) -> int:
    """Return the exit code for a job that ended: what was found, and what could not be done."""
    if failures:
        return PARTLY_DONE
    return DONE if found else FOUND_NOTHING
