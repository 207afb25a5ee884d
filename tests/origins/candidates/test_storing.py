"""A candidates index on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from twosource.errors import OutputError, UnreadableError
from twosource.origins import CandidateIndex, fingerprint, load_index, save_index
from twosource.origins.candidates.packing import pack_segment, unpack_segment


@pytest.fixture
def index(invent: Any) -> CandidateIndex:
    made = CandidateIndex()
    for number in range(150):
        made.add(f"article {number} \ud800", fingerprint(f"{invent(number % 60, 60)} {invent(500 + number % 90, 40)}"))
    made.add("nothing", fingerprint(""))
    return made


def test_an_index_that_was_saved_finds_the_same(index: CandidateIndex, tmp_path: Path, invent: Any) -> None:
    save_index(index, tmp_path / "new" / "index")
    loaded = load_index(tmp_path / "new" / "index")
    assert len(loaded) == len(index) == 151
    assert "nothing" in loaded
    new = fingerprint(f"{invent(7, 60)} {invent(8, 60)}")
    assert loaded.add("new", new) == index.add("new", new)
    assert loaded.find_all() == index.find_all()
    assert index.find_all()


def test_an_empty_index_can_be_saved(tmp_path: Path) -> None:
    save_index(CandidateIndex(), tmp_path)
    assert len(load_index(tmp_path)) == 0


def test_saving_again_leaves_only_what_is_needed(index: CandidateIndex, tmp_path: Path, invent: Any) -> None:
    save_index(index, tmp_path)
    old = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    index.add("new", fingerprint(invent(999)))
    save_index(index, tmp_path)
    kept = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert len(kept) == len(index.segments) + 1
    assert any(old.get(name) == time for name, time in kept.items())
    assert load_index(tmp_path).find_all() == index.find_all()


@pytest.mark.parametrize("name", ["*.segment", "index.json"])
def test_damage_is_told(name: str, index: CandidateIndex, tmp_path: Path) -> None:
    save_index(index, tmp_path)
    path = min(tmp_path.glob(name))
    whole = path.read_bytes()
    changed = bytearray(whole)
    changed[len(changed) // 2] ^= 1
    for bad in (bytes(changed), whole[:-1], whole[: len(whole) // 2], b"", whole + b"x", b"[]"):
        path.write_bytes(bad)
        with pytest.raises(UnreadableError, match=r"make (the index|it) anew") as raised:
            load_index(tmp_path)
        assert raised.value.given == str(path)


def test_a_missing_part_is_told(index: CandidateIndex, tmp_path: Path) -> None:
    save_index(index, tmp_path)
    path = min(tmp_path.glob("*.segment"))
    path.unlink()
    with pytest.raises(UnreadableError, match="a part of the candidates index is missing"):
        load_index(tmp_path)


def test_another_version_is_told(index: CandidateIndex, tmp_path: Path) -> None:
    save_index(index, tmp_path)
    path = tmp_path / "index.json"
    contents = json.loads(path.read_text())
    path.write_text(json.dumps({**contents, "hashing": 0}))
    with pytest.raises(UnreadableError, match="of this version of twosource"):
        load_index(tmp_path)
    packed = bytearray(pack_segment(index.segments[0]))
    packed[12] += 1
    with pytest.raises(UnreadableError, match=r"^row 3: .*another version of twosource"):
        unpack_segment(bytes(packed), "row 3")


def test_a_folder_without_an_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="there is no candidates index here"):
        load_index(tmp_path / "none")


def test_a_place_that_cannot_be_written_is_told(index: CandidateIndex, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written here"):
        save_index(index, tmp_path / "file")
