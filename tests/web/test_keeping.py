from __future__ import annotations

from twosource.web.keeping import Kept


def test_what_was_asked_for_last_is_kept_longest() -> None:
    kept: Kept[str] = Kept(3)
    for key in "abc":
        kept.put(key, key.upper(), 1)
    assert kept.get("a") == "A"
    kept.put("d", "D", 1)
    assert [kept.get(key) for key in "abcd"] == ["A", None, "C", "D"]


def test_the_sizes_are_bounded_not_the_number() -> None:
    kept: Kept[str] = Kept(10)
    kept.put("a", "A", 4)
    kept.put("b", "B", 4)
    kept.put("c", "C", 9)
    assert [kept.get(key) for key in "abc"] == [None, None, "C"]


def test_what_is_larger_than_all_room_is_not_kept_and_drives_nothing_out() -> None:
    kept: Kept[str] = Kept(10)
    kept.put("a", "A", 4)
    kept.put("b", "B", 11)
    assert [kept.get(key) for key in "ab"] == ["A", None]


def test_a_value_kept_again_counts_once() -> None:
    kept: Kept[str] = Kept(10)
    for _ in range(5):
        kept.put("a", "A", 6)
    kept.put("b", "B", 4)
    assert [kept.get(key) for key in "ab"] == ["A", "B"]
