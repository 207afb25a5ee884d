"""No room does more work than it did: calls are counted, as seconds depend on what else the machine does."""

from __future__ import annotations

import json

from benchmarks.calls import COUNTS, count_calls, tell_changes


def test_no_room_does_more_work_than_before() -> None:
    assert tell_changes(json.loads(COUNTS.read_text(encoding="utf-8")), count_calls()) == []


def test_a_room_that_does_a_fifth_more_work_is_told() -> None:
    assert tell_changes({"cleaning": 1_000, "stories": 10}, {"cleaning": 1_200, "stories": 11}) == [
        "cleaning: 1,200 calls, 20% more than 1,000"
    ]
