"""The index of copies in a folder: saved, read back, damaged, and killed while it is saved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.origins.copies.killing import kill_often
from tests.origins.copies.saver import AT_ONCE

from twosource.errors import OutputError, UnreadableError
from twosource.origins import CopyIndex, Entry, fingerprint, load_copies, save_copies

KILLS = 4  # ``python -m benchmarks.copies_killed`` does it two hundred times


@pytest.fixture
def index(invent: Any) -> CopyIndex:
    made = CopyIndex(5)
    texts = [f"{invent(number % 60, 60)} {invent(500 + number % 90, 40)}" for number in range(150)]
    made.add_many([Entry(key=key, made=fingerprint(text), day=key // 20) for key, text in enumerate([*texts, ""])])
    return made


def test_an_index_that_was_saved_finds_the_same(index: CopyIndex, tmp_path: Path, invent: Any) -> None:
    folder = tmp_path / "new" / "copies"
    save_copies(index, folder)
    loaded = load_copies(folder)
    assert (len(loaded), loaded.mark, loaded.reach) == (len(index), index.mark, index.reach) == (151, 150, 5)
    new = fingerprint(f"{invent(7, 60)} {invent(8, 60)}")
    found = index.add(200, new, 7)
    assert found
    assert loaded.add(200, new, 7) == found
    assert [loaded.add(key, new, 3) for key in (201, 202)] == [index.add(key, new, 3) for key in (201, 202)]


def test_an_empty_index_and_one_that_has_forgotten_everything_keep_their_mark(index: CopyIndex, tmp_path: Path) -> None:
    save_copies(CopyIndex(), tmp_path)
    assert (len(load_copies(tmp_path)), load_copies(tmp_path).mark) == (0, -1)
    index.drop_before(1000)
    save_copies(index, tmp_path)
    assert (len(load_copies(tmp_path)), load_copies(tmp_path).mark) == (0, 150)


def test_saving_again_writes_only_what_has_changed(index: CopyIndex, tmp_path: Path, invent: Any) -> None:
    save_copies(index, tmp_path)
    old = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    index.add(500, fingerprint(invent(999)), 8)
    (tmp_path / "left.draft").write_bytes(b"half of it")
    save_copies(index, tmp_path)
    new = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert len(new) == len(old)
    assert sum(old.get(name) == changed for name, changed in new.items()) == len(new) - 2


def test_what_was_saved_is_read_from_the_folder_from_then_on(index: CopyIndex, tmp_path: Path, invent: Any) -> None:
    made = fingerprint(f"{invent(7, 60)} {invent(8, 60)}")
    before = index.find(made, 7)
    save_copies(index, tmp_path)
    arrays = [part.segment.postings for bucket in index.buckets.values() for part in bucket.parts]
    assert not any(array.flags.owndata or array.flags.writeable for array in arrays)
    assert index.find(made, 7) == before != []


@pytest.mark.parametrize("name", ["*.part", "copies.json"])
def test_damage_is_told(name: str, index: CopyIndex, tmp_path: Path) -> None:
    save_copies(index, tmp_path)
    path = min(tmp_path.glob(name))
    whole = path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        changed = bytearray(whole)
        changed[place] ^= 1
        _check_refused(path, bytes(changed), tmp_path)
    for bad in (whole[:-1], whole[:100], whole[: len(whole) // 2], b"", whole + b"x", b"[]"):
        _check_refused(path, bad, tmp_path)


def _check_refused(path: Path, bad: bytes, folder: Path) -> None:
    path.unlink()
    path.write_bytes(bad)
    with pytest.raises(UnreadableError, match=r"make (the index|it) anew"):
        load_copies(folder)


def test_a_missing_part_and_a_missing_folder_are_told(index: CopyIndex, tmp_path: Path) -> None:
    save_copies(index, tmp_path)
    min(tmp_path.glob("*.part")).unlink()
    with pytest.raises(UnreadableError, match="a part of the index of copies is missing; make the index anew"):
        load_copies(tmp_path)
    with pytest.raises(UnreadableError, match="there is no index of copies here"):
        load_copies(tmp_path / "none")


def test_another_version_is_told(index: CopyIndex, tmp_path: Path) -> None:
    save_copies(index, tmp_path)
    path = tmp_path / "copies.json"
    contents = json.loads(path.read_text())
    path.write_text(json.dumps({**contents, "hashing": 0}))
    with pytest.raises(UnreadableError, match="of this version of twosource"):
        load_copies(tmp_path)


def test_a_place_that_cannot_be_written_is_told_and_the_index_goes_on(
    index: CopyIndex, tmp_path: Path, invent: Any
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written here"):
        save_copies(index, tmp_path / "file")
    assert index.add(500, fingerprint(f"{invent(7, 60)} {invent(8, 60)}"), 7)


def test_a_kill_at_any_moment_leaves_a_whole_index_with_all_that_was_saved(tmp_path: Path) -> None:
    assert kill_often(tmp_path, KILLS) > KILLS * AT_ONCE - 1
